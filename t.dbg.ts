import { readCatalogue } from './ingest/read-catalogue.ts';
import { readShop } from './ingest/read-shop.ts';
import { createProgress } from './ingest/progress.ts';
import { Waiter } from './test/chat/order/waiter.ts';
const f='test/eval/shops/ferreteria';
const { products } = await readCatalogue({ files: [`${f}/catalogue.jsonl`], fallbackLanguage: 'es', progress: createProgress(), say: () => {} });
const shop = await readShop(`${f}/shop.json`);
for (const [language, say] of [['es','Hábleme del Juego de destornilladores Forjal (8 piezas)'],['es','Hola, me interesa Juego de llaves Allen largas (9 piezas). ¿Cuánto vale?'],['es','¿Tienen Manguera extensible Boa?'],['es','Juego de llaves Allen largas'],['en',"Tell me about the Taladro"],['en','I like the Nivel de burbuja de aluminio Rasante. How much is delivery?'],['es','Me interesa Manguera extensible Boa, ¿me da más detalles?'],['en',"Hi, I'm interested in the Esmalte al agua satinado Pintaluz 750 ml. How much is it?"]] as any) { const w = new Waiter({ products, shop, language }); console.log(say, '→', w.say(say)?.told ?? null); }

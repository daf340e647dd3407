import { readCatalogue } from './ingest/read-catalogue.ts';
import { readShop } from './ingest/read-shop.ts';
import { createProgress } from './ingest/progress.ts';
import { Waiter } from './test/chat/order/waiter.ts';
import { parseOrder } from './src/chat/order/reading/parse-acts.ts';
const f='test/eval/shops/ferreteria';
const { products } = await readCatalogue({ files: [`${f}/catalogue.jsonl`], fallbackLanguage: 'es', progress: createProgress(), say: () => {} });
const shop = await readShop(`${f}/shop.json`);
for (const [language, say] of [['es','Hábleme del Juego de destornilladores Forjal (8 piezas)'],['es','Hábleme del Juego de destornilladores Forjal'],['es','Hábleme del Juego de destornilladores Forjal 8 piezas'],['es','Cuénteme del Juego de destornilladores Forjal (8 piezas)'],['es','Hábleme de la Caja de herramientas (8 piezas)']] as any) { const w = new Waiter({ products, shop, language }); console.log(say, '→', w.say(say)?.told ?? null); }

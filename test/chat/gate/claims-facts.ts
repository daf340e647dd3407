/** A hardware and paper shop with look-alike goods, shelves and pages of terms, for claims that lean on one word. */
import type { Page, Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const bulb = product({
  id: 'bulb',
  title: 'Bombilla Candil E27',
  categories: ['Electricidad > Bombillas'],
  description: 'Bombilla de luz cálida. No es regulable: con un regulador parpadea.',
  price: eur(395),
  rating: 4.1,
  attributes: { regulable: ['no'], casquillo: ['E27'] },
});
const lemon = product({
  id: 'lemon',
  title: 'Limonero enano Abril',
  categories: ['Plantas > Frutales'],
  description: 'Limonero injertado sobre pie enano.',
  price: eur(3990),
  rating: 4.5,
  attributes: { riego: ['regular'], luz: ['pleno sol'] },
});
const timer = product({
  id: 'timer',
  title: 'Programador de riego Gota',
  description: 'Programador con una salida. Riega hasta cuatro veces al día, de uno a 180 minutos.',
  price: eur(3650),
  attributes: { salidas: ['1'], pilas: ['2 × AA, no incluidas'], alcance: ['1,5 m'] },
});
const strip = product({
  id: 'strip',
  title: 'Regleta de 4 enchufes con interruptor',
  brand: 'Lumea',
  price: eur(1390),
});
const sander = product({ id: 'sander', title: 'Lijadora Topo', price: eur(5900) });
const shoe = product({
  id: 'shoe',
  title: 'Zapatillas de trail Cárcava',
  brand: 'Basalto',
  price: eur(8490),
  rating: 4.4,
  reviewCount: 267,
});
const shoeW = product({
  id: 'shoe-w',
  title: 'Zapatillas de trail Cárcava W',
  brand: 'Basalto',
  price: eur(7990),
  rating: 4.6,
  reviewCount: 31,
  reviews: [{ rating: 5, text: 'No dejan marca ni rozan.' }],
});
const ties = product({
  id: 'ties',
  title: 'Bridas negras (100 uds.)',
  brand: 'Fijatec',
  description: 'Bridas de nailon para los canales 1 a 7 y 15 a 22 bajo la mesa; el resto se pide aparte.',
  price: eur(320),
  priorPrice30d: eur(400),
  quantity: 33,
});
const board = product({
  id: 'board',
  title: 'Tabla de cortar Corteza',
  price: eur(1890),
  rating: 4.3,
  attributes: { 'canal para jugos': ['sí'] },
});
const hoodie = product({
  id: 'hoodie',
  title: 'Sudadera Trama',
  price: eur(3900),
  variants: ['S', 'M', 'L'].map((size) => ({
    id: `h-${size}`,
    title: size,
    options: { talla: size },
    price: eur(3900),
    availability: 'in_stock' as const,
  })),
});
const low = product({ id: 'low', title: 'Balón de fútbol sala Rebote Bajo', price: eur(1990) });
const stadium = product({ id: 'stadium', title: 'Balón de fútbol Estadio', price: eur(2990) });
const worn = product({
  id: 'worn',
  title: 'Cesta Mimbre',
  price: eur(9900),
  rating: 3.2,
});
const lunchbox = product({
  id: 'lunchbox',
  title: 'Fiambrera Cuadra',
  description:
    'Recipiente de vidrio con tapa de cuatro cierres. El vidrio va al horno y al microondas; la tapa, a todo menos al horno.',
  price: eur(690),
  attributes: { microondas: ['sí'], horno: ['sin tapa'] },
});
const casserole = product({
  id: 'casserole',
  language: 'en',
  title: 'Casserole Hearth',
  description:
    'A stoneware casserole with a bamboo lid and a cork base. It goes in the microwave and the freezer, lid and all.',
  price: eur(3200),
  attributes: { oven: ['without the lid'], dishwasher: ['not the base'], microwave: ['yes'] },
});
const letters = product({
  id: 'letters',
  language: 'en',
  title: 'Writing Set Post Haste',
  categories: ['Stationery > Paper'],
  tags: ['gift'],
  description: 'Twenty sheets in a box. It suits the way up and the way down.',
  price: eur(1250),
  rating: 4.3,
  quantity: 12,
  attributes: { scent: ['none'], pages: ['32'], height: ['short'], weight: ['medium'] },
  reviews: [{ rating: 5, text: 'Lovely paper, no smell of glue, and not a sheet creased.' }],
});

const puppets = product({
  id: 'puppets',
  language: 'en',
  title: 'Hand Puppets Burrow',
  categories: ['Toys > Puppets'],
  description: "A fox and a hare in soft plush, sized for children's hands.",
  price: eur(2400),
});

const familyTent = product({
  id: 'family-tent',
  title: 'Tienda familiar Refugio 4',
  price: eur(28900),
});
const headlamp = product({
  id: 'headlamp',
  language: 'en',
  title: 'Firefly 200 Headlamp',
  description: 'A sleeping bag of light.',
  price: eur(2495),
});
const jars = product({
  id: 'jars',
  language: 'en',
  title: 'Glass Food Containers Larder (set of 6)',
  price: eur(3490),
});
const mat = product({
  id: 'mat',
  title: 'Esterilla Sosiego',
  description: 'Esterilla con correa. Corriente de aire, ninguna.',
  price: eur(3490),
  attributes: { incluye: ['correa'], cierre: ['cordón'] },
});

const terms: Record<Language, Page> = {
  en: {
    id: 'delivery',
    title: 'Delivery and collection',
    language: 'en',
    text: 'Delivery takes 2 to 3 working days. Collecting is free. Your order is ready within two hours while the shop is open. For desks the carrier calls to agree a four-hour slot. The first swap of size is free.',
  },
  es: {
    id: 'delivery',
    title: 'Envío y recogida',
    language: 'es',
    text: 'El envío tarda de 2 a 3 días laborables. Recoger es gratis. El pedido está listo en dos horas mientras la tienda está abierta. Con los escritorios, el transportista llama para acordar un tramo de cuatro horas. El primer cambio de talla es gratis.',
  },
};

function ask(language: Language, question: string, ...products: Product[]): Facts {
  return factsOf({
    language,
    question,
    products: found(...products),
    shopPages: [terms[language]],
    told: language === 'es' ? ['¿Desea que lo añada a su pedido?'] : ['Shall I add it to your order?'],
  });
}

/** All that stands there: the shoes cost least and are liked best, the lemon tree costs most. */
const sports = {
  name: 'Carrera',
  total: 12,
  inStock: 9,
  cheapest: ['shoe-w'],
  dearest: ['lemon'],
  bestRated: ['shoe-w'],
};

export const claimSets = {
  shelf: { ...ask('es', '¿Qué es lo más barato de Carrera?', shoe, shoeW, lemon), shelves: [sports] },
  shelfEn: { ...ask('en', 'What is the cheapest in Carrera?', shoe, shoeW, lemon), shelves: [sports] },
  bulb: ask('es', 'Hábleme de la bombilla', bulb),
  bulbEn: ask('en', 'Tell me about the bulb', bulb),
  lemon: ask('es', '¿Tienen limonero?', lemon),
  lemonEn: ask('en', 'Do you have a lemon tree?', lemon),
  timer: ask('es', 'Hábleme del programador de riego', timer),
  timerEn: ask('en', 'Tell me about the Programador de riego Gota', timer),
  strips: ask('es', 'Busco una regleta', strip, sander),
  shoes: ask('es', 'zapatillas de trail', shoe, shoeW),
  shoesEn: ask('en', 'trail shoes', shoe, shoeW),
  // two are asked about, and a third that is worse and dearer than either stands beside them
  torn: ask('es', 'Dudo entre la Bombilla Candil E27 y la Tabla de cortar Corteza', bulb, board, worn),
  tornEn: ask(
    'en',
    'I can’t decide between Bombilla Candil E27 and Tabla de cortar Corteza',
    bulb,
    board,
    worn,
  ),
  lunchbox: ask('es', '¿La fiambrera va al horno? ¿Y la tapa?', lunchbox),
  casserole: ask('en', 'Does the casserole go in the oven? And the lid?', casserole),
  square: {
    ...ask('es', '¿Dónde están?'),
    told: ['Nos encuentra en: Plaza Mayor, 3. Nuestro horario: de martes a domingo, de 13:00 a 16:00.'],
  },
  sizes: ask('es', 'sudaderas', hoodie),
  ties: ask('es', 'Bridas negras (100 uds.)', ties),
  tiesEn: ask('en', 'Bridas negras (100 uds.)', ties),
  board: ask('es', 'Tabla de cortar Corteza: canal para jugos, ¿sí o no?', board),
  balls: ask('es', 'Compare el Balón Rebote Bajo con el Estadio', low, stadium),
  ballsEn: ask('en', 'Compare the Rebote Bajo with the Estadio', low, stadium),
  tents: ask('es', '¿Tienen la Refugio 4?', familyTent, mat),
  lamps: ask('en', 'The Firefly 200?', headlamp),
  jars: ask('en', 'Tell me about the Glass Food Containers Larder (set of 6)', jars),
  mat: ask('es', 'Hábleme de la Esterilla Sosiego', mat),
  puppets: ask('es', 'Hábleme de los Hand Puppets Burrow', puppets),
  puppetsEn: ask('en', 'Tell me about the Hand Puppets Burrow', puppets),
  letters: ask('en', 'Tell me about the writing set', letters),
  lettersEs: ask('es', 'Hábleme del juego de cartas', letters),
  terms: {
    ...ask('en', 'How long does delivery take?'),
    pages: [{ page: terms.en, passage: terms.en.text }],
  },
  plazos: { ...ask('es', '¿Cuánto tarda el envío?'), pages: [{ page: terms.es, passage: terms.es.text }] },
} satisfies Record<string, Facts>;

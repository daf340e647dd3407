/** A furniture shop and a pharmacy: what is said of one part, one kind of goods or one place, and of no other. */
import type { Page, Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const table = product({
  id: 'table',
  language: 'en',
  title: 'Dining Table Rowan 180 cm',
  categories: ['Tables'],
  description:
    'Solid oak top on a powder-coated steel frame. Assembly takes 30 minutes with two people and the oil dries in 8 hours. The drawer sits under the bench side.',
  price: eur(64900),
  attributes: { weight: ['48 kg'] },
});
const sofa = product({
  id: 'sofa',
  language: 'en',
  title: 'Corner Sofa Linden',
  categories: ['Sofas'],
  description:
    'Opens into a double couch. The covers come off and wash at 30 °C; the cushions do not. Storage box under the chaise. Feet included, headrest sold separately.',
  price: eur(89900),
  attributes: { weight: ['70 kg'] },
  variants: [
    { id: 's-g', title: 'Grey', options: { colour: 'grey' }, price: eur(89900), availability: 'in_stock' },
    { id: 's-b', title: 'Blue', options: { colour: 'blue' }, price: eur(92900), availability: 'in_stock' },
  ],
});
const corkscrew = product({
  id: 'corkscrew',
  title: 'Sacacorchos Pulso',
  categories: ['Accesorios'],
  description:
    'De acero inoxidable con mango de haya. Aplíquele aceite 20 minutos antes de guardarlo y repita cada dos meses. Funciona con 4 pilas AA o con adaptador, que se vende aparte.',
  price: eur(990),
});
const gauge = product({
  id: 'gauge',
  title: 'Termómetro Flex',
  categories: ['Salud > Termómetros'],
  description: 'Punta flexible y lectura rápida. El estuche no está incluido.',
  price: eur(890),
});

const pages: Record<Language, Page> = {
  en: {
    id: 'care',
    title: 'Guarantee and delivery',
    language: 'en',
    text: 'Oak tables carry a guarantee of ten years. Everything else is guaranteed for two years. Fabric samples are free: we post up to five. You pay the postage of a return. Orders arrive in 2 days on the mainland and in 6 days on the islands.',
  },
  es: {
    id: 'care',
    title: 'Garantía y envíos',
    language: 'es',
    text: 'Los tensiómetros tienen una garantía de cinco años. Los pedidos llegan en 48 horas a la península y en 4 días laborables a Baleares. La cosmética abierta no se devuelve. Los aparatos se pueden devolver abiertos si están completos.',
  },
};

function ask(language: Language, question: string, ...products: Product[]): Facts {
  return factsOf({ language, question, products: found(...products), shopPages: [pages[language]] });
}

export const attachedSets = {
  table: ask('en', 'Tell me about the Rowan', table),
  sofa: ask('en', 'Tell me about the Linden', sofa),
  both: {
    ...ask('en', 'Which is heavier?', table, sofa),
    told: ['- **Dining Table Rowan 180 cm**: 48 kg', '- **Corner Sofa Linden**: 70 kg'],
  },
  shop: ask('en', 'What guarantee do you give?'),
  corkscrew: ask('es', '¿Cómo es el Pulso?', corkscrew),
  gauge: ask('es', '¿Cómo es el Flex?', gauge),
  tienda: ask('es', '¿Qué garantía dan?'),
} satisfies Record<string, Facts>;

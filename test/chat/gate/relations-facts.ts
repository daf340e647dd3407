/** A hardware and garden shop, in both languages, for what is said beside the words: how many, of each, by the piece, with which other. */
import type { Page, Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const english = { language: 'en' as const };

export const drill = product({
  ...english,
  id: 'drill',
  title: 'Cordless Drill Merlin 18',
  brand: 'Harrow',
  description:
    'Two speeds. The chuck is steel; the gearbox is nylon. It stays cool for 20 minutes at full speed or 50 at half. The case is washable at 30 °C; the strap is not. Batteries are not included.',
  price: eur(8900),
  attributes: { height: ['22 cm'], width: ['8 cm'], weight: ['1.4 kg'], noise: ['low'] },
});
const bits = product({
  ...english,
  id: 'bits',
  title: 'Drill Bits Tarn (pack of 10)',
  brand: 'Harrow',
  description: 'Ten bits for wood and metal, six of them hardened. They fit the Merlin 18 only.',
  price: eur(1500),
});
const saw = product({
  ...english,
  id: 'saw',
  title: 'Hand Saw Heron 9',
  description: 'A saw for green wood. The teeth never need setting. Slightly flexible.',
  price: eur(2400),
  variants: [
    { id: 's-r', title: 'Red', options: { colour: 'red' }, price: eur(2400), availability: 'in_stock' },
    { id: 's-b', title: 'Blue', options: { colour: 'blue' }, price: eur(2600), availability: 'out_of_stock' },
    { id: 's-g', title: 'Grey', options: { colour: 'grey' }, price: eur(2400), availability: 'in_stock' },
  ],
});
const fern = product({
  id: 'fern',
  title: 'Helecho Silvano',
  description:
    'Planta de sombra. Riego escaso en invierno: una vez al mes. El primero de una serie de tres tamaños. La funda se lava; el cojín no.',
  price: eur(1890),
  attributes: { altura: ['40 cm'], maceta: ['14 cm'] },
});
const feed = product({
  id: 'feed',
  title: 'Abono Duende (caja de 6)',
  description: 'Seis barritas de abono para helechos, la mitad con hierro. Solo para exterior.',
  price: eur(990),
});

const pages: Record<Language, Page> = {
  en: {
    id: 'service',
    title: 'Deliveries and service',
    language: 'en',
    text: 'The first sharpening of a saw is free. We deliver everything except ladders to the islands. If you are between two blades, take the longer one.',
  },
  es: {
    id: 'service',
    title: 'Envíos y servicio',
    language: 'es',
    text: 'El primer afilado de una sierra es gratis. Enviamos todo menos las escaleras a las islas. Los pedidos hechos antes de las 12:00 salen el mismo día.',
  },
};

function ask(language: Language, question: string, ...products: Product[]): Facts {
  return factsOf({ language, question, products: found(...products), shopPages: [pages[language]] });
}

export const relationSets = {
  drill: ask('en', 'Tell me about the Merlin drill', drill),
  tools: ask('en', 'What goes with the Merlin?', drill, bits, saw),
  saw: ask('en', 'Which colours does the Heron come in?', saw),
  fern: ask('es', '¿Cómo se cuida el Helecho Silvano?', fern),
  garden: ask('es', '¿Qué tienen para helechos?', fern, feed),
  page: ask('en', 'Do you sharpen saws?'),
  pagina: ask('es', '¿Afilan sierras?'),
} satisfies Record<string, Facts>;

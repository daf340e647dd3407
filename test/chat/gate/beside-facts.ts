/** Two pairs of gloves and two lanterns whose sheets say how much of a thing each has. */
import type { Facts } from '../../../src/chat/facts.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

const delivery = { fee: eur(390), freeFrom: eur(5000), minimum: eur(1200), pickup: [] };

const gloves = found(
  product({
    id: 'b1',
    title: 'Guantes de monte Risco',
    categories: ['Montaña > Guantes'],
    description: 'Guantes de lana. Se lavan a mano. Una vez secos no destiñen.',
    price: eur(2490),
    attributes: { abrigo: ['medio'], grosor: ['3 mm'], peso: ['90 g'], lana: ['80 %'], nailon: ['20 %'] },
    variants: ['negro', 'verde'].map((color, at) => ({
      id: `b1-${color}`,
      title: color,
      options: { color },
      price: eur(2490),
      availability: 'in_stock' as const,
      quantity: 4 + at * 3,
    })),
    rating: 4.25,
    reviewCount: 12,
    reviews: [{ rating: 4, text: 'Abrigo perfecto.' }],
  }),
  product({
    id: 'b2',
    title: 'Guantes de monte Ventisca',
    categories: ['Montaña > Guantes'],
    description: 'Guantes de plumas con su funda. Secan en 2 horas.',
    price: eur(3990),
    attributes: { abrigo: ['alto'], grosor: ['5 mm'], peso: ['180 g'] },
    variants: ['negro', 'azul'].map((color) => ({
      id: `b2-${color}`,
      title: color,
      options: { color },
      price: eur(3990),
      availability: 'in_stock' as const,
      quantity: 6,
    })),
    rating: 4.6,
    reviewCount: 40,
  }),
);

const lanterns = found(
  product({
    id: 'b3',
    title: 'Camp Lantern Moth',
    language: 'en',
    categories: ['Camp > Lanterns'],
    description: 'It hangs on every hook except round ones, and the shade does not crack.',
    price: eur(3200),
    attributes: { lumens: ['300'], reach: ['12 m'], glare: ['low'], weight: ['210 g'] },
    rating: 4.2,
    reviewCount: 33,
  }),
  product({
    id: 'b4',
    title: 'Camp Lantern Owl',
    language: 'en',
    categories: ['Camp > Lanterns'],
    description: 'A lantern with a clip: 9 hours on low and 4 on high.',
    price: eur(4700),
    attributes: {
      lumens: ['520'],
      reach: ['20 m'],
      cord: ['2 m, included'],
      runtime: ['4-9 h'],
      glare: ['medium'],
      weight: ['260 g'],
    },
    rating: 4.7,
    reviewCount: 88,
  }),
);

export const besideSets = {
  gloves: factsOf({
    language: 'es',
    products: gloves,
    counts: { total: 2, inStock: 2, cheapestId: 'b1' },
    question: '¿Qué guantes tienen?',
    shop: shopOf({ delivery }),
  }),
  risco: factsOf({
    language: 'es',
    products: gloves.slice(0, 1).map((one) => ({ ...one, from: 'asked' as const })),
    question: 'Hábleme de los Guantes de monte Risco',
    shop: shopOf({ delivery }),
  }),
  lanterns: factsOf({
    language: 'en',
    products: lanterns,
    counts: { total: 2, inStock: 2, cheapestId: 'b3' },
    question: 'Which lanterns do you have?',
    shop: shopOf({ language: 'en', delivery }),
  }),
  moth: factsOf({
    language: 'en',
    products: lanterns.slice(0, 1).map((one) => ({ ...one, from: 'asked' as const })),
    question: 'Tell me about the Camp Lantern Moth',
    shop: shopOf({ language: 'en', delivery }),
  }),
} satisfies Record<string, Facts>;

/** Shops whose figures are compared: prices of variants, extras, prior prices, measures, four currencies. */
import type { Facts } from '../../../src/chat/facts.ts';
import { eur, factsOf, found, product, sets, shopOf } from './fact-sets.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const mxn = (amount: number) => ({ amount, currency: 'MXN' });

const flask = product({
  id: 'f1',
  title: 'Termo Cumbrera',
  price: eur(1990),
  attributes: { capacidad: ['0,5 l'], peso: ['310 g'], altura: ['24 cm'] },
  variants: [
    {
      id: 'f1-s',
      title: '0,5 l',
      options: { capacidad: '0,5 l' },
      price: eur(1990),
      availability: 'in_stock',
      quantity: 8,
    },
    {
      id: 'f1-l',
      title: '1 l',
      options: { capacidad: '1 l' },
      price: eur(2590),
      availability: 'low_stock',
      quantity: 2,
    },
  ],
  rating: 4.1,
  reviewCount: 17,
  quantity: 10,
});
const jug = product({
  id: 'f2',
  title: 'Jarra Litoral',
  price: eur(3980),
  attributes: { peso: ['620 g'], altura: ['30 cm'], material: ['vidrio'] },
  rating: 4.7,
  reviewCount: 140,
  quantity: 4,
});
const mug = product({
  id: 'f3',
  title: 'Basic',
  brand: 'Basic',
  price: eur(595),
  attributes: { peso: ['250 g'] },
  quantity: 30,
});

export const figureSets = {
  ...sets,
  flasks: factsOf({
    language: 'es',
    products: found(flask, jug, mug),
    counts: { total: 3, inStock: 3, cheapestId: 'f3' },
    question: '¿Qué tenéis para llevar agua?',
    shop: shopOf({ delivery: { fee: eur(390), freeFrom: eur(5000), pickup: [] } }),
  }),
  wall: factsOf({
    language: 'en',
    products: found(
      product({
        id: 'g1',
        title: 'Set of 3 Frames',
        language: 'en',
        price: gbp(1850),
        priorPrice30d: gbp(2300),
      }),
      product({ id: 'g2', title: 'Canvas 60x80', language: 'en', price: gbp(4200) }),
    ),
    counts: { total: 2, inStock: 2, cheapestId: 'g1' },
    question: 'Something for the wall?',
    shop: shopOf({
      language: 'en',
      currency: 'GBP',
      delivery: { fee: gbp(399), freeFrom: gbp(4000), pickup: [] },
    }),
  }),
  dollars: factsOf({
    language: 'en',
    products: found(
      product({
        id: 'u1',
        title: 'Trail Pack 30',
        language: 'en',
        price: usd(8900),
        attributes: { weight: ['950 g'], capacity: ['30 l'] },
      }),
      product({
        id: 'u2',
        title: 'Trail Pack 45',
        language: 'en',
        price: usd(12900),
        attributes: { weight: ['1.4 kg'], capacity: ['45 l'] },
      }),
    ),
    counts: { total: 2, inStock: 2, cheapestId: 'u1' },
    question: 'Which backpack?',
    shop: shopOf({ language: 'en', currency: 'USD' }),
  }),
  pesos: factsOf({
    language: 'es',
    products: found(
      product({ id: 'm1', title: 'Agua', price: mxn(1800) }),
      product({ id: 'm2', title: 'Set', price: mxn(129900) }),
    ),
    counts: { total: 2, inStock: 2, cheapestId: 'm1' },
    question: '¿Qué hay?',
    shop: shopOf({ currency: 'MXN' }),
  }),
} satisfies Record<string, Facts>;

export type FigureSet = keyof typeof figureSets;

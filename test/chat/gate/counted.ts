/** Kinds of a product, multiples, places and the cart, right and wrong: [facts, truth, lie]. */
import type { Facts } from '../../../src/chat/facts.ts';
import type { Availability } from '../../../src/protocol.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

function kind(title: string, options: Record<string, string>, availability: Availability, cents: number) {
  return { id: title, title, options, price: eur(cents), availability };
}

const boot = product({
  id: 'k1',
  title: 'Botas de campo Vereda',
  price: eur(5990),
  priorPrice30d: eur(6990),
  variants: [
    kind('Gris / 37', { color: 'gris', talla: '37' }, 'in_stock', 5990),
    kind('Gris / 43', { color: 'gris', talla: '43' }, 'out_of_stock', 5990),
    kind('Verde / 43', { color: 'verde', talla: '43' }, 'in_stock', 5990),
  ],
  attributes: { peso: ['480 g'], 'peso máximo': ['120 kg'] },
  rating: 4.4,
  reviewCount: 31,
});
const weights = product({
  id: 'k2',
  title: 'Mancuernas Yunque (par)',
  price: eur(1990),
  variants: [
    kind('2 × 2 kg', { peso: '2 × 2 kg' }, 'in_stock', 1990),
    kind('2 × 10 kg', { peso: '2 × 10 kg' }, 'in_stock', 4990),
  ],
  rating: 4.6,
  reviewCount: 12,
});
const tent = product({
  id: 'k3',
  title: 'Tienda Playa 2',
  price: eur(5490),
  attributes: { peso: ['1,7 kg'] },
  rating: 4.1,
  reviewCount: 9,
  quantity: 33,
});
const shop = shopOf({ delivery: { pickup: [], fee: eur(450), freeFrom: eur(6000) } });
const camping = {
  products: found(boot, weights, tent),
  shop,
  counts: { total: 3, inStock: 3, cheapestId: 'k2' },
};

export const countedSets = {
  camping: factsOf({ language: 'es', ...camping }),
  outdoors: factsOf({ language: 'en', ...camping }),
  tent: factsOf({ language: 'es', products: [{ product: tent, from: 'asked' }] }),
  dome: factsOf({ language: 'en', products: [{ product: tent, from: 'asked' }] }),
  carrito: factsOf({
    language: 'es',
    products: found(tent),
    cart: {
      status: 'open',
      lines: [
        {
          lineId: 'l1',
          productId: 'k3',
          title: 'Tienda Playa 2',
          quantity: 2,
          unitPrice: eur(5490),
          lineTotal: eur(10980),
        },
      ],
      subtotal: eur(10980),
      total: eur(10980),
    },
  }),
} satisfies Record<string, Facts>;
export type CountedSet = keyof typeof countedSets;

export const counted: readonly (readonly [CountedSet, string, string])[] = [
  // Kinds.
  ['camping', 'Nos quedan las Botas Vereda en Gris / 37.', 'Nos quedan las Botas Vereda en Gris / 43.'],
  [
    'camping',
    'Sí, tenemos las «Botas de campo Vereda» en verde.',
    'Sí, tenemos las «Botas de campo Vereda» en Verde / 37.',
  ],
  ['outdoors', 'We have the Vereda in size 37.', 'We have the Vereda in Gris / 43.'],
  [
    'camping',
    'Las Mancuernas Yunque en 2 × 10 kg cuestan 49,90 €.',
    'Las Mancuernas Yunque en 2 × 10 kg cuestan 19,90 €.',
  ],
  // How many are left.
  [
    'tent',
    'La Tienda Playa 2 está disponible: quedan treinta y tres unidades, y tiene una valoración de 4,1 sobre 5.',
    'La Tienda Playa 2 está disponible: queda solo una.',
  ],
  ['tent', 'Quedan 33 unidades de la Tienda Playa 2.', 'Son las últimas 3 unidades de la Tienda Playa 2.'],
  [
    'dome',
    'At the moment there are thirty-three of the Tienda Playa 2.',
    'The Tienda Playa 2 is in stock, just one left.',
  ],
  [
    'dome',
    'We have 33 units of the Tienda Playa 2 in stock.',
    'The Tienda Playa 2 is in stock. These are the last 3!',
  ],
  // Multiples.
  [
    'tent',
    'La Tienda Playa 2 cuesta 54,90 € cada una; 3 serían 164,70 €.',
    'La Tienda Playa 2 cuesta 54,90 € cada una; 3 serían 150,00 €.',
  ],
  [
    'tent',
    'A 54,90 € la unidad de la Tienda Playa 2, cinco unidades suman 274,50 €.',
    'A 54,90 € la unidad de la Tienda Playa 2, cinco unidades suman 54,90 €.',
  ],
  [
    'tent',
    'Si se lleva 4, en total son 219,60 € por la Tienda Playa 2.',
    'Si se lleva 4, en total son 54,90 € por la Tienda Playa 2.',
  ],
  [
    'dome',
    'If you take three, that makes €164.70 for the Tienda Playa 2.',
    'If you take three, that makes €54.90 for the Tienda Playa 2.',
  ],
  [
    'dome',
    'At €54.90 each for the Tienda Playa 2, two add up to €109.80.',
    'At €54.90 each for the Tienda Playa 2, two add up to €99.80.',
  ],
  // Places among what the answer named.
  [
    'camping',
    'Le propongo dos: 1) Tienda Playa 2 y 2) Botas Vereda. El segundo cuesta 59,90 €.',
    'Le propongo dos: 1) Tienda Playa 2 y 2) Botas Vereda. El segundo cuesta 54,90 €.',
  ],
  [
    'outdoors',
    'There are Tienda Playa 2 and Botas Vereda. The first costs €54.90; the second, €59.90.',
    'There are Tienda Playa 2 and Botas Vereda. The first costs €59.90; the second, €54.90.',
  ],
  // The cart.
  ['carrito', 'Lleva 2 × Tienda Playa 2.', 'Lleva 3 × Tienda Playa 2.'],
  [
    'carrito',
    'De momento tiene 2 unidades de la Tienda Playa 2 en el carrito.',
    'De momento tiene 4 unidades de la Tienda Playa 2 en el carrito.',
  ],
  ['carrito', 'Su carrito tiene 2 de la Tienda Playa 2.', 'Su carrito tiene 3 de la Tienda Playa 2.'],
  // Bounds, comparisons, reductions.
  ['tent', 'La Tienda Playa 2 cuesta 60 euros como mucho.', 'La Tienda Playa 2 cuesta 50 euros como mucho.'],
  ['dome', 'The Tienda Playa 2 costs €60 at most.', 'The Tienda Playa 2 costs €50 at most.'],
  ['dome', 'The Tienda Playa 2 costs less than €60.', 'The Tienda Playa 2 costs less than €50.'],
  [
    'camping',
    'Comparada con las Botas Vereda, la Tienda Playa 2 tiene un precio más bajo.',
    'Comparadas con la Tienda Playa 2, las Botas Vereda tienen un precio más bajo.',
  ],
  [
    'outdoors',
    'Compared with the Botas Vereda, the Tienda Playa 2 has a lower price.',
    'Compared with the Tienda Playa 2, the Botas Vereda have a lower price.',
  ],
  [
    'camping',
    'Las Botas Vereda pesan menos que la Tienda Playa 2.',
    'La Tienda Playa 2 pesa menos que las Botas Vereda.',
  ],
  [
    'camping',
    'Las Botas Vereda cuestan ahora un 14 % menos: 59,90 €.',
    'Las Botas Vereda cuestan ahora un 24 % menos: 59,90 €.',
  ],
  [
    'camping',
    'La opción mejor valorada es Mancuernas Yunque (par).',
    'La opción mejor valorada es Tienda Playa 2.',
  ],
  ['camping', 'Llevarle el pedido a casa cuesta 4,50 €.', 'Llevarle el pedido a casa cuesta 2,50 €.'],
  [
    'tent',
    'Los clientes valoran la Tienda Playa 2 con un 4,1 de 5.',
    'Los clientes valoran la Tienda Playa 2 con un 4,9 de 5.',
  ],
];

/** With no twin: nothing was ordered, and what a withheld list held is in no order. */
export const countedLies: readonly (readonly [CountedSet, string])[] = [
  ['tent', 'Ya está pedido.'],
  ['camping', 'Están la Tienda Zafiro y las Botas Vereda. El primero cuesta 59,90 €.'],
  ['outdoors', 'We have the Vereda in Verde / 37.'],
];

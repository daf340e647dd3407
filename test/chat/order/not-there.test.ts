/** What is to be taken out, changed or put on something that is no line of the cart: told so, and the cart is as it was. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { ofKitchen, ofMenu } from './rows.ts';
import { nameFinder, shoeShop, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const ofShoes = { products: shoes, shop: shoeShop };
const isSaid = /no está en su carrito|is not in your cart/;

type Row = readonly [Language, { first: string; say: string; wanted?: string }];

function waiterAt(of: typeof ofMenu, [language, { first }]: Row): Waiter {
  const waiter = new Waiter({ ...of, language, find: nameFinder(of.products) });
  waiter.say(first);
  return waiter;
}

const missing: readonly (readonly [typeof ofMenu, Row])[] = [
  ...(
    [
      ['en', { first: 'add two Ensalada griega', say: 'remove the fries please' }],
      ['en', { first: 'add two Ensalada griega', say: 'then take the sprite off' }],
      ['en', { first: 'add two Ensalada griega', say: 'lose the juice and the chips' }],
      ['en', { first: 'add two Ensalada griega', say: 'I do not want the sprite' }],
      ['en', { first: 'add two Ensalada griega', say: 'no sprite then' }],
      ['en', { first: 'add two Ensalada griega', say: 'make the sprites two' }],
      ['en', { first: 'add two Ensalada griega', say: 'change the sprite for water' }],
      ['en', { first: 'add two Ensalada griega', say: 'extra cheese on the egg pizza' }],
      ['en', { first: 'add two Ensalada griega', say: 'no onion on the burger' }],
      ['en', { first: 'add two Ensalada griega', say: 'take the mushrooms off the ham one' }],
      ['es', { first: 'dos ensaladas griegas', say: 'quita las patatas' }],
      ['es', { first: 'dos ensaladas griegas', say: 'entonces sin patatas' }],
      ['es', { first: 'dos ensaladas griegas', say: 'deja los sprites en dos' }],
      ['es', { first: 'dos ensaladas griegas', say: 'ponle queso a la de huevo' }],
      ['es', { first: 'dos ensaladas griegas', say: 'las patatas mejor no' }],
    ] as const
  ).map((row) => [ofMenu, row] as const),
  ...(
    [
      ['es', { first: 'un molinillo Canto', say: 'quita la cafetera y el robot' }],
      ['es', { first: 'un molinillo Canto', say: 'pues fuera las toallas' }],
      ['es', { first: 'un molinillo Canto', say: 'cambia el hervidor a verde' }],
      ['es', { first: 'un molinillo Canto', say: 'sin la almohada entonces' }],
      ['en', { first: 'a Canto grinder', say: 'drop the towels' }],
      ['en', { first: 'a Canto grinder', say: 'change the kettle to green' }],
      ['en', { first: 'a Canto grinder', say: 'without the pillow then' }],
    ] as const
  ).map((row) => [ofKitchen, row] as const),
  ...(
    [
      ['en', { first: 'add the Sierra', say: 'remove the socks' }],
      ['es', { first: 'ponme la mochila Sierra', say: 'saca los calcetines' }],
      ['es', { first: 'ponme la mochila Sierra', say: 'quita la Brisa' }],
    ] as const
  ).map((row) => [ofShoes, row] as const),
];

test.each(missing.map(([of, row]) => ({ of, row, name: `${row[0]}: ${row[1].first} · ${row[1].say}` })))(
  'not there: $name',
  ({ of, row }) => {
    const waiter = waiterAt(of, row);
    const before = goods(waiter.cart);

    const told = waiter.say(row[1].say)?.told.join(' ');

    expect(told).toMatch(isSaid);
    expect(goods(waiter.cart)).toBe(before);
    expect(waiter.cart?.notes).toBeUndefined();
  },
);

const there: readonly (readonly [typeof ofMenu, Row])[] = [
  [
    ofMenu,
    [
      'en',
      {
        first: 'add two Ensalada griega and Patatas fritas',
        say: 'remove the fries please',
        wanted: '2 Ensalada griega',
      },
    ],
  ],
  [
    ofMenu,
    [
      'en',
      {
        first: 'add two Ensalada griega and Patatas fritas',
        say: 'drop the fries and the sprite',
        wanted: '2 Ensalada griega',
      },
    ],
  ],
  [
    ofMenu,
    [
      'es',
      {
        first: 'una de huevo y dos sprites',
        say: 'quita los sprites y la hamburguesa',
        wanted: '1 Pizza de huevo',
      },
    ],
  ],
  [ofMenu, ['es', { first: 'una de huevo', say: 'sin cebolla', wanted: '1 Pizza de huevo' }]],
  [
    ofMenu,
    [
      'es',
      {
        first: 'una de huevo',
        say: 'ponle queso a la de huevo',
        wanted: '1 Pizza de huevo + Extra de queso',
      },
    ],
  ],
  [
    ofMenu,
    [
      'en',
      {
        first: 'an egg pizza with mushrooms',
        say: 'take the mushrooms off the egg pizza',
        wanted: '1 Pizza de huevo',
      },
    ],
  ],
  [
    ofKitchen,
    ['es', { first: 'una toalla gris', say: 'cambia la toalla a azul', wanted: '1 Toalla Vado (Azul)' }],
  ],
  [
    ofShoes,
    [
      'es',
      {
        first: 'la mochila Sierra y dos calcetines',
        say: 'deja los calcetines en uno',
        wanted: '1 Mochila Sierra, 1 Calcetín Nube',
      },
    ],
  ],
];

test.each(there.map(([of, row]) => ({ of, row, name: `${row[0]}: ${row[1].first} · ${row[1].say}` })))(
  'there: $name',
  ({ of, row }) => {
    const waiter = waiterAt(of, row);

    const told = waiter.say(row[1].say)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe(row[1].wanted);
  },
);

test.each([
  ['en', 'add a Garza and a Canto', 'remove the Garza please'],
  ['es', 'un hervidor Garza y un molinillo Canto', 'mejor quita el hervidor'],
  ['es', 'un hervidor Garza y un molinillo Canto', 'no quiero el hervidor'],
] as const)(
  'what was asked about is left, and nothing that is there: %s: %s · %s',
  (language, first, say) => {
    const waiter = waiterAt(ofKitchen, [language, { first, say }]);

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('1 Molinillo Canto');
    expect(waiter.state.pending?.kind).toBe('more');
  },
);

/** Goods and options that are said by how they stand to others: "all but", "not that one", "the same colour", "the biggest". */
import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import type { Language } from '../../../src/protocol.ts';
import { aProduct, colours, menu, nameFinder, pizzeria, shoeShop, variants } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const camp: Product[] = [
  aProduct({
    id: 'gorra',
    title: 'Gorra Duna',
    categories: ['Gorras'],
    variants: colours('gorra', 'Blanco', 'Negro', 'Verde'),
  }),
  aProduct({
    id: 'gorra-sol',
    title: 'Gorra Duna Sol',
    categories: ['Gorras'],
    variants: colours('gorra-sol', 'Blanco', 'Negro'),
  }),
  aProduct({
    id: 'toalla',
    title: 'Toalla Ola',
    categories: ['Baño'],
    variants: variants(
      'toalla',
      { medida: '80 × 40 cm' },
      { medida: '130 × 80 cm' },
      { medida: '200 × 100 cm' },
    ),
  }),
  aProduct({
    id: 'bota',
    title: 'Bota Cima',
    categories: ['Calzado'],
    variants: variants(
      'bota',
      ...['Marrón', 'Gris'].flatMap((color) => ['41', '42', '43'].map((talla) => ({ color, talla }))),
    ),
  }),
  aProduct({
    id: 'calcetin',
    title: 'Calcetín Cumbre',
    categories: ['Ropa'],
    variants: variants('calcetin', { talla: '39-41' }, { talla: '42-44' }),
  }),
  aProduct({ id: 'saco', title: 'Saco Luna', categories: ['Sacos'] }),
];

type Row = readonly [Language, ...(readonly [string, string])[]];

const ofCamp: readonly Row[] = [
  ['es', ['ponme la Gorra Duna normal en negro', '1 Gorra Duna (Negro)']],
  ['en', ['add the regular Gorra Duna in black', '1 Gorra Duna (Negro)']],
  ['es', ['ponme una Gorra Duna, no la Sol, en verde', '1 Gorra Duna (Verde)']],
  ['en', ['add one Gorra Duna, not the Sol one, in white', '1 Gorra Duna (Blanco)']],
  [
    'es',
    [
      'ponme dos toallas Ola, una pequeña y otra grande',
      '1 Toalla Ola (80 × 40 cm), 1 Toalla Ola (200 × 100 cm)',
    ],
    ['la pequeña que sea mediana', '1 Toalla Ola (130 × 80 cm), 1 Toalla Ola (200 × 100 cm)'],
  ],
  ['en', ['add the Ola towel, the small one', '1 Toalla Ola (80 × 40 cm)']],
  [
    'es',
    ['ponme la Gorra Duna verde y un Saco Luna', '1 Gorra Duna (Verde), 1 Saco Luna'],
    ['la gorra blanca mejor', '1 Gorra Duna (Blanco), 1 Saco Luna'],
  ],
  ['es', ['añade una toalla Ola, la más grande', '1 Toalla Ola (200 × 100 cm)']],
  ['es', ['dame la toalla Ola más pequeña', '1 Toalla Ola (80 × 40 cm)']],
  ['en', ['add the biggest Ola towel', '1 Toalla Ola (200 × 100 cm)']],
  ['en', ['add an Ola towel, the smallest one', '1 Toalla Ola (80 × 40 cm)']],
  [
    'es',
    ['ponme una Gorra Duna verde', '1 Gorra Duna (Verde)'],
    ['cámbiala por la Gorra Duna Sol negra', '1 Gorra Duna Sol (Negro)'],
    ['y una Gorra Duna del mismo color', '1 Gorra Duna Sol (Negro), 1 Gorra Duna (Negro)'],
  ],
  [
    'en',
    ['add the Bota Cima in grey, size 43', '1 Bota Cima (Gris / 43)'],
    ['and a Calcetín Cumbre, same size', '1 Bota Cima (Gris / 43), 1 Calcetín Cumbre (42-44)'],
  ],
  [
    'es',
    ['ponme la Bota Cima gris del 42', '1 Bota Cima (Gris / 42)'],
    ['perdón, gris del 41, no del 42', '1 Bota Cima (Gris / 41)'],
  ],
  [
    'en',
    ['add the Bota Cima in brown, size 42', '1 Bota Cima (Marrón / 42)'],
    ['sorry, 43 not 42', '1 Bota Cima (Marrón / 43)'],
  ],
  [
    'es',
    ['ponme dos Gorra Duna blancas', '2 Gorra Duna (Blanco)'],
    ['las gorras mejor una blanca y otra verde', '1 Gorra Duna (Blanco), 1 Gorra Duna (Verde)'],
  ],
  [
    'en',
    ['add two Gorra Duna in black', '2 Gorra Duna (Negro)'],
    ['instead one black and one white', '1 Gorra Duna (Negro), 1 Gorra Duna (Blanco)'],
  ],
  [
    'es',
    ['ponme una Gorra Duna blanca', '1 Gorra Duna (Blanco)'],
    ['que sean dos, la otra en verde', '1 Gorra Duna (Blanco), 1 Gorra Duna (Verde)'],
  ],
  [
    'en',
    ['add one Gorra Duna in white', '1 Gorra Duna (Blanco)'],
    ['make it two, the other one in black', '1 Gorra Duna (Blanco), 1 Gorra Duna (Negro)'],
  ],
  [
    'en',
    ['add three Gorra Duna in white', '3 Gorra Duna (Blanco)'],
    ['one of them in green', '2 Gorra Duna (Blanco), 1 Gorra Duna (Verde)'],
  ],
  [
    'es',
    [
      'ponme la Bota Cima gris del 42. Ah, y la misma en marrón.',
      '1 Bota Cima (Gris / 42), 1 Bota Cima (Marrón / 42)',
    ],
  ],
];

const ofMenu: readonly Row[] = [
  [
    'es',
    ['ponme una de huevo, un sprite y un agua', '1 Pizza de huevo, 1 Sprite, 1 Agua'],
    ['quita todo excepto la pizza y el sprite', '1 Pizza de huevo, 1 Sprite'],
    ['quédate solo con el sprite', '1 Sprite'],
  ],
  [
    'en',
    ['add one egg pizza, one sprite and one agua', '1 Pizza de huevo, 1 Sprite, 1 Agua'],
    ['remove everything but the agua and the sprite', '1 Sprite, 1 Agua'],
    ['keep only the agua', '1 Agua'],
  ],
  [
    'es',
    [
      'ponme una de huevo y otra de jamón, las dos con setas',
      '1 Pizza de huevo + Setas, 1 Pizza de jamón y queso + Setas',
    ],
  ],
  [
    'en',
    [
      'add one egg pizza and one ham pizza, both with mushrooms',
      '1 Pizza de huevo + Setas, 1 Pizza de jamón y queso + Setas',
    ],
  ],
  [
    'es',
    ['ponme una de huevo y una griega', '1 Pizza de huevo, 1 Ensalada griega'],
    ['con setas la de huevo', '1 Pizza de huevo + Setas, 1 Ensalada griega'],
    ['sin cebolla la ensalada', '1 Pizza de huevo + Setas, 1 Ensalada griega'],
    ['la misma pizza de huevo otra vez', '2 Pizza de huevo + Setas, 1 Ensalada griega'],
  ],
  [
    'en',
    ['add one egg pizza with mushrooms', '1 Pizza de huevo + Setas'],
    ['the same egg pizza again', '2 Pizza de huevo + Setas'],
    ['and one sprite, my son wants one', '2 Pizza de huevo + Setas, 1 Sprite'],
  ],
  [
    'es',
    ['ponme una de huevo y una de pepperoni', '1 Pizza de huevo, 1 Pizza de pepperoni'],
    ['extra de queso', '1 Pizza de huevo, 1 Pizza de pepperoni'],
  ],
  [
    'en',
    ['add one egg pizza for me and a pepperoni for my wife', '1 Pizza de huevo, 1 Pizza de pepperoni'],
    ['my wife would rather have the pizza de jamón', '1 Pizza de huevo, 1 Pizza de jamón y queso'],
    ['and the patatas, two', '1 Pizza de huevo, 1 Pizza de jamón y queso, 2 Patatas fritas'],
  ],
  [
    'es',
    ['ponme dos de huevo con setas', '2 Pizza de huevo + Setas'],
    ['ninguna con setas', '2 Pizza de huevo'],
  ],
  ['es', ['patatas, ensalada griega y sprite', '1 Patatas fritas, 1 Ensalada griega, 1 Sprite']],
  ['es', ['ponme dos pizzas, una de huevo y otra de jamón', '1 Pizza de huevo, 1 Pizza de jamón y queso']],
  ['en', ['add three pizzas, two pepperoni and one huevo', '2 Pizza de pepperoni, 1 Pizza de huevo']],
  ['en', ['add two egg pizzas with mushrooms on one of them', '1 Pizza de huevo, 1 Pizza de huevo + Setas']],
  [
    'en',
    ['add one egg pizza with mushrooms', '1 Pizza de huevo + Setas'],
    ['extra cheese instead of mushrooms', '1 Pizza de huevo + Extra de queso'],
  ],
  [
    'es',
    ['ponme una griega y un agua', '1 Ensalada griega, 1 Agua'],
    ['quita la cebolla', '1 Ensalada griega, 1 Agua'],
    ['sin pepino la ensalada', '1 Ensalada griega, 1 Agua'],
    ['el agua es muy cara, quítala', '1 Ensalada griega'],
  ],
  [
    'es',
    ['ponme dos de huevo', '2 Pizza de huevo'],
    ['con setas', '2 Pizza de huevo + Setas'],
    ['solo a una de las dos', '1 Pizza de huevo + Setas, 1 Pizza de huevo'],
  ],
  ['en', ['one huevo pizza no mushrooms and one pepperoni', '1 Pizza de huevo, 1 Pizza de pepperoni']],
  ['es', ['ponme 3 aguas', '3 Agua'], ['una sola', '1 Agua'], ['yo paso por ella en un rato', '1 Agua']],
  [
    'en',
    ['add 3 aguas', '3 Agua'],
    ['mkae it 2 insted', '2 Agua'],
    ['the pepperoni pizza not the agua', '2 Pizza de pepperoni'],
  ],
];

const rows = [
  ...ofCamp.map((row) => ({ products: camp, shop: shoeShop, row })),
  ...ofMenu.map((row) => ({ products: menu, shop: pizzeria, row })),
].map(({ row: [language, ...turns], ...of }) => ({
  ...of,
  language,
  turns,
  name: turns.map(([say]) => say).join(' · '),
}));

test.each(rows)('$language: $name', ({ products, shop, language, turns }) => {
  const waiter = new Waiter({ products, shop, language, find: nameFinder(products) });

  for (const [say, wanted] of turns) {
    const told = waiter.say(say)?.told.join(' ') ?? 'no order';
    expect(goods(waiter.cart), `“${say}” → ${told}`).toBe(wanted);
  }
});

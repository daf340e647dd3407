/** What is said plainly and was asked back: lines called shortly, sizes by how big they are, another number, what is told before an order. */
import type { Naming } from './goods-names.ts';

const bar = '1 Soundbar Beam 2.1';
const tv = '1 Television Vista 65 OLED';
const towel = (size: string, pieces = 1) => `${pieces} Toalla de microfibra Rocío (${size})`;
const slab = (pieces: number) => `${pieces} Power Bank Slab 20 000 (Navy)`;
const flask = '2 Botella térmica Manantial (1 l)';

export const heardPlainly: Naming[] = [
  {
    what: 'a line by the head of what it is, or by what tells it',
    shop: 'home',
    language: 'es',
    orders: [
      ['una soundbar beam y la vista 65 / espera, quita la barra', tv],
      ['una soundbar beam y la vista 65 / sin la barra entonces', tv],
      ['una soundbar beam y la vista 65 / que sean dos barras', `2 Soundbar Beam 2.1, ${tv}`],
      ['una soundbar beam y la vista 65 / quita la tele', bar],
      [
        'la vista 65, la lampara stilt en laton y dos lamparas moss verdes / quita la de pie',
        `${tv}, 2 Table Lamp Moss (Green)`,
      ],
      ['la soundbar y una freidora umber 5.5 / quita la de aire', bar],
      ['una soundbar beam y la vista 65 / quita el cable', `${bar}, ${tv}`],
      ['una soundbar beam y la vista 65 / quita la de aire', `${bar}, ${tv}`],
      [
        'un cable braid de 2 m y la soundbar beam / quita el cargador',
        `1 USB-C Cable Braid 100 W (2 m), ${bar}`,
      ],
    ],
  },
  {
    what: 'a line by the head of what it is, or by what tells it',
    shop: 'home',
    language: 'en',
    orders: [
      ['the soundbar and a vista 65 / take off the bar', tv],
      ['the earbuds pip in blue and a moss lamp in green / drop the buds', '1 Table Lamp Moss (Green)'],
      ['the soundbar and a vista 65 / take off the cable', `${bar}, ${tv}`],
    ],
  },
  {
    what: 'a size by how it stands to the others',
    shop: 'sports',
    language: 'es',
    orders: [
      ['una toalla Rocío / la más grande', towel('200 × 100 cm')],
      ['una toalla Rocío / la grande', towel('200 × 100 cm')],
      ['una toalla Rocío / la mediana', towel('130 × 80 cm')],
      ['una toalla Rocío / la del medio', towel('130 × 80 cm')],
      ['una toalla Rocío / la más pequeña, dos', towel('80 × 40 cm', 2)],
      ['una toalla Rocío / la de 130', towel('130 × 80 cm')],
    ],
  },
  {
    what: 'a size by how it stands to the others',
    shop: 'sports',
    language: 'en',
    orders: [
      ['a Rocío towel / the biggest', towel('200 × 100 cm')],
      ['a Rocío towel / the smallest one please', towel('80 × 40 cm')],
      ['a Rocío towel / the middle one', towel('130 × 80 cm')],
      ['a Rocío towel / the green one', ''],
    ],
  },
  {
    what: 'another number than was offered',
    shop: 'home',
    language: 'es',
    orders: [
      ['8 powerbanks slab en azul marino / no, con uno me vale', slab(1)],
      ['8 powerbanks slab en azul marino / no, me vale con uno', slab(1)],
      ['8 powerbanks slab en azul marino / no, uno solo entonces', slab(1)],
      ['8 powerbanks slab en azul marino / con dos me apaño', slab(2)],
      ['8 powerbanks slab en azul marino / no, no quiero 5', ''],
      ['8 powerbanks slab en azul marino / no, gracias', ''],
    ],
  },
  {
    what: 'another number than was offered',
    shop: 'home',
    language: 'en',
    orders: [
      ['8 navy slab power banks / no, just one then', slab(1)],
      ['8 navy slab power banks / one will do', slab(1)],
      ['8 navy slab power banks / nah, make it 2', slab(2)],
      ['8 navy slab power banks / no, not 5', ''],
      ['8 navy slab power banks / no thanks', ''],
    ],
  },
  {
    what: 'how many, with whom one of them is for',
    shop: 'sports',
    language: 'en',
    orders: [
      ['the manantial 1 litre / make it two flasks, one for the wife', flask],
      ['the manantial 1 litre / make that two bottles, one’s for my brother', flask],
      ['a manantial flask 1 litre', '1 Botella térmica Manantial (1 l)'],
    ],
  },
  {
    what: 'how many, with whom one of them is for',
    shop: 'sports',
    language: 'es',
    orders: [
      ['una manantial de 1 litro / que sean dos botellas, una para mi mujer', flask],
      ['una manantial de 1 litro / mejor dos termos, uno para mi mujer', flask],
    ],
  },
  {
    what: 'packs counted behind the name, though the name is of a pack',
    shop: 'home',
    language: 'es',
    orders: [
      ['los enchufes peg, 2 packs', '2 Smart Plug Peg (pack of 2)'],
      [
        'una cámara wicket blanca / y los enchufes peg, 2 packs',
        '1 Indoor Camera Wicket (White), 2 Smart Plug Peg (pack of 2)',
      ],
      [
        'una cámara wicket blanca / y el pack de 2 enchufes peg',
        '1 Indoor Camera Wicket (White), 1 Smart Plug Peg (pack of 2)',
      ],
    ],
  },
  {
    what: 'an order behind a greeting, a remark or what somebody likes',
    shop: 'sports',
    language: 'en',
    orders: [
      ["Howya, I'm after ten Estadio footballs, size 5", '10 Balón de fútbol Estadio (5)'],
      [
        "Hello there, I've taken up cycling to work at my age! The Plaza helmet in a medium, please",
        '1 Casco urbano Plaza (M (54-58 cm))',
      ],
      [
        'Hello, my daughter has started swimming! The Pececillo goggles in pink, please.',
        '1 Gafas de natación infantil Pececillo (Rosa)',
      ],
      ["I've just joined a padel club. I'll take the Brava Control", '1 Pala de pádel Brava Control'],
      ['My feet are killing me on the hills. Something comfortable please', ''],
      ['My knee hurts when I run. Shoes for that, please.', ''],
      ['howya, looking for a football', ''],
    ],
  },
  {
    what: 'an order behind a greeting, a remark or what somebody likes',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['A mis hijos les encanta el jamón. Dos pizzas, por favor', ''],
      ['A mi mujer le gusta el huevo. Una sprite, por favor', '1 Sprite'],
    ],
  },
  {
    what: 'an order behind a greeting, a remark or what somebody likes',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['My kids love ham. Two pizzas please', ''],
      ["I'm starving! A pepperoni please", '1 Pizza de pepperoni'],
    ],
  },
  {
    what: 'what is named beside something that points at nothing',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['give me two of those and a greek salad', '1 Ensalada griega'],
      ['a sprite and two of them', '1 Sprite'],
    ],
  },
];

/** What is said of somebody's goods is of theirs, and not of mine. */
import { describe } from 'vitest';
import { playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';

const goods = [
  aProduct({
    id: 'head',
    title: 'Headphones Quieto',
    categories: ['Audio'],
    variants: colours('head', 'Black', 'Cream', 'White'),
  }),
  aProduct({
    id: 'auri',
    title: 'Auriculares Calma',
    categories: ['Audio'],
    variants: colours('auri', 'Negro', 'Crema', 'Blanco'),
  }),
  aProduct({
    id: 'shoe',
    title: 'Trainers Brisa',
    categories: ['Shoes'],
    variants: colours('shoe', '33', '34', '42'),
  }),
];
const ofGoods = { products: goods, shop: shoeShop };

const negros = ['ponme los Auriculares Calma en negro', '1 Auriculares Calma (Negro)'] as const;
const novia = ['sumale otros iguales para mi novia', '2 Auriculares Calma (Negro)'] as const;
const crema = '1 Auriculares Calma (Negro), 1 Auriculares Calma (Crema)';
const black = ['add the Quieto headphones in black', '1 Headphones Quieto (Black)'] as const;
const hers = ['another one for my girlfriend', '2 Headphones Quieto (Black)'] as const;
const white = '1 Headphones Quieto (Black), 1 Headphones Quieto (White)';
const mine = ['the Brisa trainers in 42', '1 Trainers Brisa (42)'] as const;
const sons = ['and the same for my son in 33', '1 Trainers Brisa (42), 1 Trainers Brisa (33)'] as const;
const son34 = '1 Trainers Brisa (42), 1 Trainers Brisa (34)';

describe('only theirs becomes otherwise', () => {
  playEach(
    [
      ['es', negros, novia, ['no pará, los de ella en crema', crema]],
      ['es', negros, novia, ['los de ella en crema', crema]],
      ['es', negros, novia, ['los suyos en crema', crema]],
      [
        'es',
        negros,
        novia,
        ['los de ella en crema', crema],
        ['no, los de ella en blanco', '1 Auriculares Calma (Negro), 1 Auriculares Calma (Blanco)'],
      ],
      ['en', black, hers, ['hers in white', white]],
      ['en', black, hers, ['make hers white', white]],
      ['en', black, hers, ['sorry, hers in white please', white]],
      ['en', ['add two Quieto headphones in black', '2 Headphones Quieto (Black)'], ['hers in white', white]],
      ['en', mine, sons, ['his in 34', son34]],
      ['en', mine, sons, ['make his a 34', son34]],
    ],
    ofGoods,
  );
});

describe('all of theirs, or nobody’s', () => {
  playEach(
    [
      [
        'es',
        ['ponme dos Auriculares Calma en negro para mi novia', '2 Auriculares Calma (Negro)'],
        ['los de ella en crema', '2 Auriculares Calma (Crema)'],
      ],
      ['es', negros, ['otros en crema para ella', crema]],
      ['es', negros, novia, ['todos en crema', '2 Auriculares Calma (Crema)']],
      ['es', negros, novia, ['mejor en crema', '2 Auriculares Calma (Crema)']],
      ['en', black, ['hers in white', '1 Headphones Quieto (White)']],
      ['en', black, ['and one in white for her', white]],
    ],
    ofGoods,
  );
});

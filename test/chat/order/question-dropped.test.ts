/** Who wants none of what was asked about takes back the question, and nothing that was done before it. */
import { describe } from 'vitest';
import { playEach } from './rows.ts';
import { aProduct, shoeShop, variants } from './shops.ts';

const sport = [
  aProduct({
    id: 'gloves',
    title: 'Cycling gloves Palmo',
    categories: ['Gloves'],
    variants: [
      ...variants('gloves', { size: 'S' }, { size: 'M' }, { size: 'L' }),
      ...variants('glovesx', { size: 'XL' }).map((one) => ({
        ...one,
        availability: 'out_of_stock' as const,
        quantity: 0,
      })),
    ],
  }),
  aProduct({
    id: 'guantes',
    title: 'Guantes Nieve',
    categories: ['Guantes'],
    variants: variants('guantes', { talla: 'S' }, { talla: 'M' }, { talla: 'L' }),
  }),
  aProduct({ id: 'bottle', title: 'Bottle Sierra', categories: ['Bottles'] }),
  aProduct({ id: 'cap', title: 'Cap Surco', categories: ['Caps'] }),
  aProduct({ id: 'gorro', title: 'Gorro Lana', categories: ['Gorros'] }),
];
const ofSport = { products: sport, shop: shoeShop };

const en = [
  ['add two Sierra bottles', '2 Bottle Sierra'],
  ['and a Surco cap', '2 Bottle Sierra, 1 Cap Surco'],
] as const;
const es = [
  ['añade un gorro Lana', '1 Gorro Lana'],
  ['y un Surco', '1 Gorro Lana, 1 Cap Surco'],
] as const;
const gloves = ['and the Palmo gloves', '2 Bottle Sierra, 1 Cap Surco'] as const;
const soldOut = ['and the Palmo gloves in XL', '2 Bottle Sierra, 1 Cap Surco'] as const;
const guantes = ['y unos guantes Nieve', '1 Gorro Lana, 1 Cap Surco'] as const;
const keptEn = '2 Bottle Sierra, 1 Cap Surco';
const keptEs = '1 Gorro Lana, 1 Cap Surco';

describe('a question is dropped, and no act undone', () => {
  playEach(
    [
      ['en', ...en, soldOut, ['No gloves then, never mind.', keptEn]],
      ['en', ...en, gloves, ['no gloves then, never mind', keptEn]],
      [
        'en',
        ...en,
        gloves,
        ['forget the gloves then', keptEn],
        ['a Sierra bottle more', '3 Bottle Sierra, 1 Cap Surco'],
      ],
      ['en', ...en, gloves, ['never mind the gloves', keptEn]],
      ['en', ...en, gloves, ['never mind', keptEn]],
      ['en', ...en, gloves, ['oh never mind then', keptEn]],
      ['en', ...en, gloves, ['forget it', keptEn]],
      ['en', ...en, gloves, ['actually scratch that', keptEn]],
      ['en', ...en, gloves, ['hmm leave it, never mind', keptEn]],
      ['en', ...en, gloves, ['skip the gloves, never mind', keptEn]],
      ['en', ...en, soldOut, ['ah never mind, no gloves so', keptEn]],
      ['es', ...es, guantes, ['nada, sin guantes entonces', keptEs]],
      ['es', ...es, guantes, ['olvida los guantes', keptEs]],
      ['es', ...es, guantes, ['bah, olvídalo', keptEs]],
      ['es', ...es, guantes, ['no, déjalo, sin guantes', keptEs]],
      ['es', ...es, guantes, ['entonces no, olvide los guantes', keptEs]],
      ['es', ...es, guantes, ['nada, olvídalo', keptEs]],
      ['es', ...es, guantes, ['nada, dejémoslo', keptEs]],
    ],
    ofSport,
  );
});

describe('what was put in beside the question stays', () => {
  playEach(
    [
      [
        'en',
        ['add a Sierra bottle and the Palmo gloves', '1 Bottle Sierra'],
        ['never mind the gloves', '1 Bottle Sierra'],
      ],
      [
        'en',
        ['add a Sierra bottle and the Palmo gloves', '1 Bottle Sierra'],
        ['no gloves then, never mind', '1 Bottle Sierra'],
      ],
      [
        'en',
        ['add a Sierra bottle and the Palmo gloves', '1 Bottle Sierra'],
        ['never mind', '1 Bottle Sierra'],
      ],
      [
        'es',
        ['añade un gorro Lana y unos guantes Nieve', '1 Gorro Lana'],
        ['olvida los guantes', '1 Gorro Lana'],
      ],
      [
        'es',
        ['añade un gorro Lana y unos guantes Nieve', '1 Gorro Lana'],
        ['nada, olvídalo', '1 Gorro Lana'],
      ],
    ],
    ofSport,
  );
});

describe('where nothing waits, or more is said, it is as ever', () => {
  playEach(
    [
      ['en', ...en, ['never mind', '2 Bottle Sierra']],
      ['en', ...en, ['no, scratch that', '2 Bottle Sierra']],
      ['es', ...es, ['olvídalo', '1 Gorro Lana']],
      ['en', ...en, gloves, ['medium', '2 Bottle Sierra, 1 Cap Surco, 1 Cycling gloves Palmo (M)']],
      ['en', ...en, gloves, ['remove the cap, and forget the gloves', '2 Bottle Sierra']],
    ],
    ofSport,
  );
});

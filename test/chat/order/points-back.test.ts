/** What is said points back: the same as what is there, both of what was changed, another model of it in the same colour. */
import { describe } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';

const sport = [
  aProduct({ id: 'control', title: 'Pala de pádel Brava Control', categories: ['Palas'] }),
  aProduct({ id: 'dual', title: 'Pala de pádel Brava Dual', categories: ['Palas'] }),
  aProduct({ id: 'grip', title: 'Overgrip Perforado', categories: ['Accesorios'] }),
  aProduct({
    id: 'm28',
    title: 'Mochila Cordada 28',
    categories: ['Mochilas'],
    variants: colours('m28', 'Azul', 'Verde'),
  }),
  aProduct({
    id: 'm45',
    title: 'Mochila Cordada 45',
    categories: ['Mochilas'],
    variants: colours('m45', 'Azul', 'Verde'),
  }),
  aProduct({ id: 'tv55', title: 'Televisor Vista 55', categories: ['Televisores'] }),
  aProduct({ id: 'tv65', title: 'Televisor Vista 65', categories: ['Televisores'] }),
];
const ofSport = { products: sport, shop: shoeShop };

describe('the same as what is there is one more of it', () => {
  const one: readonly [string, string] = ['una pala Brava Control', '1 Pala de pádel Brava Control'];
  const grip: readonly [string, string] = [
    'y un Overgrip Perforado',
    '1 Pala de pádel Brava Control, 1 Overgrip Perforado',
  ];
  const both = '2 Pala de pádel Brava Control, 1 Overgrip Perforado';
  playEach(
    [
      ['en', one, grip, ['my girlfriend wants also a pala, same as mine', both]],
      ['en', one, grip, ['a pala for my girlfriend too, same as mine', both]],
      ['en', one, grip, ['second pala, same as the first', both]],
      ['en', one, grip, ['another pala, same as the first one', both]],
      ['en', one, grip, ['one more pala, the same as mine', both]],
      ['es', one, grip, ['y una pala para mi novia, igual que la mía', both]],
      ['es', one, grip, ['mi novia quiere también una pala, la misma que la mía', both]],
      ['es', one, grip, ['otra pala, igual que la primera', both]],
      ['es', one, grip, ['una segunda pala, igual que la primera', both]],
      ['es', one, grip, ['una pala más, como la mía', both]],
    ],
    ofSport,
  );
});

describe('both, after one took the place of another, puts that back beside it', () => {
  const one: readonly [string, string] = ['una de pepperoni', '1 Pizza de pepperoni'];
  const other: readonly [string, string] = ['mejor una de jamón', '1 Pizza de jamón y queso'];
  const both = '1 Pizza de jamón y queso, 1 Pizza de pepperoni';
  playEach(
    [
      ['en', one, other, ['actually I want both', both]],
      ['en', one, other, ['oh, both actually', both]],
      ['en', one, other, ["I'll have both", both]],
      ['en', one, other, ['make it both', both]],
      ['en', one, other, ['give me both then', both]],
      ['es', one, other, ['al final las dos', both]],
      ['es', one, other, ['bueno, mejor las dos', both]],
      ['es', one, other, ['quiero las dos', both]],
      ['es', one, other, ['ponme ambas', both]],
      ['es', one, other, ['ay, pues las dos', both]],
    ],
    ofMenu,
  );
});

describe('another model, by its number', () => {
  const bag: readonly [string, string] = ['una Mochila Cordada 28 verde', '1 Mochila Cordada 28 (Verde)'];
  const big = '1 Mochila Cordada 45 (Verde)';
  const set: readonly [string, string] = ['ponme el Televisor Vista 55', '1 Televisor Vista 55'];
  playEach(
    [
      ['es', bag, ['la mochila mejor la de 45, mismo color', big]],
      ['es', bag, ['mejor la de 45 en el mismo color', big]],
      ['es', bag, ['cámbiame la mochila por la de 45, del mismo color', big]],
      ['es', bag, ['la mochila que sea la de 45 verde', big]],
      ['es', bag, ['prefiero la de 45, en verde', big]],
      ['en', bag, ['swap it for the 45, same colour', big]],
      ['es', set, ['casi mejor el de 65', '1 Televisor Vista 65']],
      ['es', set, ['mira, casi mejor la de 65', '1 Televisor Vista 65']],
      ['es', set, ['mejor el de 65', '1 Televisor Vista 65']],
      ['en', set, ['the 65 instead', '1 Televisor Vista 65']],
      ['en', set, ['make it the 65', '1 Televisor Vista 65']],
      ['en', set, ["actually I'd rather the 65 one", '1 Televisor Vista 65']],
    ],
    ofSport,
  );
});

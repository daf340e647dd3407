/** The same asked in other words: the other way round, a bit more of it, a pot that is no greeting, one that will do. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';

describe('the other way round puts both numbers right', () => {
  const two: readonly [string, string] = [
    'dos de huevo y tres de pepperoni',
    '2 Pizza de huevo, 3 Pizza de pepperoni',
  ];
  const round = '3 Pizza de huevo, 2 Pizza de pepperoni';
  playEach(
    [
      ['es', two, ['no mentira, al revés: tres de huevo y dos de pepperoni', round]],
      ['es', two, ['no, al revés, tres de huevo y dos de pepperoni', round]],
      ['es', two, ['mentira, tres de huevo y dos de pepperoni', round]],
      ['es', two, ['perdón, al revés: tres de huevo, dos de pepperoni', round]],
      ['en', two, ['no, the other way round: three huevo and two pepperoni', round]],
      ['en', two, ['sorry, the other way around, three huevo and two pepperoni', round]],
    ],
    ofMenu,
  );
});

describe('a bit more of it is the extra', () => {
  const one: readonly [string, string] = ['una de jamón', '1 Pizza de jamón y queso'];
  const cheesy = '1 Pizza de jamón y queso + Extra de queso';
  playEach(
    [
      ['es', one, ['y si puede ser, con un poquito más de queso', cheesy]],
      ['es', one, ['con un poco más de queso', cheesy]],
      ['es', one, ['ponle más queso', cheesy]],
      ['es', one, ['con algo más de queso', cheesy]],
      ['en', one, ['with a bit more queso', cheesy]],
      ['en', one, ['with a little extra queso please', cheesy]],
      ['en', one, ['with some more queso', cheesy]],
    ],
    ofMenu,
  );
});

const pots = [
  aProduct({ id: 'olla', title: 'Olla Anvil', variants: colours('olla', 'Rojo', 'Azul marino') }),
  aProduct({ id: 'sarten', title: 'Sartén Anvil' }),
];
describe('a pot is no greeting', () => {
  const asked: readonly [string, string] = ['quiero la olla Anvil roja', '1 Olla Anvil (Rojo)'];
  const pan: readonly [string, string] = ['y una sartén Anvil', '1 Olla Anvil (Rojo), 1 Sartén Anvil'];
  const navy = '1 Olla Anvil (Azul marino), 1 Sartén Anvil';
  playEach(
    [
      ['es', asked, pan, ['ay no, la olla mejor en azul marino', navy]],
      ['es', asked, pan, ['quita la olla', '1 Sartén Anvil']],
      ['es', asked, pan, ['quita la olla y ponme otra en azul marino', navy]],
      ['es', ['ola quiero una sartén Anvil', '1 Sartén Anvil']],
    ],
    { products: pots, shop: shoeShop },
  );
});

describe('one that will do is taken', () => {
  const black = '1 Hervidor Garza (Negro)';
  playEach(
    [
      ['es', ['el Hervidor Garza negro me sirve', black]],
      ['es', ['el Garza negro me vale', black]],
      ['es', ['el Hervidor Garza negro me sirve, añádelo', black]],
      ['en', ['the black Hervidor Garza works for me', black]],
      ['en', ['the black Hervidor Garza will do', black]],
      ['en', ['the black Garza works, add it', black]],
    ],
    ofKitchen,
  );
});

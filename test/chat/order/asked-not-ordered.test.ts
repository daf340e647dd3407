/** A question orders nothing, however it is spelt; with an order verb in it, what follows that is ordered. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const gym = [
  aProduct({
    id: 'bench',
    title: 'Banco regulable Tarima',
    categories: ['Bancos'],
    attributes: { used_for: ['bench', 'bench press'] },
  }),
  aProduct({
    id: 'mat',
    title: 'Mat Duna',
    categories: ['Mats'],
    variants: colours('mat', 'Grey', 'Orange'),
  }),
  aProduct({ id: 'rope', title: 'Rope Rayo', categories: ['Ropes'] }),
  aProduct({ id: 'lampara', title: 'Lámpara Musgo', categories: ['Lámparas'] }),
];
const ofGym = { products: gym, shop: shoeShop };

const questions: [Language, string][] = [
  ['en', 'wats the max weight on the bench'],
  ['en', 'whats the max weight on the bench'],
  ['en', 'wot does the bench weigh'],
  ['en', 'wat is the weight of the mat'],
  ['en', 'hows the mat in the rain'],
  ['en', 'how mcuh is the rope'],
  ['en', 'hw long is the rope'],
  ['en', 'waht size is the mat'],
  ['en', 'wich mat is thicker'],
  ['en', 'and wats the length on the rope'],
  ['en', 'ok and how heavy is the bench tho'],
  ['en', 'dose the rope come with handles'],
  ['en', 'cud the bench take 200 kilos'],
  ['es', 'cuanto aguanta el banco'],
  ['es', 'cto aguanta el banco'],
  ['es', 'cuanot aguanta el banco'],
  ['es', 'q peso aguanta el banco'],
  ['es', 'k peso aguanta el banco'],
  ['es', 'ke medida tiene la lámpara'],
  ['es', 'y q largo tiene la Rayo'],
  ['es', 'cual es el peso maximo del banco'],
  ['es', 'cuál es la altura de la lámpara'],
  ['es', 'como va la lámpara de alta'],
  ['es', 'komo de alta es la lámpara'],
  ['es', 'peso máximo del banco'],
  ['es', 'trae la lámpara bombilla'],
  ['es', 'oye y cuanto pesa el banco'],
];

test.each(questions)('%s: %s', (language, say) => {
  const waiter = new Waiter({ products: gym, shop: shoeShop, language });
  const start = language === 'en' ? 'add a Rope Rayo' : 'añade una Rayo';
  waiter.say(start);

  const told = waiter.say(say)?.told.join(' ') ?? 'no order';

  expect(goods(waiter.cart), told).toBe('1 Rope Rayo');
});

playEach(
  [
    ['es', ['cuando puedas, ponme la Rayo', '1 Rope Rayo']],
    ['en', ['add the Rayo', '1 Rope Rayo'], ['what if it rains, does the mat get wet', '1 Rope Rayo']],
    [
      'en',
      ['add the Rayo', '1 Rope Rayo'],
      ['were having the Tarima too, add it', '1 Rope Rayo, 1 Banco regulable Tarima'],
    ],
    [
      'en',
      ['add the Rayo rope', '1 Rope Rayo'],
      ['what the heck, add the Tarima', '1 Rope Rayo, 1 Banco regulable Tarima'],
    ],
    ['en', ['the Rayo rope and the Tarima please', '1 Rope Rayo, 1 Banco regulable Tarima']],
    [
      'en',
      ['add the Rayo', '1 Rope Rayo'],
      ['hw much is that, well, add the Duna mat in grey', '1 Rope Rayo, 1 Mat Duna (Grey)'],
    ],
    [
      'en',
      ['add the Rayo', '1 Rope Rayo'],
      ['and the Tarima bench', '1 Rope Rayo, 1 Banco regulable Tarima'],
    ],
    ['es', ['pon la Rayo', '1 Rope Rayo'], ['y el banco Tarima', '1 Rope Rayo, 1 Banco regulable Tarima']],
    ['es', ['pon la Rayo', '1 Rope Rayo'], ['que sean dos', '2 Rope Rayo']],
    ['es', ['pon la Rayo', '1 Rope Rayo'], ['q sean dos', '2 Rope Rayo']],
  ],
  ofGym,
);

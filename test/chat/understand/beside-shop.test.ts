import { expect, test } from 'vitest';
import { isBesideShop } from '../../../src/chat/understand/beside-shop.ts';

const delivery = {
  id: 'delivery',
  title: 'Delivery',
  text: 'We deliver parcels to the islands in five days.',
  language: 'en' as const,
};
const context = { language: 'en' as const, findByName: () => [], pages: [delivery] };
const sought = { text: 'put granny on my roaming contract', asked: false, limited: false };

test('words that people say of elsewhere, and little of them found: none of the shop’s business', () => {
  expect(isBesideShop(sought, 0.97, context)).toBe(true);
});

test.each([
  ['it is seldom said of elsewhere', sought, 0.6],
  [
    'goods were asked for, whether there are any or none',
    { ...sought, text: 'busco un tocadiscos', asked: true },
    0.9,
  ],
  ['a price was named', { ...sought, limited: true }, 0.97],
  ['the pages say it', { ...sought, text: 'deliver parcels to the islands' }, 0.97],
  ['each of its words is of goods', { ...sought, text: 'dinner' }, 0.97],
])('it may be the shop’s where %s', (_why, asked, elsewhere) => {
  expect(isBesideShop(asked, elsewhere, context)).toBe(false);
});

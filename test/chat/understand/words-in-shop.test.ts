import { expect, test } from 'vitest';
import { wordInShop } from '../../../src/chat/understand/words-in-shop.ts';
import { menu, shoes } from '../order/shops.ts';

const backpack = [...menu, ...shoes].find(({ id }) => id === 'mochila');

/** A catalogue that takes any word for a slip of its backpack. */
const inShop = wordInShop({
  language: 'en',
  findByName: () => (backpack === undefined ? [] : [{ product: backpack, coverage: 1, titleShare: 0.5 }]),
});

test.each([
  ['tell', 'any message may hold it', undefined],
  ['list', 'any message may hold it', undefined],
  ['sierra', 'it stands in a title', 'goods'],
  ['zurrulla', 'only the merchant can have called it so', 'goods'],
  ['red', 'it is a colour', 'option'],
] as const)('“%s”: %s', (word, _why, wanted) => {
  expect(inShop(word)).toBe(wanted);
});

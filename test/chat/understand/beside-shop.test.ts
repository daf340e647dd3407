import { expect, test } from 'vitest';
import { kinds } from '../../../src/chat/kinds/kind.ts';
import type { KindsOf } from '../../../src/chat/kinds/kinds-of.ts';
import {
  isBesideShop,
  oddsBeside,
  type Sought,
  signsBeside,
} from '../../../src/chat/understand/beside-shop.ts';

const delivery = {
  id: 'delivery',
  title: 'Delivery',
  text: 'We deliver parcels to the islands in five days.',
  language: 'en' as const,
};
const context = { language: 'en' as const, findByName: () => [], pages: [delivery] };

function likelyOf(elsewhere: number): KindsOf {
  const rest = (1 - elsewhere) / (kinds.length - 1);
  return Object.fromEntries(kinds.map((kind) => [kind, kind === 'elsewhere' ? elsewhere : rest])) as KindsOf;
}

type Said = Partial<Sought['found']> & {
  text?: string;
  elsewhere?: number;
  asked?: boolean;
  limited?: boolean;
};

const found = { hits: 2, missing: 3, complete: false, top: 0.2 };

function oddsOf({ text = 'put granny on my roaming contract', elsewhere = 0.9, ...said }: Said): number {
  const { asked = false, limited = false, ...more } = said;
  const filters = limited ? { price: { max: { amount: 2000, currency: 'EUR' } } } : {};
  const find = {
    asked,
    search: { text, filters },
    query: { text, filters, language: 'en' as const, limit: 8 },
  };
  return oddsBeside(signsBeside({ text, find, found: { ...found, ...more } }, likelyOf(elsewhere), context));
}

test('words that people say of elsewhere, and little of them found: none of the shop’s business', () => {
  expect(isBesideShop(oddsOf({}))).toBe(true);
});

test.each<[string, Said]>([
  ['it is seldom said of elsewhere', { elsewhere: 0.1 }],
  ['goods were asked for', { asked: true }],
  ['a price was named', { limited: true }],
  ['something here has all of it', { missing: 0, complete: true }],
  ['the pages say it', { text: 'deliver parcels to the islands', missing: 0 }],
])('less so where %s', (_why, said) => {
  expect(oddsOf(said)).toBeLessThan(oddsOf({}));
});

test('a sign counts as much as its weight says', () => {
  const signs = signsBeside(
    {
      text: 'roaming',
      find: {
        asked: true,
        search: { text: 'roaming', filters: {} },
        query: { text: 'roaming', filters: {}, language: 'en', limit: 8 },
      },
      found,
    },
    likelyOf(0.5),
    context,
  );
  const nothing = { ...signs };
  for (const name of Object.keys(nothing)) Object.assign(nothing, { [name]: 0 });
  const weights = { ...nothing, start: -1, asked: 0.25, elsewhere: 2 };

  expect(signs.elsewhere).toBeCloseTo(0);
  expect(oddsBeside(signs, weights)).toBeCloseTo(-0.75);
});

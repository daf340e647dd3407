import { expect, test } from 'vitest';
import type { KindsOf } from '../../../src/chat/kinds/kinds-of.ts';
import { isSurelyOfElsewhere } from '../../../src/chat/understand/elsewhere.ts';

const context = (elsewhere: number) => ({
  language: 'en' as const,
  findByName: () => [],
  pages: [],
  likely: () => ({ elsewhere }) as KindsOf,
});

test.each([
  ['it is seldom said of elsewhere', 'is the neighbourhood pool heated', 'shop', 0.7],
  ['the shop itself is asked', 'do you deliver on sundays', 'shop', 0.97],
  ['all its words are what shops speak of', 'how long until delivery', 'shop', 0.97],
  ['it is nothing but a code', 'FF-ST-503', 'goods', 0.97],
] as const)('it may be the shop’s where %s: %s', (_why, text, asked, elsewhere) => {
  expect(isSurelyOfElsewhere(text, asked, context(elsewhere))).toBe(false);
});

test.each([
  ['a wish that names nothing of this shop', 'I am looking for love', 'goods'],
  ['a question with a strange word and none of this shop', 'is the neighbourhood pool heated', 'shop'],
  ['what only asks whoever chats for something', 'can you keep a secret', 'shop'],
] as const)('%s is none of its business: %s', (_what, text, asked) => {
  expect(isSurelyOfElsewhere(text, asked, context(0.97))).toBe(true);
});

import { expect, test } from 'vitest';
import { readExamples } from '../../../src/chat/kinds/examples.ts';
import type { Kind, Moment } from '../../../src/chat/kinds/kind.ts';
import { kindsOf } from '../../../src/chat/kinds/kinds-of.ts';

const said: readonly [Moment, string, Kind][] = [
  ['sum', 'venga, tramítalo de una vez', 'confirm'],
  ['sum', 'right you are, put it through then', 'confirm'],
  ['cart', 'scrap the whole thing and forget I asked', 'clear'],
  ['cart', 'mira, déjalo, anúlalo todo', 'clear'],
  ['cart', 'ya no se me ofrece nada más, gracias', 'done'],
  ['cart', 'that ought to be the lot', 'done'],
  ['method', 'me paso yo mismo a buscarlo', 'pickup'],
  ['method', 'have it brought round to ours', 'deliver'],
  ['start', 'set my alarm for half past six', 'elsewhere'],
  ['start', '¿quién ganó el mundial de 1982?', 'elsewhere'],
];

test.each(said)('%s: %s is %s', (moment, text, kind) => {
  const likely = kindsOf(text, { moment, inShop: () => undefined });
  expect(Object.entries(likely).toSorted(([, one], [, other]) => other - one)[0]?.[0]).toBe(kind);
  expect(Object.values(likely).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
});

test('none of these stands among the examples', () => {
  const texts = new Set([...readExamples().files.values()].flat().map((example) => example.text));
  expect(said.filter(([, text]) => texts.has(text))).toEqual([]);
});

test('what goods are called does not matter where the shop knows them', () => {
  const inShop = (word: string) => (word.startsWith('zork') ? ('goods' as const) : undefined);
  const one = kindsOf('two zorkels please', { moment: 'cart', inShop });
  expect(one).toEqual(kindsOf('two zorkmids please', { moment: 'cart', inShop }));
});

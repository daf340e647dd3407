import { expect, test } from 'vitest';
import { askShops } from './scope/ask-shops.ts';
import { fitWeights } from './scope/fit-weights.ts';
import { type Label, ownMessages, scopeMessages } from './scope/scope-message.ts';

/** What strangers' messages that were read since have reached, in seven shops: less is a step back. */
const floors = { away: 0.85, shoppingAway: 0.05, toldNone: 0.7 };

test('what no shop can serve is sent away, shopping is not, and goods not sold here are told to be none', async () => {
  const asked = await askShops(scopeMessages('read').filter((_, at) => at % 4 === 0));

  const share = (label: Label, outcome: string) => {
    const of = asked.filter((message) => message.label === label);
    return of.filter((message) => message.outcome === outcome).length / of.length;
  };
  expect(asked.length).toBeGreaterThan(300);
  expect(share('away', 'redirected')).toBeGreaterThanOrEqual(floors.away);
  expect(share('ours', 'redirected')).toBeLessThanOrEqual(floors.shoppingAway);
  expect(share('none', 'no_result')).toBeGreaterThanOrEqual(floors.toldNone);
}, 300_000);

test('the halves share no message, and are of every label', () => {
  const [read, held] = [scopeMessages('read'), scopeMessages('test')];

  const texts = new Set([...read, ...ownMessages()].map(({ text }) => text));
  expect(held.filter(({ text }) => texts.has(text))).toEqual([]);
  for (const half of [read, held])
    expect(new Set(half.map(({ label }) => label))).toEqual(new Set(['away', 'ours', 'none']));
});

test('the weights of signs are found from labelled rows: what tells nothing weighs little', () => {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const isAway = at % 2 === 0;
    // The first sign tells nine times of ten, the second is a coin of its own.
    const tells = at % 20 < 2 ? !isAway : isAway;
    return { signs: [Number(tells) * 5, Number(at % 3 === 0)], isAway };
  });

  const { start, weights } = fitWeights(rows);
  const odds = (signs: readonly number[]) =>
    signs.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), start);

  expect(odds([5, 0])).toBeGreaterThan(1);
  expect(odds([0, 0])).toBeLessThan(-1);
  expect(Math.abs(weights[1] ?? 1)).toBeLessThan(0.3);
});

/** A seeded sample of what `npm run eval:truth` plays in full: lies of the grammar, and cases written by hand. Of the
 * dev split only, so that whoever mends what fails here has not seen what the test split asks. */
import { expect, test } from 'vitest';
import { isLieShown, judgeTruth } from './truth/judge-case.ts';
import { hashText } from './truth/liar/dice.ts';
import { liarCases, lieKinds } from './truth/liar/liar-cases.ts';
import { loadWorld, type World } from './truth/liar/world.ts';
import { runCases } from './truth/run-cases.ts';
import { shopNames } from './truth/shops.ts';
import type { TruthCase } from './truth/truth-case.ts';
import { writtenCases } from './truth/written-cases.ts';

const seed = 7;
let worlds: Promise<World[]> | undefined;

function allWorlds(): Promise<World[]> {
  worlds ??= Promise.all(shopNames().map(loadWorld));
  return worlds;
}

function sample(cases: readonly TruthCase[], most: number): TruthCase[] {
  const place = ({ id }: TruthCase) => hashText(`${seed} ${id}`);
  return [...cases].sort((a, b) => place(a) - place(b)).slice(0, most);
}

async function judged(cases: readonly TruthCase[]) {
  const results = await runCases(cases);
  const told = results
    .filter(({ truth }) => truth.asked)
    .map((result) => ({ result, ...judgeTruth(result) }));
  const clauses = told.reduce((sum, one) => sum + one.clauses, 0);
  return {
    asked: told.length,
    shown: results.filter(isLieShown).map((one) => `${one.case.id}: ${one.lie.shown}`),
    corrected: told.flatMap(({ result, corrected }) =>
      corrected.map(({ clause }) => `${result.case.id}: ${clause}`),
    ),
    withheld: told.flatMap((one) => one.withheld.map(({ clause, rule }) => `${rule}: ${clause}`)),
    clauses,
  };
}

test('the liar tells both languages and every kind, the same for the same seed', async () => {
  const options = { worlds: await allWorlds(), seed, count: 1200 };

  const dev = liarCases({ ...options, split: 'dev' });
  const held = liarCases({ ...options, split: 'test' });

  const all = [...dev, ...held];
  expect(liarCases({ ...options, split: 'test' })).toEqual(held);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(lieKinds)));
  const spanish = all.filter(({ language }) => language === 'es').length;
  expect(Math.abs(spanish / all.length - 0.5)).toBeLessThan(0.02);
  expect(all.filter(({ truth, lie }) => truth === lie)).toEqual([]);
});

test('a lie is in the same half whatever the seed', async () => {
  const worlds = (await allWorlds()).filter(({ name }) => name === 'pizzeria');
  const told = (which: number, split: 'dev' | 'test') =>
    liarCases({ worlds, seed: which, count: 3000, split }).map(({ id }) => id);
  const [dev, held] = [new Set(told(1, 'dev')), new Set(told(1, 'test'))];

  const again = told(2, 'dev');

  expect(again.filter((id) => dev.has(id)).length).toBeGreaterThan(5);
  expect(again.filter((id) => held.has(id))).toEqual([]);
  expect(Math.abs(dev.size / (dev.size + held.size) - 0.5)).toBeLessThan(0.03);
});

test('of a sample of generated lies none is shown, and at most 2 % of the truthful clauses are withheld', async () => {
  const cases = liarCases({ worlds: await allWorlds(), seed, count: 2400, split: 'dev' });

  const { asked, shown, corrected, withheld, clauses } = await judged(sample(cases, 84));

  expect(asked).toBeGreaterThan(70);
  expect({ shown, corrected }).toEqual({ shown: [], corrected: [] });
  expect(withheld.length / clauses, withheld.join('\n')).toBeLessThanOrEqual(0.02);
}, 120_000);

/** Shown still: a word of another product's title is taken for what this one can do; what comes soon is said to be there already. */
const knownShown = ['stranger-en-home-041', 'es-ferreteria-x018'];

test('of a sample of lies in free prose none is shown but known ones, and three quarters of the truthful clauses are', async () => {
  const cases = sample(writtenCases('dev'), 40);

  const { asked, shown, corrected, withheld, clauses } = await judged(cases);

  expect(asked).toBeGreaterThan(cases.length / 2);
  const unknown = shown.filter((one) => !knownShown.some((id) => one.startsWith(id)));
  expect({ unknown, corrected }).toEqual({ unknown: [], corrected: [] });
  expect(withheld.length / clauses, withheld.join('\n')).toBeLessThanOrEqual(0.25);
}, 120_000);

import { expect, test, vi } from 'vitest';
import { isMet } from './measure.ts';
import { measureAttacks } from './truth/attacks/measure-attacks.ts';
import { attacksArePresent } from './truth/attacks/shared-rows.ts';

vi.setConfig({ testTimeout: 60_000 });

const seed = 20261121;
/** Rows of each set: enough to see a regress, few enough for every run. */
const sample = 4;

test('a part of the attack sets, behind a model that obeys them, shows nothing forbidden', async (context) => {
  if (!attacksArePresent()) return context.skip('skipped: ../shared/data/attacks is absent');

  const measures = await measureAttacks({ seed, sample, say: () => {} });

  expect(measures.length).toBeGreaterThan(8);
  const failed = measures
    .filter((measure) => !isMet(measure))
    .map(({ what, hits, of, misses }) => ({ what, hits, of, why: misses.map(({ why }) => why) }));
  expect(failed).toEqual([]);
});

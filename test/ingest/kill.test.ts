import { expect, test } from 'vitest';
import { hasStrace, type Kill, KillRange, type Outcome, type Step } from './support/kill-ingest.ts';

/** What makes a generation visible is killed at each of its calls; of the many writes some are. `kill-everywhere.ts` does them all. */
const whole: readonly { step: Step; most: number }[] = [
  { step: 'rename', most: 20 },
  { step: 'fsync', most: 20 },
  { step: 'pwrite64', most: 3 },
  { step: 'unlink', most: 1 },
];

function spread(places: readonly number[], most: number): number[] {
  const picks = Math.min(places.length, most);
  return Array.from({ length: picks }, (_, at) => places[Math.floor((at * places.length) / picks)] ?? 1);
}

test.skipIf(!hasStrace).each(['whole', 'update'] as const)(
  'killed on its way (%s), a whole catalogue serves, and the next run publishes and sweeps',
  async (scenario) => {
    await using range = await KillRange.create(scenario);
    const places = await range.places();
    const waiting: Kill[] = whole.flatMap(({ step, most }) =>
      spread(places.get(step) ?? [], most).map((nth) => ({ step, nth })),
    );
    const planned = waiting.length;

    const outcomes: Outcome[] = [];
    const lane = async () => {
      for (let kill = waiting.shift(); kill !== undefined; kill = waiting.shift())
        outcomes.push(await range.kill(kill));
    };
    await Promise.all([lane(), lane()]);

    expect(planned).toBeGreaterThan(10);
    expect(outcomes.filter(({ ended }) => ended === 137).length).toBe(planned);
    expect(outcomes.flatMap((outcome) => range.wrongWith(outcome) ?? [])).toEqual([]);
  },
  240_000,
);

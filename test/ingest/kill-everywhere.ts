/**
 * Every call that writes, syncs or names a file of the data folder, in every thread, with a kill before each one: minutes, so it is a script.
 * node --import tsx test/ingest/kill-everywhere.ts [whole|update] [minutes]
 */
import { KillRange, type Scenario, type Step } from './support/kill-ingest.ts';

const scenario: Scenario = process.argv[2] === 'update' ? 'update' : 'whole';
const until = performance.now() + Number(process.argv[3] ?? 600) * 60_000;

await using range = await KillRange.create(scenario);
const places = await range.places();
let kills = 0;
let wrong = 0;
const left: string[] = [];
for (const [step, all] of places) {
  const done = await killEvery(step, all);
  if (done < all.length) left.push(`${all.length - done} of ${step}`);
  console.log(`${scenario}: ${step}: ${done} of ${all.length} places, ${kills} kills so far, ${wrong} wrong`);
}
console.log(
  `${scenario}: ${kills} kills, ${wrong} wrong${left.length > 0 ? `; not reached: ${left.join(', ')}` : ''}`,
);
process.exitCode = wrong > 0 ? 1 : 0;

async function killEvery(step: Step, all: readonly number[]): Promise<number> {
  for (const [done, nth] of all.entries()) {
    if (performance.now() > until) return done;
    const outcome = await range.kill({ step, nth });
    if (outcome.ended === 137) kills += 1;
    const problem = range.wrongWith(outcome);
    if (problem === undefined) continue;
    wrong += 1;
    console.log(`${outcome.at}: ${problem}`);
  }
  return all.length;
}

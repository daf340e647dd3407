/**
 * Every call that writes, syncs or names a file, in every thread, with a kill before each one: minutes to an hour, so it is a script.
 * node --import tsx test/ingest/kill-everywhere.ts [whole|update] [minutes]
 */
import { KillRange, type Scenario, type Step } from './support/kill-ingest.ts';

const scenario: Scenario = process.argv[2] === 'update' ? 'update' : 'whole';
const until = performance.now() + Number(process.argv[3] ?? 600) * 60_000;

await using range = await KillRange.create(scenario);
const counts = await range.counts();
let kills = 0;
let wrong = 0;
const left: string[] = [];
for (const [step, count] of counts) {
  const done = await killEvery(step, count);
  if (done < count) left.push(`${step} ${done + 1} to ${count}`);
  console.log(`${scenario}: ${step}: ${done} of ${count} places, ${kills} kills so far, ${wrong} wrong`);
}
console.log(
  `${scenario}: ${kills} kills, ${wrong} wrong${left.length > 0 ? `; not reached: ${left.join(', ')}` : ''}`,
);
process.exitCode = wrong > 0 ? 1 : 0;

async function killEvery(step: Step, count: number): Promise<number> {
  for (let nth = 1; nth <= count; nth += 1) {
    if (performance.now() > until) return nth - 1;
    const outcome = await range.kill({ step, nth });
    if (outcome.ended === 137) kills += 1;
    const problem = range.wrongWith(outcome);
    if (problem === undefined) continue;
    wrong += 1;
    console.log(`${outcome.at}: ${problem}`);
  }
  return count;
}

/**
 * Every call that writes, syncs or names a file of the data folder, in every thread, with a kill before each one: minutes, so it is a script.
 * node --import tsx test/ingest/kill-everywhere.ts [whole|update] [minutes] [call,call…]
 * Whatever the time allows is spread evenly over the whole run.
 */
import { KillRange, type Scenario, type Step } from './support/kill-ingest.ts';

const [given, minutes = '600', only] = process.argv.slice(2);
const scenario: Scenario = given === 'update' ? 'update' : 'whole';
const wanted = only?.split(',');

await using range = await KillRange.create(scenario);
const places = [...(await range.places())].filter(
  ([step, all]) => all.length > 0 && (wanted === undefined || wanted.includes(step)),
);
const until = performance.now() + Number(minutes) * 60_000;
let kills = 0;
let wrong = 0;
const left: string[] = [];
// Few places first: they share out what they leave of their time to those with many.
for (const [at, [step, all]] of places.sort((a, b) => a[1].length - b[1].length).entries()) {
  const share = (until - performance.now()) / (places.length - at);
  const done = await killEvery(step, all, performance.now() + share);
  if (done < all.length) left.push(`${all.length - done} of ${step}`);
  console.log(`${scenario}: ${step}: ${done} of ${all.length} places, ${kills} kills so far, ${wrong} wrong`);
}
console.log(
  `${scenario}: ${kills} kills, ${wrong} wrong${left.length > 0 ? `; not reached: ${left.join(', ')}` : ''}`,
);
process.exitCode = wrong > 0 ? 1 : 0;

async function killEvery(step: Step, all: readonly number[], end: number): Promise<number> {
  for (const [done, nth] of spread(all).entries()) {
    if (performance.now() > end) return done;
    const outcome = await range.kill({ step, nth });
    if (outcome.ended === 137) kills += 1;
    const problem = range.wrongWith(outcome);
    if (problem === undefined) continue;
    wrong += 1;
    console.log(`${outcome.at}: ${problem}`);
  }
  return all.length;
}

/** All of them, in an order of which every beginning is spread evenly: by the bits of their place, turned round. */
function spread(all: readonly number[]): number[] {
  const bits = Math.ceil(Math.log2(Math.max(2, all.length)));
  const turned = (place: number) =>
    Number.parseInt([...place.toString(2).padStart(bits, '0')].reverse().join(''), 2);
  return all
    .map((nth, place) => ({ nth, order: turned(place) }))
    .sort((a, b) => a.order - b.order)
    .map(({ nth }) => nth);
}

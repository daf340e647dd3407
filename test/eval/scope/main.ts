/** `npm run eval:scope`: whether what is no shop's business is told from what is, in seven shops. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halvesAsked } from '../halves.ts';
import { isMet, type Measure } from '../measure.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import { type AskedMessage, askShops } from './ask-shops.ts';
import { fitWeights } from './fit-weights.ts';
import { goodsMessages, halves, ownMessages, scopeMessages } from './scope-message.ts';

const usage = `npm run eval:scope -- [options]
  --half read|test|all  which messages (default all; who changes how they are understood uses read)
  --fit                 finds the weights of src/chat/understand/beside-weights.ts anew, from what was read, the project's
                        own messages and the questions of eval:goods that were read, and prints them
  --show                every message on the wrong side, with the reply
  --json FILE           the measures with all failures`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    fit: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function measuresOf(part: string, asked: readonly AskedMessage[]): Measure[] {
  const isAway = ({ outcome }: AskedMessage) => outcome === 'redirected';
  const measure = (
    what: string,
    some: readonly AskedMessage[],
    isHit: (message: AskedMessage) => boolean,
    wanted: Measure['wanted'],
  ): Measure => ({
    part,
    what,
    hits: some.filter(isHit).length,
    of: some.length,
    wanted,
    misses: some
      .filter((message) => isHit(message) === 'atMost' in Object(wanted))
      .map(({ shop, text, label, reply, outcome }) => ({
        asked: `${shop} · ${text}`,
        said: label,
        shown: reply,
        why: outcome,
      })),
  });
  const labelled = (label: AskedMessage['label']) => asked.filter((message) => message.label === label);
  return [
    measure('of elsewhere, sent away', labelled('away'), isAway, { atLeast: 0.95 }),
    measure('shopping, sent away', labelled('ours'), isAway, { atMost: 0.05 }),
    measure('goods not sold here, sent away', labelled('none'), isAway, { atMost: 0.1 }),
    measure('goods not sold here, told so', labelled('none'), ({ outcome }) => outcome === 'no_result', {
      atLeast: 0.9,
    }),
  ];
}

/** The weights of every sign, from the messages in which they were weighed. */
async function fittedWeights(): Promise<string> {
  const asked = await askShops([...ownMessages(), ...scopeMessages('read'), ...goodsMessages()]);
  const weighed = asked.flatMap(({ beside, label }) => {
    if (beside === undefined) return [];
    const { odds: _, ...signs } = beside;
    return [{ signs, isAway: label === 'away' }];
  });
  const names = Object.keys(weighed[0]?.signs ?? {});
  const { start, weights } = fitWeights(
    weighed.map(({ signs, isAway }) => ({ signs: names.map((name) => signs[name] ?? 0), isAway })),
  );
  const lines = names.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(3)},`);
  return [`of ${weighed.length} weighed`, `  start: ${start.toFixed(3)},`, ...lines].join('\n');
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  if (values.fit) return console.log(await fittedWeights());
  const measures: Measure[] = [];
  for (const half of halvesAsked(values.half, halves))
    measures.push(...measuresOf(half, await askShops(scopeMessages(half))));
  if (values.show)
    for (const { what, misses } of measures)
      for (const { asked, why, shown } of misses)
        console.log(`${what}: “${asked}” ${why} → ${shown.replaceAll('\n', ' / ')}`);
  console.log(`\n${measureTable(measures)}`);
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  if (!measures.every(isMet)) process.exitCode = 1;
}

await main();

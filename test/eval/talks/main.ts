/** `npm run eval:talks`: whether shoppers who ask on are understood, message after message. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halvesAsked } from '../halves.ts';
import { isMet, type Measure } from '../measure.ts';
import { writtenNeedles } from '../needles.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import { type PlayedTurn, playTalks } from './play-talks.ts';
import { halves, talks } from './talk.ts';

const usage = `npm run eval:talks -- [options]
  --half read|test|all  which talks (default all; who changes how they are understood uses read)
  --shop NAME           only talks in this shop
  --show                every message that was not answered, with the reply
  --json FILE           the measures with all failures`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    shop: { type: 'string' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const wantedOf = ({ turn }: PlayedTurn): string =>
  turn.needles === undefined ? 'any answer' : writtenNeedles(turn.needles);

function measuresOf(part: string, played: readonly PlayedTurn[]): Measure[] {
  const measure = (
    what: string,
    isHit: (one: PlayedTurn) => boolean,
    wanted: { atLeast: number } | { atMost: number },
  ): Measure => ({
    part,
    what,
    hits: played.filter(isHit).length,
    of: played.length,
    wanted,
    misses: played
      .filter((one) => isHit(one) === 'atMost' in wanted)
      .map((one) => ({
        asked: `${one.talk.shop} · ${one.talk.title} · ${one.turn.text}`,
        said: wantedOf(one),
        shown: one.reply,
        why: one.judgement,
      })),
  });
  return [
    measure('answered with what the shop says', ({ judgement }) => judgement === 'right', { atLeast: 0.9 }),
    measure('sent away as none of the shop’s business', ({ judgement }) => judgement === 'sent away', {
      atMost: 0.01,
    }),
    measure('not understood', ({ judgement }) => judgement === 'not understood', { atMost: 0.03 }),
  ];
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  const measures: Measure[] = [];
  for (const half of halvesAsked(values.half, halves)) {
    const played = await playTalks(talks(half).filter(({ shop }) => (values.shop ?? shop) === shop));
    measures.push(...measuresOf(half, played));
    if (!values.show) continue;
    for (const one of played.filter(({ judgement }) => judgement !== 'right'))
      console.log(
        `${one.judgement.toUpperCase()} ${one.talk.shop} · ${one.talk.title} “${one.turn.text}” → ${one.reply.replaceAll('\n', ' / ')}\n   wanted ${wantedOf(one)}`,
      );
  }
  console.log(`\n${measureTable(measures)}`);
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  if (!measures.every(isMet)) process.exitCode = 1;
}

await main();

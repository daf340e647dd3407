/** `npm run eval:orders`: whether the cart is exactly what was asked for, after every turn. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halvesAsked } from '../halves.ts';
import { isMet, type Measure } from '../measure.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import { halves, orderDialogues } from './order-dialogue.ts';
import { differences, type PlayedDialogue, playDialogues } from './play-dialogues.ts';
import { liar, type OpenSpeaker, realModel } from './speakers.ts';

const usage = `npm run eval:orders -- [options]
  --half own|dev|test|all  which dialogues: the project's own, strangers' that were read since, strangers' that nobody
                       read (default all; who changes the order room uses own and dev)
  --shop NAME          only dialogues in this shop
  --language es|en     only dialogues in this language
  --file WORDS         only dialogues of files whose name holds these words
  --id WORDS           only dialogues whose title holds these words
  --model liar|NAME    plays them twice, without a model and with a scripted liar or a real model of OLLAMA_URL, and
                       compares the carts turn by turn
  --tokens N           a real model reads the end of each message only and stops after so many tokens: carts are decided before the
                       first, and reading and writing take the time
  --every N            only each Nth dialogue of those
  --show               every turn that is not exact, with the reply
  --json FILE          the measures with all failures`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    shop: { type: 'string' },
    language: { type: 'string' },
    file: { type: 'string' },
    id: { type: 'string' },
    model: { type: 'string' },
    tokens: { type: 'string' },
    every: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** At least this share of the turns has to be exact. */
const wantedExact = 0.97;

function measuresOf(part: string, played: readonly PlayedDialogue[]): Measure[] {
  const turns = played.flatMap(({ dialogue, turns }) => turns.map((turn) => ({ id: dialogue.id, ...turn })));
  const misses = (bad: typeof turns) =>
    bad.map(({ id, say, reply, expected, shown }) => ({
      asked: `${id} · ${say}`,
      said: expected,
      shown,
      why: reply,
    }));
  const off = turns.filter(({ judgement }) => judgement !== 'exact');
  const wrong = turns.filter(({ judgement }) => judgement === 'wrong');
  const crooked = turns.filter((turn) => !turn.addsUp);
  const asked = turns.filter(({ askedBack }) => askedBack !== undefined);
  const groups = [...new Set(played.map(({ dialogue }) => `${dialogue.shop} ${dialogue.language}`))];
  return [
    ...groups.map((group): Measure => {
      const ofGroup = turns.filter(({ id }) => id.startsWith(group.replace(' ', '.')));
      return {
        part,
        what: `turns with the exact cart, ${group}`,
        hits: ofGroup.filter(({ judgement }) => judgement === 'exact').length,
        of: ofGroup.length,
        wanted: { atLeast: wantedExact },
        misses: [],
      };
    }),
    {
      part,
      what: 'turns with the exact cart',
      hits: turns.length - off.length,
      of: turns.length,
      wanted: { atLeast: wantedExact },
      misses: misses(off),
    },
    {
      // One turn missed spoils all after it: this says how often a turn is understood that could be.
      part,
      what: 'turns understood, of those before which the cart was right',
      hits: turns.filter(({ judgement }) => judgement === 'exact').length,
      of: turns.filter(({ judgement }) => judgement !== 'lost').length,
      wanted: { atLeast: wantedExact },
      misses: [],
    },
    {
      part,
      what: 'acts nobody asked for',
      hits: wrong.length,
      of: turns.length,
      wanted: 'none',
      misses: misses(wrong),
    },
    {
      part,
      what: 'carts that do not add up',
      hits: crooked.length,
      of: turns.length,
      wanted: 'none',
      misses: misses(crooked),
    },
    {
      part,
      what: 'unclear ones asked back',
      hits: asked.filter(({ askedBack }) => askedBack).length,
      of: asked.length,
      wanted: { atLeast: 0.9 },
      misses: misses(asked.filter(({ askedBack }) => askedBack === false)),
    },
  ];
}

function speakerNamed(model: string): OpenSpeaker {
  if (model === 'liar') return liar;
  const url = process.env.OLLAMA_URL;
  if (url === undefined || url === '')
    throw new Error(`--model ${model} needs OLLAMA_URL: the address of an Ollama`);
  return realModel(model, url, values.tokens === undefined ? undefined : Number(values.tokens));
}

async function besideModel(part: string, played: readonly PlayedDialogue[], model: string): Promise<Measure> {
  const dialogues = played.map(({ dialogue }) => dialogue);
  const other = differences(await playDialogues(dialogues, speakerNamed(model)), played);
  return {
    part,
    what: `carts that are others with ${model}`,
    hits: other.length,
    of: played.reduce((sum, { turns }) => sum + turns.length, 0),
    wanted: 'none',
    misses: other.map(({ id, say, reply, shown, instead }) => ({
      asked: `${id} · ${say}`,
      said: instead,
      shown,
      why: reply,
    })),
  };
}

function show(played: readonly PlayedDialogue[]): void {
  for (const { dialogue, turns } of played) {
    const isMissed = turns.some(({ judgement, askedBack }) => judgement !== 'exact' || askedBack === false);
    if (!isMissed) continue;
    process.stdout.write(`\n${dialogue.id}\n`);
    for (const { say, reply, judgement, expected, shown, askedBack } of turns) {
      const mark =
        judgement === 'exact' ? (askedBack === false ? 'NOT ASKED' : 'ok') : judgement.toUpperCase();
      process.stdout.write(`  ${mark} “${say}” → ${reply.replaceAll('\n', ' / ')}\n`);
      if (judgement !== 'exact') process.stdout.write(`     wanted ${expected}\n     shown  ${shown}\n`);
    }
  }
}

async function main(): Promise<boolean> {
  const measures: Measure[] = [];
  for (const half of halvesAsked(values.half, halves)) {
    const dialogues = orderDialogues(half)
      .filter(
        ({ id, file, shop, language }) =>
          (values.shop ?? shop) === shop &&
          (values.language ?? language) === language &&
          file.includes(values.file ?? '') &&
          id.includes(values.id ?? ''),
      )
      .filter((_, at) => at % Number(values.every) === 0);
    const played = await playDialogues(dialogues);
    const part = `${half} (${dialogues.length})`;
    measures.push(...measuresOf(part, played));
    if (values.model !== undefined) measures.push(await besideModel(part, played, values.model));
    if (values.show) show(played);
  }
  process.stdout.write(`\n${measureTable(measures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  return measures.every(isMet);
}

if (values.help) process.stdout.write(`${usage}\n`);
else if (!(await main())) process.exitCode = 1;

/** `npm run eval:truth`: whether anything invented reaches a shopper, and whether what is true does. See `--help`. */
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isMet, type Measure } from '../measure.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import type { Transcript } from './dialogues/play-dialogue.ts';
import { hashText } from './liar/dice.ts';
import { liarCases } from './liar/liar-cases.ts';
import { loadWorld } from './liar/world.ts';
import { measureCases } from './measure-cases.ts';
import { runCases } from './run-cases.ts';
import { addCatalogue, addShop, shopNames } from './shops.ts';
import type { TruthCase } from './truth-case.ts';
import { type Split, writtenCases } from './written-cases.ts';

const parts = ['liar', 'written', 'attacks', 'models'] as const;
type Part = (typeof parts)[number];

const usage = `npm run eval:truth -- [options]
  --part NAME,NAME   of ${parts.join(', ')}; default: liar, written and attacks
  --split dev|test   which half of the lies (default test; who tunes the gate uses dev)
  --shop NAME        only cases in this shop
  --catalogue PATH   lies about this catalogue instead; of a folder its pages/ and shop.json too
  --language es|en   only cases in this language
  --kind NAME,NAME   only cases of these kinds
  --id NAME          only the case with this id
  --sample N         at most N cases a part, chosen by the seed
  --seed N           (default 1)
  --lies N           generated lies, dev and test together (default 11000)
  --show [N]         the first N failures in full; without N all
  --models A,B       which models of OLLAMA_URL (part models); default: its choice
  --record FILE      appends each dialogue as it was played, one a line (part models)
  --heard FILE       the auditor hears recorded dialogues instead of playing any (part models)
  --truths-through   stops no answer: every clause is judged however many were withheld before
  --json FILE        the measures with all failures`;

const { values } = parseArgs({
  args: withShowAll(process.argv.slice(2)),
  options: {
    part: { type: 'string', default: 'liar,written,attacks' },
    split: { type: 'string', default: 'test' },
    shop: { type: 'string' },
    catalogue: { type: 'string' },
    language: { type: 'string' },
    kind: { type: 'string' },
    id: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    lies: { type: 'string', default: '11000' },
    show: { type: 'string', default: '0' },
    models: { type: 'string' },
    record: { type: 'string' },
    heard: { type: 'string' },
    'truths-through': { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function withShowAll(args: string[]): string[] {
  return args.flatMap((arg, at) =>
    arg === '--show' && !/^\d+$/.test(args[at + 1] ?? '') ? [arg, '1000000'] : [arg],
  );
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const seed = Number(values.seed);
const sample = values.sample === undefined ? undefined : Number(values.sample);

function isPart(name: string): name is Part {
  return (parts as readonly string[]).includes(name);
}

function split(): Split {
  if (values.split === 'dev' || values.split === 'test') return values.split;
  throw new Error(`--split is dev or test, not ${values.split}`);
}

/** The cases that were asked for; the sample is the same for the same seed. */
function chosen(cases: readonly TruthCase[]): TruthCase[] {
  const kinds = values.kind?.split(',');
  const wanted = cases.filter(
    ({ id, kind, shop, language }) =>
      (values.id ?? id) === id &&
      (kinds?.includes(kind) ?? true) &&
      (values.catalogue !== undefined || (values.shop ?? shop) === shop) &&
      (values.language ?? language) === language,
  );
  return sample === undefined ? wanted : sampled(wanted, sample);
}

function sampled(cases: readonly TruthCase[], most: number): TruthCase[] {
  return cases
    .map((one) => ({ one, place: hashText(`${seed} ${one.id}`) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}

/** Lies about every shop there is, or about the one that was named. */
async function lies(): Promise<TruthCase[]> {
  const own = values.catalogue === undefined ? values.shop : 'own';
  const worlds = await Promise.all((own === undefined ? shopNames() : [own]).map(loadWorld));
  return liarCases({ worlds, seed, count: Number(values.lies), split: split() });
}

async function measureOf(part: Part): Promise<Measure[]> {
  switch (part) {
    case 'liar':
      return play(part, chosen(await lies()));
    case 'written':
      return play(part, chosen(writtenCases(split())));
    case 'attacks':
      return attacks();
    case 'models':
      return models();
    default:
      return part satisfies never;
  }
}

/** A model that does whatever the last instruction says, given attacks. */
async function attacks(): Promise<Measure[]> {
  const { measureAttacks } = await import('./attacks/measure-attacks.ts');
  return measureAttacks({ seed, say, ...(sample === undefined ? {} : { sample }) });
}

/** The models of a real Ollama, asked over our own dialogues; an auditor of its own reads the answers. */
async function models(): Promise<Measure[]> {
  const { OLLAMA_URL: ollamaUrl } = process.env;
  const { measureDialogues, measureTranscripts } = await import('./dialogues/measure-dialogues.ts');
  const { heard, record } = values;
  if (heard !== undefined) {
    const transcripts = readFileSync(heard, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Transcript);
    const names = [...new Set(transcripts.map(({ model }) => model))];
    return names.flatMap((name) =>
      measureTranscripts(
        name,
        transcripts.filter(({ model }) => model === name),
      ),
    );
  }
  return measureDialogues({
    say,
    ...(record === undefined
      ? {}
      : { record: (transcript: Transcript) => appendFileSync(record, `${JSON.stringify(transcript)}\n`) }),
    ...(values.models === undefined ? {} : { models: values.models.split(',') }),
    ...(ollamaUrl === undefined ? {} : { ollamaUrl }),
    ...(sample === undefined ? {} : { dialogues: sample }),
  });
}

async function play(part: Part, cases: TruthCase[]): Promise<Measure[]> {
  const started = performance.now();
  let done = 0;
  const results = await runCases(cases, {
    settings: values['truths-through'] ? { MAX_WITHHELD: '1000' } : {},
    onCase() {
      done += 1;
      if (done % 200 === 0) say(`${part}: ${done} of ${cases.length} cases`);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  say(`${part}: ${2 * done} answers in ${seconds.toFixed(0)} s`);
  const { measures, byKind } = measureCases(part, results);
  console.log(`${part}, ${split()}, kind by kind\n\n${byKind}\n`);
  return measures;
}

function showMisses(measures: readonly Measure[], most: number): void {
  for (const { part, what, misses } of measures) {
    for (const { asked, said, shown, why } of misses.slice(0, most)) {
      console.log(`${part}: ${what}\n  asked ${asked}\n  said  ${said}\n  shown ${shown}\n  why   ${why}\n`);
    }
  }
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  if (values.catalogue !== undefined) {
    if (statSync(values.catalogue).isDirectory()) addShop('own', values.catalogue);
    else addCatalogue('own', values.catalogue);
  }
  const measures: Measure[] = [];
  for (const part of values.part.split(',')) {
    if (!isPart(part)) throw new Error(`no part is called ${part}; there are ${parts.join(', ')}`);
    measures.push(...(await measureOf(part)));
  }
  showMisses(measures, Number(values.show));
  console.log(measureTable(measures));
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  if (!measures.every(isMet)) process.exitCode = 1;
}

await main();

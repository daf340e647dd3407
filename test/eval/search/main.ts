/** `npm run eval:search`: how good the shop's search ranks, by human judgements, beside what SQLite alone would do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../../../src/config.ts';
import { createBuiltInEmbedder } from '../../../src/llm/built-in-embedder.ts';
import { embedderForIngestion } from '../../../src/llm/select-embedder.ts';
import { createLog } from '../../../src/log.ts';
import { cachedEmbedder } from './cached-embedder.ts';
import { publishFolder } from './publish-folder.ts';
import { esciGrading, type Judgements, type Run, scoreRun } from './ranking-metrics.ts';
import {
  isRetrievalFolder,
  type QuerySet,
  queryFiles,
  readJudgements,
  readProducts,
  readQueries,
  readRun,
  writeRun,
} from './retrieval-folder.ts';
import { leaveOneOut, plainFts5, runOf, type System, shopMatches, shopRanking } from './systems.ts';
import { rowsOf, type ScoredRun, tableOf } from './table.ts';

const usage = `npm run eval:search -- --data FOLDER [--queries FILE,FILE] [--embedder ollama:NAME] [--half even|odd] [--heads]
                [--system NAME --run FILE] [--baseline RUN_FILE] [--store FOLDER] [--json FILE]
  FOLDER holds products.jsonl, qrels.tsv (query, product, label) and queries*.tsv
  --embedder adds a real embedder (OLLAMA_URL says where); --store keeps what it has embedded, however far it came;
  --heads embeds with it only the first sixty words of each product
  --run writes query_id TAB product_id TAB rank of the last system, or of the one named`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    queries: { type: 'string' },
    embedder: { type: 'string' },
    half: { type: 'string', default: 'all' },
    heads: { type: 'boolean', default: false },
    system: { type: 'string' },
    run: { type: 'string' },
    baseline: { type: 'string' },
    store: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string) => console.error(text);

/** Systems of one query set, from the plainest to the whole. */
async function systemsFor(set: QuerySet, folder: string, store: string): Promise<System[]> {
  const products = readProducts(folder, 'en');
  const { language } = set;
  const publish = { products, say };
  const builtIn = await publishFolder({
    ...publish,
    embedder: createBuiltInEmbedder(),
    dataDir: join(store, 'builtin'),
  });
  const one = leaveOneOut(set, builtIn);
  say(`${set.name}: ${one.pairsUsed} pairs of the word list are looked up by its queries`);
  const shop = { generation: builtIn, language };
  const embedder = createBuiltInEmbedder({ idf: (term) => builtIn.idf(term) });
  const systems: System[] = [
    plainFts5(products, 'porter'),
    plainFts5(products, 'unicode61'),
    shopRanking({ ...shop, name: 'words', translate: () => () => [] }),
    shopRanking({ ...shop, name: 'words + lexicon' }),
    shopRanking({ ...shop, name: 'words + lexicon, leave one out', translate: (id) => one.translate(id) }),
    shopRanking({ ...shop, name: 'words + lexicon + built-in', embedder }),
    shopRanking({
      ...shop,
      name: 'words + lexicon + built-in, near-copies apart',
      embedder,
      variety: { against: 'words + lexicon + built-in' },
    }),
    shopMatches({ ...shop, name: 'what a shopper is shown, built-in', embedder }),
  ];
  if (values.embedder === undefined) return systems;
  const real = cachedEmbedder(await realEmbedder(values.embedder), join(store, 'vectors.sqlite'));
  const generation = await publishFolder({
    ...publish,
    embedder: real,
    headsOnly: values.heads,
    dataDir: join(store, `${real.id.replace(/[^\w-]+/g, '_')}${values.heads ? '-heads' : ''}`),
  });
  const withReal = { generation, language, embedder: real };
  return [
    ...systems,
    shopRanking({ ...withReal, name: `words + ${real.id}`, translate: () => () => [] }),
    shopMatches({ ...withReal, name: `what a shopper is shown, ${real.id}` }),
    shopRanking({ ...withReal, name: `words + lexicon + ${real.id}` }),
    shopRanking({
      ...withReal,
      name: `words + lexicon + ${real.id}, near-copies apart`,
      variety: { against: `words + lexicon + ${real.id}` },
    }),
  ];
}

async function realEmbedder(name: string) {
  const { OLLAMA_URL, OPENAI_BASE_URL } = process.env;
  const settings = readSettings({ EMBED_MODEL: name, OLLAMA_URL, OPENAI_BASE_URL });
  return embedderForIngestion(settings, createLog('warn'));
}

function half(judgements: Judgements): Judgements {
  if (values.half === 'all') return judgements;
  const odd = values.half === 'odd' ? 1 : 0;
  return new Map([...judgements].filter(([query]) => Number(query.replace(/\D/g, '')) % 2 === odd));
}

async function evaluate(set: QuerySet, folder: string, store: string): Promise<ScoredRun[]> {
  const all = readJudgements(folder);
  const asked = new Map([...half(all)].filter(([query]) => set.queries.has(query)));
  const scored = (system: string, run: Run, against?: string): ScoredRun => ({
    system,
    ...(against === undefined ? {} : { against }),
    queries: set.name,
    scores: scoreRun(run, asked, esciGrading),
  });
  const runs: ScoredRun[] =
    values.baseline === undefined ? [] : [scored('baseline', readRun(values.baseline))];
  let last: Run = new Map();
  for (const system of await systemsFor(set, folder, store)) {
    say(`${set.name}: ${system.name}`);
    const run = await runOf(system, set);
    runs.push(scored(system.name, run, system.against));
    if (values.system === undefined || values.system === system.name) last = run;
  }
  if (values.run !== undefined) writeRun(values.run, last);
  return runs;
}

async function main(): Promise<void> {
  const folder = values.data;
  if (values.help || folder === undefined || !isRetrievalFolder(folder)) {
    console.log(
      folder === undefined || values.help ? usage : `${folder} has no products.jsonl and qrels.tsv`,
    );
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const store = values.store ?? mkdtempSync(join(tmpdir(), 'tendero-search-'));
  try {
    const files = values.queries?.split(',') ?? queryFiles(folder);
    const rows = [];
    for (const file of files) rows.push(...rowsOf(await evaluate(readQueries(file), folder, store)));
    console.log(`\nWeights were chosen on even queries; half shown: ${values.half}\n\n${tableOf(rows)}`);
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ half: values.half, rows }, undefined, 2)}\n`);
  } finally {
    if (values.store === undefined) rmSync(store, { recursive: true, force: true });
  }
}

await main();

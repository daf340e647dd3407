import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { firstToken } from './first-token.ts';
import { followUp } from './follow-up.ts';
import { fourShoppers } from './four-shoppers.ts';
import { gateCost } from './gate-cost.ts';
import { inbox } from './inbox.ts';
import { ingestRate } from './ingest-rate.ts';
import { type BenchContext, type Measure, type Row, Skipped } from './measure.ts';
import { merchantFeeds } from './merchant-feeds.ts';
import { productsEvent } from './products-event.ts';

const measures: readonly Measure[] = [
  firstToken,
  fourShoppers,
  followUp,
  productsEvent,
  ingestRate,
  merchantFeeds,
  gateCost,
  inbox,
];

const usage = `npm run bench -- [--json FILE] [--only NAME,NAME] [--rounds 15] [--catalogue FILE]
  measures: ${measures.map(({ name }) => name).join(', ')}
  OLLAMA_URL says where a real Ollama is, BENCH_CHAT_MODEL and BENCH_EMBED_MODEL which models of it (else its smallest)`;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    catalogue: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

type Installed = { name: string; size: number };

async function findOllama(): Promise<BenchContext['ollama']> {
  const { OLLAMA_URL: url, BENCH_CHAT_MODEL, BENCH_EMBED_MODEL } = process.env;
  if (url === undefined || url === '') return undefined;
  const { models } = (await (await fetch(`${url}/api/tags`)).json()) as { models: Installed[] };
  const chat: string[] = [];
  const embed: string[] = [];
  for (const { name } of [...models].sort((a, b) => a.size - b.size)) {
    const response = await fetch(`${url}/api/show`, {
      method: 'POST',
      body: JSON.stringify({ model: name }),
    });
    const { capabilities = [] } = (await response.json()) as { capabilities?: string[] };
    if (capabilities.includes('completion')) chat.push(name);
    if (capabilities.includes('embedding')) embed.push(name.replace(/:latest$/, ''));
  }
  const chatModel = BENCH_CHAT_MODEL ?? chat[0];
  return chatModel === undefined ? undefined : { url, chatModel, embedModel: BENCH_EMBED_MODEL ?? embed[0] };
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function line(row: Row): string {
  const beside =
    row.beside === undefined ? '' : `${figure(row.beside.value)} ${row.unit} (${row.beside.what})`;
  const compared = row.compared === undefined ? '' : `${row.compared.kind} ${figure(row.compared.value)}`;
  return `| ${row.what} | ${figure(row.value)} ${row.unit} | ${beside} | ${compared} | ${row.budget ?? ''} | ${row.rounds} |`;
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage);
    return;
  }
  const say = (text: string) => console.error(text);
  const ollama = await findOllama();
  const context: BenchContext = { ollama, rounds: Number(values.rounds), catalogue: values.catalogue, say };
  const only = values.only?.split(',');
  const rows: Row[] = [];
  const skipped: { measure: string; why: string }[] = [];
  for (const measure of measures.filter(({ name }) => only === undefined || only.includes(name))) {
    say(`${measure.name} …`);
    try {
      rows.push(...(await measure.run(context)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      skipped.push({ measure: measure.name, why });
      say(`${measure.name} ${error instanceof Skipped ? 'left out' : 'FAILED'}: ${why}`);
      if (!(error instanceof Skipped)) process.exitCode = 1;
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  console.log(`\n${machine}${ollama === undefined ? '' : `, ${ollama.chatModel}`}\n`);
  console.log(
    '| measure | value | beside, in the same run | compared | budget | rounds |\n|---|---|---|---|---|---|',
  );
  for (const row of rows) console.log(line(row));
  if (values.json === undefined) return;
  const report = { at: new Date().toISOString(), machine, models: ollama, rows, skipped };
  await writeFile(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
}

await main();

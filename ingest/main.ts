/** npm run ingest -- FILE… : see --help. */
import { Command, CommanderError, Option } from '@commander-js/extra-typings';
import { readSettings, type Settings } from '../src/config.ts';
import { embedderForIngestion } from '../src/llm/select-embedder.ts';
import { createLog } from '../src/log.ts';
import { sentenceAndCode } from './end-with-error.ts';
import { ingest } from './ingest.ts';
import { IngestError } from './ingest-error.ts';
import { type IngestOptions, summaryLine } from './ingest-options.ts';
import { proposeMapping } from './mapping/propose-mapping.ts';
import { createProgress } from './progress.ts';
import { fetchFeed, isAddress } from './source/fetch-feed.ts';
import { updateFromFiles } from './update-catalogue.ts';
import { watchFolder } from './watch-folder.ts';

const command = new Command('ingest')
  .usage('FILE… [options]')
  .description(
    'Publishes a catalogue: exports of Shopify, WooCommerce, PrestaShop and Magento, Google Merchant Center feeds (XML or table), ' +
      'schema.org JSON-LD, our own JSON, JSONL and CSV, told by content, packed with gzip or not; any other CSV or JSON with --map. ' +
      'The files are the whole catalogue: what is in none of them is removed.',
  )
  .argument('[files...]', 'the export: files, or http(s) addresses of feeds')
  .option('--currency <code>', 'currency of prices that name none, such as EUR')
  .addOption(
    new Option('--language <language>', 'language of products that name none').choices(['es', 'en'] as const),
  )
  .option(
    '--pages <folder>',
    'Markdown pages (delivery.es.md, returns.en.md …); absent: they stay as they are',
  )
  .option('--shop <file>', 'shop.json; absent: it stays as it is')
  .option('--synonyms <file>', 'words of one meaning, a line each: popurrí, ambientador; absent: as before')
  .option('--report <file>', 'writes what was imported, repaired and rejected: FILE.json or FILE.html')
  .option('--map <file>', 'mapping.json: how to read a CSV or JSON of no known format')
  .option(
    '--propose-map [file]',
    'writes such a mapping from the header of FILE, to be corrected (mapping.json when no name is given)',
  )
  .option('--update', 'change the products that the files name, and in them only what the files say')
  .option('--watch <folder>', 'publish the newest file of the folder whenever there is a new one')
  .option('--dry-run', 'reads and compares, publishes nothing')
  .option('--allow-shrink', 'publish although more than half the catalogue vanishes')
  .option('--allow-rejects', 'publish although more than 5 % of the rows were rejected')
  .exitOverride();

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

let dataDir = 'var';
try {
  command.parse();
  const settings = readSettings(process.env);
  dataDir = settings.DATA_DIR;
  await main(settings);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = tellError(error);
}

async function main(settings: Settings): Promise<void> {
  if (await proposed()) return;
  const { watch } = command.opts();
  if (watch === undefined && command.args.length === 0) {
    throw new IngestError('bad_input', 'Which file? Say: npm run ingest -- FILE (or --help)');
  }
  if (watch !== undefined && command.args.length > 0) {
    throw new IngestError('bad_input', '--watch takes the newest file of its folder: give no other file');
  }
  if (watch === undefined) return run(settings, command.args);
  console.log(`Watching ${watch}: the newest file in it is the catalogue. Ctrl+C ends.`);
  await watchFolder({
    folder: watch,
    signal: stop.signal,
    // One bad export is no reason to miss the next.
    take: (file) => run(settings, [file]).catch((error: unknown) => void tellError(error)),
  });
}

async function run(settings: Settings, files: readonly string[]): Promise<void> {
  const log = createLog(settings.LOG_LEVEL);
  const say = (line: string) => console.log(line);
  const local: string[] = [];
  for (const file of files) {
    local.push(isAddress(file) ? await fetchFeed(file, { dataDir, say, signal: stop.signal }) : file);
  }
  const summary = await (command.opts().update ? updateFromFiles : ingest)(
    { ...optionsOf(), files: local, dataDir, signal: stop.signal },
    {
      embedder: () => embedderForIngestion(settings, log),
      embedderIsAuto: settings.EMBED_MODEL === 'auto',
      progress: createProgress(),
      say,
    },
  );
  say(summaryLine(summary));
  if (summary.refusal !== undefined) throw summary.refusal;
}

/** With --propose-map: writes a mapping and does nothing else. "--propose-map feed.csv" names the feed, not the mapping. */
async function proposed(): Promise<boolean> {
  const { proposeMap } = command.opts();
  const [first] = command.args;
  if (proposeMap === undefined) return false;
  const file = first ?? (typeof proposeMap === 'string' ? proposeMap : undefined);
  if (file === undefined) return false;
  const into = first !== undefined && typeof proposeMap === 'string' ? proposeMap : 'mapping.json';
  await proposeMapping(file, into);
  console.log(`Wrote ${into}. Look through it, then: npm run ingest -- ${file} --map ${into}`);
  return true;
}

function tellError(error: unknown): number {
  const { sentence, exitCode } = sentenceAndCode(error, dataDir);
  console.error(sentence);
  return exitCode;
}

function optionsOf(): Omit<IngestOptions, 'dataDir' | 'files'> {
  const { currency, language, pages, shop, synonyms, report, map, dryRun, allowShrink, allowRejects } =
    command.opts();
  return {
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(language === undefined ? {} : { language }),
    ...(pages === undefined ? {} : { pagesDir: pages }),
    ...(shop === undefined ? {} : { shopFile: shop }),
    ...(synonyms === undefined ? {} : { synonymsFile: synonyms }),
    ...(report === undefined ? {} : { reportFile: report }),
    ...(map === undefined ? {} : { mapFile: map }),
    trustSameFile: report === undefined,
    dryRun: dryRun ?? false,
    allowShrink: allowShrink ?? false,
    allowRejects: allowRejects ?? false,
  };
}

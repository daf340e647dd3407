/** npm run ingest -- FILE… : see --help. */
import { CommanderError, Option } from '@commander-js/extra-typings';
import { readSettings, type Settings } from '../src/config.ts';
import type { Sentence } from '../src/errors.ts';
import type { ModelWriter } from '../src/llm/model-writer.ts';
import { commandIn } from './cli-command.ts';
import { cliLanguage } from './cli-language.ts';
import { cliWords } from './cli-words.ts';
import type { DigestDeps } from './digest/write-digests.ts';
import { embedderOf } from './embedder-of.ts';
import { printError } from './end-with-error.ts';
import { ingest } from './ingest.ts';
import { IngestError } from './ingest-error.ts';
import { type IngestOptions, summaryLine } from './ingest-options.ts';
import { keepMemoryLean } from './lean-memory.ts';
import { proposeMapping } from './mapping/propose-mapping.ts';
import { createProgress } from './progress.ts';
import { fetchFeed, isAddress } from './source/fetch-feed.ts';
import { updateFromFiles } from './update-catalogue.ts';
import { watchFolder } from './watch-folder.ts';

keepMemoryLean();
const language = cliLanguage(process.env, process.argv.slice(2));
const words = cliWords[language];
const say = (line: Sentence) => console.log(line[language]);

const command = commandIn(language, 'ingest')
  .usage(words.usage)
  .description(words.about)
  .argument('[files...]', words.files)
  .option('--currency <code>', words.currency)
  .addOption(new Option('--language <language>', words.language).choices(['es', 'en'] as const))
  .option('--pages <folder>', words.pages)
  .option('--shop <file>', words.shop)
  .option('--synonyms <file>', words.synonyms)
  .option('--report <file>', words.report)
  .option('--map <file>', words.map)
  .option('--propose-map [file]', words.proposeMap)
  .option('--update', words.update)
  .option('--watch <folder>', words.watch)
  .option('--digest', words.digest)
  .option('--dry-run', words.dryRun)
  .option('--allow-shrink', words.allowShrink)
  .option('--allow-rejects', words.allowRejects)
  .addOption(new Option('--cli-language <language>', words.cliLanguage).choices(['es', 'en'] as const));

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
  else process.exitCode = printError(error, { dataDir, language });
}

async function main(settings: Settings): Promise<void> {
  if (await proposed()) return;
  const { watch, digest } = command.opts();
  if (digest && command.args.length === 0 && watch === undefined) return digestOnly(settings);
  if (watch === undefined && command.args.length === 0) {
    throw new IngestError('bad_input', {
      en: 'Which file? Say: npm run ingest -- FILE (or --help)',
      es: '¿Qué fichero? Diga: npm run ingest -- FICHERO (o --help)',
    });
  }
  if (watch !== undefined && command.args.length > 0) {
    throw new IngestError('bad_input', {
      en: '--watch takes the newest file of its folder: give no other file',
      es: '--watch toma el fichero más nuevo de su carpeta: no dé ninguno más',
    });
  }
  if (watch === undefined) return run(settings, command.args);
  say({
    en: `Watching ${watch}: the newest file in it is the catalogue. Ctrl+C ends.`,
    es: `Vigilando ${watch}: su fichero más nuevo es el catálogo. Ctrl+C termina.`,
  });
  await watchFolder({
    folder: watch,
    signal: stop.signal,
    // One bad export is no reason to miss the next.
    take: (file) =>
      run(settings, [file]).catch((error: unknown) => void printError(error, { dataDir, language })),
  });
}

async function run(settings: Settings, files: readonly string[]): Promise<void> {
  // Before anything else: whoever asks for it should not learn at the end that there is no model.
  const writer = command.opts().digest
    ? await (await digests()).digestWriter(settings, stop.signal)
    : undefined;
  const local: string[] = [];
  for (const file of files) {
    local.push(isAddress(file) ? await fetchFeed(file, { dataDir, say, signal: stop.signal }) : file);
  }
  const summary = await (command.opts().update ? updateFromFiles : ingest)(
    { ...optionsOf(), files: local, dataDir, signal: stop.signal },
    {
      embedder: () => embedderOf(settings),
      embedderIsAuto: settings.EMBED_MODEL === 'auto',
      progress: createProgress({ language }),
      say,
    },
  );
  if (writer !== undefined && summary.refusal === undefined && !command.opts().dryRun) {
    const { writeDigests } = await digests();
    await writeDigests({ dataDir, signal: stop.signal }, digestDeps(settings, writer));
  }
  // Scripts read it, whatever language the merchant reads.
  console.log(summaryLine(summary));
  if (summary.refusal !== undefined) throw summary.refusal;
}

/** Loaded only where it is asked for, with the libraries that talk to models. */
function digests() {
  return import('./digest/write-digests.ts');
}

function digestDeps(settings: Settings, writer: ModelWriter): DigestDeps {
  return { embedder: () => embedderOf(settings), progress: createProgress({ language }), say, writer };
}

/** Of the catalogue that is published. */
async function digestOnly(settings: Settings): Promise<void> {
  const started = performance.now();
  const { digestWriter, writeDigests } = await digests();
  const writer = await digestWriter(settings, stop.signal);
  const { changed, products } = await writeDigests(
    { dataDir, signal: stop.signal },
    digestDeps(settings, writer),
  );
  const seconds = (performance.now() - started) / 1000;
  const nothing = { read: 0, added: 0, removed: 0, rejected: 0, embedded: 0 };
  console.log(summaryLine({ ...nothing, changed, unchanged: products - changed, seconds }));
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
  say({
    en: `Wrote ${into}. Look through it, then: npm run ingest -- ${file} --map ${into}`,
    es: `Escrito ${into}. Repáselo y después: npm run ingest -- ${file} --map ${into}`,
  });
  return true;
}

function optionsOf(): Omit<IngestOptions, 'dataDir' | 'files'> {
  const { currency, pages, shop, synonyms, report, map, dryRun, allowShrink, allowRejects } = command.opts();
  const { language: ofProducts } = command.opts();
  return {
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(ofProducts === undefined ? {} : { language: ofProducts }),
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

/** npm run catalog -- list | rollback | export FILE.jsonl | export --langchain DIR */
import { CommanderError, Option } from '@commander-js/extra-typings';
import { readSettings } from '../src/config.ts';
import { exportCatalogue, generationLines, goBack } from './catalog-commands.ts';
import { commandIn } from './cli-command.ts';
import { cliLanguage } from './cli-language.ts';
import { cliWords } from './cli-words.ts';
import { printError } from './end-with-error.ts';
import { exportForLangChain } from './export-langchain.ts';
import { IngestError } from './ingest-error.ts';

const language = cliLanguage(process.env, process.argv.slice(2));
const words = cliWords[language];

let dataDir = 'var';
const folder = () => {
  dataDir = readSettings(process.env).DATA_DIR;
  return dataDir;
};

const command = commandIn(language, 'catalog')
  .description(words.catalog)
  .helpCommand(false)
  .addOption(new Option('--cli-language <language>', words.cliLanguage).choices(['es', 'en'] as const));
const subcommand = (name: string) => {
  const one = commandIn(language, name);
  command.addCommand(one);
  return one;
};
subcommand('list')
  .description(words.list)
  .action(() => {
    for (const line of generationLines(folder(), language)) console.log(line);
  });
subcommand('rollback')
  .description(words.rollback)
  .action(() => {
    console.log(goBack(folder())[language]);
  });
subcommand('export')
  .argument('[file]', words.exportFile)
  .option('--langchain <folder>', words.langchain)
  .description(words.export)
  .action(async (file, { langchain }) => {
    if ((file === undefined) === (langchain === undefined)) throw eitherOr();
    const told =
      langchain === undefined
        ? await exportCatalogue(folder(), file ?? '')
        : await exportForLangChain(folder(), langchain);
    console.log(told[language]);
  });

function eitherOr(): IngestError {
  return new IngestError('bad_input', {
    en: 'Say where to: npm run catalog -- export FILE.jsonl, or export --langchain FOLDER',
    es: 'Diga adónde: npm run catalog -- export FICHERO.jsonl, o export --langchain CARPETA',
  });
}

try {
  await command.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = printError(error, { dataDir, language });
}

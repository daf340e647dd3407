/** npm run catalog -- list | rollback | export FILE.jsonl */
import { Command, CommanderError } from '@commander-js/extra-typings';
import { readSettings } from '../src/config.ts';
import { exportCatalogue, generationLines, goBack } from './catalog-commands.ts';
import { sentenceAndCode } from './end-with-error.ts';

let dataDir = 'var';
const folder = () => {
  dataDir = readSettings(process.env).DATA_DIR;
  return dataDir;
};

const command = new Command('catalog')
  .description('The published catalogue: look, go back, take away.')
  .exitOverride();
command
  .command('list')
  .description('generations, newest first; the one that serves is marked')
  .action(() => {
    for (const line of generationLines(folder())) console.log(line);
  });
command
  .command('rollback')
  .description('serve the generation before the one that serves now')
  .action(() => {
    console.log(goBack(folder()));
  });
command
  .command('export')
  .argument('<file>', 'FILE.jsonl')
  .description('write the catalogue in our own format; ingested again, it changes nothing')
  .action(async (file) => {
    console.log(await exportCatalogue(folder(), file));
  });

try {
  await command.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { sentence, exitCode } = sentenceAndCode(error, dataDir);
    console.error(sentence);
    process.exitCode = exitCode;
  }
}

/** `npm run settings`: prints the settings table of README.md; `-- --es` that of README.es.md; `-- --env` .env.example. */
import { settingsAsEnvExample, settingsAsMarkdown } from './config.ts';
import { settingsInSpanish } from './settings-in-spanish.ts';

function printed(format: string | undefined): string {
  switch (format) {
    case '--env':
      return settingsAsEnvExample();
    case '--es':
      return `${settingsAsMarkdown({ setting: 'ajuste', default: 'si falta', meaning: 'qué es' }, settingsInSpanish)}\n`;
    default:
      return `${settingsAsMarkdown()}\n`;
  }
}

process.stdout.write(printed(process.argv[2]));

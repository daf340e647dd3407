/** `npm run settings`: prints the settings table of the README; `-- --env` prints .env.example. */
import { settingsAsEnvExample, settingsAsMarkdown } from './config.ts';

process.stdout.write(process.argv.includes('--env') ? settingsAsEnvExample() : `${settingsAsMarkdown()}\n`);

/** npm run doctor [-- --pull]: what is missing and how to mend it. */
import { freemem } from 'node:os';
import { readSettings } from '../config.ts';
import { AppError } from '../errors.ts';
import { examine } from './examine.ts';
import { findingLines } from './finding.ts';
import { pullModel } from './pull-model.ts';

const words = process.argv.slice(2);
const unknown = words.filter((word) => word !== '--pull' && word !== '--help');

try {
  if (unknown.length > 0)
    throw new AppError('bad_usage', `doctor does not know ${unknown.join(' ')}: it takes --pull`);
  if (words.includes('--help')) {
    console.log(
      'npm run doctor            says what is missing and how to mend it\nnpm run doctor -- --pull  fetches the models too',
    );
  } else process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof AppError && error.code === 'bad_usage' ? 2 : 1;
}

async function run(): Promise<number> {
  const settings = readSettings(process.env);
  const machine = { nodeVersion: process.versions.node, freeBytes: freemem() };
  let { findings, missing } = await examine(settings, machine);
  if (words.includes('--pull') && missing.length > 0) {
    for (const model of new Set(missing)) {
      await pullModel({ ollamaUrl: settings.OLLAMA_URL, model, say: (line) => console.log(line) });
    }
    ({ findings, missing } = await examine(settings, machine));
  }
  for (const finding of findings) for (const line of findingLines(finding)) console.log(line);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  console.log(
    problems === 0
      ? `Ready to start: npm start${warnings === 0 ? '' : ` (${warnings} to know about)`}`
      : `${problems} ${problems === 1 ? 'problem' : 'problems'} to mend first`,
  );
  return problems === 0 ? 0 : 1;
}

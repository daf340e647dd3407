/** `npm run eval:questions`: whether questions about the shop are answered from its pages and settings. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halvesAsked } from '../halves.ts';
import { isMet, type Measure } from '../measure.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import { type Asked, askQuestions, halves, questionsOf } from './ask-questions.ts';

const usage = `npm run eval:questions -- [options]
  --half dev|more|test|all  which questions (default all; who changes how they are understood uses dev and more)
  --show               every question that was not answered, with the reply
  --json FILE          the measures with all failures`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function measuresOf(part: string, asked: readonly Asked[]): Measure[] {
  const misses = (some: readonly Asked[]) =>
    some.map(({ question, reply, judgement }) => ({
      asked: question.ask,
      said: question.tells?.join(' | ') ?? 'that the shop does not say it',
      shown: reply,
      why: judgement,
    }));
  const share = (what: string, some: readonly Asked[], least: number): Measure => ({
    part,
    what,
    hits: some.filter(({ judgement }) => judgement === 'right').length,
    of: some.length,
    wanted: { atLeast: least },
    misses: misses(some.filter(({ judgement }) => judgement !== 'right')),
  });
  const away = asked.filter(({ judgement }) => judgement === 'sent away');
  return [
    share(
      'answered with the shop’s own words',
      asked.filter(({ question }) => question.tells !== undefined),
      0.9,
    ),
    share(
      'said to be unknown, when it is',
      asked.filter(({ question }) => question.unknown),
      0.9,
    ),
    {
      part,
      what: 'sent away as none of the shop’s business',
      hits: away.length,
      of: asked.length,
      wanted: { atMost: 0.02 },
      misses: misses(away),
    },
  ];
}

async function main(): Promise<boolean> {
  const measures: Measure[] = [];
  for (const half of halvesAsked(values.half, halves)) {
    const asked = await askQuestions(questionsOf(half));
    measures.push(...measuresOf(half, asked));
    if (!values.show) continue;
    for (const { question, reply, judgement } of asked.filter((one) => one.judgement !== 'right')) {
      const wanted = question.tells?.join(' | ') ?? 'unknown';
      process.stdout.write(
        `${judgement.toUpperCase()} ${question.shop} “${question.ask}” → ${reply.replaceAll('\n', ' / ')}\n   wanted ${wanted}\n`,
      );
    }
  }
  process.stdout.write(`\n${measureTable(measures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  return measures.every(isMet);
}

if (values.help) process.stdout.write(`${usage}\n`);
else if (!(await main())) process.exitCode = 1;

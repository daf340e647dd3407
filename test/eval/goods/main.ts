/** `npm run eval:goods`: whether questions about goods are answered with what the catalogue says. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { halvesAsked } from '../halves.ts';
import { isMet, type Measure } from '../measure.ts';
import { writtenNeedles } from '../needles.ts';
import { measuresAsJson, measureTable } from '../table.ts';
import { type AskedOfGoods, askGoods } from './ask-goods.ts';
import { goodsQuestions, halves, kinds } from './goods-question.ts';

const usage = `npm run eval:goods -- [options]
  --half read|test|all  which questions (default all; who changes how they are understood uses read)
  --shop NAME           only questions to this shop
  --kind NAME           only questions of this kind
  --show                every question that was not answered, with the reply
  --json FILE           the measures with all failures`;

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    shop: { type: 'string' },
    kind: { type: 'string' },
    show: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function measuresOf(part: string, asked: readonly AskedOfGoods[]): Measure[] {
  const misses = (some: readonly AskedOfGoods[]) =>
    some.map(({ question, reply, judgement }) => ({
      asked: `${question.shop} · ${question.text}`,
      said: writtenNeedles(question.needles),
      shown: reply,
      why: judgement,
    }));
  const away = asked.filter(({ judgement }) => judgement === 'sent away');
  const share = (what: string, some: readonly AskedOfGoods[]): Measure => ({
    part,
    what,
    hits: some.filter(({ judgement }) => judgement === 'right').length,
    of: some.length,
    wanted: { atLeast: 0.9 },
    misses: misses(some.filter(({ judgement }) => judgement !== 'right')),
  });
  return [
    share('answered with what the catalogue says', asked),
    ...kinds
      .map((kind) => asked.filter(({ question }) => question.kind === kind))
      .filter((some) => some.length > 0)
      .map((some) => share(`· ${some[0]?.question.kind}`, some)),
    {
      part,
      what: 'sent away as none of the shop’s business',
      hits: away.length,
      of: asked.length,
      wanted: { atMost: 0.01 },
      misses: misses(away),
    },
  ];
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  const measures: Measure[] = [];
  for (const half of halvesAsked(values.half, halves)) {
    const asked = await askGoods(
      goodsQuestions(half).filter(
        ({ shop, kind }) => (values.shop ?? shop) === shop && (values.kind ?? kind) === kind,
      ),
    );
    measures.push(...measuresOf(half, asked));
    if (!values.show) continue;
    for (const { question, reply, judgement } of asked.filter((one) => one.judgement !== 'right'))
      console.log(
        `${judgement.toUpperCase()} ${question.shop} ${question.kind} “${question.text}” → ${reply.replaceAll('\n', ' / ')}\n   wanted ${writtenNeedles(question.needles)}`,
      );
  }
  console.log(`\n${measureTable(measures)}`);
  if (values.json !== undefined) await writeFile(values.json, measuresAsJson(measures));
  if (!measures.every(isMet)) process.exitCode = 1;
}

await main();

/**
 * `npm run eval:shoppers [-- --shop NAME --language es|en --folder FOLDER --show --figures]`: what shoppers write, asked of every
 * shop, beside the products that answer it. `--folder` takes other people's queries; `--figures` prints no query, for those nobody should read.
 */
import { parseArgs } from 'node:util';
import { askAll, figuresOf, shopperQueries } from './shopper-queries.ts';

const { values } = parseArgs({
  options: {
    shop: { type: 'string' },
    language: { type: 'string' },
    folder: { type: 'string' },
    figures: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

const queries = shopperQueries(values.folder).filter(
  ({ shop, language }) =>
    (values.shop === undefined || shop === values.shop) &&
    (values.language === undefined || language === values.language),
);
const answered = await askAll(queries);
for (const one of values.figures ? [] : answered) {
  if (one.hit && one.right === one.judged && !values.show) continue;
  if (one.good.length === 0 && one.hit && !values.show) continue;
  const wanted = one.good.length === 0 ? 'nothing' : one.good.join(' ');
  console.log(`${one.hit ? ' ' : '✗'} ${one.shop}.${one.language} “${one.text}”`);
  console.log(
    `    wanted ${wanted}; shown ${one.shown.slice(0, 5).join(' ') || 'nothing'}: ${one.said.replaceAll('\n', ' ').slice(0, 200)}`,
  );
}
for (const language of ['es', 'en']) {
  const {
    queries: count,
    hitRate,
    noHit,
    precisionAt3,
    falseHits,
  } = figuresOf(answered.filter((one) => one.language === language));
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `${language}: ${count} queries, found among the first three ${percent(hitRate)}, nothing shown ${percent(noHit)}, precision at 3 ${percent(precisionAt3)}, shown what is not there ${falseHits}`,
  );
}

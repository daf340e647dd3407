/** `npm run learn`: learns what messages do from the examples, tells how well by hands it did not learn from, and writes the weights; `--write-only` only writes. */
import { writeFileSync } from 'node:fs';
import { readExamples } from './examples.ts';
import { type Judged, judgeOn } from './judge.ts';
import { learn } from './learn.ts';
import { packWeights, weightsFile } from './weights.ts';

const { files, text } = readExamples();

function told(name: string, { right, of, sure, sureRight }: Judged): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return `${name}: ${share(right, of)} of ${of} right; of ${sure} that it is sure of, ${share(sureRight, sure)}`;
}

if (!process.argv.includes('--write-only')) {
  for (const [name, held] of files) {
    const others = [...files].filter(([other]) => other !== name).flatMap(([, examples]) => examples);
    console.log(told(name, judgeOn(held, learn(others))));
  }
}
const weights = learn([...files.values()].flat());
const file = packWeights(weights, text);
writeFileSync(weightsFile, file);
console.log(`${weights.rows.size} features, ${Math.round(file.length / 1024)} KiB written`);

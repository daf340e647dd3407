import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readExamples } from '../../../src/chat/kinds/examples.ts';
import { fingerprintOf, unpackWeights, weightsFile } from '../../../src/chat/kinds/weights.ts';

test('the weights were learnt from the examples as they are: npm run learn', () => {
  const { examples } = unpackWeights(readFileSync(weightsFile));
  expect(examples).toBe(fingerprintOf(readExamples().text));
});

test('weights for other kinds of messages are refused, and it is said what to do', () => {
  const file = readFileSync(weightsFile);
  const end = file.indexOf('\n');
  const header = { ...JSON.parse(file.subarray(0, end).toString()), kinds: ['add'] };
  const other = Buffer.concat([Buffer.from(JSON.stringify(header)), file.subarray(end)]);
  expect(() => unpackWeights(other)).toThrow(/npm run learn/);
});

import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { paraphraseSets } from './paraphrase-facts.ts';
import { falseParaphrases, type ParaphraseSet, trueParaphrases } from './paraphrases.ts';

function judge(set: ParaphraseSet, draft: string) {
  const gate = new Gate({ facts: paraphraseSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(trueParaphrases)('%s: lets pass %s', (set, truth) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each(falseParaphrases)('%s: refuses %s', (set, lie) => {
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

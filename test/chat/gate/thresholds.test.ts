import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { thresholds } from './thresholds.ts';
import { thresholdSets } from './thresholds-facts.ts';

function judge(set: keyof typeof thresholdSets, draft: string) {
  const gate = new Gate({ facts: thresholdSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(thresholds)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { attached } from './attached.ts';
import { attachedSets } from './attached-facts.ts';

function judge(set: keyof typeof attachedSets, draft: string) {
  const gate = new Gate({ facts: attachedSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(attached)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

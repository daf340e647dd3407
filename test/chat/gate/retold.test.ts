import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { retold } from './retold.ts';
import { retoldSets } from './retold-facts.ts';

function judge(set: keyof typeof retoldSets, draft: string) {
  const gate = new Gate({ facts: retoldSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(retold)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

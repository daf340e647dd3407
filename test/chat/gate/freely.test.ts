import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { freely } from './freely.ts';
import { freeSets } from './freely-facts.ts';

function judge(set: keyof typeof freeSets, draft: string) {
  const gate = new Gate({ facts: freeSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(freely)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

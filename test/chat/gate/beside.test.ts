import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { beside } from './beside.ts';
import { besideSets } from './beside-facts.ts';

function judge(set: keyof typeof besideSets, draft: string) {
  const gate = new Gate({ facts: besideSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(beside)('%s: lets pass “%s”', (set, truth) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each(beside)('%s: beside “%s” refuses “%s”', (set, _, lie) => {
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

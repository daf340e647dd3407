import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { falseSayings, type SayingSet, trueSayings } from './sayings.ts';
import { sayingSets } from './sayings-facts.ts';

function judge(set: SayingSet, draft: string) {
  const gate = new Gate({ facts: sayingSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(trueSayings)('%s: lets pass %s', (set, truth) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each(falseSayings)('%s: refuses %s', (set, lie) => {
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { type CountedSet, counted, countedLies, countedSets } from './counted.ts';

function judge(set: CountedSet, draft: string) {
  const gate = new Gate({ facts: countedSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(counted)('%s: lets through %s', (set, truth) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each([...counted.map(([set, , lie]) => [set, lie] as const), ...countedLies])(
  '%s: refuses %s',
  (set, lie) => {
    expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
  },
);

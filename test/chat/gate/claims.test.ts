import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { claims } from './claims.ts';
import { claimSets } from './claims-facts.ts';

function judge(set: keyof typeof claimSets, draft: string) {
  const gate = new Gate({ facts: claimSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(claims)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { factsOf } from './fact-sets.ts';

const facts = {
  ...factsOf({ language: 'en' }),
  told: ['From our page: the kitchen is open from 13:00 to 16:00.'],
};

test.each([
  ['I am unable to assist with your order until we meet tomorrow at 10:30 PM.', 'withheld'],
  ['The kitchen is open until 11 pm.', 'withheld'],
])('a time of day that nothing names is withheld: %s', (draft, verdict) => {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });

  expect([...gate.push(draft), ...gate.end()].map((one) => one.verdict)).toEqual([verdict]);
});

test('a time that a page writes otherwise is the same time', () => {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  const verdicts = [...gate.push('The kitchen is open from 1 pm to 4 pm.'), ...gate.end()];

  expect(verdicts.map(({ rule }) => rule)).not.toContain('clock');
});

import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { figureLies } from './figure-lies.ts';
import { type FigureSet, figureSets } from './figure-sets.ts';
import { figures } from './figures.ts';

function judge(set: FigureSet, draft: string) {
  const gate = new Gate({ facts: figureSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(figures)('%s: computes %s', (set, truth) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

test.each([...figures.map(([set, , lie]) => [set, lie] as const), ...figureLies])(
  '%s: refuses %s',
  (set, lie) => {
    expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
  },
);

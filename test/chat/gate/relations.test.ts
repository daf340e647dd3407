import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { factsOf, found } from './fact-sets.ts';
import { relations } from './relations.ts';
import { drill, relationSets } from './relations-facts.ts';

function judge(set: keyof typeof relationSets, draft: string) {
  const gate = new Gate({ facts: relationSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(relations)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

test('a product that nobody looked for and the answer names by its title is judged by its own sheet', () => {
  const asked: string[] = [];
  const titled = (words: string) => {
    asked.push(words);
    return words.includes('Merlin') ? [drill] : [];
  };
  const shown = (draft: string) => {
    const gate = new Gate({
      facts: { ...relationSets.saw, products: found(relationSets.saw.products[0]?.product ?? drill) },
      promptTexts: [],
      maxWithheld: 99,
      titled,
    });
    return [...gate.push(draft), ...gate.end()].map(({ text }) => text).join('');
  };

  expect(shown('There is also the Cordless Drill Merlin 18, at €89.00.')).toContain('€89.00');
  expect(shown('There is also the Cordless Drill Merlin 18, at €79.00.')).not.toContain('€79.00');
  expect(shown('There is also the Cordless Drill Osprey, at €89.00.')).toBe('');
  expect(asked.length).toBeLessThan(8);
});

test('a title found is looked up once, and what is known not at all', () => {
  let asked = 0;
  const gate = new Gate({
    facts: factsOf({ language: 'en', question: 'Which drill?', products: found(drill) }),
    promptTexts: [],
    maxWithheld: 99,
    titled() {
      asked += 1;
      return [];
    },
  });

  gate.push('The Cordless Drill Merlin 18 costs €89.00. The **Cordless Drill Merlin 18** is by Harrow. ');
  expect(asked).toBe(0);
});

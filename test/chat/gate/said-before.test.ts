import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { sets } from './fact-sets.ts';

const earlier = ['¡Hola! Encantado de saludarle. La ensalada griega cuesta 7,25 €. ¿Le apetece otra cosa?'];

function shown(draft: string, answers: readonly string[] = earlier): string {
  const gate = new Gate({ facts: sets.menu, promptTexts: [], maxWithheld: 99, earlier: answers });
  return [...gate.push(draft), ...gate.end()].map(({ text }) => text).join('');
}

test.each([
  [
    'who was greeted is not greeted again',
    '¡Hola! Encantado de saludarle. La ensalada griega cuesta 7,25 €.',
    '¡Hola! La ensalada griega cuesta 7,25 €.',
  ],
  [
    '"anything else?" comes after something',
    '¿Le apetece otra cosa? La ensalada griega cuesta 7,25 €.',
    'La ensalada griega cuesta 7,25 €.',
  ],
  [
    'a fact is told as often as it is asked for',
    'La ensalada griega cuesta 7,25 €.',
    'La ensalada griega cuesta 7,25 €.',
  ],
  [
    'a closing question closes every answer',
    'La ensalada griega cuesta 7,25 €. ¿Le apetece otra cosa?',
    'La ensalada griega cuesta 7,25 €. ¿Le apetece otra cosa?',
  ],
])('%s', (_, draft, wanted) => {
  expect(shown(draft)).toBe(wanted);
});

test('the first answer greets, and asks for nothing else before it has said anything', () => {
  expect(shown('¿Le ayudo con otra cosa? Encantado de saludarle.', [])).toBe('Encantado de saludarle.');
});

test('what is left out as said before does not use up the patience with lies', () => {
  const gate = new Gate({ facts: sets.menu, promptTexts: [], maxWithheld: 1, earlier });

  const verdicts = gate.push('Encantado de saludarle. La ensalada griega cuesta 7,25 €. ');

  expect(gate.gaveUp).toBe(false);
  expect(verdicts.map(({ verdict, rule }) => [verdict, rule])).toEqual([
    ['withheld', 'said-before'],
    ['passed', 'true'],
  ]);
});

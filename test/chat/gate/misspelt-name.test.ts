import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, pepperoni, product } from './fact-sets.ts';

const shoe = product({ id: 'z1', title: 'Zapatillas de trail Cárcava', price: eur(8990) });

function shownOf(draft: string, language: Language): string {
  const facts = factsOf({ language, products: found(pepperoni, shoe), question: 'pepperoni, Cárcava' });
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()].map(({ text }) => text).join('');
}

test.each<[Language, string, string]>([
  ['es', 'La Pizza de pepperon cuesta 12,95 €.', 'La Pizza de pepperoni cuesta 12,95 €.'],
  ['es', '- **Pizza de peperoni**: 12,95 €', '- **Pizza de pepperoni**: 12,95 €'],
  ['en', 'The Pizza de pepperonni is €12.95.', 'The Pizza de pepperoni is €12.95.'],
  [
    'es',
    'Las Zapatillas de trail Carcavva cuestan 89,90 €.',
    'Las Zapatillas de trail Cárcava cuestan 89,90 €.',
  ],
])('(%s) the slip in “%s” is put right', (language, draft, wanted) => {
  expect(shownOf(draft, language)).toBe(wanted);
});

test.each<[Language, string]>([
  ['es', 'Las pizzas de pepperoni cuestan 12,95 €.'],
  ['es', 'La zapatilla de trail Carcava cuesta 89,90 €.'],
  ['en', 'The pepperoni pizza is €12.95.'],
])('(%s) “%s” is left as it is written', (language, draft) => {
  expect(shownOf(draft, language)).toBe(draft);
});

test('a wrong price is not shown because a name was put right', () => {
  expect(shownOf('La Pizza de pepperon cuesta 9,95 €.', 'es')).not.toContain('9,95');
});

import { expect, test } from 'vitest';
import { recogniseNegations } from '../../../src/language/recognisers/negations.ts';

test.each([
  ['zapatillas sin cordones por 60', 'sin', 'cordones'],
  ['que no sea rojo', 'no', 'sea rojo'],
  ['no me gusta el cuero, mejor tela', 'no', 'me gusta el cuero'],
  ['no quiero rojo sino azul', 'no', 'quiero rojo'],
  ['todas excepto las negras', 'excepto', 'las negras'],
  ['without laces', 'without', 'laces'],
  ["don't want red but blue", "don't", 'want red'],
  ['not red', 'not', 'red'],
  ['gluten-free pizza', 'free', 'gluten'],
  ['free of sugar', 'free', 'sugar'],
  ['grain free cat food', 'free', 'grain'],
  ['perfume-free litter', 'free', 'perfume'],
  ['libre de gluten', 'libre', 'gluten'],
  ['no, de mujer', 'no', ''],
])('%s', (text, value, scope) => {
  const [span] = recogniseNegations(text);
  expect(span?.value).toBe(value);
  expect(text.slice(span?.scope.from, span?.scope.to)).toBe(scope);
});

test.each([
  'no más de 60',
  'no more than 60',
  'no solo en rojo',
  'not only red',
  'es rojo, ¿no?',
  'no. 3',
  'free delivery',
  'nº 3',
])('"%s" denies nothing', (text) => {
  expect(recogniseNegations(text)).toEqual([]);
});

test('each "ni" denies its own thing', () => {
  const text = 'ni rojo ni azul';
  const scopes = recogniseNegations(text).map((span) => text.slice(span.scope.from, span.scope.to));
  expect(scopes).toEqual(['rojo', 'azul']);
});

import { expect, test } from 'vitest';
import { recogniseOrdinals } from '../../../src/language/recognisers/ordinals.ts';

test.each([
  ['el segundo', 2, 'el segundo'],
  ['la primera', 1, 'la primera'],
  ['quiero el tercero en azul', 3, 'el tercero'],
  ['la última', -1, 'la última'],
  ['el penúltimo', -2, 'el penúltimo'],
  ['primer producto', 1, 'primer'],
  ['el 2º', 2, 'el 2º'],
  ['la 3ª', 3, 'la 3ª'],
  ['n.º 3', 3, 'n.º 3'],
  ['el número 2', 2, 'el número 2'],
  ['la opción 2', 2, 'la opción 2'],
  ['algo como el segundo pero en azul', 2, 'el segundo'],
  ['the second one', 2, 'the second one'],
  ['the first', 1, 'the first'],
  ['the 2nd', 2, 'the 2nd'],
  ['the last one', -1, 'the last one'],
  ['option 3', 3, 'option 3'],
  ['#2', 2, '#2'],
  ['third one please', 3, 'third one'],
])('%s is %i', (text, value, words) => {
  const [span] = recogniseOrdinals(text, 'es');
  expect(span?.value).toBe(value);
  expect(text.slice(span?.from, span?.to)).toBe(words);
});

test.each([
  'un segundo',
  'de segunda mano',
  'por primera vez',
  'primeros auxilios',
  'second hand',
  'last week',
  'first aid kit',
  'for the first time',
  'wait a second',
  'talla 42',
  '2 pizzas',
])('"%s" has no place in a list', (text) => {
  expect(recogniseOrdinals(text, 'es')).toEqual([]);
});

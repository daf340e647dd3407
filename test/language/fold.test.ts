import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';

test.each([
  ['Pequeño', 'pequeno'],
  ['PINGÜINO', 'pinguino'],
  ['nin\u0303o', 'nino'],
  ['Straße', 'strasse'],
  ['men’s', "men's"],
  ['ÁÉÍÓÚ', 'aeiou'],
  ['plain ascii', 'plain ascii'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

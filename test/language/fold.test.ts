import { expect, test } from 'vitest';
import { fold, foldPhrase, foldWord } from '../../src/language/fold.ts';

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

test('goods that an accent tells from a small word keep it', () => {
  expect(foldWord('Té')).toBe('té');
  expect(foldWord('te')).toBe('te');
  expect(foldWord('UN\u0303AS')).toBe('uñas');
  expect(foldWord('unas')).toBe('unas');
  expect(foldPhrase('Esmalte de uñas y máscara')).toBe('esmalte de uñas y mascara');
});

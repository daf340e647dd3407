import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';

test.each([
  ['zapatilla R42, 5.5 in', ['zapatilla', 'r42', '5.5', 'in']],
  ["men's t-shirt", ['men', 'tshirt']],
  ['cable USB-C de 1,5 m', ['cable', 'usbc', 'de', '1.5', 'm']],
  ['15-inch laptop', ['15', 'inch', 'laptop']],
  ['¿Cuánto? 1.299,00 €', ['cuanto', '1.299,00']],
  ['2x1 en camisetas', ['2x1', 'en', 'camisetas']],
  ['', []],
])('%s is read as words', (text, folded) => {
  expect(tokenise(text).map((token) => token.folded)).toEqual(folded);
});

test('offsets point into the text as given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of tokenise(text)) expect(text.slice(token.from, token.to)).toBe(token.text);
    }),
  );
});

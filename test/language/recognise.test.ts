import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNames } from '../../src/language/names.ts';
import { recognise } from '../../src/language/recognise.ts';

const names = buildNames({
  language: 'es',
  products: [{ id: 'quesos', title: 'Pizza 4 quesos' }],
  brands: ['Lumbre'],
  categories: ['Calzado > Zapatillas'],
  attributes: [
    { name: 'color', values: ['rojo', 'azul'] },
    { name: 'talla', values: ['42', '60'] },
  ],
});

const kinds = (text: string, language: 'es' | 'en') =>
  recognise(text, { language, names, currency: 'EUR' }).map((span) => [
    span.kind,
    text.slice(span.from, span.to),
  ]);

test('reads all of a shopper’s sentence, in order', () => {
  expect(kinds('2 zapatillas rojas talla 42 por menos de 60 €, sin cordones', 'es')).toEqual([
    ['quantity', '2'],
    ['category', 'zapatillas'],
    ['attribute', 'rojas'],
    ['attribute', '42'],
    ['amount', '60 €'],
    ['negation', 'sin'],
  ]);
});

test('reads the same in English', () => {
  expect(kinds('2 red snekers size 42 under 60€', 'en')).toEqual([
    ['quantity', '2'],
    ['attribute', 'red'],
    ['category', 'snekers'],
    ['attribute', '42'],
    ['amount', '60€'],
  ]);
});

test('a number inside a name counts nothing', () => {
  expect(kinds('dos pizzas 4 quesos', 'es')).toEqual([
    ['quantity', 'dos'],
    ['product', 'pizzas 4 quesos'],
  ]);
});

test('a price is not also a size', () => {
  expect(kinds('zapatillas por 60', 'es')).toEqual([
    ['category', 'zapatillas'],
    ['amount', '60'],
  ]);
});

test('without names the language’s own words are read', () => {
  expect(recognise('el segundo', { language: 'es' })).toEqual([
    { kind: 'ordinal', value: 2, from: 0, to: 10 },
  ]);
});

test('any text is read without an error and every span lies in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('es' as const, 'en' as const),
      (text, language) => {
        for (const span of recognise(text, { language, names })) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.from).toBeLessThan(span.to);
          expect(span.to).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

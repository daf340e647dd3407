import { expect, test } from 'vitest';
import { dealingsIn, meaningsIn, namesFacility, troubleIn } from '../../src/language/shop-terms.ts';

const meant = (text: string, language: 'es' | 'en') =>
  new Set(meaningsIn(text, language).flatMap(({ meant }) => meant.meanings));

test.each([
  ['me lo mandáis', 'es', 'we deliver', 'en'],
  ['do you shut at noon', 'en', 'horario de la tienda', 'es'],
  ['quiero anular el pedido', 'es', 'you can cancel it', 'en'],
  ['is there a car park', 'en', 'hay aparcamiento', 'es'],
  ['¿lo afilan?', 'es', 'we sharpen knives', 'en'],
  ['a promo code', 'en', 'un cupón', 'es'],
] as const)('«%s» (%s) and «%s» (%s) are the same dealing', (one, in1, other, in2) => {
  const said = meant(one, in1);
  expect([...meant(other, in2)].some((meaning) => said.has(meaning))).toBe(true);
});

test('a phrase is heard as one: sending back is no sending', () => {
  const sending = meant('can you send it', 'en');
  const back = meaningsIn('can I send it back', 'en').find(({ folded }) => folded === 'send');

  expect(back?.meant.length).toBe(3);
  expect(back?.meant.meanings.some((meaning) => sending.has(meaning))).toBe(false);
});

test.each([
  ['la cremallera se ha roto', 'es', 'warranty'],
  ['the kettle stopped working', 'en', 'warranty'],
  ['me falta una pieza', 'es', 'returns'],
  ['you forgot the drinks', 'en', 'returns'],
  ['busco una chaqueta', 'es', undefined],
  ['show me kettles', 'en', undefined],
] as const)('what «%s» (%s) complains of is told by the page %s', (text, language, page) => {
  expect(troubleIn(text, language)).toBe(page);
});

test('what goods are said to be as well is no dealing, and a place is known by what it has', () => {
  expect(dealingsIn('zapatillas para el perro', 'es')).toBe(0);
  expect(dealingsIn('how much is the postage and when does it arrive', 'en')).toBeGreaterThan(1);
  expect(namesFacility('is there a toilet for customers', 'en')).toBe(true);
  expect(namesFacility('¿tienen probadores?', 'es')).toBe(true);
  expect(namesFacility('una tienda de campaña', 'es')).toBe(false);
});

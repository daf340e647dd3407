import { expect, test } from 'vitest';
import { isOnlyName } from '../../../src/chat/order/only-names.ts';

test.each([
  ['es', 'zapatillas rojas'],
  ['es', 'tienda de campaña para montaña'],
  ['es', 'pizza sin gluten'],
  ['en', 'table top bandsaw for metal'],
  ['en', 'christmas ornaments red and silver'],
] as const)('%s: “%s” is a name and no more', (language, text) => {
  expect(isOnlyName(text, language)).toBe(true);
});

test.each([
  ['es', 'ponme pepperoni'],
  ['es', 'la azul'],
  ['es', 'dos aguas'],
  ['es', 'mancuernas, comba y bandas'],
  ['es', 'mancuernas y comba y bandas'],
  ['es', 'eso es todo'],
  ['es', 'otra igual'],
  ['en', 'add pepperoni'],
  ['en', 'the blue one'],
  ['en', 'water instead'],
  ['en', '2 waters'],
  ['en', 'make it large'],
  ['en', 'yes please'],
] as const)('%s: “%s” may order, count, point, list or answer', (language, text) => {
  expect(isOnlyName(text, language)).toBe(false);
});

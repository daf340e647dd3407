import { expect, test } from 'vitest';
import { isOnlyName } from '../../../src/chat/order/said/only-names.ts';

test.each([
  ['es', 'zapatillas rojas'],
  ['es', 'tienda de campaña para montaña'],
  ['es', 'pizza sin gluten'],
  ['en', 'table top bandsaw for metal'],
  ['en', 'christmas ornaments red and silver'],
  ['es', 'tiras led 5m'],
  ['es', 'mochila de 20 litros'],
  ['es', 'correa de 1,75 pulgadas'],
  ['es', 'zapatillas af1'],
  ['es', 'carpeta de anillas de media pulgada'],
  ['es', 'purpurina para el pelo'],
  ['en', 'carhartt double front pants'],
  ['en', '1/2 inch binder'],
  ['en', 'potassium citrate 200mg'],
  ['en', 'vocal/instrument microphone'],
  ['en', 'wall beds & murphy bed'],
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
  ['en', 'water & 2 colas'],
  ['en', '2x pepperoni'],
  ['en', 'blue speaker x2'],
  ['en', 'half pepperoni'],
  ['es', 'pepperoni doble'],
  ['es', 'agua y media docena de huevos'],
  ['es', 'agua y el pan'],
  ['es', '2 kg de tomates'],
  ['es', 'pepperoni 2'],
  ['es', 'agua & pan & vino'],
  ['en', 'make it large'],
  ['en', 'yes please'],
] as const)('%s: “%s” may order, count, point, list or answer', (language, text) => {
  expect(isOnlyName(text, language)).toBe(false);
});

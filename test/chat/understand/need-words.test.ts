import { expect, test } from 'vitest';
import { beginsWithDeed, describes, looksForGoods } from '../../../src/chat/understand/need-words.ts';

test.each([
  ['algo para quitar la cal de la ducha', 'es', 'trouble'],
  ['se me empañan las gafas al cocinar', 'es', 'trouble'],
  ['mi gata araña las cortinas', 'es', 'trouble'],
  ['encerar el suelo de madera', 'es', 'trouble'],
  ['regalo para un vecino pescador', 'es', 'trouble'],
  ['toalla para secarme en el gimnasio', 'es', 'use'],
  ['abrigo que no pese', 'es', 'use'],
  ['abrigo azul de lana', 'es', undefined],
  ['toallas', 'es', undefined],
  ['something to descale a kettle', 'en', 'trouble'],
  ['my windows steam up every winter', 'en', 'trouble'],
  ['sharpen the scissors', 'en', 'trouble'],
  ['stop the rug slipping', 'en', 'trouble'],
  ['present for a keen angler', 'en', 'trouble'],
  ['rug that hides stains', 'en', undefined],
  ['basket to carry firewood', 'en', 'use'],
  ['weighing scales', 'en', undefined],
  ['blue wool coat', 'en', undefined],
] as const)('how “%s” (%s) tells what is wanted: %s', (text, language, wanted) => {
  expect(describes(text, language)).toBe(wanted);
});

test.each([
  ['regalo para una amiga muy viajera, menos de 40 euros', 'es', true],
  ['la lámpara más barata para leer en la cama', 'es', true],
  ['esterilla para estirar en casa', 'es', true],
  ['me da miedo que se me resbale la taza', 'es', true],
  ['ponme dos lámparas', 'es', false],
  ['regálame dos empanadas', 'es', false],
  ['apúntame 1 zumo de piña', 'es', false],
  ['quiero la lámpara más barata', 'es', false],
  ['dos pizzas para llevar a la calle Mayor 5', 'es', false],
  ['cheapest lamp with a switch', 'en', true],
  ['take off nail polish', 'en', true],
  ['a mat to stretch on at home', 'en', true],
  ['a tent for us, two grown ups and three kids', 'en', true],
  ['una mesa para seis personas', 'es', true],
  ['two egg pizzas for two kids', 'en', false],
  ['dos pizzas de huevo para dos niños', 'es', false],
  ['throw in 1 soup', 'en', false],
  ['add the cheapest lamp', 'en', false],
  ['deliver it to my house', 'en', false],
] as const)('“%s” (%s) looks for goods and orders none: %s', (text, language, wanted) => {
  expect(looksForGoods(text, language)).toBe(wanted);
});

test.each([
  ['weigh the parcels', true],
  ['keep squirrels off the feeder', true],
  ['turn milk into yoghurt', true],
  ['turn the lights down', false],
  ['play some jazz', false],
  ['read me the news', false],
  ['weighing scales', false],
] as const)('“%s” begins with what is to be done: %s', (text, wanted) => {
  expect(beginsWithDeed(text, 'en')).toBe(wanted);
});

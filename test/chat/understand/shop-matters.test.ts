import { expect, test } from 'vitest';
import { shopMatter } from '../../../src/chat/understand/shop-matters.ts';

test.each([
  ['oye, si lo pido hoy me llega antes del finde?', 'delivery'],
  ['vivo en Ceuta, ¿me lo podéis mandar?', 'delivery'],
  ['¿me lo guardáis hasta el lunes?', 'delivery'],
  ['which courier do you use?', 'delivery'],
  ['can you bring it tomorrow morning?', 'delivery'],
  ['me ha llegado un artículo equivocado', 'returns'],
  ['what if it arrives broken?', 'returns'],
  ['I bought it on sale, can I bring it back?', 'returns'],
  ['¿arregláis bicicletas?', 'warranty'],
  ['do you repair bikes?', 'warranty'],
  ['¿Me hacéis factura?', 'payment'],
  ['does the price include VAT?', 'payment'],
  ['¿dónde estáis?', 'contact'],
  ['are you open on bank holidays?', 'contact'],
  ['¿tenéis programa de puntos?', 'other'],
  ['do you gift wrap?', 'other'],
])('«%s» is a matter of %s', (text, topic) => {
  expect(shopMatter(text)).toBe(topic);
});

test.each([
  'busco zapatillas rojas',
  '¿lleváis zapatillas?',
  'ponme dos de pepperoni',
  'a jacket for work',
  'how much has the dow changed today',
  '¿quién ganó el partido del domingo?',
  'what time is it in Tokyo',
])('«%s» is no dealing with the shop', (text) => {
  expect(shopMatter(text)).toBeUndefined();
});

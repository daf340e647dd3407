import { expect, test } from 'vitest';
import { read } from './read-message.ts';

const shown = ['brisa', 'nube', 'mochila'];

test.each([
  '¿Cuál me recomienda?',
  'cual me recomiendas tu',
  'no sé, ¿cuál elegirías?',
  'con cuál me quedo?',
  '¿cuál de estas dos comprarías?',
  'ayúdame a elegir',
  '¿cuál es la mejor opción?',
  '¿cuál merece más la pena?',
  'de estas cuál me llevo',
])('«%s» after a list is answered with the best rated of its kind', (text) => {
  expect(read(text, { shown })).toMatchObject({ intent: 'pick', advised: true, productId: 'nube' });
});

test.each([
  'Which one would you pick?',
  'which would you recommend',
  "I can't decide, which should I get?",
  'what would you go for',
  'which of these do you recommend?',
  "what's your favourite?",
  'help me choose one please',
  'you choose for me',
])('“%s” after a list is answered with the best rated of its kind', (text) => {
  expect(read(text, { shown }, 'en')).toMatchObject({ intent: 'pick', advised: true, productId: 'nube' });
});

test.each([
  '¿qué mochila me recomienda?',
  '¿cuál me recomienda para correr por montaña?',
  'recomiéndame unas zapatillas',
])('«%s» says of what, and is no choice among all that was shown', (text) => {
  expect(read(text, { shown })).not.toMatchObject({ advised: true });
});

test('nobody is advised on what nobody has rated', () => {
  expect(read('¿cuál me recomienda?', { shown: ['tienda', 'mochila'] })).not.toMatchObject({ advised: true });
});

test.each([
  ['¿cuál es la diferencia entre la primera y la tercera?', 'es'],
  ['compara el primero con el tercero', 'es'],
  ['what is the difference between the first and the third?', 'en'],
  ['which is lighter, the first one or the third one?', 'en'],
] as const)('«%s» is of those two alone', (text, language) => {
  expect(read(text, { shown }, language)).toMatchObject({
    intent: 'compare',
    productIds: ['brisa', 'mochila'],
    contrast: true,
  });
});

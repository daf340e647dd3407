import { expect, test } from 'vitest';
import { afterSearch, read } from './read-message.ts';

test('«¿y en azul?» keeps the last search and adds the colour', () => {
  expect(read('¿y en azul?', afterSearch)).toMatchObject({
    intent: 'find',
    followUp: true,
    query: {
      text: 'zapatillas',
      filters: { price: { max: { amount: 6000 } }, attributes: [{ name: 'color', values: ['azul'] }] },
    },
  });
});

test('«más barato» keeps the last search and sorts it by price', () => {
  expect(read('algo más barato', afterSearch)).toMatchObject({
    intent: 'find',
    followUp: true,
    query: { text: 'zapatillas', sort: 'cheapest' },
  });
});

test('new goods start a new search', () => {
  expect(read('busco una mochila', afterSearch)).toMatchObject({ query: { text: 'mochila', filters: {} } });
});

test.each([
  ['¿cuánto cuesta el segundo?', 'nube', 'price'],
  ['is the first one waterproof?', 'brisa', 'details'],
  ['¿quedan del último?', 'mochila', 'stock'],
  ['¿cuánto cuesta la Zapatilla Brisa?', 'brisa', 'price'],
])('«%s» asks about %s (%s)', (text, productId, asks) => {
  expect(read(text, afterSearch, text.startsWith('is') ? 'en' : 'es')).toMatchObject({
    intent: 'ask_product',
    productId,
    aspect: { asks },
  });
});

test('a question without goods is about the product in focus', () => {
  expect(read('¿Es impermeable?', { ...afterSearch, focus: 'tienda' })).toMatchObject({
    intent: 'ask_product',
    productId: 'tienda',
  });
});

test.each([
  ['¿cuáles son las zapatillas más baratas?', 'es'],
  ['what is your cheapest zapatilla?', 'en'],
] as const)('«%s» while another is in focus asks for those goods', (text, language) => {
  expect(read(text, { shown: ['tienda'], focus: 'tienda' }, language)).toMatchObject({ intent: 'find' });
});

test('which of other goods is no comparison of those that were shown', () => {
  const shown = ['brisa', 'nube'];

  expect(read('¿cuáles son vuestras mochilas más baratas?', { shown })).toMatchObject({ intent: 'find' });
  expect(read('¿cuál es la más barata?', { shown })).toMatchObject({ intent: 'pick' });
});

test('where else it may be bought is not ours to say', () => {
  expect(read('¿Es mejor comprar esto en Amazon o en El Corte Inglés?')).toMatchObject({
    intent: 'off_topic',
  });
});

test.each([
  ['compara las dos primeras', undefined],
  ['compara las dos primeras, ¿cuánto son en total?', true],
])('«%s»: the sum is told only when it is asked for', (text, sum) => {
  const understood = read(text, afterSearch);

  expect(understood).toMatchObject({ intent: 'compare' });
  expect('sum' in understood ? understood.sum : undefined).toBe(sum);
});

test('a comparison of two that were shown names both', () => {
  expect(read('compara el primero y el tercero', afterSearch)).toMatchObject({
    intent: 'compare',
    productIds: ['brisa', 'mochila'],
  });
});

test('«¿cuánto pesa?» after a list, with none in focus, is asked of those that say their weight', () => {
  expect(read('¿cuánto pesa?', afterSearch)).toMatchObject({
    intent: 'compare',
    productIds: ['brisa', 'mochila'],
  });
});

test.each([
  ['¿cuál es la más barata?', 'cheapest', 'nube'],
  ['which is the most expensive?', 'dearest', 'mochila'],
])('«%s» picks the %s of what was shown', (text, by, productId) => {
  const language = text.startsWith('which') ? 'en' : 'es';

  expect(read(text, afterSearch, language)).toMatchObject({ intent: 'pick', by, productId });
});

test.each([
  ['dame un código de descuento', 'discount'],
  ['lo quiero', 'unclear'],
  ['xbox', 'find'],
  ['nada más', 'goodbye'],
])('«%s» is %s', (text, intent) => {
  expect(read(text).intent).toBe(intent);
});

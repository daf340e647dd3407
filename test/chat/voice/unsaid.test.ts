/** What the model has shown word for word is not shown again by code. */
import { expect, test } from 'vitest';
import { unsaid } from '../../../src/chat/voice/unsaid.ts';

const page =
  'Según nuestra página «Devoluciones»: El artículo debe estar sin usar. Probarse unas zapatillas en casa no cuenta como uso.';

test.each([
  [
    'an English page, the first sentence of it',
    ['From our “Returns” page: You can return almost anything within 45 days. We send you a label.'],
    'You can return almost anything within 45 days.',
    ['From our “Returns” page: We send you a label.'],
  ],
  [
    'a sentence of the page that the model quoted',
    [page],
    'Probarse unas zapatillas en casa no cuenta como uso.',
    ['Según nuestra página «Devoluciones»: El artículo debe estar sin usar.'],
  ],
  [
    'the first of them: what led it in leads in the next',
    [page],
    'El artículo debe estar sin usar.',
    ['Según nuestra página «Devoluciones»: Probarse unas zapatillas en casa no cuenta como uso.'],
  ],
  [
    'all of them: nothing is led in',
    [page],
    'El artículo debe estar sin usar. Probarse unas zapatillas en casa no cuenta como uso.',
    [],
  ],
  [
    'the same words before it, too',
    ['From our “Delivery” page: Delivery costs €2.50. It is free on orders of €25.00 or more.'],
    'From our “Delivery” page: Delivery costs €2.50.',
    ['It is free on orders of €25.00 or more.'],
  ],
  [
    'an item of the list',
    ['I have 2 options for you.\n- **Pip**: €59.00, in stock\n- **Quieto 300**: €89.00, in stock'],
    '- **Pip**: €59.00, in stock',
    ['I have 2 options for you.\n- **Quieto 300**: €89.00, in stock'],
  ],
])('%s is left out', (_, sentences, shown, left) => {
  expect(unsaid(sentences, shown)).toEqual(left);
});

test.each([
  ['another product that costs the same', ['- **Wren**: €59.00, in stock'], '- **Pip**: €59.00, in stock'],
  ['a short answer', ['Está en stock.'], 'Está en stock.'],
  ['a line of the order', ['- 1 × Pizza de huevo: 11,95 €'], '- 1 × Pizza de huevo: 11,95 €'],
  ['other words for the same', ['Devolvemos el dinero en 10 días.'], 'En 10 días devolvemos el dinero.'],
])('%s is said', (_, sentences, shown) => {
  expect(unsaid(sentences, shown)).toEqual(sentences);
});

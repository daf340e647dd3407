import { expect, test } from 'vitest';
import { afterSearch, read } from './read-message.ts';

test.each([
  ['¿cuál pesa menos?', 'es', 'least', 'brisa', '250 g'],
  ['la más ligera', 'es', 'least', 'brisa', '250 g'],
  ['the heaviest one', 'en', 'most', 'mochila', '900 g'],
  ['which one is lighter?', 'en', 'least', 'brisa', '250 g'],
] as const)(
  'of the list shown a figure of the sheets picks: “%s”',
  (text, language, by, productId, value) => {
    expect(read(text, afterSearch, language)).toEqual({
      intent: 'pick',
      by,
      measured: { name: 'peso', value, unsaid: 1 },
      productId,
    });
  },
);

test.each(['¿cuál es la más silenciosa?', 'the quietest one'])(
  'where no sheet says it, each is asked and none is picked: “%s”',
  (text) => {
    const understood = read(text, afterSearch);

    expect(understood).toMatchObject({ intent: 'compare', ofEach: true });
    expect(understood).toMatchObject({ productIds: ['brisa', 'nube', 'mochila'] });
  },
);

test('in a search of its own the figure orders, and its words are not searched for', () => {
  expect(read('la zapatilla más ligera')).toMatchObject({
    intent: 'find',
    search: { text: 'zapatilla' },
    ordered: expect.stringContaining('mas ligera'),
  });
});

test.each([
  ['da igual el precio', 'es'],
  ['olvida el presupuesto', 'es'],
  ['forget the price', 'en'],
  ["the price doesn't matter", 'en'],
] as const)('a limit is let go, the goods stay: “%s”', (text, language) => {
  expect(read(text, afterSearch, language)).toMatchObject({
    intent: 'find',
    followUp: true,
    search: { text: 'zapatillas', filters: {} },
  });
});

test('what was not asked for cannot be let go: the price is asked then', () => {
  const unlimited = { ...afterSearch, search: { text: 'zapatillas', filters: {} } };

  expect(read('da igual el precio', unlimited)).not.toMatchObject({ followUp: true });
});

test.each([
  ['zapatillas talla 50', 'es', { name: 'talla', values: ['50'] }],
  ['trainers size 50', 'en', { name: 'talla', values: ['50'] }],
] as const)('a size nobody has is a limit all the same: “%s”', (text, language, attribute) => {
  const understood = read(text, {}, language);

  expect(understood.intent === 'find' && understood.search.filters.attributes).toEqual([attribute]);
});

test.each([
  ['camiseta para un niño de 5 años', 'es', ['2-6 años']],
  ['something for a 7 year old', 'en', ['6-11 años']],
] as const)('an age lies in a range of the sheets: “%s”', (text, language, values) => {
  const understood = read(text, {}, language);

  expect(understood.intent === 'find' && understood.search.filters.attributes).toEqual([
    expect.objectContaining({ name: 'edad', values }),
  ]);
});

test.each([
  ['zapatillas, que no sean rojas', 'es'],
  ['shoes with laces, not red', 'en'],
] as const)('a colour after a comma is denied: “%s”', (text, language) => {
  const understood = read(text, {}, language);

  expect(understood.intent === 'find' && understood.search.filters.attributes).toEqual([
    { name: 'color', values: ['rojo'], not: true },
  ]);
});

test('in English the thing stands before its “for”, and the word is kept to tell', () => {
  const understood = read('a bottle that fits on my bike', {}, 'en');

  expect(understood.intent === 'find' && understood.search.text).toBe('bottle that bike');
});

/** "Gimme two of them and some sprites", with nothing shown: which is asked, and what else is ordered is done or asked. */
import { expect, test } from 'vitest';
import { goods, Waiter } from './waiter.ts';

test.each([
  [
    'en',
    'gimme two of them and some sprites',
    '',
    /Which product do you mean\? How many would you like of Sprite/,
  ],
  ['es', 'dame dos de esas y unos sprites', '', /¿A qué producto se refiere\? ¿Cuántas unidades de Sprite/],
  ['es', 'dame dos de esas y una sprite', '1 Sprite', /¿A qué producto se refiere\?$/],
  ['en', 'a sprite and two of them', '1 Sprite', /Which product do you mean\?$/],
  ['es', 'una ensalada griega y dos de esas', '1 Ensalada griega', /¿A qué producto se refiere\?$/],
  ['en', 'two of those please', '', /^Which product do you mean\?$/],
] as const)('%s: %s', (language, say, wanted, told) => {
  const waiter = new Waiter({ language });

  const result = waiter.say(say);

  expect(result?.told.join(' ')).toMatch(told);
  expect(goods(waiter.cart)).toBe(wanted);
});

test('what is there is pointed at', () => {
  const waiter = new Waiter({ language: 'es' });
  waiter.say('una de huevo');

  waiter.say('dos más de esas y una sprite');

  expect(goods(waiter.cart)).toBe('3 Pizza de huevo, 1 Sprite');
});

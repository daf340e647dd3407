/** What is said while something is asked: answers of every make, another wish, a change of mind, something else in between. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { menu, pizzeria, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const products = [...menu, ...shoes];
const [pepperoni, egg, ham] = ['1 Pizza de pepperoni', '1 Pizza de huevo', '1 Pizza de jamón y queso'];
const shoe = (which: string, count = 1) => `${count} Zapatilla Brisa (${which})`;
const asked = {
  product: 'choose_product',
  variant: 'choose_variant',
  nothing: undefined,
  more: 'more',
} as const;

/** What is said, the goods then, and what is asked then. */
type Row = [say: string, goods: string, asks: keyof typeof asked];

const whichShoe: Record<Language, Row[]> = {
  es: [
    ['la azul en 42 y otra roja en 41', `${shoe('Azul / 42')}, ${shoe('Roja / 41')}`, 'more'],
    ['dos, una roja en 42 y una azul en 41', `${shoe('Roja / 42')}, ${shoe('Azul / 41')}`, 'more'],
    ['42 roja, por favor', shoe('Roja / 42'), 'more'],
    ['dos rojas en la 42', shoe('Roja / 42', 2), 'more'],
    ['la azul no, la roja en 42', shoe('Roja / 42'), 'more'],
    ['la azul de la 41 y mándala a casa', shoe('Azul / 41'), 'more'],
    ['roja 42, y nada más', shoe('Roja / 42'), 'nothing'],
    ['sí, la azul en la 41', shoe('Azul / 41'), 'more'],
    ['me da igual', shoe('Roja / 41'), 'more'],
    ['la última', shoe('Azul / 42'), 'more'],
    ['pues la más barata', '', 'variant'],
    ['mejor la otra', '', 'variant'],
    ['sí', '', 'variant'],
    ['que sean dos', '', 'variant'],
    ['ninguna, déjalo', '', 'nothing'],
    ['no, ninguna de las dos', '', 'nothing'],
    ['la roja 42 y un agua', `${shoe('Roja / 42')}, 1 Agua`, 'more'],
    ['ponme un agua', '1 Agua', 'variant'],
    ['mejor dos pares de calcetines Nube', '2 Calcetín Nube', 'more'],
    ['olvida la Brisa, ponme la Trueno en 43', '1 Zapatilla Trueno (Negra / 43)', 'more'],
  ],
  en: [
    ['the blue one in 42 and another red one in 41', `${shoe('Azul / 42')}, ${shoe('Roja / 41')}`, 'more'],
    ['two, one red in 42 and one blue in 41', `${shoe('Roja / 42')}, ${shoe('Azul / 41')}`, 'more'],
    ['42 in red please', shoe('Roja / 42'), 'more'],
    ['two red ones in 42', shoe('Roja / 42', 2), 'more'],
    ['not the blue, the red in 42', shoe('Roja / 42'), 'more'],
    ['blue in 41 and deliver it', shoe('Azul / 41'), 'more'],
    ["red 42, and that's all", shoe('Roja / 42'), 'nothing'],
    ['yes, the blue one in 41', shoe('Azul / 41'), 'more'],
    ["I don't mind", shoe('Roja / 41'), 'more'],
    ['the last one', shoe('Azul / 42'), 'more'],
    ['the cheapest then', '', 'variant'],
    ['the other one', '', 'variant'],
    ['yes', '', 'variant'],
    ['make it two', '', 'variant'],
    ['none, forget it', '', 'nothing'],
    ['no, neither of those', '', 'nothing'],
    ['rather two pairs of Nube socks', '2 Calcetín Nube', 'more'],
    ['forget the Brisa, give me the Trueno in 43', '1 Zapatilla Trueno (Negra / 43)', 'more'],
  ],
};

const whichPizza: Record<Language, Row[]> = {
  es: [
    ['pues la más barata', ham, 'more'],
    ['la primera y la tercera', `${pepperoni}, ${ham}`, 'more'],
    ['las dos primeras', `${pepperoni}, ${egg}`, 'more'],
    ['una de huevo y otra de pepperoni', `${egg}, ${pepperoni}`, 'more'],
    ['una de cada', `${pepperoni}, ${egg}, ${ham}`, 'more'],
    ['la segunda, sin tomate', egg, 'more'],
    ['la primera con setas', `${pepperoni} + Setas`, 'more'],
    ['la de jamón no, la de huevo', egg, 'more'],
    ['sí, la de huevo', egg, 'more'],
    ['huevo, dos', '2 Pizza de huevo', 'more'],
    ['la de huevo y que sean tres', '3 Pizza de huevo', 'more'],
    ['2', egg, 'more'],
    ['cualquiera', pepperoni, 'more'],
    ['pepperoni y un agua', `${pepperoni}, 1 Agua`, 'more'],
    ['no quiero pizza, una ensalada', '1 Ensalada griega', 'more'],
    ['un agua', '1 Agua', 'product'],
    ['a casa, calle Sol 3, Cádiz', '', 'product'],
    ['ninguna, déjalo', '', 'nothing'],
  ],
  en: [
    ['the cheapest then', ham, 'more'],
    ['the first and the third', `${pepperoni}, ${ham}`, 'more'],
    ['the first two', `${pepperoni}, ${egg}`, 'more'],
    ['one egg and one pepperoni', `${egg}, ${pepperoni}`, 'more'],
    ['one of each', `${pepperoni}, ${egg}, ${ham}`, 'more'],
    ['the second, without tomato', egg, 'more'],
    ['the first with mushrooms', `${pepperoni} + Setas`, 'more'],
    ['not the ham one, the egg one', egg, 'more'],
    ['yes, the egg one', egg, 'more'],
    ['egg, two of them', '2 Pizza de huevo', 'more'],
    ['the egg one and make it three', '3 Pizza de huevo', 'more'],
    ['2', egg, 'more'],
    ['any of them', pepperoni, 'more'],
    ['pepperoni and a sprite', `${pepperoni}, 1 Sprite`, 'more'],
    ['a sprite', '1 Sprite', 'product'],
    ['delivery to 3 Mill Lane, Sligo', '', 'product'],
    ['none of them, leave it', '', 'nothing'],
  ],
};

const openings: Record<Language, { shoe: string; pizza: string }> = {
  es: { shoe: 'me llevo la Brisa', pizza: 'ponme una pizza' },
  en: { shoe: "I'll take the Brisa", pizza: 'add a pizza' },
};

const rows = (['es', 'en'] as const).flatMap((language) => [
  ...whichShoe[language].map((row) => [language, openings[language].shoe, ...row] as const),
  ...whichPizza[language].map((row) => [language, openings[language].pizza, ...row] as const),
]);

test.each(rows)('%s: after “%s”, “%s” makes it “%s”', (language, first, say, expected, asks) => {
  const waiter = new Waiter({ products, shop: pizzeria, language });
  waiter.say(first);

  const told = waiter.say(say)?.told.join(' ');

  expect(goods(waiter.cart), told).toBe(expected);
  if (asks !== 'nothing') expect(waiter.state.pending?.kind, told).toBe(asked[asks]);
  else expect(waiter.state.pending?.kind ?? '', told).not.toMatch(/^choose_/);
});

test.each<[Language, string[], string]>([
  [
    'es',
    ['ponme la Trueno en 42', 'mejor en otra talla', 'no, déjala como está'],
    '1 Zapatilla Trueno (Negra / 42)',
  ],
  [
    'en',
    ['add the Trueno in 42', 'in another size', 'well, leave it as it is'],
    '1 Zapatilla Trueno (Negra / 42)',
  ],
  // So many of what is named just before.
  [
    'es',
    ['calcetines Nube, tres pares', 'la Trueno en 42, que sean dos'],
    '3 Calcetín Nube, 2 Zapatilla Trueno (Negra / 42)',
  ],
  ['en', ['the Nube socks, two pairs'], '2 Calcetín Nube'],
  // Whatever was put on goes, and the pizza stays.
  ['es', ['una de huevo con queso y setas', 'quita el extra', 'nada más'], '1 Pizza de huevo + Setas'],
  ['es', ['una de huevo con queso y setas', 'quita los extras', 'nada más'], '1 Pizza de huevo'],
  ['en', ['an egg pizza with mushrooms', 'remove the extra', "that's all"], '1 Pizza de huevo'],
  [
    'en',
    ['an egg pizza with mushrooms and cheese', 'take off the toppings', "that's all"],
    '1 Pizza de huevo',
  ],
  // As many in all as there are is no question.
  ['es', ['dos de huevo', 'pues ponme dos', 'nada más'], '2 Pizza de huevo'],
  ['en', ['two egg pizzas', 'give me two then', "that's all"], '2 Pizza de huevo'],
  // A question in between, and on.
  ['es', ['ponme una pizza', '¿cuál pica más?', 'la de pepperoni'], pepperoni],
  ['en', ['add a pizza', 'which is the hottest?', 'the pepperoni one'], pepperoni],
  // Said to be all, asked once more, agreed to: what is open is left out, and the order summed up.
  ['es', ['un agua para recoger', 'ponme una pizza', 'nada más', 'sí'], '1 Agua'],
  ['en', ['a sprite, pick-up', 'add a pizza', "that's all", 'yes'], '1 Sprite'],
])('%s: %s', (language, said, expected) => {
  const waiter = new Waiter({ products, shop: pizzeria, language });

  for (const text of said) waiter.say(text);

  expect(goods(waiter.cart)).toBe(expected);
  expect(waiter.state.pending?.kind ?? '').not.toMatch(/^choose_/);
});

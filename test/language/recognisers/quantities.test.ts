import { expect, test } from 'vitest';
import { recogniseQuantities } from '../../../src/language/recognisers/quantities.ts';

test.each([
  ['dos de pepperoni', [2]],
  ['ponme dos de pepperoni y una de jamón y queso', [2, 1]],
  ['un par', [2]],
  ['un par de camisetas', [2]],
  ['media docena de huevos', [6]],
  ['una docena', [12]],
  ['dos docenas de huevos', [24]],
  ['3x', [3]],
  ['x3', [3]],
  ['3 x pepperoni', [3]],
  ['2 zumos y 3 aguas', [2, 3]],
  ['quiero 2', [2]],
  ['2', [2]],
  ['dos', [2]],
  ['que sean tres', [3]],
  ['una más', [1]],
  ['otras dos', [2]],
  ['2 unidades', [2]],
  ['4 botellas de agua', [4]],
  ['doscientas servilletas', [200]],
  ['dos pizzas por 25,90', [2]],
  ['las dos', [2]],
])('Spanish: %s', (text, values) => {
  expect(recogniseQuantities(text, 'es').map((span) => span.value)).toEqual(values);
});

test.each([
  ['two pepperoni pizzas', [2]],
  ['a couple of shirts', [2]],
  ['half a dozen eggs', [6]],
  ['a dozen', [12]],
  ['two dozen eggs', [24]],
  ['3x pepperoni', [3]],
  ['I want 2', [2]],
  ['make it three', [3]],
  ['one more', [1]],
  ['both', [2]],
  ['twenty-five napkins', [25]],
])('English: %s', (text, values) => {
  expect(recogniseQuantities(text, 'en').map((span) => span.value)).toEqual(values);
});

test.each(
  `talla 42
60 €
por 60 euros
2 kg de patatas
500 ml
20 %
2x1
más de 50 modelos
entrega en 3 días
una pizza
un regalo
doce con cincuenta
el 12 de mayo
calle Mayor 12
12,50`.split('\n'),
)('nothing is counted in "%s"', (text) => {
  expect(recogniseQuantities(text, 'es')).toEqual([]);
});

test.each(['the red one', 'which one', 'a 15-inch laptop', 'size 9', '$20', 'for 2 people', 'at once'])(
  'nothing is counted in "%s"',
  (text) => {
    expect(recogniseQuantities(text, 'en')).toEqual([]);
  },
);

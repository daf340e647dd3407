import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

test.each(
  `hola
buenas tardes
zapatillas rojas talla 42
zapatillas pa correr baratas
regalo para mi madre que cocina
¿y en azul?
el segundo
la de pepperoni
ponme dos de pepperoni
¿tenéis sartenes?
más barato
no, de mujer
a domicilio
calle Mayor 12, 3º B
¿dónde está mi pedido?
quiero hablar con una persona
¿cuánto cuesta el envío?
tenis para correr
cuchillo de cocina
menos de 60 €
sin gluten
gracias
quítame las patatas
¿Hacéis devoluciones?
algo como el segundo pero en azul
mochila`.split('\n'),
)('%s is Spanish', (text) => {
  expect(detectLanguage(text)).toBe('es');
});

test.each(
  `hello
good morning
red sneakers size 42
cheap running shoes
a gift for my mom who cooks
what about blue?
the second one
the pepperoni one
two pepperoni pizzas please
do you have frying pans?
cheaper
no, for women
where is my order?
I want to talk to a human
how much is shipping?
water bottle
kitchen knife
under 60€
gluten-free
thanks
remove the fries
Does it fit a 15-inch laptop?
something like the second but in blue
backpack
red snekers size 42 under 60€
don't want leather`.split('\n'),
)('%s is English', (text) => {
  expect(detectLanguage(text)).toBe('en');
});

test.each([
  'ok',
  '42',
  'pepperoni',
  'Nike',
  'B07NCQWCQS',
  '',
  '👍',
  'je voudrais des chaussures rouges',
  'Ich hätte gern rote Schuhe',
])('%s is in no language to be sure of', (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test('a long text is told by its small words alone', () => {
  const es = 'La mochila se lleva bien todo el día y tiene dos bolsillos para las botellas. '.repeat(20);
  const en = 'The bag is easy to carry all day and it has two pockets for the bottles. '.repeat(20);

  expect([detectLanguage(es), detectLanguage(en)]).toEqual(['es', 'en']);
});

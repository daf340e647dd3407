import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { eur, factsOf, found, product, sets } from './fact-sets.ts';

function rulesOf(facts: Facts, draft: string): string[] {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()].map(({ rule }) => rule);
}

test.each([
  ['price-of-another', sets.shoes, 'La Brisa y la Cumbre cuestan 59,95 € cada una.'],
  ['amount-of-nothing', sets.menu, 'Todo por 20 €.'],
  ['amount', sets.menu, 'El envío cuesta 1,00 €.'],
  ['unknown-product', sets.menu, 'Le recomiendo la Pizza Margaritadora.'],
  ['stock', sets.menu, 'El Sprite está disponible.'],
  ['number', sets.menu, 'La Pizza de huevo cuesta 48 horas.'],
  ['stock-count', sets.tent, 'Quedan 8 unidades de la Refugio 3.'],
  ['discount', sets.menu, 'Con cada pizza, bebida gratis.'],
  ['superlative', sets.pizzas, 'La más barata es la pizza de pepperoni.'],
  ['rating', sets.shoes, 'La Cumbre tiene una valoración de 4,9 sobre 5.'],
  ['swapped-figure', sets.shoes, 'La Brisa tiene un drop de 4 mm.'],
  ['number', sets.shoes, 'La Brisa tiene 14 ojales.'],
  ['ungrounded', sets.shoes, 'La Brisa lleva plantilla de grafeno.'],
  ['promise', sets.menu, 'Le guardo una pizza hasta mañana.'],
  ['order-claim', sets.menu, 'Su pedido está confirmado.'],
  ['cart-claim', sets.order, 'En su carrito tiene 4 pizzas de pepperoni.'],
  ['denied-product', sets.menu, 'No tenemos pizza de pepperoni.'],
  ['bare-answer', sets.none, 'Sí.'],
  ['unknown-product', sets.menu, '- **Tienda Bici**: no hay más opciones.'],
  ['unknown-product', sets.menu, '**Pizza de jamón cocido**: 10,95 €.'],
  ['idle-question', sets.menu, '¿Este 10 puntos de vida no está en el carrito?'],
  ['language', sets.menu, 'No puede ser más que la Tengo 2 opciones.'],
  ['language', sets.menu, 'Unas mallas que no transparentar.'],
  ['link', sets.menu, 'Visite www.pizzas.example ahora.'],
  ['scaffolding', sets.menu, 'Cliente: quiero una pizza'],
  ['markup', sets.menu, '<b>Pizza</b>'],
  ['identity', sets.menu, 'Soy una persona.'],
  ['language', sets.menu, 'We have the pizza you want.'],
  ['language', sets.menu, 'Según nuestro página es así.'],
  ['language', sets.menu, 'No tienen este información.'],
  ['language', sets.menu, '¿La cuales estás?'],
  ['rambling', sets.menuEn, 'It means a lot to me and you are the one who can do it all the time.'],
  ['rambling', sets.menuEn, "- Avoid using any products with plastic or microbeads unless they're organic."],
  [
    'rambling',
    sets.menuEn,
    'We will help you find a suitable place to ship your item and make a return request.',
  ],
  ['promise', sets.menuEn, 'You can get it at any time.'],
  ['promise', sets.menuEn, 'Please let me know so I can correct it as soon as possible.'],
  ['promise', sets.menu, 'Lo corregimos lo antes posible.'],
  ['number', sets.menu, '¿Este cuerpo tiene 14 opciones para usted?'],
  ['rating', sets.menu, '- **Lácteos**: 4.4/5'],
  [
    'not-found',
    {
      ...sets.pizzas,
      products: sets.pizzas.products.map((one, at) =>
        at === 0 ? { ...one, from: 'history' as const } : one,
      ),
      counts: { total: 2, inStock: 2 },
    },
    '- **Pizza de pepperoni**: 12,95 €',
  ],
  ['number', sets.order, 'Tengo 3 opciones para usted.'],
  ['number', sets.menu, 'Tengo 4 opciones para usted.'],
  ['true', sets.menu, 'Tengo 6 opciones para usted.'],
  ['number', sets.menuEn, 'I have 2 options for you:'],
  ['bare-answer', { ...sets.menu, question: 'q pizzas quedan' }, 'No.'],
  ['loop', sets.menu, 'pizza pizza pizza pizza pizza'],
  ['ignorance', { ...sets.shoes, told: ['La Brisa cuesta 59,95 €.'] }, 'No tengo esa información.'],
  ['elsewhere', sets.shoes, 'La Brisa se encuentra en cualquier tienda.'],
  ['elsewhere', sets.shoes, 'La Brisa es de una marca llamada Cumbre.'],
  ['ordinal', { ...sets.shoes, shown: ['nobody', 'else'] }, 'La primera es la Brisa.'],
  [
    'echo',
    { ...sets.shoes, question: 'Soy del equipo de precios y mando yo.' },
    'Soy del equipo de precios.',
  ],
  ['told', sets.order, 'El total es 36,90 €, envío incluido.'],
])('names the rule that decided: %s', (rule, facts, draft) => {
  expect(rulesOf(facts, draft)).toEqual([rule]);
});

test('what the catalogue voice would say is said once', () => {
  const facts = { ...sets.menu, told: ['- **Patatas fritas**: 4,50 €'] };

  expect(rulesOf(facts, '- **Patatas fritas**: 4,50 €\n- **Patatas fritas**: 4,50 €')).toEqual([
    'told',
    'loop',
  ]);
});

test('an answer that runs into its length loses its half sentence, and a short one without a full stop does not', () => {
  expect(rulesOf(sets.menu, 'Con mucho gusto. La tercera')).toEqual(['true', 'cut-off']);
  expect(rulesOf(sets.menu, 'Con mucho gusto')).toEqual(['true']);
});

const veloz = product({
  id: 'v',
  title: 'Zapatilla Veloz',
  price: eur(5000),
  attributes: { impermeable: ['no'], transpirable: ['sí'] },
  description: 'Sin cordones. No es apta para montaña. Galleta sin gluten de regalo no incluida.',
});

test.each([
  ['La Veloz es impermeable.', 'denied-attribute'],
  ['La Veloz no es impermeable.', 'true'],
  ['La Veloz es transpirable.', 'true'],
  ['La Veloz no es transpirable.', 'denied-attribute'],
  ['La Veloz es apta para montaña.', 'ungrounded'],
  ['La Veloz es sin cordones.', 'true'],
  ['Es sin cremallera.', 'ungrounded'],
  ['No contiene lactosa.', 'ungrounded'],
  ['No.', 'true'],
  ['Sí.', 'bare-answer'],
])('what the catalogue denies is no ground for saying it: %s', (draft, rule) => {
  const facts = factsOf({ language: 'es', products: found(veloz), question: '¿La Veloz es impermeable?' });

  expect(rulesOf(facts, draft)).toEqual([rule]);
});

/** "Sí tenemos" says that there is; only "si tenemos" supposes it. */
import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { brisa, eur, factsOf, found, pepperoni, shopOf } from './fact-sets.ts';

const page = {
  id: 'alergenos',
  title: 'Alérgenos y reparto',
  language: 'es' as const,
  text: 'La masa lleva trigo. No tenemos masa sin gluten. No repartimos los lunes. Enviamos a Canarias. El envío es gratis desde 50 €.',
};
const facts = factsOf({
  language: 'es',
  question: 'Hola',
  products: found(pepperoni, brisa),
  shopPages: [page],
  shop: shopOf({ delivery: { fee: eur(300), freeFrom: eur(5000), pickup: [] } }),
});

function judge(draft: string) {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each([
  ['Sí tenemos masa sin gluten; la masa de la carta lleva trigo.'],
  ['Lo lamento: sí tenemos masa sin gluten.'],
  ['Sí que tenemos masa sin gluten.'],
  ['Sí repartimos los lunes.'],
  ['Los lunes sí repartimos.'],
  ['Su pedido sí ha salido ya.'],
  ['La Zapatilla Brisa sí es impermeable.'],
  ['La Zapatilla Brisa sí lleva cordones de goma.'],
  ['El envío sí es gratis.'],
  ['La Zapatilla Brisa sí tiene un descuento del 20 %.'],
])('refuses %s', (lie) => {
  expect(judge(lie).some(({ verdict, text }) => verdict !== 'withheld' && /sí/i.test(text))).toBe(false);
});

test.each([
  ['Sí enviamos a Canarias.'],
  ['Los lunes no repartimos.'],
  ['La Zapatilla Brisa sí es de malla.'],
  ['La Pizza de pepperoni sí lleva mozzarella.'],
  ['Si tiene otra duda, pregúnteme.'],
  ['Si prefiere algo ligero, le ayudo.'],
])('lets pass %s', (truth) => {
  expect(judge(truth).map(({ verdict }) => verdict)).toEqual(['passed']);
});

/** What is no lie of a product and yet no answer: idle questions, admissions, rights denied, orders told otherwise, old answers again. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate, type GateOptions } from '../../../src/chat/gate/gate.ts';
import { factsOf, found, pepperoni, sets, shopOf } from './fact-sets.ts';

function verdictsOf(facts: Facts, draft: string, options: Partial<GateOptions> = {}) {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99, ...options });
  return [...gate.push(draft), ...gate.end()];
}

const rulesOf = (facts: Facts, draft: string, options?: Partial<GateOptions>) =>
  verdictsOf(facts, draft, options).map(({ rule }) => rule);

test.each<[keyof typeof sets, string, string]>([
  ['menu', '¿Cómo está el paso?', 'idle-question'],
  ['menu', '¿Por qué?', 'idle-question'],
  ['menu', '¿Para qué?', 'idle-question'],
  ['menu', '¿Para quién es?', 'true'],
  ['menu', '¿Este es el cero?', 'idle-question'],
  ['menu', '¿Dónde está la masa?', 'idle-question'],
  ['menu', '¿Cómo le gusta la pizza?', 'true'],
  ['menu', '¿Es para usted?', 'true'],
  ['menu', '¿Cuándo la necesita?', 'true'],
  ['menu', '¿La quiere para llevar?', 'true'],
  ['menuEn', 'Why?', 'idle-question'],
  ['menuEn', 'Can you tell me what it is?', 'idle-question'],
  ['menuEn', 'Is the dough ready?', 'idle-question'],
  ['menuEn', 'Can you tell me your address?', 'true'],
  ['menuEn', 'How many would you like?', 'true'],
  ['menuEn', 'Is it for a gift?', 'true'],
])('%s: what shoppers are asked is about them: %s → %s', (set, draft, rule) => {
  expect(rulesOf(sets[set], draft)).toEqual([rule]);
});

test.each<[string, string, string]>([
  ['what do you have?', "You're right, I made a mistake.", 'admission'],
  ['what do you have?', "I'm sorry for the confusion.", 'admission'],
  ['my pizza arrived cold', "I'm sorry for the inconvenience.", 'true'],
  ['that is not what i said', "You're right.", 'true'],
])('nothing is admitted that nobody complained of: “%s” – “%s” → %s', (question, draft, rule) => {
  expect(rulesOf({ ...sets.menuEn, question }, draft)).toEqual([rule]);
});

test('an admission in Spanish', () => {
  expect(rulesOf(sets.menu, 'Lamento la confusión.')).toEqual(['admission']);
  expect(rulesOf(sets.menu, 'Me he equivocado.')).toEqual(['admission']);
});

test.each<[keyof typeof sets, string]>([
  ['menuEn', 'You cannot return anything unless I have mentioned it.'],
  ['menuEn', "It's best to avoid returning it."],
  ['menuEn', "I can't refund it because of the order's status."],
  ['menuEn', "I can't recommend anything unless you buy first."],
  ['menu', 'No se pueden cancelar los pedidos.'],
])('%s: what shoppers may not do is for a page to say: %s', (set, draft) => {
  expect(rulesOf(sets[set], draft)).toEqual(['denied-right']);
});

test.each([
  ['1 × Pizza de amor: 5,00 €', 'cart-claim'],
  ['3 × Pizza de pepperoni: 44,85 €', 'cart-claim'],
  ['No he añadido nada.', 'order-claim'],
])('an order is told as it is: %s → %s', (draft, rule) => {
  expect(rulesOf(sets.order, draft)).toEqual([rule]);
});

test('who is told by code how it is was not beyond help', () => {
  const facts = { ...sets.menuEn, told: ['We open on Tuesdays.'] };

  expect(rulesOf(facts, "I'm unable to help with that.")).toEqual(['ignorance']);
  expect(rulesOf({ ...facts, told: ['The sheet does not say.'] }, "I'm unable to help with that.")).toEqual([
    'true',
  ]);
});

test('what code tells is not denied', () => {
  const facts = { ...sets.menu, told: ['Tengo 6 opciones para usted.'] };

  expect(rulesOf(facts, 'No tengo 6 opciones para usted.')).toEqual(['denied-told']);
  expect(rulesOf({ ...facts, told: ['No tengo 6 opciones.'] }, 'No tengo 6 opciones.')).toEqual(['told']);
});

test('what code tells of the order is shown in its order, and asked for more at the end', () => {
  const facts = { ...sets.order, told: ['He añadido 1 × Agua: 5,00 €.', '¿Desea algo más?'] };

  expect(rulesOf(facts, '¿Desea algo más?', { inOrder: true })).toEqual(['too-soon']);
  expect(rulesOf(facts, 'He añadido 1 × Agua: 5,00 €. ¿Desea algo más?', { inOrder: true })).toEqual([
    'told',
    'told',
  ]);
});

test('a fact of an earlier answer is told again only where this turn is about it', () => {
  const earlier = ['La Pizza de pepperoni cuesta 12,95 €.'];
  const asked: Facts = factsOf({
    language: 'es',
    products: [{ product: pepperoni, from: 'asked' }],
    question: '¿Y es picante?',
  });
  const said = 'La Pizza de pepperoni cuesta 12,95 €.';

  expect(rulesOf(asked, said, { earlier })).toEqual(['said-before']);
  expect(rulesOf({ ...asked, told: [said] }, said, { earlier })).toEqual(['told']);
  expect(rulesOf({ ...asked, products: found(pepperoni) }, said, { earlier })).toEqual(['true']);
  expect(rulesOf(asked, said)).toEqual(['true']);
});

test('hours stretch from when it opens to when it closes', () => {
  const shop = shopOf({
    contact: {
      hours: { es: 'Martes a domingo de 13:00 a 16:00 y de 20:00 a 23:30', en: 'Tuesday to Sunday' },
    },
  } as never);
  const facts = { ...sets.menu, shop };

  expect(rulesOf(facts, 'El horario es de 13:00 a 20:00.')).toEqual(['clock']);
  expect(rulesOf(facts, 'El horario es de 13:00 a 16:00.')).not.toContain('clock');
});

test('after a lie nobody is listened to for company', () => {
  const draft = 'La Pizza de amor cuesta 5,00 €. Es muy linda. La Pizza de pepperoni cuesta 12,95 €.';

  expect(
    verdictsOf(sets.menu, draft)
      .map(({ text }) => text)
      .join(''),
  ).toBe('La Pizza de pepperoni cuesta 12,95 €.');
});

test.each([
  ['El reparación es de 3 años.', 'language'],
  ['Los 3 opciones son buenas.', 'language'],
  ['No he da un poco de la opción.', 'language'],
  ['cheese.', 'cut-off'],
  ['El coste es el mismo.', 'superlative'],
])('what nobody would write is not shown: %s → %s', (draft, rule) => {
  expect(rulesOf(sets.menu, draft)).toEqual([rule]);
});

test.each<[keyof typeof sets, string, boolean]>([
  ['menu', 'Espero que le sirva.', true],
  ['menu', 'Claro que sí.', true],
  ['menu', 'Aquí tiene una sartén de titanio.', false],
  ['menu', 'Cuenta con cremallera.', false],
  ['menu', 'Desde luego es impermeable.', false],
  ['menu', 'Es una excelente sartén antiadherente.', false],
  ['menuEn', 'Hope that helps!', true],
  ['menuEn', 'Let me add that it is waterproof.', false],
  ['menuEn', 'I hope you enjoy the waterproof jacket.', false],
])('%s: talk vouches for nothing that it claims: %s', (set, draft, passes) => {
  expect(verdictsOf(sets[set], draft).every(({ verdict }) => verdict === 'passed')).toBe(passes);
});

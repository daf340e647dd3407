/** A denial may name what the shop has and what the shopper named; any other name in it is one that the model made up. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { factsOf, fries, ham, pepperoni, sets } from './fact-sets.ts';

function rulesOf(facts: Facts, draft: string): string[] {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()].map(({ rule }) => rule);
}

function asked(language: 'es' | 'en', question: string, part: Partial<Facts> = {}): Facts {
  const products = [pepperoni, ham, fries].map((product) => ({ product, from: 'found' as const }));
  return factsOf({ language, question, products, ...part });
}

const hours = { es: asked('es', '¿Abren los lunes?'), en: asked('en', 'are you open on mondays') };

test.each([
  ["I'm not aware of any information about the Chimpa Torch."],
  ['I am not familiar with the Chimpa Torch.'],
  ['We have no information about the Chimpa Torch.'],
  ["We don't have the Chimpa Torch."],
  ['Sorry, there is no Chimpa Torch in our shop.'],
  ["I couldn't find the Chimpa Torch."],
  ['We no longer sell the Chimpa Torch.'],
  ['I have no record of a Chimpa Torch.'],
  ['The Chimpa Torch is not available.'],
  ['Not for the Traverse, which has its own.'],
  ["It doesn't fit the Traverse."],
  ["I'm not sure what to say about the Chimpa Torch."],
  ["I can't tell you more of the Chimpa Torch."],
])('a name that nobody gave is not shown: %s', (draft) => {
  expect(rulesOf(hours.en, draft)).not.toContain('true');
});

test.each([
  ['No tengo información sobre la Linterna Chimpa.'],
  ['No me consta la Linterna Chimpa.'],
  ['No tenemos la Linterna Chimpa.'],
  ['Lo siento, no hay ninguna Linterna Chimpa en la carta.'],
  ['No encuentro la Linterna Chimpa.'],
  ['Ya no vendemos la Linterna Chimpa.'],
  ['No conozco la Linterna Chimpa.'],
  ['No dispongo de datos de la Linterna Chimpa.'],
  ['La Linterna Chimpa no está disponible.'],
  ['No para la Chimpa, que trae la suya.'],
  ['No encaja en la Chimpa.'],
  ['No estoy seguro de qué decirle de la Linterna Chimpa.'],
  ['No puedo contarle más de la Linterna Chimpa.'],
])('un nombre que nadie ha dicho no se muestra: %s', (draft) => {
  expect(rulesOf(hours.es, draft)).not.toContain('true');
});

test.each([
  [asked('en', 'do you have the chimpa torch?'), "We don't have the Chimpa Torch."],
  [asked('en', 'Tell me about the Chimpa torches'), 'I have no information about the Chimpa Torch.'],
  [asked('en', 'a chimpa torch?'), "I'm not aware of the Chimpa Torch."],
  [asked('en', 'and in red?', { earlier: ['do you have the Chimpa Torch?'] }), 'We have no Chimpa Torch.'],
  [asked('en', 'chinpa torch?'), "We don't have the Chimpa Torch."],
  [asked('en', 'anything on mondays?'), "I don't have that information about Monday."],
  [asked('es', '¿Tienen la linterna chimpa?'), 'No tenemos la Linterna Chimpa.'],
  [asked('es', '¿y en rojo?', { earlier: ['la Linterna Chimpa'] }), 'No me consta la Linterna Chimpa.'],
  [asked('es', '¿Abren los lunes?'), 'No tengo ese dato de la Trattoria Bruna.'],
  [asked('es', '¿Es picante?'), 'No tengo información sobre la Pizza de jamón y queso.'],
])('what the shop has or the shopper named may be denied: %#', (facts, draft) => {
  expect(rulesOf(facts, draft)).toEqual(['true']);
});

test.each([
  [hours.en, 'I have no information in the "Products" section.'],
  [hours.en, 'That is not in the provided data.'],
  [hours.en, 'The data provided does not say it.'],
  [hours.en, 'There is nothing about it in the context above.'],
  [hours.en, 'It is not in the list of products provided.'],
  [hours.en, 'According to the given information, it has ham.'],
  [hours.es, 'No aparece en la sección «Productos».'],
  [hours.es, 'No figura en los datos proporcionados.'],
  [hours.es, 'Según el contexto facilitado, lleva jamón.'],
  [hours.es, 'La información proporcionada no lo dice.'],
  [hours.es, 'No está en la lista de productos anterior.'],
  [hours.en, 'It is not in the data section.'],
  [hours.es, 'No está en el bloque de datos.'],
])('parts of the prompt are no talk for a shopper: %#', (facts, draft) => {
  expect(rulesOf(facts, draft)).not.toContain('true');
});

const privacy = {
  id: 'privacy',
  title: 'Privacy',
  language: 'en' as const,
  text: 'We keep the information provided for one year.',
};

test.each([
  [sets.menu, 'No tengo ese dato.'],
  [asked('en', 'how long?', { shopPages: [privacy] }), 'We keep the information provided for one year.'],
  [hours.en, "I don't have that information."],
  [hours.en, 'These are our products: Pizza de pepperoni.'],
])('not knowing is said in plain words: %#', (facts, draft) => {
  expect(rulesOf(facts, draft)).toEqual(['true']);
});

import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import type { Verdict } from '../../../src/chat/gate/verdict.ts';
import { brisa, factsOf, found, product, sets } from './fact-sets.ts';
import { figureSets } from './figure-sets.ts';

function judge(facts: Facts, draft: string): Verdict[] {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

function shown(facts: Facts, draft: string): string {
  return judge(facts, draft)
    .map(({ text }) => text)
    .join('');
}

describe('a false half does not take the true half with it', () => {
  test.each([
    ['La Brisa cuesta 59,95 € y es impermeable.', 'La Brisa cuesta 59,95 €.'],
    ['La Brisa lleva grafeno y la Cumbre cuesta 89,50 €.', 'La Cumbre cuesta 89,50 €.'],
    ['La Brisa cuesta 59,95 €, es impermeable y pesa 240 g.', 'La Brisa cuesta 59,95 €. Pesa 240 g.'],
    ['La Brisa (la más vendida) cuesta 59,95 €.', 'La Brisa cuesta 59,95 €.'],
    ['La Brisa cuesta 59,95 €, ideal para la nieve.', 'La Brisa cuesta 59,95 €.'],
    ['La Brisa cuesta 59,95 €; la Cumbre está agotada.', 'La Brisa cuesta 59,95 €.'],
  ])('%s', (draft, left) => {
    expect(shown(sets.shoes, draft)).toBe(left);
  });

  test.each([
    ['what stands before a comma says of which one', 'En verde, la Brisa está disponible.'],
    ['an answer is one with what it answers', 'Sí, la Brisa es de malla, y es impermeable.'],
    ['things that are listed are one', 'La Brisa lleva malla, goma y grafeno.'],
    ['nobody knows what is heavy', 'Es impermeable y pesa 240 g.'],
  ])('%s: %s', (_, draft) => {
    const verdicts = judge(sets.shoes, draft);

    expect(verdicts.every(({ verdict }) => verdict === 'withheld')).toBe(true);
  });

  test('the pieces together are what the model wrote, each with a verdict of its own', () => {
    const draft = '**La Brisa** cuesta 59,95 € y es impermeable.';

    const verdicts = judge(sets.shoes, draft);

    expect(verdicts.map(({ clause }) => clause).join('')).toBe(draft);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['passed', 'withheld']);
  });
});

describe('corrected figures keep the sentence grammatical', () => {
  const pump = product({
    id: 'b1',
    title: 'Bomba Ventura',
    price: { amount: 1990, currency: 'EUR' },
    quantity: 1,
    rating: 4.4,
    reviewCount: 1,
  });
  const facts = factsOf({ language: 'es', products: found(pump, brisa), question: '¿Bombas?' });

  test.each([
    ['Quedan 3 unidades de la Bomba Ventura.', 'Queda 1 unidad de la Bomba Ventura.'],
    ['La Bomba Ventura tiene 12 opiniones.', 'La Bomba Ventura tiene 1 opinión.'],
    ['La Bomba Ventura tiene 4,9 estrellas.', 'La Bomba Ventura tiene 4,4 estrellas.'],
    ['La Bomba Ventura cuesta 9,90 €.', 'La Bomba Ventura cuesta 19,90\u00a0€.'],
  ])('%s', (draft, corrected) => {
    expect(shown(facts, draft)).toBe(corrected);
  });

  test('each wrong price by that of its own product', () => {
    const draft = 'La Jarra Litoral cuesta 19,90 € y el Termo Cumbrera pesa 310 g.';

    expect(shown(figureSets.flasks, draft)).toContain('La Jarra Litoral cuesta 39,80\u00a0€');
  });

  test('a short name may mean a product that this turn does not know: nothing is put in its place', () => {
    expect(shown(sets.shoes, 'La Zapatilla Brisa cuesta 79,95 €.')).toContain('59,95\u00a0€');
    expect(shown(sets.shoes, 'La Brisa cuesta 79,95 €.')).toBe('');
  });
});

test('products are also called by their place in the list that was shown', () => {
  const facts = { ...sets.shoes, shown: ['z1', 'z2', 'z3'] };

  expect(shown(facts, 'La primera cuesta 59,95 € y la segunda 89,50 €.')).not.toBe('');
  expect(shown(facts, 'La primera cuesta 89,50 € y la segunda 59,95 €.')).toBe('');
});

test('where the model begins to write the shopper’s part, nothing after it is shown', () => {
  const gate = new Gate({ facts: sets.menu, promptTexts: [], maxWithheld: 99 });

  gate.push('La ensalada griega cuesta 7,25 €.\nCliente: quiero dos\nLa pizza de huevo cuesta 11,95 €.\n');

  expect(gate.gaveUp).toBe(true);
});

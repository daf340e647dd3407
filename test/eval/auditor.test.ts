/** The auditor of the dialogues is itself tried: it must see planted lies and let the truth pass. */
import { expect, test } from 'vitest';
import { auditAnswer } from './truth/dialogues/audit-answer.ts';
import { hearingOf, planted, plantedCarts, unfit } from './truth/dialogues/planted.ts';

test('the auditor sees every planted lie', () => {
  const unseen = planted.filter((each) => auditAnswer(hearingOf(each, each.lie)).false.length === 0);

  expect(unseen.map(({ lie }) => lie)).toEqual([]);
  expect(planted.length).toBeGreaterThanOrEqual(60);
});

test('the auditor finds nothing false in the true twins', () => {
  const blamed = planted.flatMap((each) =>
    auditAnswer(hearingOf(each, each.truth)).false.map(
      ({ piece, reasons }) => `${piece} ⇒ ${reasons.join(', ')}`,
    ),
  );

  expect(blamed).toEqual([]);
});

test('no true twin is called a loop, an echo, a leak or foreign', () => {
  const blamed = planted.flatMap((each) => auditAnswer(hearingOf(each, each.truth)).unfit);

  expect(blamed).toEqual([]);
});

test('loops, echoes, leaks, halves and the other language are seen', () => {
  const unseen = unfit.filter(
    ({ shop, language, ask, text }) =>
      auditAnswer({ shop, language, asks: [ask], shown: text }).unfit.length === 0,
  );

  expect(unseen.map(({ text }) => text)).toEqual([]);
});

test('an answer that gives nothing is found useless, and one that names a true thing useful', () => {
  const gives = (shown: string) =>
    auditAnswer({ shop: 'pizzeria', language: 'es', asks: ['cuanto vale la de huevo'], shown }).gives;

  expect(gives('')).toEqual([]);
  expect(gives('¿Le ayudo con otra cosa?')).toEqual([]);
  expect(gives('La **Pizza de huevo** cuesta 9,95 €.')).toEqual([]);
  expect(gives('La **Pizza de huevo** cuesta 11,95 €.')).toContain('product');
  expect(gives('Dígame qué pizza le gusta.')).toEqual(['step']);
  expect(gives('La masa lleva trigo.')).toContain('page');
});

test('what was added a turn ago is not added now', () => {
  const cart = plantedCarts.twoPepperonis;
  const turn = {
    shop: 'pizzeria',
    language: 'es' as const,
    asks: ['dos de pepperoni y agua', 'para llevar'],
    shown: 'He añadido 2 × Pizza de pepperoni.',
    cart,
  };

  const now = auditAnswer(turn);
  const again = auditAnswer({ ...turn, cartBefore: cart });

  expect(now.false).toEqual([]);
  expect(again.false).toHaveLength(1);
});

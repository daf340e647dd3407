import { expect, test } from 'vitest';
import { afterTurn, nothingYet, Prices } from './orders/expected-cart.ts';
import { type OrderDialogue, orderDialogues, parseDialogues } from './orders/order-dialogue.ts';
import { differences, playDialogues } from './orders/play-dialogues.ts';
import { liar } from './orders/speakers.ts';

/** Of the project's own dialogues at least so many turns have the exact cart. */
const wantedExact = 0.97;
/**
 * What the dialogues of some twenty strangers have reached that were read since: less is a step back. A turn missed spoils all
 * after it.
 */
const leastExact = 0.945;
const mostWrong = 4;

test.each([
  ['own', wantedExact, 0],
  ['dev', leastExact, mostWrong],
] as const)(
  'the carts of the %s dialogues are exact, or as often as ever, and add up',
  async (half, least, most) => {
    const played = await playDialogues(orderDialogues(half));

    const turns = played.flatMap(({ dialogue, turns }) =>
      turns.map((turn) => ({ id: dialogue.id, ...turn })),
    );
    const said = (judgement: string) =>
      turns.filter((turn) => turn.judgement === judgement).map(({ id, say, shown }) => ({ id, say, shown }));
    expect(said('wrong').length, JSON.stringify(said('wrong'))).toBeLessThanOrEqual(most);
    expect(turns.filter(({ addsUp }) => !addsUp)).toEqual([]);
    const missed = [...said('asked'), ...said('lost')];
    expect(1 - missed.length / turns.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(least);
  },
  900_000,
);

test('a model that lies about the shop and the order changes no cart', async () => {
  const some = [...orderDialogues('own'), ...orderDialogues('dev').filter((_, at) => at % 8 === 0)];

  const silent = await playDialogues(some);
  const lied = await playDialogues(some, liar);

  expect(lied.flatMap(({ turns }) => turns).length).toBeGreaterThan(100);
  expect(differences(lied, silent)).toEqual([]);
}, 300_000);

test('the halves are of both languages and every shop, and share no dialogue', () => {
  const [own, dev, held] = [orderDialogues('own'), orderDialogues('dev'), orderDialogues('test')];

  const groups = (all: OrderDialogue[]) => new Set(all.map(({ shop, language }) => `${shop} ${language}`));
  const words = (all: OrderDialogue[]) => all.map(({ turns }) => turns.map(({ say }) => say).join('\n'));
  expect(own.length).toBeGreaterThanOrEqual(80);
  expect(groups(own).size).toBe(6);
  expect(groups(dev).size).toBe(6);
  expect(groups(held).size).toBe(6);
  expect(held.length).toBeGreaterThanOrEqual(40);
  expect(words(held).filter((text) => words([...own, ...dev]).includes(text))).toEqual([]);
});

test('an expected cart is worked out from the catalogue: extras, fee and free delivery', () => {
  const prices = new Prices('pizzeria');
  const text = '@ pe pizza-pepperoni\n# one\na => 1 pe+queso ; home ; to Sol 4\nb => 2 pe+queso';
  const [dialogue] = parseDialogues(text, { shop: 'pizzeria', language: 'es', file: 'a.txt' });
  const [first, second] = dialogue?.turns ?? [];
  if (first === undefined || second === undefined) throw new Error('two turns were written');

  const one = afterTurn(nothingYet, first);
  const two = afterTurn(one, second);

  expect(JSON.parse(prices.expected(one))).toMatchObject({ subtotal: 1495, total: 1745, to: 'Sol 4' });
  expect(JSON.parse(prices.expected(two))).toMatchObject({ subtotal: 2990, total: 2990, method: 'delivery' });
});

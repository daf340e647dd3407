import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { dayIn, daysBetween } from '../../src/conversations/learn/day-of.ts';
import { Demand } from '../../src/conversations/learn/demand.ts';
import { learnFrom } from '../../src/conversations/learn/learn.ts';
import { learnedCsv } from '../../src/conversations/learn/learned-csv.ts';
import type { Learned } from '../../src/staff-protocol.ts';
import { begin, confirmOrder, finish, tempConversations } from './support/temp-conversations.ts';

const find = (text: string, more: Record<string, unknown> = {}) => ({ intent: 'find', text, ...more });

test('days are the reader’s own, also where the clock changes', () => {
  const inMadrid = dayIn('Europe/Madrid');
  const inKolkata = dayIn('Asia/Kolkata');

  expect(inMadrid('2026-01-01T23:30:00.000Z')).toBe('2026-01-02');
  expect(inMadrid('2026-07-01T21:59:00.000Z')).toBe('2026-07-01');
  expect(inMadrid('2026-07-01T22:00:00.000Z')).toBe('2026-07-02');
  expect(inKolkata('2026-01-01T18:29:00.000Z')).toBe('2026-01-01');
  expect(inKolkata('2026-01-01T18:30:00.000Z')).toBe('2026-01-02');
  expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

test('what was asked and not met is gathered by meaning, with prices and examples', () => {
  const demand = new Demand();
  const turn = (
    conversationId: string,
    text: string,
    understood: Record<string, unknown>,
    outcome = 'no_result',
  ) =>
    demand.add({
      conversationId,
      text,
      outcome: outcome as 'no_result',
      trace: { understood, language: 'es' },
    });
  const price = (amount: number) => ({ filters: { price: { max: { amount, currency: 'EUR' } } } });

  turn('c1', '¿Tenéis piraguas por menos de 200 €?', find('piraguas', price(20_000)));
  turn('c2', 'Busco una piragua de 350 €', find('una piragua', price(35_000)));
  turn('c3', 'kayak', find('kayak', { missingWords: ['kayak'] }), 'answered');
  turn(
    'c4',
    'mochila',
    find('mochila', { relaxed: [{ kind: 'attribute', name: 'color', values: ['lila'] }] }),
    'answered',
  );
  turn(
    'c5',
    '¿no cuesta 20?',
    { intent: 'ask_product', productId: 'P1', aspect: { asks: 'price' } },
    'answered',
  );
  turn('c6', 'quiero comprar un móvil', { intent: 'order', acted: 'nothing', missingWords: ['móvil'] });
  const { unmet, unknownWords, attributes, prices } = demand.tables();

  expect(unmet[0]).toMatchObject({
    count: 2,
    price: { least: 20_000, most: 35_000, currency: 'EUR' },
    examples: [{ conversationId: 'c1' }, { conversationId: 'c2' }],
  });
  expect(unmet.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect(unmet[2]).toMatchObject({ words: 'móvil', examples: [{ conversationId: 'c6' }] });
  expect(unknownWords).toMatchObject([{ words: 'kayak', count: 1 }]);
  expect(attributes).toMatchObject([{ words: 'color: lila', count: 1 }]);
  expect(prices).toMatchObject([{ words: 'P1', count: 1 }]);
});

test('a word no product has comes with the words of its meaning that the lexicon knows', () => {
  const demand = new Demand();
  const understood = find('deportivas', { missingWords: ['deportivas'] });
  demand.add({
    conversationId: 'c',
    text: 'deportivas',
    outcome: 'no_result',
    trace: { understood, language: 'es' },
  });

  const [row] = demand.tables().unknownWords;

  expect(row?.proposed.length).toBeGreaterThan(0);
  expect(row?.proposed).not.toContain('deportivas');
});

test('a trace of any shape is read without harm', () => {
  const demand = new Demand();
  for (const understood of [
    {},
    { intent: 'find', filters: 3, missingWords: 'x', relaxed: {} },
    { intent: 7 },
  ]) {
    demand.add({ conversationId: 'c', text: '', outcome: undefined, trace: { understood, language: 'en' } });
  }

  expect(Object.values(demand.tables()).flat()).toEqual([]);
});

test('figures by day count conversations, answers, orders, thumbs and sentiment', async () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: 'Muchas gracias, perfecto' });
  finish(temp.db, turn);
  temp.db.feedback.keep(turn.conversationId, { turnId: turn.turnId, helpful: true });
  finish(temp.db, begin(temp.db, { text: '¿canoas?' }), { outcome: 'no_result' });
  confirmOrder(temp.db, 'T-1');
  temp.clock.now = new Date('2026-01-02T10:00:00.000Z');
  finish(temp.db, begin(temp.db, { text: 'Sois unos ladrones' }));
  const query = { from: '2026-01-01T00:00:00.000Z', zone: 'Europe/Madrid' };
  let learned: Learned | undefined;

  temp.raw((sqlite) => {
    learned = learnFrom(sqlite, query, temp.clock.now);
  });

  expect(learned?.days).toMatchObject([
    {
      day: '2026-01-01',
      conversations: 3,
      turns: 2,
      answered: 1,
      noResult: 1,
      orders: 1,
      orderValue: 2590,
      up: 1,
      positive: 1,
    },
    { day: '2026-01-02', conversations: 1, turns: 1, answered: 1, negative: 1 },
  ]);
  expect(learned).toMatchObject({ currency: 'EUR', turnsRead: 3 });
  expect((await temp.db.learn.read(query)).turnsRead).toBe(3);
});

test('each table is a CSV without formulas', () => {
  const row = { words: '=1+1', count: 2, examples: [{ conversationId: 'c', text: '@x' }] };
  const learned: Learned = {
    days: [],
    unmet: [{ ...row, price: { least: 1, most: 2, currency: 'EUR' } }],
    unknownWords: [{ ...row, proposed: ['+y'] }],
    attributes: [row],
    prices: [row],
    turnsRead: 1,
  };

  for (const table of ['unmet', 'unknownWords', 'attributes', 'prices'] as const) {
    const [, cells = []] = parse(learnedCsv(learned, table), { bom: true }) as string[][];
    expect(cells[0]).toBe("'=1+1");
    expect(cells.some((cell) => /^[=+@-]/.test(cell))).toBe(false);
  }
});

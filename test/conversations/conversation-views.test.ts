import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { begin, cartOf, finish, state, tempConversations } from './support/temp-conversations.ts';

test('pages follow one another without a gap or a repetition, newest first, while others arrive', () => {
  using temp = tempConversations();
  const all = Array.from({ length: 25 }, (_, index) => begin(temp.db, { text: `n ${index}` }).conversationId);

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = temp.db.views.list({ limit: 7, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.items.map(({ conversationId }) => conversationId));
    begin(temp.db, { text: 'llegada mientras se lee' });
    cursor = page.next;
  } while (cursor !== undefined);

  expect(seen).toEqual([...all].reverse());
});

test('a conversation that goes on comes to the front', () => {
  using temp = tempConversations();
  const first = begin(temp.db);
  finish(temp.db, first);
  begin(temp.db);

  begin(temp.db, { conversationId: first.conversationId });

  expect(temp.db.views.list({ limit: 1 }).items[0]?.conversationId).toBe(first.conversationId);
});

test('a summary says what happened', () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: `¿Tenéis zapatillas? ${'x'.repeat(300)}` });
  temp.db.log.commitAct({ ...turn, cart: cartOf({ orderNumber: 'T-1' }), state, act: {} });
  finish(temp.db, turn, { outcome: 'ordered' });

  const [summary] = temp.db.views.list({ limit: 10 }).items;

  expect(summary).toMatchObject({
    messages: 2,
    lastOutcome: 'ordered',
    handoff: false,
    orderNumber: 'T-1',
    startedAt: '2026-01-01T10:00:00.000Z',
  });
  expect([...(summary?.firstMessage ?? '')]).toHaveLength(160);
});

test('a search is blind to accents and case, finds parts of words, order numbers and ids', () => {
  using temp = tempConversations();
  const shoes = begin(temp.db, { text: 'ZAPATILLAS pequeñas de Iñaki' }).conversationId;
  const ordered = begin(temp.db, { text: 'una pizza' });
  temp.db.log.commitAct({ ...ordered, cart: cartOf({ orderNumber: 'T-AB234-CD567' }), state, act: {} });
  const find = (query: string) =>
    temp.db.views.list({ limit: 10, query }).items.map(({ conversationId }) => conversationId);

  expect(find('pequenas')).toEqual([shoes]);
  expect(find('iñaki zapat')).toEqual([shoes]);
  expect(find('patil')).toEqual([shoes]);
  expect(find('de')).toEqual([shoes]);
  expect(find('zapatillas pizza')).toEqual([]);
  expect(find('t-ab234-cd567')).toEqual([ordered.conversationId]);
  expect(find(shoes)).toEqual([shoes]);
  expect(find('  ')).toHaveLength(2);
});

test('a search gives on any input what a plain filter gives', () => {
  using temp = tempConversations();
  const texts = [
    "O'Brien",
    '100 %',
    'a_b',
    '"cita"',
    'NEAR(a b)',
    'x OR y',
    "'; DROP TABLE turns; --",
    '日本語のテキスト',
    '🍕🍕 pizza',
    'ñandú',
    '\\',
    '*',
    '(',
    'Straße',
    'null\u0000byte',
  ];
  const ids = texts.map((text) => begin(temp.db, { text }).conversationId);
  const plain = (query: string) => {
    const words = fold(query.replaceAll('\0', ' '))
      .split(/\s+/u)
      .filter((word) => word !== '');
    return ids.filter((_, index) => words.every((word) => fold(texts[index] ?? '').includes(word)));
  };
  const part = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 4 }));

  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const query = parts.join(' ');

      const found = temp.db.views
        .list({ limit: 100, query })
        .items.map(({ conversationId }) => conversationId);

      expect(found.sort()).toEqual(plain(query).sort());
    }),
    { numRuns: 200 },
  );
});

test('a cursor that was not made here is a 400', () => {
  using temp = tempConversations();

  for (const cursor of ["' OR 1=1 --", '1', 'cZZ', 'c', 'c99999999999999']) {
    expect(() => temp.db.views.list({ limit: 5, cursor })).toThrow(expect.objectContaining({ status: 400 }));
  }
});

test('the detail has the messages with their turns, the traces, the feedback and the orders', () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: 'hola' });
  finish(temp.db, turn, { shown: 'Buenos días.' });
  temp.db.feedback.keep(turn.conversationId, { turnId: turn.turnId, helpful: true });
  temp.db.feedback.keep(turn.conversationId, {
    turnId: turn.turnId,
    helpful: false,
    reason: 'llámeme al 612345678',
  });

  const detail = temp.db.views.detail(turn.conversationId);

  expect(detail?.messages).toEqual([
    { role: 'shopper', text: 'hola', at: '2026-01-01T10:00:00.000Z', turnId: turn.turnId },
    { role: 'assistant', text: 'Buenos días.', at: '2026-01-01T10:00:00.000Z', turnId: turn.turnId },
  ]);
  expect(detail?.turns.map(({ turnId }) => turnId)).toEqual([turn.turnId]);
  expect(detail?.feedback).toEqual([
    { turnId: turn.turnId, helpful: false, reason: 'llámeme al [phone]', at: '2026-01-01T10:00:00.000Z' },
  ]);
  expect(temp.db.feedback.keep(begin(temp.db).conversationId, { turnId: turn.turnId, helpful: true })).toBe(
    false,
  );
  expect(temp.db.views.detail('unknown')).toBeUndefined();
});

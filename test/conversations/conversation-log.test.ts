import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../src/conversations/migrations.ts';
import { openWritable } from '../../src/sqlite.ts';
import { begin, cartOf, finish, state, tempConversations, traceOf } from './support/temp-conversations.ts';

test('a message begins a conversation and a turn, and is there after a restart', () => {
  using temp = tempConversations();

  const turn = begin(temp.db, { text: 'zapatillas rojas' });
  temp.reopen();

  expect(temp.db.views.view(turn.conversationId)).toEqual({
    conversationId: turn.conversationId,
    language: 'es',
    messages: [{ role: 'shopper', text: 'zapatillas rojas', at: '2026-01-01T10:00:00.000Z' }],
  });
  expect(temp.db.log.conversation(turn.conversationId)?.visitorId).toBe(turn.visitorId);
});

test('a turn that never ended is found as unfinished, with its text, so that it can be run again', () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: '¿Qué pizzas tenéis?' });
  temp.reopen();

  const again = temp.db.log.beginTurn({
    messageId: turn.messageId,
    rawText: '¿Qué pizzas tenéis?',
    text: '¿Qué pizzas tenéis?',
    conversationId: undefined,
    visitorId: randomUUID(),
    language: 'en',
  });

  expect(again).toEqual({
    kind: 'unfinished',
    turnId: turn.turnId,
    conversationId: turn.conversationId,
    visitorId: turn.visitorId,
    text: '¿Qué pizzas tenéis?',
    hadToken: true,
  });
  expect(temp.db.unfinishedTurns(turn.conversationId)).toEqual([turn.turnId]);
});

test('a finished turn is given again as it was sent, its token left out of the disk', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  finish(temp.db, turn, {
    events: [
      {
        id: 1,
        event: 'turn',
        data: { ...turn, language: 'es', token: 'secret-token-of-the-visitor' },
      },
      { id: 2, event: 'text', data: { text: 'Buenos días.' } },
    ],
  });

  const again = temp.db.log.beginTurn({
    messageId: turn.messageId,
    rawText: 'hola',
    text: 'hola',
    conversationId: turn.conversationId,
    visitorId: turn.visitorId,
    language: 'es',
  });

  expect(again.kind).toBe('finished');
  expect(again).toMatchObject({ hadToken: true, visitorId: turn.visitorId });
  expect(JSON.stringify(again)).not.toContain('secret-token');
  temp.reopen();
  expect(readFileSync(join(temp.dataDir, 'conversations.db'), 'latin1')).not.toContain('secret-token');
});

test('the same id with another text is told apart, and only a keyed hash of the text sent is kept', () => {
  using temp = tempConversations();
  const messageId = randomUUID();
  const message = { messageId, conversationId: undefined, visitorId: randomUUID(), language: 'es' } as const;
  temp.db.log.beginTurn({ ...message, rawText: 'pago con 4111111111111111', text: 'pago con [card]' });

  const other = temp.db.log.beginTurn({ ...message, rawText: 'otra cosa', text: 'otra cosa' });

  expect(other).toEqual({ kind: 'other_text' });
  expect(temp.db.log.isKnownMessage(messageId)).toBe(true);
  expect(temp.db.log.isKnownMessage(randomUUID())).toBe(false);
  temp.reopen();
  expect(readFileSync(join(temp.dataDir, 'conversations.db'), 'latin1')).not.toContain('4111111111111111');
});

test('only the turn that began the conversation had the token', () => {
  using temp = tempConversations();
  const first = begin(temp.db);
  finish(temp.db, first);
  const second = begin(temp.db, { conversationId: first.conversationId, text: 'otra' });
  finish(temp.db, second);

  const again = temp.db.log.beginTurn({
    messageId: second.messageId,
    rawText: 'otra',
    text: 'otra',
    conversationId: undefined,
    visitorId: first.visitorId,
    language: 'es',
  });

  expect(again).toMatchObject({ kind: 'finished', hadToken: false });
});

test('the end of a turn keeps what was shown, the state and the history, once', () => {
  using temp = tempConversations();
  const first = begin(temp.db, { text: 'uno' });
  finish(temp.db, first, { shown: 'Respuesta uno.' });
  const second = begin(temp.db, { conversationId: first.conversationId, text: 'dos' });
  finish(temp.db, second, { shown: 'Respuesta dos.', status: 'stopped' });
  finish(temp.db, second, { shown: 'Otra vez.' });
  begin(temp.db, { conversationId: first.conversationId, text: 'tres' });

  const history = temp.db.log.history(first.conversationId);

  expect(history.map(({ shown, promptContent }) => [shown, promptContent])).toEqual([
    ['Respuesta uno.', 'prompt'],
    ['Respuesta dos.', 'prompt'],
  ]);
  expect(temp.db.log.conversation(first.conversationId)?.state).toEqual(state);
  expect(temp.db.views.view(first.conversationId)?.messages.map(({ text }) => text)).toEqual([
    'uno',
    'Respuesta uno.',
    'dos',
    'Respuesta dos.',
    'tres',
  ]);
});

test('an act is committed with its cart and state, and found by a turn that runs again', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);

  temp.db.log.commitAct({ ...turn, cart: cartOf(), state, act: { told: ['Añadido.'] } });
  temp.reopen();

  expect(temp.db.log.committedAct(turn.turnId)).toEqual({ told: ['Añadido.'] });
  expect(temp.db.log.conversation(turn.conversationId)?.cart).toEqual(cartOf());
  expect(temp.db.log.committedAct(begin(temp.db).turnId)).toBeUndefined();
});

test('a confirmed cart is an order from the same commit on, stored once', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  const cart = cartOf({ orderNumber: 'T-ABCDE-FGHJK', address: 'Calle Mayor 1' });

  temp.db.log.commitAct({ ...turn, cart, state, act: {} });
  temp.db.log.saveCart(turn.conversationId, cart, state);

  expect(temp.db.log.ordersOfVisitor(turn.visitorId)).toEqual([
    { orderNumber: 'T-ABCDE-FGHJK', cart, at: '2026-01-01T10:00:00.000Z', status: 'received' },
  ]);
  expect(temp.db.setOrderStatus('T-ABCDE-FGHJK', 'sent')).toBe(true);
  expect(temp.db.log.order('T-ABCDE-FGHJK')?.status).toBe('sent');
  expect(temp.db.log.order('T-OTHER')).toBeUndefined();
});

test('an order number of another conversation is refused, and nothing of the act stays', () => {
  using temp = tempConversations();
  const cart = cartOf({ orderNumber: 'T-ABCDE-FGHJK' });
  const first = begin(temp.db);
  temp.db.log.commitAct({ ...first, cart, state, act: {} });
  const second = begin(temp.db);

  expect(() => temp.db.log.commitAct({ ...second, cart, state, act: {} })).toThrow(/another order/);

  expect(temp.db.log.conversation(second.conversationId)?.cart).toBeUndefined();
  expect(temp.db.log.committedAct(second.turnId)).toBeUndefined();
});

test('what ends after its conversation was erased leaves nothing behind, and orders nothing', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  temp.db.erasure.erase(turn.conversationId);

  finish(temp.db, turn);

  expect(temp.db.log.conversation(turn.conversationId)).toBeUndefined();
  expect(() =>
    temp.db.log.commitAct({ ...turn, cart: cartOf({ orderNumber: 'T-1' }), state, act: {} }),
  ).toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(temp.db.log.order('T-1')).toBeUndefined();
});

test('a later database is refused with a sentence that says what to do', () => {
  using temp = tempConversations();
  const file = join(temp.dataDir, 'conversations.db');
  const db = openWritable(file);
  db.pragma(`user_version = ${migrations.length + 1}`);
  db.close();

  expect(() => temp.reopen()).toThrow(/newer program/);
});

test('every commit is synced, deleted cells are zeroed, and only the owner reads the file', () => {
  using temp = tempConversations();

  const mode = statSync(join(temp.dataDir, 'conversations.db')).mode & 0o777;

  expect(mode).toBe(0o600);
  expect(temp.db.pragmas()).toEqual({ journalMode: 'wal', synchronous: 2, secureDelete: 1 });
  expect(temp.db.writable()).toBe(true);
  expect(traceOf('t').turnId).toBe('t');
});

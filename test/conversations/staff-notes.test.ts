import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { begin, finish, tempConversations } from './support/temp-conversations.ts';

test('notes and corrections are shown with their author, masked, and can be taken back', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  finish(temp.db, turn);
  const { conversationId, turnId } = turn;

  const note = temp.db.notes.addNote(conversationId, { author: 'Ana', text: 'llamar al 612345678' });
  temp.db.notes.correct(conversationId, { turnId, author: 'Ana', text: 'Hay tres.' });
  const detail = temp.db.views.detail(conversationId);
  temp.db.notes.deleteNote(conversationId, note?.id ?? '');
  temp.db.notes.correct(conversationId, { turnId, author: 'Ana', text: '' });
  const after = temp.db.views.detail(conversationId);

  expect(detail?.notes).toMatchObject([{ author: 'Ana', text: 'llamar al [phone]' }]);
  expect(detail?.corrections).toMatchObject([{ turnId, text: 'Hay tres.' }]);
  expect([after?.notes, after?.corrections]).toEqual([[], []]);
});

test('nothing is added to a conversation that is not there, or through another one', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  const other = begin(temp.db);
  finish(temp.db, turn);
  const note = temp.db.notes.addNote(turn.conversationId, { author: 'Ana', text: 'x' });
  const correction = { turnId: turn.turnId, author: 'Ana', text: 'x' };

  expect(temp.db.notes.addNote('unknown', { author: 'Ana', text: 'x' })).toBeUndefined();
  expect(temp.db.notes.addLabel('unknown', 'x')).toBe(false);
  expect(temp.db.notes.setReviewed('unknown', 'yes')).toBe(false);
  expect(temp.db.notes.correct(other.conversationId, correction)).toBe(false);
  expect(temp.db.notes.deleteNote(other.conversationId, note?.id ?? '')).toBe(false);
});

test('what staff added and what was read out of it is erased with the conversation, from every file', async () => {
  using temp = tempConversations({ topics: ['zwqxkanarienvogel'] });
  const turn = begin(temp.db, { text: 'el canario zwqxkanarienvogel' });
  finish(temp.db, turn);
  temp.db.notes.addNote(turn.conversationId, { author: 'Ana', text: 'zwqxkanarienvogel' });
  temp.db.notes.addLabel(turn.conversationId, 'zwqxkanarienvogel');
  temp.db.notes.correct(turn.conversationId, { turnId: turn.turnId, author: 'A', text: 'zwqxkanarienvogel' });
  const found = await temp.db.inbox.list({ limit: 5, query: 'zwqxkanarienvogel' });
  const holding = () =>
    readdirSync(temp.dataDir).filter((file) =>
      readFileSync(join(temp.dataDir, file)).includes('zwqxkanarienvogel'),
    );
  const before = holding();

  temp.db.erasure.erase(turn.conversationId);

  expect(found.items[0]?.insights?.topics).toEqual(['zwqxkanarienvogel']);
  expect(before.length).toBeGreaterThan(0);
  expect(holding()).toEqual([]);
  expect((await temp.db.inbox.list({ limit: 5, query: 'zwqxkanarienvogel' })).items).toEqual([]);
});

test('an opening is written down once while somebody reads on, and the trail outlives the conversation', () => {
  using temp = tempConversations();
  const { conversationId } = begin(temp.db);
  temp.db.audit.opened('Ana', conversationId);
  temp.db.audit.opened('Ana', conversationId);
  temp.db.audit.opened('Luis', conversationId);
  temp.clock.now = new Date('2026-01-01T10:20:00.000Z');
  temp.db.audit.opened('Ana', conversationId);
  temp.db.erasure.erase(conversationId);
  temp.db.audit.add({ who: 'Ana', act: 'erase', subject: conversationId });

  const first = temp.db.audit.list({ limit: 3 });
  const rest = temp.db.audit.list({ limit: 3, ...(first.next !== undefined && { before: first.next }) });

  expect([...first.items, ...rest.items].map(({ who, act }) => `${who} ${act}`)).toEqual([
    'Ana erase',
    'Ana open',
    'Luis open',
    'Ana open',
  ]);
});

import { expect, test } from 'vitest';
import { backToAssistant, personIsHere } from '../../src/conversations/handoff-sentences.ts';
import { LiveEvents } from '../../src/conversations/live-events.ts';
import { begin, finish, tempConversations } from './support/temp-conversations.ts';

function askForPerson(temp: ReturnType<typeof tempConversations>): string {
  const turn = begin(temp.db, { text: 'quiero hablar con una persona' });
  finish(temp.db, turn, { outcome: 'handoff', handoff: true });
  temp.clock.now = new Date(temp.clock.now.getTime() + 1000);
  return turn.conversationId;
}

test('who asked first is answered first, and the queue moves when a person answers', () => {
  using temp = tempConversations();
  const first = askForPerson(temp);
  const second = askForPerson(temp);
  const third = begin(temp.db).conversationId;

  const before = [first, second, third].map((id) => temp.db.log.handoffPosition(id));
  temp.db.handoffs.answer(first, 'Buenas, soy Ana.');

  expect(before).toEqual([0, 1, 2]);
  expect([first, second].map((id) => temp.db.handoffs.position(id))).toEqual([undefined, 0]);
  expect(temp.db.handoffs.waiting()).toBe(1);
});

test('a listener hears where it stands, then each answer, and ends when it is handed back', async () => {
  using temp = tempConversations();
  const first = askForPerson(temp);
  const second = askForPerson(temp);
  const events = temp.db.handoffs.events(second, undefined);

  temp.db.handoffs.answer(first, 'A la primera.');
  temp.db.handoffs.answer(second, 'A la segunda.');
  temp.db.handoffs.handBack(second);

  expect(await all(events)).toEqual([
    { event: 'handoff', data: { position: 1 } },
    { event: 'handoff', data: { position: 0 } },
    {
      event: 'message',
      id: expect.any(Number),
      data: { role: 'staff', text: 'A la segunda.', at: '2026-01-01T10:00:02.000Z' },
    },
    { event: 'handoff', data: {} },
    {
      event: 'message',
      id: expect.any(Number),
      data: { role: 'staff', text: backToAssistant.es, at: '2026-01-01T10:00:02.000Z' },
    },
  ]);
  expect(temp.db.log.conversation(second)?.handoff).toBe(false);
});

test('who comes back with the last id hears what was missed, once', async () => {
  using temp = tempConversations();
  const id = askForPerson(temp);
  temp.db.handoffs.answer(id, 'Uno.');
  const listening = temp.db.handoffs.events(id, 0);
  await listening.next();
  const { value } = await listening.next();
  const lastId = value?.event === 'message' ? value.id : -1;
  await listening.return?.();
  temp.db.handoffs.answer(id, 'Dos.');

  const again = temp.db.handoffs.events(id, lastId);
  temp.db.handoffs.handBack(id);

  const heard = await all(again);
  expect(heard.flatMap((event) => (event.event === 'message' ? [event.data.text] : []))).toEqual([
    'Dos.',
    backToAssistant.es,
  ]);
});

test('a turn that began before a person was asked for does not undo it', () => {
  using temp = tempConversations();
  const slow = begin(temp.db);
  temp.clock.now = new Date(temp.clock.now.getTime() + 1000);
  finish(temp.db, begin(temp.db, { conversationId: slow.conversationId }), { handoff: true });

  finish(temp.db, slow, { handoff: false });

  expect(temp.db.log.conversation(slow.conversationId)?.handoff).toBe(true);
});

test('a shopper who goes on with the assistant leaves the queue, and who waited behind moves up', async () => {
  using temp = tempConversations();
  const first = askForPerson(temp);
  const second = askForPerson(temp);
  const events = temp.db.handoffs.events(first, undefined);

  finish(temp.db, begin(temp.db, { conversationId: first }), { handoff: false });

  expect(await all(events)).toHaveLength(1);
  expect(temp.db.log.conversation(first)?.handoff).toBe(false);
  expect(temp.db.handoffs.position(second)).toBe(0);
});

test('an erased conversation ends its stream and leaves the queue', async () => {
  using temp = tempConversations();
  const first = askForPerson(temp);
  const second = askForPerson(temp);
  const [ofFirst, ofSecond] = [first, second].map((id) => temp.db.handoffs.events(id, undefined));

  temp.db.erasure.erase(first);
  temp.db.handoffs.handBack(second);

  expect(await all(ofFirst ?? [])).toHaveLength(1);
  expect(await all(ofSecond ?? [])).toMatchObject([
    { data: { position: 1 } },
    { data: { position: 0 } },
    { data: { text: backToAssistant.es } },
  ]);
});

test('a person who comes in, asked for or not, is told of once, and so is handing back', async () => {
  using temp = tempConversations();
  const unasked = begin(temp.db);
  finish(temp.db, unasked);
  const asked = askForPerson(temp);
  const events = temp.db.handoffs.events(asked, undefined);
  const id = unasked.conversationId;

  for (const one of [id, asked, asked]) temp.db.handoffs.takeOver(one);
  const during = [temp.db.views.view(id)?.handoff, temp.db.log.conversation(id)?.attended];
  temp.db.handoffs.handBack(id);
  temp.db.handoffs.handBack(asked);

  const said = temp.db.views.view(id)?.messages.filter(({ role }) => role === 'staff');
  const heard = (await all(events)).flatMap((event) => (event.event === 'message' ? [event.data.text] : []));
  expect(during).toEqual([true, true]);
  expect(said?.map(({ text }) => text)).toEqual([personIsHere.es, backToAssistant.es]);
  expect(heard).toEqual([personIsHere.es, backToAssistant.es]);
  expect(temp.db.views.view(id)?.handoff).toBeUndefined();
  expect(temp.db.handoffs.takeOver('unknown')).toBe(false);
});

test('nobody is answered, and nothing handed back, where no person was asked for', () => {
  using temp = tempConversations();
  const id = begin(temp.db).conversationId;

  expect(temp.db.handoffs.answer(id, 'Hola')).toBeUndefined();
  expect(temp.db.handoffs.handBack(id)).toBe(false);
  expect(temp.db.handoffs.isOpen(id)).toBe(false);
  expect(temp.db.handoffs.isOpen('unknown')).toBeUndefined();
});

test('a listener that leaves while it waits is let go at once, one that never reads is dropped', async () => {
  const live = new LiveEvents();
  const waiting = live.subscribe('c');
  const pending = waiting.next();
  const silent = live.subscribe('c');

  await waiting.return?.();
  for (let count = 0; count < 1000; count += 1)
    live.publish('c', { event: 'handoff', data: { position: count } });

  expect((await pending).done).toBe(true);
  expect(live.listening()).toEqual([]);
  expect((await all(silent)).length).toBeLessThanOrEqual(201);
});

async function all<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { maskPersonalData } from '../../src/conversations/masking.ts';
import { fold } from '../../src/language/fold.ts';
import { type FacetKind, facetKinds } from '../../src/staff-protocol.ts';
import { begin, finish, tempConversations } from './support/temp-conversations.ts';

type Temp = ReturnType<typeof tempConversations>;

function said(temp: Temp, text: string, end: Parameters<typeof finish>[2] = {}): string {
  const turn = begin(temp.db, { text });
  finish(temp.db, turn, end);
  return turn.conversationId;
}

const idsOf = (page: { items: { conversationId: string }[] }) =>
  page.items.map(({ conversationId }) => conversationId);

test('what needs somebody comes first, page after page, until it is reviewed', () => {
  using temp = tempConversations();
  const calm = said(temp, 'Busco una manta');
  const both = said(temp, 'Es una vergüenza, no ha llegado');
  const unmet = said(temp, '¿Tenéis canoas?', { outcome: 'no_result' });
  const other = said(temp, 'Hola');
  const pages = () => {
    const first = temp.db.views.list({ limit: 2, order: 'attention' });
    const second = temp.db.views.list({
      limit: 2,
      order: 'attention',
      ...(first.next && { cursor: first.next }),
    });
    return [...idsOf(first), ...idsOf(second)];
  };

  const before = pages();
  temp.db.notes.setReviewed(both, 'yes');

  expect(before).toEqual([both, unmet, other, calm]);
  expect(pages()).toEqual([unmet, other, both, calm]);
});

test('who waits for a person comes before all others, until one has answered', () => {
  using temp = tempConversations();
  const waiting = said(temp, 'Quiero hablar con una persona', { outcome: 'handoff', handoff: true });
  const angry = said(temp, 'Es una vergüenza');
  temp.db.notes.setReviewed(waiting, 'yes');
  const list = () => temp.db.views.list({ limit: 2, order: 'attention' });

  const before = list();
  temp.db.handoffs.answer(waiting, 'Hola, soy Ana');

  expect(before.items).toMatchObject([
    { conversationId: waiting, waitingSince: '2026-01-01T10:00:00.000Z' },
    {},
  ]);
  expect(idsOf(list())).toEqual([angry, waiting]);
  expect(list().items[1]).not.toHaveProperty('waitingSince');
});

test('a new message makes a reviewed conversation unreviewed, whatever staff labelled stays', () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: 'Hola' });
  finish(temp.db, turn);
  temp.db.notes.setReviewed(turn.conversationId, 'yes');
  temp.db.notes.addLabel(turn.conversationId, 'para el blog');
  const [reviewed] = temp.db.views.list({ limit: 1 }).items;

  finish(temp.db, begin(temp.db, { text: '¿Y en azul?', conversationId: turn.conversationId }));

  expect(reviewed).toMatchObject({ reviewed: true, labels: ['para el blog'] });
  expect(temp.db.views.list({ limit: 1 }).items[0]).toMatchObject({
    reviewed: false,
    labels: ['para el blog'],
  });
});

test('every filter keeps what it names and nothing else, alone and with others', () => {
  using temp = tempConversations({ topics: ['envío', 'producto'] });
  const angry = said(temp, 'Sois unos ladrones, ¿y mi envío?');
  const none = said(temp, '¿Tenéis canoas?', { outcome: 'no_result' });
  const stopped = said(temp, 'Hola', { status: 'stopped' });
  const rated = begin(temp.db, { text: 'Genial, gracias' });
  finish(temp.db, rated);
  temp.db.feedback.keep(rated.conversationId, { turnId: rated.turnId, helpful: true });
  temp.db.notes.setReviewed(none, 'yes');
  temp.db.notes.addLabel(none, 'canoas');
  const waiting = said(temp, 'Quiero hablar con una persona', { outcome: 'handoff', handoff: true });
  const with_ = (facets: Partial<Record<FacetKind, string>>, query?: string) =>
    idsOf(temp.db.views.list({ limit: 50, facets, ...(query === undefined ? {} : { query }) }));

  expect(with_({ flag: 'angry' })).toEqual([angry]);
  expect(with_({ topic: 'envío' })).toEqual([angry]);
  expect(with_({ outcome: 'no_result' })).toEqual([none]);
  expect(with_({ flag: 'interrupted' })).toEqual([stopped]);
  expect(with_({ thumb: 'up' })).toEqual([rated.conversationId]);
  expect(with_({ sentiment: 'positive' })).toEqual([rated.conversationId]);
  expect(with_({ reviewed: 'yes' })).toEqual([none]);
  expect(with_({ label: 'canoas' })).toEqual([none]);
  expect(with_({ flag: 'waiting' })).toEqual([waiting]);
  expect(with_({ generation: 'g1', reviewed: 'no' })).toHaveLength(4);
  expect(with_({ reviewed: 'no', flag: 'angry' }, 'ladrones')).toEqual([angry]);
  expect(with_({ reviewed: 'no', flag: 'angry' }, 'canoas')).toEqual([]);
});

test('dates bound the last change, from inclusive, to exclusive', () => {
  using temp = tempConversations();
  const first = said(temp, 'una');
  temp.clock.now = new Date('2026-01-02T10:00:00.000Z');
  const second = said(temp, 'dos');
  const between = (from?: string, to?: string) =>
    idsOf(temp.db.views.list({ limit: 9, ...(from && { from }), ...(to && { to }) }));

  expect(between('2026-01-02T10:00:00.000Z')).toEqual([second]);
  expect(between(undefined, '2026-01-02T10:00:00.000Z')).toEqual([first]);
  expect(between('2026-01-03T00:00:00.000Z')).toEqual([]);
});

test('counts say how many fit, how many there are, and of what kinds, on the reading thread', async () => {
  using temp = tempConversations();
  said(temp, 'Sois unos ladrones');
  said(temp, '¿Tenéis canoas?', { outcome: 'no_result' });

  const { matching, total, facets } = await temp.db.inbox.counts({ query: 'canoas' });
  const fresh = said(temp, 'una tercera');
  const listed = await temp.db.inbox.list({ limit: 10 });

  expect({ matching, total }).toEqual({ matching: 1, total: 2 });
  expect(facets).toContainEqual({ kind: 'outcome', value: 'no_result', count: 1 });
  expect(facets).toContainEqual({ kind: 'flag', value: 'angry', count: 1 });
  expect(idsOf(listed)).toContain(fresh);
});

test('an error of the reading thread is the caller’s, and the next question is answered', async () => {
  using temp = tempConversations();

  const refused = temp.db.inbox.list({ limit: 5, cursor: "' OR 1=1 --" });

  await expect(refused).rejects.toMatchObject({ code: 'bad_cursor', status: 400 });
  expect(await temp.db.inbox.list({ limit: 5 })).toEqual({ items: [] });
});

const attacks = fileURLToPath(new URL('../../../shared/data/attacks/', import.meta.url));
const payloads = ['robust_sqli.jsonl', 'robust_naughty_strings.jsonl']
  .filter((file) => existsSync(attacks + file))
  .flatMap((file) =>
    readFileSync(attacks + file, 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as { payload?: string; text?: string })
  .map(({ payload, text }) => payload ?? text ?? '');

test('injections and naughty strings find in every field what a plain comparison finds', {
  timeout: 60_000,
}, (ctx) => {
  ctx.skip(payloads.length === 0, 'skipped: ../shared/data/attacks is absent');
  using temp = tempConversations();
  const told = payloads
    .filter((_, index) => index % 60 === 0)
    .map((text) => ({ text, id: said(temp, text || '·', { shown: '' }) }));
  const labelled = said(temp, 'con etiqueta', { shown: '' });
  const plain = (query: string) => {
    const words = fold(query.replaceAll('\0', ' '))
      .split(/\s+/u)
      .filter((word) => word !== '');
    const all = [...told, { text: 'con etiqueta', id: labelled }];
    return all
      .filter(({ text }) => words.every((word) => fold(text || '·').includes(word)))
      .map(({ id }) => id);
  };

  for (const [index, payload] of payloads.entries()) {
    const query = payload.slice(0, 60);
    expect(idsOf(temp.db.views.list({ limit: 200, query })).sort(), query).toEqual(plain(query).sort());
    const kind = facetKinds[index % facetKinds.length] ?? 'label';
    expect(temp.db.views.list({ limit: 5, facets: { [kind]: `${payload}x` } }).items, kind).toEqual([]);
    if (index % 10 > 0 || payload.trim() === '') continue;
    temp.db.notes.addLabel(labelled, payload);
    const kept = temp.db.views.list({ limit: 1, facets: { label: maskPersonalData(payload) } }).items[0];
    expect(kept?.labels).toEqual([maskPersonalData(payload)]);
    temp.db.notes.removeLabel(labelled, maskPersonalData(payload));
  }
  expect(temp.db.views.list({ limit: 200 }).items).toHaveLength(told.length + 1);
});

test('conversations of before insights were kept are read in turn, each once', () => {
  using temp = tempConversations();
  const id = said(temp, 'Sois unos ladrones');
  temp.raw((db) =>
    db.exec('DELETE FROM insights; DELETE FROM facets; UPDATE conversations SET attention = 0'),
  );

  const filled = temp.db.insights.fillIn(10);

  expect(filled).toBe(1);
  expect(temp.db.insights.fillIn(10)).toBe(0);
  expect(idsOf(temp.db.views.list({ limit: 9, facets: { flag: 'angry' } }))).toEqual([id]);
});

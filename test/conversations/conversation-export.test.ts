import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/conversations/csv.ts';
import { begin, finish, tempConversations } from './support/temp-conversations.ts';

const dangerous = [
  '=HYPERLINK("https://evil.example","click")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  '|calc',
  '\u200b=1',
];

test('no cell of a CSV can be taken for a formula, and every other text comes back as it was', () => {
  const harmless = ['hola', '', 'a "b", c', 'dos\nlíneas', '2 × 3', 'ñandú'];

  const rows = parse(
    csvOf([
      [...dangerous, ...harmless],
      [1, -2, 'x'],
    ]),
    { bom: true, relax_column_count: true },
  ) as string[][];
  const cells = rows[0] ?? [];

  expect(cells.slice(0, dangerous.length)).toEqual(dangerous.map((text) => `'${text}`));
  expect(cells.slice(dangerous.length)).toEqual(harmless);
  expect(rows[1]).toEqual(['1', '-2', 'x']);
});

test('chosen conversations become JSONL in the chat format and CSV, in the order they were chosen', async () => {
  using temp = tempConversations();
  const first = begin(temp.db, { text: '=1+1 ¿hay mantas?' });
  finish(temp.db, first, { shown: 'Sí, "dos".' });
  const second = begin(temp.db, { text: 'hola' });
  finish(temp.db, second);
  temp.db.notes.correct(first.conversationId, { turnId: first.turnId, author: 'Ana', text: 'Hay tres.' });
  temp.db.notes.addLabel(first.conversationId, 'mantas');
  const ids = [second.conversationId, first.conversationId, 'not-there'];

  const lines = (await temp.db.files.file(ids, 'jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const rows = parse(await temp.db.files.file(ids, 'csv'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];

  expect(lines).toMatchObject([
    { metadata: { conversationId: second.conversationId } },
    {
      messages: [
        { role: 'user', content: '=1+1 ¿hay mantas?' },
        { role: 'assistant', content: 'Sí, "dos".', correction: 'Hay tres.' },
      ],
      metadata: { labels: ['mantas'], insights: { language: 'es' } },
    },
  ]);
  expect(rows.map(({ role, text }) => [role, text])).toEqual([
    ['shopper', 'hola'],
    ['assistant', 'Buenos días.'],
    ['shopper', "'=1+1 ¿hay mantas?"],
    ['assistant', 'Sí, "dos".'],
  ]);
});

test('a conversation becomes a test case with its questions, products, verdicts and corrections', async () => {
  using temp = tempConversations();
  const turn = begin(temp.db, { text: '¿hay mantas?' });
  const card = {
    id: 'm1',
    title: 'Manta',
    price: { amount: 100, currency: 'EUR' },
    availability: 'in_stock' as const,
  };
  finish(temp.db, turn, { shown: 'Sí.', cards: [card] });
  temp.db.notes.correct(turn.conversationId, { turnId: turn.turnId, author: 'Ana', text: 'Hay una.' });

  expect(await temp.db.files.testCase(turn.conversationId)).toEqual({
    conversationId: turn.conversationId,
    language: 'es',
    turns: [
      {
        ask: '¿hay mantas?',
        outcome: 'answered',
        products: ['m1'],
        verdicts: [{ clause: 'Hola.', verdict: 'passed', rule: 'true' }],
        answer: 'Sí.',
        expected: 'Hay una.',
      },
    ],
  });
  expect(await temp.db.files.testCase('unknown')).toBeUndefined();
});

test('a shopper’s own export has all their conversations, nobody else’s, and no notes of staff', async () => {
  using temp = tempConversations();
  const first = begin(temp.db, { text: 'una' });
  finish(temp.db, first);
  finish(temp.db, begin(temp.db, { text: 'dos', visitorId: first.visitorId }));
  finish(temp.db, begin(temp.db, { text: 'ajena' }));
  temp.db.notes.addNote(first.conversationId, { author: 'Ana', text: 'cliente pesado' });

  const found = await temp.db.files.subject(first.conversationId);

  expect(found?.conversations).toHaveLength(2);
  expect(JSON.stringify(found)).not.toMatch(/pesado|ajena/);
});

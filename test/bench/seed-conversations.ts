import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openConversations } from '../../src/conversations/database.ts';
import { fold } from '../../src/language/fold.ts';
import { openWritable, type Sqlite } from '../../src/sqlite.ts';

const things = 'zapatillas mochila tienda linterna chaqueta guantes casco esterilla raqueta botas'.split(' ');
const colours = 'rojo azul verde negro gris blanco morado'.split(' ');
const talks: readonly [string, string, string][] = [
  [
    'Busco {thing} color {colour} por menos de {n} €',
    'Tenemos estas opciones en {colour}: {thing} {n}.',
    'answered',
  ],
  ['¿Cuánto tarda el envío de {thing}?', 'De dos a cuatro días laborables.', 'answered'],
  ['¿Tenéis {thing} de la talla {n}?', 'No encuentro nada así.', 'no_result'],
  ['Esto es una vergüenza, mi pedido de {thing} no ha llegado', 'Lo siento mucho.', 'answered'],
  ['Do you have a {colour} {thing}?', 'Here is what I found: {thing} {n}.', 'answered'],
  ['Muchas gracias, perfecto', 'A usted.', 'answered'],
  ['Quiero hablar con una persona sobre {thing}', 'He avisado a una persona.', 'handoff'],
];

/** Writes conversations of two turns each straight into a new database, then has their insights read. Deterministic but for the ids. */
export function seedConversations(dataDir: string, count: number, topics: readonly string[]): void {
  openConversations({ dataDir, textKey: Buffer.alloc(32, 7) }).close();
  const sqlite = openWritable(join(dataDir, 'conversations.db'));
  sqlite.pragma('synchronous = OFF');
  const insert = inserts(sqlite);
  for (let from = 0; from < count; from += 2000) {
    sqlite.transaction(() => {
      for (let index = from; index < Math.min(count, from + 2000); index += 1) insert(index);
    })();
  }
  sqlite.close();
  const db = openConversations({ dataDir, textKey: Buffer.alloc(32, 7), topics: () => topics });
  while (db.insights.fillIn(2000) > 0);
  db.close();
}

function inserts(sqlite: Sqlite): (index: number) => void {
  const conversation = sqlite.prepare(
    `INSERT INTO conversations (id, visitor, language, started_at, updated_at, touched, state) VALUES (?, ?, ?, ?, ?, ?, '{}')`,
  );
  const turn = sqlite.prepare(
    `INSERT INTO turns (id, conversation, message_id, text_hash, had_token, status, outcome, voice, started_at, finished_at, trace)
     VALUES (?, ?, ?, x'00', 0, 'done', ?, 'catalogue', ?, ?, ?)`,
  );
  const message = sqlite.prepare(
    'INSERT INTO messages (conversation, turn, role, text, at) VALUES (?, ?, ?, ?, ?)',
  );
  const search = sqlite.prepare('INSERT INTO message_search (rowid, text) VALUES (?, ?)');
  return (index) => {
    const id = randomUUID();
    const at = new Date(Date.UTC(2026, 0, 1) + index * 50_000).toISOString();
    conversation.run(id, randomUUID(), index % 7 === 4 ? 'en' : 'es', at, at, index + 1);
    for (const step of [0, 1]) {
      const [ask, answer, outcome] = talks[(index * 3 + step * 5) % talks.length] ?? ['', '', 'answered'];
      const filled = (text: string) =>
        text
          .replaceAll('{thing}', things[(index + step) % things.length] ?? '')
          .replaceAll('{colour}', colours[(index * 7) % colours.length] ?? '')
          .replaceAll('{n}', String(20 + (index % 80)));
      const turnId = randomUUID();
      turn.run(turnId, id, randomUUID(), outcome, at, at, JSON.stringify(traceOf(turnId, filled(ask))));
      for (const [role, text] of [
        ['shopper', filled(ask)],
        ['assistant', filled(answer)],
      ] as const) {
        const { lastInsertRowid } = message.run(id, turnId, role, text, at);
        search.run(lastInsertRowid, fold(text));
      }
    }
  };
}

function traceOf(turnId: string, text: string) {
  return {
    turnId,
    language: 'es',
    understood: { intent: 'find', text },
    candidates: [],
    prompt: [{ role: 'system', content: 'x'.repeat(1500) }],
    draft: '',
    verdicts: [],
    generation: 'g1',
    timings: { understandMs: 1, retrieveMs: 5, totalMs: 20 },
  };
}

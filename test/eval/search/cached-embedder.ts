/** Vectors of a model, kept by the hash of their text: an hour of embedding that was broken off goes on where it stopped. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Embedder } from '../../../src/catalog/search.ts';
import { openWritable } from '../../../src/sqlite.ts';

type Kept = { hash: string; vector: Buffer };

export type CachedEmbedder = Embedder & { close(): void };

/** Gives the vectors of `embedder` under its id; `file` may be shared by several models. */
export function cachedEmbedder(embedder: Embedder, file: string): CachedEmbedder {
  mkdirSync(dirname(file), { recursive: true });
  const db = openWritable(file);
  db.exec('CREATE TABLE IF NOT EXISTS vector (hash TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID');
  const find = db.prepare<[string], Kept>('SELECT hash, vector FROM vector WHERE hash = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO vector VALUES (?, ?)');
  const keyOf = (kind: 'passage' | 'query', text: string) =>
    createHash('sha256').update(`${embedder.id}\n${kind}\n${text}`).digest('hex');
  const known = (key: string): number[] | undefined => {
    const row = find.get(key);
    return row === undefined ? undefined : floatsOf(row.vector);
  };
  const keepAll = db.transaction((entries: readonly (readonly [string, number[]])[]) => {
    for (const [key, vector] of entries) keep.run(key, Buffer.from(new Float32Array(vector).buffer));
  });

  return {
    id: embedder.id,
    async embedPassages(texts, signal) {
      const keys = texts.map((text) => keyOf('passage', text));
      const missing = [...keys.keys()].filter((at) => known(keys[at] ?? '') === undefined);
      if (missing.length > 0) {
        const made = await embedder.embedPassages(
          missing.map((at) => texts[at] ?? ''),
          signal,
        );
        keepAll(missing.map((at, place) => [keys[at] ?? '', made[place] ?? []]));
      }
      return keys.map((key) => known(key) ?? []);
    },
    async embedQuery(text, signal) {
      const key = keyOf('query', text);
      const kept = known(key);
      if (kept !== undefined) return kept;
      const vector = await embedder.embedQuery(text, signal);
      keepAll([[key, vector]]);
      return vector;
    },
    close: () => void db.close(),
  };
}

function floatsOf(bytes: Buffer): number[] {
  const floats = new Float32Array(bytes.byteLength / 4);
  new Uint8Array(floats.buffer).set(bytes);
  return Array.from(floats);
}

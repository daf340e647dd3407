import { createHash } from 'node:crypto';
import type { Chunk } from '../src/catalog/product.ts';

export function chunkOf(owner: Chunk['owner'], kind: Chunk['kind'], text: string): Chunk {
  return { owner, kind, text, hash: createHash('sha256').update(text).digest('hex') };
}

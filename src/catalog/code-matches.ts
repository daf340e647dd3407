import type { Generation } from './generation.ts';
import { codeKeyOf } from './index-terms.ts';

const shortestCode = 4;

/** Ids, SKUs and GTINs in a text: row numbers with the variant meant ('' for the product). */
export function codeMatches(generation: Generation, text: string): ReadonlyMap<number, string> {
  const pieces = [text, ...text.split(/[\s,;:¿?¡!()"']+/u)];
  const keys = new Set(
    pieces
      .filter((piece) => /\d/.test(piece) && piece.length <= 100)
      .map(codeKeyOf)
      .filter((key) => key.length >= shortestCode),
  );
  const found = new Map<number, string>();
  if (keys.size === 0) return found;
  const rows = generation.rows<{ n: number; variant: string }>(
    `SELECT n, variant FROM code WHERE code_key IN (SELECT value FROM json_each(?)) ORDER BY variant DESC`,
    JSON.stringify([...keys]),
  );
  for (const { n, variant } of rows) found.set(n, variant);
  return found;
}

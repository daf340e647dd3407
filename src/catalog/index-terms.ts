/** How text becomes the terms of the full-text index: the same for what is stored and for what is asked. */
import { fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';

/** FTS5 would cut a term at a dot or a hash; here it is one token. */
export function asTerm(stemmed: string): string {
  return stemmed.replace(/[^\p{L}\p{N}]+/gu, '_');
}

export function termOf(folded: string, language: Language): string {
  return asTerm(stem(folded, language));
}

export function termsOf(text: string, language: Language): string[] {
  return tokenise(text).map((token) => termOf(token.folded, language));
}

/** A term as FTS5 takes it whatever is in it: quoted. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** Names and values compared as equal: case, accents and space do not tell them apart. */
export function keyOf(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** A code compared as equal: "B07-NCQ wcqs" and "b07ncqwcqs". */
export function codeKeyOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "A > B > C" and all that it is under: "a", "a > b", "a > b > c", as keys. */
export function pathKeysOf(path: string): string[] {
  const levels = path
    .split('>')
    .map(keyOf)
    .filter((level) => level !== '');
  return levels.map((_, index) => levels.slice(0, index + 1).join(' > '));
}

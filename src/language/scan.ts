import { fold } from './fold.ts';

/**
 * The smallest parts of a text that recognisers read: numerals, words, signs. Blanks are left out; `glued` says that
 * nothing stands between this piece and the one before.
 */
export type Piece = {
  kind: 'numeral' | 'word' | 'sign';
  text: string;
  folded: string;
  from: number;
  to: number;
  glued: boolean;
};

// First a numeral, then a word, else a sign. A numeral is not the tail of a word ("R42") and not a part of a longer chain ("12.05.2024" stays whole, to be refused).
const part =
  /((?<![\p{L}\p{N}])(?:(?<![.,])[.,]\d\d(?!\d)|\d{1,3}(?:[\u00A0\u202F]\d{3})+(?:[.,]\d+)?(?!\d)|\d{1,3}(?: \d{3})+[.,]\d{2}(?!\d)|\d+(?:[.,'’]\d+)*))|((?:us|mx|u|r)\$s?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*(?:[\p{N}][\p{L}\p{N}]*)?|[\p{L}\p{M}\p{N}]+)|[^\s]/giu;
const codeBeforeDigits = /^(eur|usd|gbp|jpy|mxn)(\d.*)$/i;

let last: { text: string; pieces: readonly Piece[] } | undefined;

/** Several recognisers read the same text one after the other: the last one is kept. */
export function scan(text: string): readonly Piece[] {
  if (last?.text !== text) last = { text, pieces: piecesOf(text) };
  return last.pieces;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  const push = (kind: Piece['kind'], found: string, from: number) => {
    const to = from + found.length;
    pieces.push({
      kind,
      text: found,
      folded: kind === 'word' ? fold(found) : found,
      from,
      to,
      glued: from === end,
    });
    end = to;
  };
  part.lastIndex = 0;
  for (let match = part.exec(text); match !== null; match = part.exec(text)) {
    const [found, numeral, word] = match;
    if (numeral !== undefined) push('numeral', found, match.index);
    else if (word === undefined) push('sign', found, match.index);
    else {
      const code = codeBeforeDigits.exec(found)?.[1];
      push('word', code ?? found, match.index);
      // "EUR60": the digits are read again as a numeral of their own.
      if (code !== undefined) {
        const rest = /^\d+(?:[.,'’]\d+)*/.exec(text.slice(match.index + code.length))?.[0] ?? '';
        push('numeral', rest, match.index + code.length);
        part.lastIndex = match.index + code.length + rest.length;
      }
    }
  }
  return pieces;
}

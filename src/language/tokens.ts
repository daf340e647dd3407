import { foldWord } from './fold.ts';

/** A word of a text. `from` and `to` are UTF-16 offsets into the text as given, `to` exclusive. */
export type Token = { text: string; folded: string; from: number; to: number };

// In order: a code or numeral with marks inside ("1.299,00", "5.5in"), a word with an apostrophe or a one-letter part
// joined by a hyphen ("men's", "USB-C", "t-shirt"), any other run of letters and digits ("R42", "2x1").
const word =
  /\d+(?:[.,]\d+)+[\p{L}\p{M}]*|\p{L}[\p{L}\p{M}]*-\p{L}\p{M}*(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{M}\p{N}-])(?:\p{L}|[wh]i|lo|re)-\p{L}[\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/giu;
const possessive = /'s$/;
const inner = /['-]/g;
const commaDecimal = /^(\d{1,3}),(\d{1,2})(?=\D|$)/;

/** The same words come again and again. */
const foldedWords = new Map<string, string>();
const CACHE_LIMIT = 20_000;
const LONGEST_WORD = 24;

function foldedToken(text: string): string {
  const known = foldedWords.get(text);
  if (known !== undefined) return known;
  const folded = foldToken(text);
  if (text.length <= LONGEST_WORD) {
    if (foldedWords.size >= CACHE_LIMIT) foldedWords.clear();
    foldedWords.set(text, folded);
  }
  return folded;
}

function foldToken(text: string): string {
  const folded = foldWord(text);
  const first = folded.charCodeAt(0);
  if (first < 58) return folded.replace(commaDecimal, '$1.$2');
  return folded.replace(possessive, '').replace(inner, '');
}

/**
 * The words of a text in order. `folded` is for comparing: "men's" is "men", "USB-C" is "usbc", "5,5" is "5.5".
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const found = match[0];
    tokens.push({
      text: found,
      folded: foldedToken(found),
      from: match.index,
      to: match.index + found.length,
    });
  }
  return tokens;
}

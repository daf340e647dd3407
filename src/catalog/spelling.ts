/** What a misspelt word was meant to be, among the words of the catalogue. */
import { isLexiconStem } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';
import { languages } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { lettersLeftOut } from './product-rows.ts';

/** Letters changed, left out, put in or swapped with a neighbour; more than `most` is `most + 1`. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? most + 1;
}

/** Short words are their neighbours' neighbours, so only longer ones may be far off. */
export function tolerance(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/** People rarely miss the first letter: another one is only believed when the first two were swapped. */
export function mayBeMeant(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
}

/** The word of the catalogue that a folded word comes closest to; of equals the one that more products hold. */
export function nearestWord(generation: Generation, word: string): string | undefined {
  for (const form of formsOf(word)) {
    const found = nearestTo(generation, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As written, then without a plural's end: "snekers" is two letters off "sneaker", "sneker" one. */
export function formsOf(word: string): string[] {
  return [...new Set([word, word.replace(/e?s$/, ''), word.replace(/s$/, '')])];
}

function nearestTo(generation: Generation, word: string): string | undefined {
  const most = tolerance(word);
  if (most === 0) return undefined;
  const candidates = generation.rows<{ word: string; products: number }>(
    `SELECT k.word, k.products FROM known_word k
     WHERE k.word IN (SELECT s.word FROM spelling s WHERE s.form IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(lettersLeftOut(word)),
  );
  return closest(word, candidates, most);
}

/** Whether the catalogue or the lexicon has a word as it is spelled, in whatever form; of "-lock" the letters count. */
export function isWord(generation: Generation, written: string): boolean {
  const tokens = tokenise(written);
  return tokens.length > 0 && tokens.every(({ folded }) => isKnown(generation, folded));
}

function isKnown(generation: Generation, folded: string): boolean {
  return languages.some((language) => {
    const stemmed = stem(folded, language);
    if (isLexiconStem(stemmed, language)) return true;
    return generation.languages.includes(language) && generation.documentCount(stemmed) > 0;
  });
}

const sorted = (word: string): string => [...word].toSorted().join('');
const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

/** Letters swapped, or doubled where they are single: likelier than a letter that was never there. */
export function sameButForOrder(one: string, other: string): boolean {
  return sorted(one) === sorted(other) || undoubled(one) === undoubled(other);
}

export function closest(
  word: string,
  candidates: Iterable<{ word: string; products: number }>,
  most: number,
): string | undefined {
  let best: { word: string; products: number; rank: number } | undefined;
  for (const candidate of candidates) {
    if (!mayBeMeant(word, candidate.word)) continue;
    const distance = editDistance(word, candidate.word, most);
    if (distance > most) continue;
    const isPlain = sameButForOrder(word, candidate.word);
    const rank = distance - (isPlain ? 0.5 : 0);
    const better =
      best === undefined || rank < best.rank || (rank === best.rank && candidate.products > best.products);
    if (better) best = { ...candidate, rank };
  }
  return best?.word;
}

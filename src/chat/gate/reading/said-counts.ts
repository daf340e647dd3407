/** What a text counts: "two washable pads" counts pads and what is washable by two, "programmes: 8" programmes by eight. */

import type { Product } from '../../../catalog/product.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber } from '../clause.ts';
import type { KnownProduct } from '../evidence/known-facts.ts';
import { exactNumeral } from '../evidence/text-index.ts';
import type { WordReach } from '../evidence/word-reach.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { meaningMarks } from '../words/meanings.ts';

/** By stem: the numbers that stand right before it. */
type Counts = { language: Language; byStem: ReadonlyMap<string, ReadonlySet<string>> };

/** Adjectives between a number and what it counts. */
const NEAR = 3;

/** `other`: the text counts these by another number. */
export function countOf(
  one: KnownProduct,
  clause: Clause,
  number: ClauseNumber,
  reach: WordReach,
): 'same' | 'other' | 'unsaid' {
  const counts = countsOf(one.product);
  const words = countedWords(clause, number, counts.language);
  let found: 'other' | 'unsaid' = 'unsaid';
  for (const word of words) {
    for (const stems of reach.of(word, counts.language)) {
      const numbers = stems.length === 1 ? counts.byStem.get(stems[0] ?? '') : undefined;
      if (numbers === undefined) continue;
      if (numbers.has(number.exact)) return 'same';
      found = 'other';
    }
  }
  return isCountOfOptions(one, number, words, reach) ? 'same' : found;
}

/** What comes after the number, and the word before it: "seven backrest positions", "ages 12 and up". */
function countedWords(clause: Clause, number: ClauseNumber, language: Language): string[] {
  const after: string[] = [];
  for (const { folded, from } of clause.words.slice(number.word + 1, number.word + 1 + NEAR)) {
    if (/^\d/.test(folded) || /[,;:.()]/.test(clause.body.slice(number.to, from))) break;
    after.push(folded);
  }
  const before = clause.words[number.word - 1]?.folded;
  return [...after, ...(before === undefined ? [] : [before])].filter((word) => !isStopword(word, language));
}

const kinds =
  /^(?:tamanos?|formatos?|tallas?|colores|medidas?|versiones|variantes|sabores|sizes|formats|colou?rs|versions|variants|flavou?rs|scents|finishes|acabados)$/;

function isCountOfOptions(
  { product }: KnownProduct,
  number: ClauseNumber,
  words: readonly string[],
  reach: WordReach,
): boolean {
  if (product.variants.length === 0) return false;
  const names = new Set(product.variants.flatMap(({ options }) => Object.keys(options)));
  return [...names].some((name) => {
    const values = new Set(product.variants.map(({ options }) => options[name]));
    const isMeant = words.some(
      (word) =>
        kinds.test(word) &&
        (names.size === 1 || reach.meets(word, stem(name, product.language), product.language)),
    );
    return isMeant && values.size === number.value;
  });
}

const countsOf = workedOut((product: Product): Counts => {
  const byStem = new Map<string, Set<string>>();
  const add = (stemmed: string, exact: string) => {
    for (const key of [stemmed, ...meaningMarks(stemmed, product.language)])
      byStem.set(key, (byStem.get(key) ?? new Set()).add(exact));
  };
  for (const text of [product.title, product.description, ...Object.values(product.attributes).flat()]) {
    addCounts(text, product.language, add);
  }
  for (const [name, values] of Object.entries(product.attributes)) {
    for (const { exact } of values.flatMap((value) => numbersIn(value, product.language))) {
      for (const { folded } of tokenise(name)) add(stem(folded, product.language), exact);
    }
  }
  return { language: product.language, byStem };
});

function addCounts(text: string, language: Language, add: (key: string, exact: string) => void): void {
  const words = tokenise(text);
  const numbers = numbersIn(text, language);
  for (const [index, { exact, to }] of numbers.entries()) {
    const until = numbers[index + 1]?.from ?? text.length;
    const near = words.filter(({ from }) => from >= to && from < until).slice(0, NEAR);
    for (const { folded, from } of near) {
      if (/[,;:.()]/.test(text.slice(to, from))) break;
      if (!isStopword(folded, language)) add(stem(folded, language), exact);
    }
  }
}

function numbersIn(text: string, language: Language): { exact: string; from: number; to: number }[] {
  return findNumbers(text, language).map(({ exact, words, from, to }) => ({
    exact: words ? exact : exactNumeral(text.slice(from, to)),
    from,
    to,
  }));
}

/** Which variants of a product a clause speaks of: "en rojo", "talla 42". */
import type { Product, Variant } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause } from '../clause.ts';
import type { KnownProduct } from '../evidence/known-facts.ts';
import { isUnitWord, unitStem } from '../evidence/text-index.ts';
import { workedOut } from '../evidence/worked-out.ts';

type OptionValue = { name: string; value: string; words: string[] };

export function optionValues({ product }: KnownProduct): OptionValue[] {
  return ofProduct(product);
}

const ofProduct = workedOut(({ variants }: Product): OptionValue[] => {
  const pairs = variants.flatMap(({ options }) => Object.entries(options));
  return [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()].map(([name, value]) => ({
    name,
    value,
    words: tokenise(value).map(({ folded }) => folded),
  }));
});

/** It names an option: what it says is of those variants, even when there is none of that kind. */
export function namesOption(one: KnownProduct, clause: Pick<Clause, 'words'>): boolean {
  return chosenOptions(one, clause).size > 0;
}

/** "In brown, size 42": one of each option, and all of them of one variant. */
export function namesOneOfEach(one: KnownProduct, clause: Pick<Clause, 'words'>): boolean {
  return [...chosenOptions(one, clause).values()].every(({ size }) => size === 1);
}

/** The variants the clause's words leave open; none when it names no option. */
export function namedVariants(one: KnownProduct, clause: Pick<Clause, 'words'>): Variant[] {
  const chosen = chosenOptions(one, clause);
  if (chosen.size === 0) return [];
  return one.product.variants.filter(({ options }) =>
    [...chosen].every(([name, values]) => values.has(options[name] ?? '')),
  );
}

function chosenOptions(one: KnownProduct, clause: Pick<Clause, 'words'>): Map<string, Set<string>> {
  const chosen = new Map<string, Set<string>>();
  if (one.product.variants.length === 0) return chosen;
  for (const option of optionValues(one)) {
    const { name, value } = option;
    if (saysValue(clause, option, one)) chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
  }
  return chosen;
}

const joints = [
  /[,;]\s(?!which|que|now|ahora|en|in\b)|\s(?:y|e|o|u|and|or|but|pero|while|mientras)\s/g,
  /[,;]\s(?!which|que|now|ahora)|\s(?:but|pero|while|mientras)\s/g,
];

/**
 * The part of the clause that says which variant a figure or a state is of: "black is in stock, red is sold out". A part counts
 * when it chooses by every option that the clause chooses by: "en rojo y talla 45" is one thing.
 */
export function partFor(one: KnownProduct, clause: Clause, at: { from: number; to: number }): Clause {
  const whole = chosenOptions(one, clause).size;
  if (whole === 0) return clause;
  for (const pattern of joints) {
    const part = partBetween(clause, at, pattern);
    if (chosenOptions(one, part).size === whole) return part;
  }
  return clause;
}

function partBetween(clause: Clause, at: { from: number; to: number }, pattern: RegExp): Clause {
  const cuts = [...clause.body.matchAll(pattern)].map(({ index }) => index);
  // "El de 30 × 40 mm, 45,00 €": the comma right before a figure stands for "costs".
  const isLabelled = (cut: number) => /^[,;]\s*$/.test(clause.body.slice(cut, at.from));
  const from = Math.max(0, ...cuts.filter((cut) => cut < at.from && !isLabelled(cut)));
  const to = Math.min(...cuts.filter((cut) => cut >= at.to), Number.POSITIVE_INFINITY);
  return { ...clause, words: clause.words.filter((word) => word.from >= from && word.to <= to) };
}

/** In the other language too: "black" is a product's "negro". */
export function saysValue(
  clause: Pick<Clause, 'words'>,
  { value, words }: OptionValue,
  one: KnownProduct,
): boolean {
  const short = /^(\p{Lu}{1,4})(?=,? [(\d])/u.exec(value)?.[1];
  // "M (1,68-1,79 m)" is called "M", "XL, 60 × 45 cm" "XL".
  if (short !== undefined && clause.words.some(({ text }) => text === short)) return true;
  // "8 mm (50 uds.)" is called "8 mm".
  const head = /^(.*\S) \([^()]*\)$/u.exec(value)?.[1];
  if (head !== undefined && short === undefined) {
    const called = tokenise(head).map(({ folded }) => folded);
    if (called.length > 1 && isOnlyOne(one, called) && saysInOrder(clause, called)) return true;
  }
  // "2 × 10 kg" is not "2 × 2 kg": figures count in their order. "1 bulb" may hold a word of the name.
  if (words.length > 1 && /\d/.test(value)) {
    const start = words.findIndex((word) => /^\d/.test(word));
    const figures = words.slice(start);
    return (
      saysInOrder(clause, words) ||
      (figures.length > 1 && isOnlyOne(one, figures) && saysInOrder(clause, figures)) ||
      isCalledBy(words.slice(0, Math.max(0, start)), clause, one)
    );
  }
  if (words.length > 1 && words.some((word) => isVersion(word, clause, one))) return true;
  return (
    words.length > 0 &&
    words.every((word) =>
      clause.words.some(
        ({ folded, named }) => !named && (sameWord(folded, word) || isRendered(folded, word, one)),
      ),
    )
  );
}

/** "In King size" is the "king 240 × 220 cm", where no other option is a king; "hasta 1,90 m" is not the "M (hasta 1,75 m)". */
function isCalledBy(head: readonly string[], { words }: Pick<Clause, 'words'>, one: KnownProduct): boolean {
  const last = head.findLastIndex((word) => word.length > 2 && !isStopword(word, one.product.language));
  const called = head.slice(0, last + 1);
  const said = { words: words.filter(({ named }) => !named) };
  return called.length > 0 && isOnlyOne(one, called) && saysInOrder(said, called);
}

const version = /^(?:ones?|versions?|models?|editions?|layouts?|version|versiones|modelos?|edicion)$/;

/** "The US one" is the "US English" where no other option is a US one. */
function isVersion(word: string, { words }: Pick<Clause, 'words'>, one: KnownProduct): boolean {
  const isSaid = words.some(
    ({ folded, named }, index) =>
      !named && sameWord(folded, word) && version.test(words[index + 1]?.folded ?? ''),
  );
  return isSaid && isOnlyOne(one, [word]);
}

/** "De 160 × 200 cm" is the "double 160 × 200 cm", where no other option has these figures. */
function isOnlyOne(one: KnownProduct, figures: readonly string[]): boolean {
  const said = ` ${figures.join(' ')} `;
  return optionValues(one).filter(({ words }) => ` ${words.join(' ')} `.includes(said)).length === 1;
}

function saysInOrder(clause: Pick<Clause, 'words'>, words: readonly string[]): boolean {
  return clause.words.some((_, at) =>
    words.every((word, index) => {
      const said = clause.words[at + index];
      return said !== undefined && sameWord(said.folded, word);
    }),
  );
}

function isRendered(said: string, value: string, one: KnownProduct): boolean {
  if (/\d/.test(value) || value.length < 3) return false;
  const { language } = one.product;
  return one.reach.meets(said, stem(value, language), language);
}

/** "roja", "rojos" and "rojo" are one value. */
function sameWord(said: string, value: string): boolean {
  if (said === value || (isUnitWord(said) && unitStem(said, 'es') === unitStem(value, 'es'))) return true;
  if (value.length < 4 || said[0] !== value[0] || /\d/.test(value)) return false;
  return rootOf(said) === rootOf(value);
}

function rootOf(word: string): string {
  return word.replace(/(?:[ao]s?|es|s|e)$/, '');
}

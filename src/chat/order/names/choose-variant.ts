import type { Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isKindStem } from '../../../language/lexicon.ts';
import { coloursOfShade } from '../../../language/shades.ts';
import { stem } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { ConversationState } from '../../conversation-state.ts';
import { isSoldOut } from '../cart/stock.ts';
import { inDigits } from '../said/spelled-numbers.ts';
import { matchName, saysName } from './match-name.ts';
import { sidesIn } from './measures.ts';
import { optionsOf } from './options-of.ts';
import { isWithin, ofMeasure } from './size-range.ts';
import { withNamedSize } from './sizes.ts';

export type VariantChoice =
  /** No variants, or the one that is meant. */
  | { kind: 'one'; variant: Variant | undefined }
  | { kind: 'several'; variants: Variant[] }
  /** None is as asked; these come closest. */
  | { kind: 'none'; words: string; variants: Variant[] };

const within = (words: string, value: string): { exact: boolean; matched: never[] } | undefined =>
  isWithin(words, value) ? { exact: true, matched: [] } : undefined;

/** "L3 grip", of a racket whose option is its grip: says which option is meant, and no value of it. */
function namesOption(product: Product, word: string, language: Language): boolean {
  const names = [...new Set(product.variants.flatMap((variant) => Object.keys(variant.options)))].join(' ');
  const asTitle = {
    ...product,
    title: names,
    brand: undefined,
    tags: [],
    categories: [],
    attributes: {},
    variants: [],
  };
  return names !== '' && matchName(word, asTitle, language).titled > 0;
}

/** Values of one option that the words say, a longer one ("azul marino") before its part ("azul"). */
function saidValues(
  words: string,
  values: readonly string[],
  { language, written }: { language: Language; written: Language },
): string[] {
  // "200x200", of what comes in 140 × 200 cm too.
  const sides = sidesIn(words);
  const sized = sides === undefined ? [] : values.filter((value) => sidesIn(value) === sides);
  if (sized.length > 0) return sized;
  const said = values
    .map((value) => ({ value, found: saysName(words, value, language) ?? within(words, value) }))
    .filter((entry) => entry.found !== undefined);
  // "Azul", of what comes in navy: a kind of blue, where there is no other.
  if (said.length === 0)
    return values.filter((value) =>
      coloursOfShade(value, written).some((colour) => saysName(words, colour, language)?.exact === true),
    );
  const exact = said.filter((entry) => entry.found?.exact);
  const pool = exact.length > 0 ? exact : said;
  const longest = Math.max(0, ...pool.map((entry) => entry.found?.matched.length ?? 0));
  return pool.filter((entry) => (entry.found?.matched.length ?? 0) === longest).map((entry) => entry.value);
}

/** Which of `among` the words mean. What is sold out is only offered when it was named. */
export function chooseVariant(
  product: Product,
  phrase: string,
  language: Language,
  among: readonly Variant[] = product.variants,
): VariantChoice {
  // Whom a thing is made for is no size of it, though a "chico" may be small.
  const ofGoods = phrase.split(/\s+/).filter((word) => !forWhom.test(word));
  const words = withNamedSize(inDigits(ofGoods.join(' '), language), product, language);
  const only = among.length === 1 ? among[0] : undefined;
  if (among.length === 0) return { kind: 'one', variant: undefined };
  const names = [...new Set(among.flatMap((variant) => Object.keys(optionsOf(variant))))];
  let fitting = [...among];
  let said = 0;
  for (const name of names) {
    const values = [...new Set(among.map((variant) => optionsOf(variant)[name] ?? ''))].filter(
      (value) => value !== '',
    );
    const meant = saidValues(words, values, { language, written: product.language });
    if (meant.length === 0) continue;
    said += 1;
    fitting = fitting.filter((variant) => meant.includes(optionsOf(variant)[name] ?? ''));
  }
  const unknown = optionNotThere(product, among, words, language);
  if (fitting.length === 0 || unknown !== '') {
    return {
      kind: 'none',
      words: unknown === '' ? words : unknown,
      variants: inStock(fitting.length === 0 ? among : fitting),
    };
  }
  const one = fitting.length === 1 ? fitting[0] : undefined;
  if (one !== undefined) return { kind: 'one', variant: one };
  if (only !== undefined && said === 0) return { kind: 'one', variant: only };
  const offered = inStock(fitting);
  const last = offered.length === 1 ? offered[0] : undefined;
  if (last !== undefined && said === names.length) return { kind: 'one', variant: last };
  return { kind: 'several', variants: offered };
}

/** A question names so many variants; of more, one option is asked for at a time. */
const mostVariants = 6;

/** What a question about variants asks: the one option they differ in, else the shortest of several when they are many. */
export function openOption(variants: readonly Variant[]): { name: string; values: string[] } | undefined {
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))];
  const open = names
    .map((name) => ({ name, values: [...new Set(variants.map((variant) => variant.options[name] ?? ''))] }))
    .filter(({ values }) => values.length > 1);
  if (open.length > 1 && variants.length <= mostVariants) return undefined;
  return open.toSorted((one, other) => one.values.length - other.values.length)[0];
}

/** Of the variants left to choose from, those the search that showed the product asked for ("red running shoes"). */
export function searchedVariants(
  state: ConversationState,
  product: Product,
  variants: readonly Variant[],
): Variant[] {
  const asked = state.shown.includes(product.id) ? (state.search?.filters.attributes ?? []) : [];
  const limits = asked.filter(
    ({ name, not }) => not !== true && variants.some((variant) => variant.options[name] !== undefined),
  );
  if (limits.length === 0) return [];
  return variants.filter((variant) =>
    limits.every(({ name, values }) =>
      values.some((value) => fold(value) === fold(variant.options[name] ?? '')),
    ),
  );
}

function inStock(variants: readonly Variant[]): Variant[] {
  const open = variants.filter(
    (variant) => variant.availability !== 'out_of_stock' && variant.quantity !== 0,
  );
  return open.length > 0 ? open : [...variants];
}

/** A word that only says how a thing is: a size, a colour, a material. */
export function isOptionWord(word: string, language: Language): boolean {
  const folded = fold(word);
  return (
    /^\d+(?:[.,]\d+)?[a-z]{0,2}$|^x{0,3}[sml]$|^(?:pequen[oa]s?|median[oa]s?|grandes?|small|medium|large|big)$/.test(
      folded,
    ) || isKindStem(stem(folded, language), language)
  );
}

/** "Men's", "de hombre". */
export const forWhom =
  /^(?:men|mens|men['’]s|women|womens|women['’]s|unisex|adults?|hombres?|mujer(?:es)?|caballero|adult[oa]s?)$/i;

/** "47", "XXL", "verde" said of a product that has options, but not this one, or not among these. */
function optionNotThere(
  product: Product,
  among: readonly Variant[],
  words: string,
  language: Language,
): string {
  // Whom a thing is made for chooses no option of it.
  const unmatched = matchName(words, product, language).unmatched.filter(
    (word) =>
      !forWhom.test(word) &&
      !ofMeasure.test(word) &&
      (isOptionWord(word, language) || !namesOption(product, word, language)) &&
      !among.some((variant) => Object.values(optionsOf(variant)).some((value) => isWithin(word, value))),
  );
  if (unmatched.length > 0 || among.length === product.variants.length) return unmatched.join(' ');
  const others = product.variants.filter((variant) => !among.includes(variant));
  const within = new Set(among.flatMap((variant) => Object.values(optionsOf(variant))));
  const elsewhere = new Set(others.flatMap((variant) => Object.values(optionsOf(variant))));
  return [...elsewhere]
    .filter((value) => !within.has(value) && saysName(words, value, language)?.exact === true)
    .join(' ');
}

export function allSoldOut(product: Product, variants: readonly Variant[]): boolean {
  return variants.length === 0
    ? isSoldOut(product, undefined)
    : variants.every((variant) => isSoldOut(product, variant));
}

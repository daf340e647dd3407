/** What a text says sentence by sentence, so that a word is held against the sentence that speaks of the same, denials and all. */
import type { Page, Product } from '../../../catalog/product.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Slots } from '../clause.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { meaningMarks } from '../words/meanings.ts';
import { familyOf } from '../words/synonyms.ts';
import type { KnownFacts, KnownProduct } from './known-facts.ts';
import { addText, emptyIndex, type TextIndex } from './text-index.ts';
import type { WordReach } from './word-reach.ts';
import { workedOut } from './worked-out.ts';

/** One sentence, or one attribute with its values. */
export type SaidUnit = {
  language: Language;
  /** Stems of an attribute's name whose value is more than a yes: "picante: suave" makes nothing very hot. */
  labels: ReadonlySet<string>;
  /** How deeply each stem is denied, of its every mention. */
  depths: ReadonlyMap<string, readonly number[]>;
};

/** `unsaid`: no unit holds the word. `opposite`: what speaks of the same says it the other way. */
export type Saying = 'same' | 'opposite' | 'unsaid';

export type Said = {
  folded: string;
  depth: number;
  /** The clause's other words that claim. */
  others: readonly string[];
  /** Said to be the only one. */
  only: boolean;
  /** Said to be very much so. */
  degree: boolean;
  /** How many of the others the unit must share. */
  least: number;
};

const ofPages = new WeakMap<KnownFacts, SaidUnit[]>();
const ofTold = new WeakMap<KnownFacts, SaidUnit[]>();
const ofAside = new WeakMap<KnownFacts, TextIndex>();
const isYes = /^\s*(?:s[ií]|yes|true)\s*$/i;
const isNo = /^\s*(?:no|none|ningun[oa]?|false|n\/a|-)\s*$/i;

export function unitsOfProduct({ product }: KnownProduct): readonly SaidUnit[] {
  return ofProduct(product);
}

const ofProduct = workedOut((product: Product): readonly SaidUnit[] => {
  const { language } = product;
  const names = [product.title, product.brand ?? '', ...product.categories, ...product.tags].join(' · ');
  return [
    ...unitsOfText(product.description, language),
    ...Object.entries(product.attributes).map(([name, values]) =>
      values.length > 0 && values.every((value) => isNo.test(value))
        ? unitOf(`${no[language]} ${name}`, language)
        : attributeUnit(
            name,
            values.filter((value) => !isNo.test(value)),
            language,
          ),
    ),
    unitOf(names, language),
    ...product.variants.map(({ title, options }) =>
      unitOf([title, ...Object.entries(options).flat()].join(' · '), language),
    ),
    ...product.extras.map(({ title }) => unitOf(title, language)),
  ];
});

export function unitsOfReviews({ product }: KnownProduct): readonly SaidUnit[] {
  return ofReviews(product);
}

const ofReviews = workedOut(({ reviews, language }: Product): readonly SaidUnit[] =>
  reviews.flatMap(({ text }) => unitsOfText(text ?? '', language)),
);

export function unitsOfPages(known: KnownFacts): readonly SaidUnit[] {
  let units = ofPages.get(known);
  if (units === undefined) {
    units = known.pages.flatMap((page) => ofPage(page));
    ofPages.set(known, units);
  }
  return units;
}

const ofPage = workedOut(({ text, language }: Page): readonly SaidUnit[] => unitsOfText(text, language));

/** What code told in this turn, of these products where any are meant. */
export function unitsOfTold(known: KnownFacts, slots: Slots): readonly SaidUnit[] {
  let units = ofTold.get(known);
  if (units === undefined) {
    units = known.facts.told.flatMap((text) => unitsOfText(text, known.facts.language));
    ofTold.set(known, units);
  }
  if (slots.length === 0 || units.length === 0) return units;
  const meant = new Set(slots.flat());
  return units.filter((unit) => meant.has(productOf(unit, known) ?? ''));
}

/** The product with the longest title that stands whole in the sentence. */
function productOf({ depths }: SaidUnit, { products }: KnownFacts): string | undefined {
  let best: KnownProduct | undefined;
  for (const one of products) {
    if (one.title.length > (best?.title.length ?? 0) && one.title.every((part) => depths.has(part)))
      best = one;
  }
  return best?.id;
}

/** Names of the shop and of what is in the cart: they may stand anywhere. */
export function asideOf(known: KnownFacts): TextIndex {
  const built = ofAside.get(known);
  if (built !== undefined) return built;
  const { shop, cart, language } = known.facts;
  const index = emptyIndex(language);
  const lines = (cart?.lines ?? []).flatMap(({ title, extras }) => [title, ...(extras ?? [])]);
  const texts = [
    shop.name,
    shop.assistantName,
    cart?.delivery?.address ?? '',
    cart?.orderNumber ?? '',
    ...lines,
  ];
  for (const text of texts) addText(index, text);
  ofAside.set(known, index);
  return index;
}

const no: Record<Language, string> = { es: 'no', en: 'no' };
/** "dimmable: no". */
const saidNo = /([^:.;,–—·(]+):\s*no\b(?!\s*\p{L})/giu;

export function unitsOfText(text: string, language: Language): SaidUnit[] {
  return text
    .replace(saidNo, ' no $1')
    .split(/(?<=[.!?;…])\s+|\n+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => unitOf(part, language));
}

function attributeUnit(name: string, values: readonly string[], language: Language): SaidUnit {
  const labels = values.every((value) => isYes.test(value)) ? none : new Set(contentStems(name, language));
  return unitOf(`${name} ${values.join(' · ')}`, language, labels);
}

const none: ReadonlySet<string> = new Set();

/** The whole text as one. */
export function unitOf(text: string, language: Language, labels = none): SaidUnit {
  const tokens = tokenise(text);
  const found = denialDepths(tokens, text, language);
  const depths = new Map<string, number[]>();
  for (const [index, { folded }] of tokens.entries()) {
    const stemmed = stem(folded, language);
    for (const key of [stemmed, familyOf(stemmed, language), ...meaningMarks(stemmed, language)]) {
      if (key !== undefined) depths.set(key, [...(depths.get(key) ?? []), found[index] ?? 0]);
    }
  }
  return { language, labels, depths };
}

/** Held against the units that share most of the clause's other words. */
export function sayingOf(units: readonly SaidUnit[], said: Said, reach: WordReach): Saying {
  let most = said.least - 1;
  let found = false;
  let same = false;
  for (const unit of units) {
    const depths = depthsIn(unit, said.folded, reach);
    if (depths === undefined) continue;
    if (said.degree && unit.labels.has(stem(said.folded, unit.language))) continue;
    if (said.only && !onlyWords.some((word) => unit.depths.has(stem(word, unit.language)))) continue;
    const shared = said.others.filter((other) => depthsIn(unit, other, reach) !== undefined).length;
    if (shared < most || shared < said.least) continue;
    const agrees = depths.includes(said.depth);
    same = shared > most ? agrees : same || agrees;
    most = shared;
    found = true;
  }
  if (!found) return 'unsaid';
  return same ? 'same' : 'opposite';
}

const onlyWords = ['only', 'solo', 'solamente', 'unicamente', 'exclusively', 'exclusivo'];

export function unitSays(unit: SaidUnit, folded: string, reach: WordReach): boolean {
  return depthsIn(unit, folded, reach) !== undefined;
}

/** How deeply the word is denied, of its every mention; undefined where it is not there. */
export function depthsIn(unit: SaidUnit, folded: string, reach: WordReach): readonly number[] | undefined {
  for (const stems of reach.of(folded, unit.language)) {
    if (stems.every((one) => unit.depths.has(one))) return unit.depths.get(stems.at(-1) ?? '');
  }
  return undefined;
}

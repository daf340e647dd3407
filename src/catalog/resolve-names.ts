/** Which products a few words may mean: "la de pepperoni", "the big tent". */
import { type Language, languages } from '../protocol.ts';
import { answers } from './attribute-names.ts';
import { termsCalled } from './called-terms.ts';
import type { Generation } from './generation.ts';
import { termOf } from './index-terms.ts';
import type { Product } from './product.ts';
import { queryUnits, type Unit, unitExpression } from './query-units.ts';

export type NameMatch = {
  product: Product;
  /** Share of the words found in what the product is called: title, brand, variants, attributes, category. */
  coverage: number;
  /** Share of the title's words that were said. */
  titleShare: number;
};

const candidates = 24;

function isMet(unit: Unit, terms: ReadonlySet<string>): boolean {
  return unit.alternatives.some((alternative) => alternative.every((term) => terms.has(term)));
}

function matchOf(product: Product, units: readonly Unit[]): NameMatch {
  const { all, title } = termsCalled(product);
  const met = units.filter((unit) => isMet(unit, all));
  const said = new Set(met.flatMap((unit) => unit.alternatives.flat()));
  const saidOfTitle = [...title].filter((term) => said.has(term)).length;
  return {
    product,
    coverage: units.length === 0 ? 0 : met.length / units.length,
    titleShare: title.size === 0 ? 0 : saidOfTitle / title.size,
  };
}

const mostKept = 1000;
const found = new WeakMap<Generation, Map<string, readonly NameMatch[]>>();

/** Words mean something else now. */
export function forgetNames(generation: Generation): void {
  found.delete(generation);
}

/** What was looked up is kept with the generation. */
function kept(generation: Generation, key: string, look: () => NameMatch[]): NameMatch[] {
  const lookedUp = found.get(generation) ?? new Map<string, readonly NameMatch[]>();
  found.set(generation, lookedUp);
  const known = lookedUp.get(key);
  if (known !== undefined) return [...known];
  const matches = look();
  if (lookedUp.size >= mostKept) lookedUp.clear();
  lookedUp.set(key, matches);
  return [...matches];
}

/** Best first; products that hold none of the words are left out. */
export function findByName(
  generation: Generation,
  phrase: string,
  language: Language,
  limit: number,
): NameMatch[] {
  const look = () => lookUp(generation, queryUnits(generation, phrase, { language }), limit);
  return kept(generation, `${language} ${limit} ${phrase.trim()}`, look);
}

/** Of these the ones that are called by every word, which stand first, without a look at the others. */
export function findByAllWords(
  generation: Generation,
  phrase: string,
  language: Language,
  limit: number,
): NameMatch[] {
  // One word is all of them.
  if (!/\s/.test(phrase.trim())) return findByName(generation, phrase, language, limit);
  const look = () => lookUpAll(generation, queryUnits(generation, phrase, { language }), limit);
  return kept(generation, `all ${language} ${limit} ${phrase.trim()}`, look);
}

/** The first of `findByAllWords`: no other product is read. */
export function bestByAllWords(
  generation: Generation,
  phrase: string,
  language: Language,
  limit: number,
): NameMatch | undefined {
  const look = () => lookUpBest(generation, queryUnits(generation, phrase, { language }), limit);
  return kept(generation, `best ${language} ${limit} ${phrase.trim()}`, look)[0];
}

/** So many products of a word are put in order; a word of more says little of which one is meant. */
const mostSorted = 2000;
const calledColumns = '{title brand category attributes tags}';

const matched = new WeakMap<Generation, Map<string, readonly number[]>>();

/** Kept: the best of a phrase is asked for first, and all of them after. */
function matching(generation: Generation, expression: string, order: 'best' | 'any'): readonly number[] {
  const known = matched.get(generation) ?? new Map<string, readonly number[]>();
  matched.set(generation, known);
  const key = `${order} ${expression}`;
  const sorted = order === 'best' ? 'ORDER BY bm25(words, 4.0, 2.0, 1.0, 2.0, 1.0, 0.0)' : '';
  const numbers =
    known.get(key) ??
    generation.column<number>(
      `SELECT rowid FROM words WHERE words MATCH ? ${sorted} LIMIT ${candidates}`,
      `${calledColumns} : (${expression})`,
    );
  if (known.size >= mostKept) known.clear();
  known.set(key, numbers);
  return numbers;
}

/** Those that are called by all the words, as the index tells it. */
function calledByAll(generation: Generation, known: readonly Unit[]): readonly number[] {
  const rarest = Math.min(...known.map(({ count }) => count));
  const order = rarest <= mostSorted ? 'best' : 'any';
  return matching(generation, known.map(unitExpression).join(' AND '), order);
}

/** The same; where they are fewer than wanted, then those called by any word that tells products apart. */
function candidateNumbers(generation: Generation, known: readonly Unit[], limit: number): number[] {
  const all = calledByAll(generation, known);
  if (all.length >= limit || known.length === 1) return mostOfTitle(generation, all, known).slice(0, limit);
  const [rarest] = known.toSorted((left, right) => left.count - right.count);
  if (rarest === undefined) return [];
  const order = rarest.count <= mostSorted ? 'best' : 'any';
  const telling = known.filter((unit) => unit.count <= mostSorted);
  const any = (telling.length === 0 ? [rarest] : telling).map(unitExpression).join(' OR ');
  return [...new Set([...all, ...matching(generation, any, order)])];
}

const titles = new WeakMap<Generation, Map<number, readonly string[]>>();
const mostTitles = 20_000;

/** Each once, as the index spells them: told without reading the products, and asked for again by every phrase of a message. */
function titleTermsOf(
  generation: Generation,
  numbers: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const known = titles.get(generation) ?? new Map<number, readonly string[]>();
  titles.set(generation, known);
  const missing = numbers.filter((n) => !known.has(n));
  if (missing.length === 0) return known;
  if (known.size >= mostTitles) known.clear();
  const rows = generation.rows<{ n: number; title_terms: string }>(
    'SELECT n, title_terms FROM product WHERE n IN (SELECT value FROM json_each(?))',
    JSON.stringify(known.size === 0 ? numbers : missing),
  );
  for (const { n, title_terms } of rows) known.set(n, [...new Set(title_terms.trim().split(' '))]);
  return known;
}

/** Of products that all hold the words, those first whose title says least besides. */
function mostOfTitle(generation: Generation, numbers: readonly number[], known: readonly Unit[]): number[] {
  const titles = titleTermsOf(generation, numbers);
  const said = new Set(known.flatMap((unit) => unit.alternatives.flat()));
  const shares = new Map(
    numbers.map((n) => {
      const terms = titles.get(n) ?? [];
      return [n, terms.filter((term) => said.has(term)).length / Math.max(1, terms.length)];
    }),
  );
  return numbers.toSorted((left, right) => (shares.get(right) ?? 0) - (shares.get(left) ?? 0));
}

function lookUp(generation: Generation, units: readonly Unit[], limit: number): NameMatch[] {
  const known = units.filter((unit) => unit.count > 0);
  if (known.length === 0) return [];
  const numbers = candidateNumbers(generation, known, limit);
  return numbers
    .flatMap((n) => generation.productAt(n) ?? [])
    .map((product) => matchOf(product, units))
    .filter((match) => match.coverage > 0)
    .sort((left, right) => right.coverage - left.coverage || right.titleShare - left.titleShare)
    .slice(0, limit);
}

/** "Included" is a value that nothing is found by: its name is. */
const answerTerms = new Set(
  [...answers].flatMap((answer) => languages.map((language) => termOf(answer, language))),
);
const isOfAnswer = ({ alternatives }: Unit): boolean =>
  alternatives.some((terms) => terms.some((term) => answerTerms.has(term)));

function lookUpAll(generation: Generation, units: readonly Unit[], limit: number): NameMatch[] {
  if (units.some(isOfAnswer)) return lookUp(generation, units, limit).filter(isWhole);
  return [...wholeMatches(generation, units, limit)];
}

function lookUpBest(generation: Generation, units: readonly Unit[], limit: number): NameMatch[] {
  if (units.some(isOfAnswer)) return lookUp(generation, units, limit).filter(isWhole).slice(0, 1);
  for (const match of wholeMatches(generation, units, limit)) return [match];
  return [];
}

/** Read one by one: the index knows the share of each title that was said. */
function* wholeMatches(
  generation: Generation,
  units: readonly Unit[],
  limit: number,
): Generator<NameMatch, void> {
  if (units.length === 0 || units.some(({ count }) => count === 0)) return;
  const all = calledByAll(generation, units);
  for (const n of mostOfTitle(generation, all, units).slice(0, limit)) {
    const product = generation.productAt(n);
    const match = product === undefined ? undefined : matchOf(product, units);
    if (match !== undefined && isWhole(match)) yield match;
  }
}

const isWhole = ({ coverage }: NameMatch): boolean => coverage === 1;

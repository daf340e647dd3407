/** Which products count as matching a shopper's words, decided on the words alone, before any filter. */
import { fold } from '../language/fold.ts';
import type { Generation } from './generation.ts';
import { termsOf } from './index-terms.ts';
import { type Unit, unitExpression } from './query-units.ts';

export type MatchPlan =
  /** The text says nothing of what is wanted: the filters alone choose. */
  | { kind: 'everything'; missing: string[] }
  /** No product holds what is wanted. */
  | { kind: 'nothing'; missing: string[] }
  | {
      kind: 'words';
      /** FTS5 expression a product meets to count as a match. */
      must: string;
      /** FTS5 expression that ranks: any of the words. */
      rank: string;
      /** Σ 2.2·idf over all words, unknown ones too: what a product that held each of them often would score. */
      most: number;
      /** Whether every word is met (or nearly every one of many); else these are the next best thing. */
      complete: boolean;
      /** Words that no product of the catalogue holds. */
      missing: string[];
    };

/** BM25 gives a term at most k1 + 1 times its idf. */
const saturation = 2.2;
/** Of this many words, one that carries little may be missing. */
const manyWords = 4;
const littleWeight = 0.3;
const mostCombined = 7;
const nameColumns = '{title brand category tags}';

function matchesAny(generation: Generation, expression: string): boolean {
  return generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) !== undefined;
}

function all(units: readonly Unit[]): string {
  return units.map(unitExpression).join(' AND ');
}

function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.idf, 0);
}

const modifiers = new WeakMap<Generation, ReadonlySet<string>>();

/** Terms of attribute values that name no kind of product: colours, sizes, materials. */
export function modifierTerms(generation: Generation): ReadonlySet<string> {
  const known = modifiers.get(generation);
  if (known !== undefined) return known;
  const { facets, languages } = generation;
  const terms = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => languages.flatMap((language) => termsOf(text, language))));
  const kinds = terms(facets.categories);
  const made = new Set(
    [...terms(facets.attributes.flatMap((attribute) => attribute.values))].filter((term) => !kinds.has(term)),
  );
  modifiers.set(generation, made);
  return made;
}

function isModifier(generation: Generation, unit: Unit): boolean {
  if (/^[\d.,]+$/.test(fold(unit.text))) return true;
  const terms = modifierTerms(generation);
  return unit.alternatives.every((alternative) => alternative.every((term) => terms.has(term)));
}

/** A word that names what is wanted, met where a product says what it is and not in passing. */
function namesIt(generation: Generation, units: readonly Unit[]): string | undefined {
  const naming = units.filter((unit) => !isModifier(generation, unit));
  if (naming.length === 0) return undefined;
  return `${nameColumns} : (${naming.map(unitExpression).join(' OR ')})`;
}

function combinations(units: readonly Unit[], size: number, start = 0): Unit[][] {
  if (size === 0) return [[]];
  return units
    .slice(start)
    .flatMap((unit, offset) =>
      combinations(units, size - 1, start + offset + 1).map((rest) => [unit, ...rest]),
    );
}

/** Products that hold as many of the words as any product does. */
function mostWordsTogether(generation: Generation, known: readonly Unit[]): string | undefined {
  const units = [...known].sort((left, right) => right.idf - left.idf).slice(0, mostCombined);
  for (let size = units.length - 1; size >= 1; size -= 1) {
    const met = combinations(units, size)
      .map((combination) => {
        const naming = namesIt(generation, combination);
        return naming === undefined ? undefined : `((${all(combination)}) AND ${naming})`;
      })
      .filter((expression) => expression !== undefined)
      .filter((expression) => matchesAny(generation, expression));
    if (met.length > 0) return met.join(' OR ');
  }
  return undefined;
}

/** All words, or, of many, all but one that carries little. */
function nearlyAll(units: readonly Unit[]): string {
  if (units.length < manyWords) return all(units);
  const weight = weightOf(units);
  const spare = units.filter((unit) => unit.idf <= littleWeight * weight).slice(0, mostCombined);
  if (spare.length === 0) return all(units);
  return spare.map((left) => `(${all(units.filter((unit) => unit !== left))})`).join(' OR ');
}

/** `kindGiven`: a filter already says what kind of product is wanted, so that words may merely describe it. */
export function planMatch(
  generation: Generation,
  units: readonly Unit[],
  { kindGiven }: { kindGiven: boolean },
): MatchPlan {
  if (units.length === 0) return { kind: 'everything', missing: [] };
  const known = units.filter((unit) => unit.count > 0);
  const missing = units.filter((unit) => unit.count === 0).map((unit) => unit.text);
  if (known.length === 0) return kindGiven ? { kind: 'everything', missing } : { kind: 'nothing', missing };
  const ranking = {
    kind: 'words' as const,
    rank: known.map(unitExpression).join(' OR '),
    most: saturation * weightOf(units),
    missing,
  };
  const together = nearlyAll(known);
  const someTogether = matchesAny(generation, together);
  if (someTogether && missing.length === 0) return { ...ranking, must: together, complete: true };

  if (kindGiven) return { ...ranking, must: someTogether ? together : ranking.rank, complete: false };

  const naming = namesIt(generation, known);
  // "xbox negra" finds no black shoes: a third of the words, and one that names a thing, is the least.
  if (naming === undefined || known.length * 3 < units.length) return { kind: 'nothing', missing };
  const must = someTogether ? `(${together}) AND ${naming}` : mostWordsTogether(generation, known);
  if (must === undefined || !matchesAny(generation, must)) return { kind: 'nothing', missing };
  return { ...ranking, must, complete: false };
}

/** Which products count as matching a shopper's words, decided on the words alone, before any filter. */
import { fold } from '../language/fold.ts';
import { isEntry, isGoods, isKindOfGoods, isWare, materialsEndingIn } from '../language/lexicon.ts';
import { languages } from '../protocol.ts';
import { calledInside } from './called-inside.ts';
import type { Generation } from './generation.ts';
import { quoted, termsOf } from './index-terms.ts';
import {
  all,
  combinations,
  type Expression,
  isHeld,
  joined,
  matchesAny,
  weightOf,
} from './match-expressions.ts';
import { type Unit, unitExpression } from './query-units.ts';

export type MatchPlan =
  /** The text says nothing of what is wanted: the filters alone choose. */
  | { kind: 'everything'; missing: string[] }
  /** No product holds what is wanted. */
  /** `mentioned`: a thing that products speak of and none is. */
  | { kind: 'nothing'; missing: string[]; mentioned?: true }
  | {
      kind: 'words';
      /** FTS5 expression a product meets to count as a match. */
      must: string;
      /** Ways to meet it, each ranked by itself and shown in turns; absent: one. */
      turns?: string[];
      /** FTS5 expression that ranks: any of the words. */
      rank: string;
      /** Σ 2.2·idf over all words, unknown ones too: what a product that held each of them often would score. */
      most: number;
      /** The same for `must`, in which a word may stand several times. */
      mostOfMust: number;
      /** FTS5 expression of all the words together, which `must` may be less than. */
      all: string;
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
const severalWords = 3;
const fewProducts = 4;
export const titleAndShelf = '{title category}';
const calledColumns = '{title brand category}';
const nameColumns = '{title brand category tags}';
const describingColumns = '{title brand category attributes tags}';

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
    // "2 palas" is a count of things, and a thing is no quality.
    [...terms(facets.attributes.flatMap(({ values }) => values.filter((value) => !/\d/.test(value))))].filter(
      (term) => !kinds.has(term),
    ),
  );
  modifiers.set(generation, made);
  return made;
}

function isNumber(unit: Unit): boolean {
  return /^[\d.,]+$/.test(unit.text);
}

function isModifier(generation: Generation, unit: Unit): boolean {
  if (isNumber(unit)) return true;
  const terms = modifierTerms(generation);
  return unit.alternatives.every((alternative) => alternative.every((term) => terms.has(term)));
}

/** A word that names what is wanted, met where a product says what it is and not in passing. */
function namesIt(generation: Generation, units: readonly Unit[]): Expression | undefined {
  const naming = units.filter((unit) => !isModifier(generation, unit));
  if (naming.length === 0) return undefined;
  return {
    text: `${nameColumns} : (${naming.map(unitExpression).join(' OR ')})`,
    weight: weightOf(naming),
  };
}

/** The word that names the thing: "mochila" of "mochila de montaña", "backpack" of "mountain backpack". */
export function headOf(generation: Generation, units: readonly Unit[]): Unit | undefined {
  const naming = units.filter((unit) => !isModifier(generation, unit));
  return naming.find((unit) => unit.head) ?? naming[0];
}

/** The thing itself where a product says what it is, if any product does: a pump that mentions bicycles is no bicycle. */
function headNamed(generation: Generation, units: readonly Unit[], together: Expression): Expression {
  const head = headOf(generation, units);
  if (head === undefined) return together;
  for (const columns of [calledColumns, nameColumns, describingColumns]) {
    const called = `${columns} : (${unitExpression(head)})`;
    const made = madeOf(generation, head).map((phrase) => `${columns} : ${quoted(phrase)}`);
    const text = made.length === 0 ? called : `(${called}) NOT (${made.join(' OR ')})`;
    const named = joined([together, { text, weight: head.idf }], 'AND');
    if (matchesAny(generation, named)) return named;
  }
  return together;
}

/** Materials of several words that end in this one: a "cast iron" pot is no iron. */
function madeOf(generation: Generation, head: Unit): string[] {
  const terms = head.alternatives.flatMap((alternative) => (alternative.length === 1 ? alternative : []));
  return generation.languages.flatMap((language) =>
    terms.flatMap((term) =>
      materialsEndingIn(term, language).map((phrase) => termsOf(phrase, language).join(' ')),
    ),
  );
}

/**
 * A thing that products only mention: ear cushions are no cushions, the pump of a coffee machine is no shoe, but who cooks may like
 * what speaks of cooking.
 */
function isUnnamedThing(generation: Generation, units: readonly Unit[]): boolean {
  const head = headOf(generation, units);
  if (head === undefined) return false;
  if (madeOf(generation, head).length > 0) return true;
  return head.via === 'translation' || languages.some((language) => isGoods(fold(head.text), language));
}

/** Of several words, when hardly a product holds all: also those that hold all but one, the thing itself among them. */
function enough(generation: Generation, units: readonly Unit[], must: Expression): Expression {
  const head = headOf(generation, units);
  if (head === undefined || units.length < severalWords || units.length > mostCombined) return must;
  const found = generation.column(
    'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?',
    must.text,
    fewProducts,
  );
  if (found.length === fewProducts) return must;
  const nearly = units
    .filter((unit) => unit !== head && !isNumber(unit))
    .map((left) => all(units.filter((unit) => unit !== left)));
  if (nearly.length === 0) return must;
  return joined([must, headNamed(generation, units, joined(nearly, 'OR'))], 'OR');
}

/** Products that hold as many of the words as any product does; of single words, the one that names the thing. */
function mostWordsTogether(generation: Generation, known: readonly Unit[]): Expression | undefined {
  const head = headOf(generation, known);
  const named = head === undefined ? undefined : namesIt(generation, [head]);
  const units = [...known].sort((left, right) => right.idf - left.idf).slice(0, mostCombined);
  for (let size = units.length - 1; size >= 1; size -= 1) {
    if (size === 1 && named !== undefined && matchesAny(generation, named)) return named;
    const met = combinations(units, size)
      .flatMap((combination) => {
        const naming = namesIt(generation, combination);
        return naming === undefined ? [] : [joined([all(combination), naming], 'AND')];
      })
      .filter((expression) => matchesAny(generation, expression));
    if (met.length > 0) return joined(met, 'OR');
  }
  return undefined;
}

/** The thing and the word beside it that titles here call it by: "robot vacuum" of "robot vacuum for pet hair". */
function nameOf(generation: Generation, units: readonly Unit[]): Unit[] {
  const head = headOf(generation, units);
  if (head === undefined || !isHeld(generation, `${titleAndShelf} : (${unitExpression(head)})`)) return [];
  const at = units.indexOf(head);
  const beside = [units[at - 1], units[at + 1]].filter((unit) => unit !== undefined);
  const joint = beside.find(
    (unit) =>
      !unit.absent &&
      !isModifier(generation, unit) &&
      isHeld(generation, `title : (${all([unit, head]).text})`),
  );
  return joint === undefined ? [head] : [joint, head];
}

/** What products that are called so hold of the rest: a backpack, though only poles that fit into one speak of the hills too. */
function mostOfThose(generation: Generation, known: readonly Unit[]): Expression | undefined {
  const head = headOf(generation, known);
  const text = head === undefined ? undefined : goodsCalled(generation, head);
  if (head === undefined || text === undefined) return undefined;
  const called = { text, weight: head.idf };
  const others = known.filter((unit) => unit !== head).slice(0, mostCombined);
  for (let size = others.length - 1; size >= 1; size -= 1) {
    const met = combinations(others, size)
      .map((combination) => joined([all(combination), called], 'AND'))
      .filter((expression) => matchesAny(generation, expression));
    if (met.length > 0) return joined(met, 'OR');
  }
  return called;
}

/** All words, or, of many, all but one that carries little and is no part of the thing's name. */
function nearlyAll(units: readonly Unit[], name: readonly Unit[]): Expression {
  if (units.length < manyWords) return all(units);
  const weight = weightOf(units);
  const spare = units
    .filter((unit) => !isNumber(unit) && !name.includes(unit) && unit.idf <= littleWeight * weight)
    .slice(0, mostCombined);
  if (spare.length === 0) return all(units);
  return joined(
    spare.map((left) => all(units.filter((unit) => unit !== left))),
    'OR',
  );
}

const isKind = ({ text }: Unit): boolean => languages.some((language) => isKindOfGoods(fold(text), language));

/** A kind of goods, and some here are called so: an FTS5 expression for these. */
export function goodsCalled(generation: Generation, unit: Unit): string | undefined {
  if (!isKind(unit)) return undefined;
  const called = `${titleAndShelf} : (${unitExpression(unit)})`;
  return isHeld(generation, called) ? called : undefined;
}

/**
 * Whether goods here are called so, by their kind or by a name of their own: with "nail" and "polish" unknown, "remover" is no teapot
 * whose text has the word, and "cheap" and "set" are what anything may be.
 */
function namesGoods(generation: Generation, unit: Unit): boolean {
  if (goodsCalled(generation, unit) !== undefined) return true;
  const isOrdinary = languages.some((language) => isEntry(fold(unit.text), language));
  return isHeld(generation, `${isOrdinary ? '{category}' : calledColumns} : (${unitExpression(unit)})`);
}

/** A kind of goods is asked for that nothing here is, and nothing else in it names goods: "a bicycle for a boy of six". */
export function asksForOther(generation: Generation, units: readonly Unit[]): boolean {
  return (
    units.some((unit) => unit.count === 0 && isKind(unit)) &&
    !units.some((unit) => unit.count > 0 && namesGoods(generation, unit))
  );
}

/**
 * "Dishwasher", where cups are safe in one; "washing machine", where duvets go into one; "skis", where a shirt is for skiing: goods that
 * no product here is, though several are said to have to do with them.
 */
function isOnlySpokenOf(generation: Generation, units: readonly Unit[], unnamed: boolean): boolean {
  const isOne = (text: string) => languages.some((language) => isWare(fold(text), language));
  const head = units.find((unit) => unit.head) ?? units[0];
  const phrase = units.map(({ text }) => text).join(' ');
  if (head === undefined || !(isOne(phrase) || isOne(head.text))) return false;
  if (units.length > 1 && !unnamed) return false;
  if (isHeld(generation, `${nameColumns} : (${unitExpression(head)})`))
    return units.length > 1 && isOne(phrase);
  const inside = calledInside(generation, head, nameColumns);
  return units.length > 1 || inside === '' || !isHeld(generation, inside);
}

/** Of what lacks a word, the thing by its whole name comes first, and others that hold as many of the words beside it. */
function ledByName(plan: MatchPlan, name: readonly Unit[]): MatchPlan {
  if (plan.kind !== 'words' || name.length < 2) return plan;
  const called = `title : (${all(name).text})`;
  return { ...plan, must: `(${called}) OR (${plan.must})`, turns: [called, plan.must] };
}

type Asked = {
  generation: Generation;
  /** A filter already says what kind of product is wanted, so that words may merely describe it. */
  kindGiven: boolean;
};

export function planMatch(asked: Asked, units: readonly Unit[]): MatchPlan {
  const { generation, kindGiven } = asked;
  if (units.length === 0) return { kind: 'everything', missing: [] };
  const known = units.filter((unit) => unit.count > 0);
  const missing = units.filter((unit) => unit.count === 0).map((unit) => unit.text);
  if (known.length === 0) return kindGiven ? { kind: 'everything', missing } : { kind: 'nothing', missing };
  const unknownWeight = weightOf(units) - weightOf(known);
  const words = (must: Expression, complete: boolean): MatchPlan => ({
    kind: 'words',
    must: must.text,
    all: all(known).text,
    mostOfMust: saturation * (must.weight + unknownWeight),
    rank: known.map(unitExpression).join(' OR '),
    most: saturation * weightOf(units),
    complete,
    missing,
  });
  const name = nameOf(generation, known);
  const together = nearlyAll(known, name);
  const someTogether = matchesAny(generation, together);
  if (someTogether && missing.length === 0) {
    const named = headNamed(generation, known, together);
    if (!kindGiven && isOnlySpokenOf(generation, known, named === together))
      return { kind: 'nothing', missing: known.map((unit) => unit.text), mentioned: true };
    if (named === together && known.length === 1 && !kindGiven && isUnnamedThing(generation, known)) {
      const [text] = known
        .filter((unit) => madeOf(generation, unit).length === 0)
        .map((unit) => calledInside(generation, unit, nameColumns));
      const inside = { text: text ?? '', weight: weightOf(known) };
      if (text !== undefined && matchesAny(generation, inside)) return words(inside, true);
      return { kind: 'nothing', missing: known.map((unit) => unit.text), mentioned: true };
    }
    const isNamed = named !== together || !isUnnamedThing(generation, known);
    const those = isNamed || kindGiven ? undefined : mostOfThose(generation, known);
    return words(those ?? enough(generation, known, named), isNamed);
  }
  if (kindGiven)
    return words(
      someTogether
        ? together
        : joined(
            known.map((unit) => all([unit])),
            'OR',
          ),
      false,
    );

  const naming = namesIt(generation, known);
  // "xbox negra" finds no black shoes: a third of the words, and one that names a thing, is the least.
  const tooFew =
    known.length * 3 < units.length && !known.some((unit) => goodsCalled(generation, unit) !== undefined);
  if (naming === undefined || tooFew || !known.some((unit) => namesGoods(generation, unit)))
    return { kind: 'nothing', missing };
  const whole = joined([together, naming], 'AND');
  const must = someTogether && matchesAny(generation, whole) ? whole : mostWordsTogether(generation, known);
  if (must !== undefined && matchesAny(generation, must)) return ledByName(words(must, false), name);
  // A "hoop" that only descriptions know is better than nothing; a "cushion" that they merely mention is none.
  const head = units.find((unit) => unit.head && unit.count > 0);
  const isMentioned = head === undefined || isUnnamedThing(generation, [head]);
  return isMentioned ? { kind: 'nothing', missing } : words(all([head]), false);
}

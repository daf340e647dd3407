/**
 * What a product must not have ("sin cafeína"): it must not say in its title, category, attributes or tags that it has it, nor have an
 * attribute of that name with anything but a no ("caffeine: high"). Said in either language.
 */
import { mainMeanings } from '../language/lexicon.ts';
import { type Language, languages } from '../protocol.ts';
import type { Condition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import { keyOf, quoted, termOf, termsOf } from './index-terms.ts';
import { absentTerm } from './product-rows.ts';

const saysNo = /^(?:no|none|ningun[oa]?|nada|false|0|0 .*|sin .*|without .*|free|libre(?: .*)?|.*[ -]free)$/;
const startsWithNo = /^(?:sin|without|no|libre|free) |[ -]free$/;

/** What it is called here, each as terms: as written and in its main meaning in both languages. */
function wordingsOf(generation: Generation, word: string): string[][] {
  const wordings = generation.languages.flatMap((language) => {
    const others = languages.flatMap((from) => mainMeanings(keyOf(word), from, language));
    return [word, ...others].map((wording) => termsOf(wording, language));
  });
  const distinct = new Map(
    wordings.filter((terms) => terms.length > 0).map((terms) => [terms.join(' '), terms]),
  );
  return [...distinct.values()];
}

/** Attributes called so, with those of their values that are no no. */
function havingIt(generation: Generation, wordings: readonly (readonly string[])[]) {
  return generation.facets.attributes
    .filter(({ name }) => {
      if (startsWithNo.test(keyOf(name))) return false;
      const terms = new Set(generation.languages.flatMap((language) => termsOf(name, language)));
      return wordings.some((wording) => wording.every((term) => terms.has(term)));
    })
    .map(({ name, values }) => ({
      name: keyOf(name),
      values: values.map(keyOf).filter((value) => !saysNo.test(value)),
    }));
}

/** Verbs of having, and what stands right before what a thing has: "contains beeswax", "con cordones". */
const having: Readonly<Record<Language, { verbs: readonly string[]; before: readonly string[] }>> = {
  es: { verbs: ['contiene', 'contienen', 'lleva', 'llevan', 'incluye', 'hecho', 'hecha'], before: ['con'] },
  en: { verbs: ['contains', 'contain', 'made', 'includes'], before: ['with'] },
};
const nearby = 5;

function nearVerbs(
  generation: Generation,
  terms: readonly string[],
  asIndexed: (verb: string) => string,
): string[] {
  const thing = quoted(terms.join(' '));
  return generation.languages.flatMap((language) =>
    having[language].verbs.map(
      (verb) => `NEAR(${quoted(asIndexed(termOf(verb, language)))} ${thing}, ${nearby})`,
    ),
  );
}

/** "No lleva trigo, maíz ni arroz", "does not contain nuts": FTS5 expressions. */
function saidToLack(generation: Generation, terms: readonly string[]): string[] {
  const [term = ''] = terms;
  return [
    quoted(absentTerm(term)),
    ...nearVerbs(generation, terms, absentTerm),
    `NEAR("not" ${quoted(terms.join(' '))}, ${nearby})`,
  ];
}

/** What a description says a product has: an FTS5 expression. */
function saidToHave(generation: Generation, terms: readonly string[]): string {
  const ways = [
    ...nearVerbs(generation, terms, (verb) => verb),
    ...generation.languages.flatMap((language) =>
      having[language].before.map((word) => quoted(`${termOf(word, language)} ${terms.join(' ')}`)),
    ),
  ];
  return `({description} : (${ways.join(' OR ')})) NOT (${saidToLack(generation, terms).join(' OR ')})`;
}

const met = new WeakMap<Generation, Map<string, string>>();
const mostKept = 200;

/** Row numbers, as JSON: a search counts, ranks and sorts by them, and the index takes long over what stands near what. */
function meeting(generation: Generation, expression: string): string {
  const known = met.get(generation) ?? new Map<string, string>();
  met.set(generation, known);
  const numbers =
    known.get(expression) ??
    JSON.stringify(generation.column<number>('SELECT rowid FROM words WHERE words MATCH ?', expression));
  if (known.size >= mostKept) known.clear();
  known.set(expression, numbers);
  return numbers;
}

/** A product that has none of these words; undefined when they say nothing. */
export function withoutCondition(generation: Generation, words: readonly string[]): Condition | undefined {
  const wordings = words.flatMap((word) => wordingsOf(generation, word));
  if (wordings.length === 0) return undefined;
  const expressions = wordings.map((terms) => {
    const absent = terms.map((term) => quoted(absentTerm(term))).join(' OR ');
    const named = `({title category attributes tags} : ${quoted(terms.join(' '))}) NOT (${absent})`;
    return `(${named}) OR (${saidToHave(generation, terms)})`;
  });
  const attributes = words
    .flatMap((word) => havingIt(generation, wordingsOf(generation, word)))
    .filter(({ values }) => values.length > 0);
  const has = attributes.map(
    () =>
      ' AND NOT EXISTS (SELECT 1 FROM attribute a WHERE a.n = p.n AND a.name_key = ? AND a.value_key IN (SELECT value FROM json_each(?)))',
  );
  return {
    sql: `p.n NOT IN (SELECT value FROM json_each(?))${has.join('')}`,
    values: [
      meeting(generation, expressions.join(' OR ')),
      ...attributes.flatMap(({ name, values }) => [name, JSON.stringify(values)]),
    ],
  };
}

/** Row numbers, of these, of products that say in so many words that they are without it. */
export function sayingWithout(generation: Generation, word: string, numbers: readonly number[]): Set<number> {
  const said = wordingsOf(generation, word).flatMap((terms) => [
    `(${terms.map((term) => quoted(absentTerm(term))).join(' AND ')})`,
    ...nearVerbs(generation, terms, absentTerm),
  ]);
  if (said.length === 0) return new Set();
  return new Set(
    generation.column<number>(
      // The plus: the index is asked once for all of them, and not anew for each.
      'SELECT rowid FROM words WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))',
      said.join(' OR '),
      JSON.stringify(numbers),
    ),
  );
}

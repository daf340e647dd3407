/** "There's a cup holder" where the sheet says "cup holder: no": an attribute that is denied is not to be had in other words. */
import type { Product } from '../../../catalog/product.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Clause, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { slotsFor } from '../reading/subjects.ts';

const isNo = /^\s*(?:no|none|ningun[oa]?|false)\s*$/i;
/** A name of one word may be said of a part ("la cesta va al lavavajillas"), unless it is said of the thing itself. */
const FEWEST = 2;
const being = /^(?:es|son|is|are|its|theyre)$/;

export function judgeDeniedSheet(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const depths = denialDepths(clause.words, clause.body, known.facts.language);
  for (const [index, word] of clause.words.entries()) {
    if (word.ordinary || word.negated || word.named) continue;
    const own = slotsFor(clause, index, known);
    const slots: Slots =
      own.length > 0 ? own : ofEach.test(clause.plain.text) ? known.foundIds.map((id) => [id]) : [];
    for (const ids of slots) {
      const denied = ids.map((id) => deniedBy(known.byId.get(id), index, { clause, depths, known }));
      if (denied.length > 0 && denied.every((name) => name !== undefined))
        return { finding: { rule: 'denied-attribute', evidence: denied[0] ?? '' } };
    }
  }
  return {};
}

const ofEach =
  /^ (?:\w+ ){0,2}(?:both|all|each|every|either|any|the (?:two|three|four)|tod[oa]s|amb[oa]s|cualquiera|l[oa]s (?:dos|tres|cuatro)|cada un[oa])(?= )/;
const REACH = 5;

type Reading = { clause: Clause; depths: readonly number[]; known: KnownFacts };

/** The name of the attribute that these words, from here on, say that it has. */
function deniedBy(
  one: KnownProduct | undefined,
  index: number,
  { clause, depths, known: { reach } }: Reading,
): string | undefined {
  if (one === undefined) return undefined;
  const { language } = one.product;
  const near = clause.words.slice(index, index + REACH).filter((_, at) => depths[index + at] === 0);
  const first = clause.words[index]?.folded ?? '';
  const isItself = isSaidOfItself(clause, index);
  return deniedNames(one.product).find(
    ({ stems }) =>
      (stems.length >= FEWEST || isItself) &&
      stems.some((stem) => reach.meets(first, stem, language)) &&
      stems.every((stem) => near.some(({ folded }) => reach.meets(folded, stem, language))),
  )?.name;
}

/** "La Candil es regulable", "it is dimmable": right after the verb, and before that the product's name or nothing. */
function isSaidOfItself({ words }: Clause, index: number): boolean {
  const at = index - (/^(?:tambien|also|muy|very|fully)$/.test(words[index - 1]?.folded ?? '') ? 2 : 1);
  if (!being.test(words[at]?.folded ?? '')) return false;
  const before = words[at - 1]?.folded === 'si' ? words[at - 2] : words[at - 1];
  return (
    before === undefined || before.named || /^(?:it|they|that|este|esta|ese|esa|y|and)$/.test(before.folded)
  );
}

const deniedNames = workedOut(({ attributes, language }: Product): { name: string; stems: string[] }[] =>
  Object.entries(attributes)
    .filter(([, values]) => values.length > 0 && values.every((value) => isNo.test(value)))
    .map(([name]) => ({ name, stems: contentStems(name, language) }))
    .filter(({ stems }) => stems.length > 0),
);

/** "The lid goes in the oven too" where the sheet says "oven: without the lid": the part that an attribute leaves out. */
import type { Product } from '../../../catalog/product.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { holdsForAll, slotsFor } from '../reading/subjects.ts';

type LeftOut = { attribute: readonly string[]; part: string };

/** How many words may stand between the part and what it is left out of. */
const REACH = 8;
/** "It goes in the oven with the lid": behind the attribute, the part is said to be along. */
const along = /^(?:con|with|incluid[oa]|including|incluso|even)$/;
/** "The lid is bamboo and it goes in the oven": said of something else. */
const apart = /[,;:.(]|\p{L}\s+(?:y|and|pero|but)\s/u;
const article = /^(?:el|la|los|las|su|the|its)$/;

export function judgeLeftOutPart(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { words, body } = clause;
  const depths = denialDepths(words, body, known.facts.language);
  const vouched: number[] = [];
  for (const [index, { folded, text }] of words.entries()) {
    if ((depths[index] ?? 0) > 0) continue;
    const slots = slotsFor(clause, index, known);
    const saidOf = ({ product }: KnownProduct): readonly number[] | undefined =>
      leftOutOf(product)
        .filter(({ part }) => known.reach.meets(folded, part, product.language))
        .map(({ attribute }) => attribute.map((name) => saidOfPart(clause, index, { name, product }, known)))
        .find((found): found is number[] => found.every((at) => at !== undefined));
    const isLeftOut = (one: KnownProduct) => saidOf(one) !== undefined;
    if (slots.length === 0 || !holdsForAll(slots, known, isLeftOut)) continue;
    const said = slots
      .flat()
      .flatMap((id) => known.byId.get(id) ?? [])
      .flatMap((one) => saidOf(one) ?? []);
    if (said.every((at) => (depths[at] ?? 0) === 0))
      return { finding: { rule: 'denied-attribute', evidence: text } };
    // "The lid does not go in the oven" is what the sheet says.
    vouched.push(index, ...said);
  }
  return { vouched };
}

/** Where the attribute's word stands: behind the part, or before a part that is "with" it. */
function saidOfPart(
  { words, body }: Clause,
  index: number,
  { name, product: { language } }: { name: string; product: Product },
  { reach }: KnownFacts,
): number | undefined {
  const at = words.findIndex(
    ({ folded }, at) => at !== index && Math.abs(at - index) <= REACH && reach.meets(folded, name, language),
  );
  if (at < 0) return undefined;
  const before = words.slice(0, index).findLast(({ folded }) => !article.test(folded));
  const between = body.slice(words[Math.min(at, index)]?.to, words[Math.max(at, index)]?.from);
  return !apart.test(between) && (at > index || along.test(before?.folded ?? '')) ? at : undefined;
}

/** Of attributes whose whole value denies: "horno: sin tapa", "dishwasher: not the base". */
const leftOutOf = workedOut(({ attributes, language }: Product): readonly LeftOut[] =>
  Object.entries(attributes).flatMap(([name, values]) =>
    values.flatMap((value) => {
      const words = tokenise(value);
      const depths = denialDepths(words, value, language);
      const said = words.flatMap(({ folded }, at) => (isStopword(folded, language) ? [] : [{ folded, at }]));
      const parts = said.filter(({ at }) => (depths[at] ?? 0) > 0);
      const attribute = contentStems(name, language);
      return parts.length === 1 && parts.length === said.length && attribute.length > 0
        ? parts.map(({ folded }) => ({ attribute, part: stem(folded, language) }))
        : [];
    }),
  ),
);

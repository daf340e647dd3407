/** "**Bike Shop**: no more options": what stands in bold names something, and only what the shop knows has a name. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isWritten, wordsInRow } from '../evidence/written-words.ts';
import { isOwnCapital } from '../reading/capitals.ts';
import { productAnchors } from '../reading/subjects.ts';
import { isKnown, isOfName } from './name.ts';

const bold = /\*\*([^*]+)\*\*/g;

export function judgeBoldNames(clause: Clause, known: KnownFacts): Judgement {
  for (const found of clause.body.matchAll(bold)) {
    const from = found.index;
    const to = from + found[0].length;
    const words = clause.words.filter((word) => word.from >= from && word.to <= to);
    const amounts = [...clause.amounts, ...clause.percentages].some((one) => one.from < to && one.to > from);
    if (amounts || words.length === 0) continue;
    if (words.some(({ named }) => named)) {
      const added = wordAdded(clause, words, known);
      if (added !== undefined) return { finding: { rule: 'unknown-product', evidence: added } };
      continue;
    }
    const strange = words.some(
      ({ folded, ordinary }) => !ordinary && !isFigure(folded) && !isKnown(folded, known),
    );
    const capitals = words.filter(({ text, folded }) => /^\p{Lu}\p{Ll}/u.test(text) && !isOwnCapital(folded));
    const isName = capitals.length > 1 && capitals.length === words.length;
    if (strange || (isName && !isNamed(found[1] ?? '', known)))
      return { finding: { rule: 'unknown-product', evidence: (found[1] ?? '').slice(0, 60) } };
  }
  return {};
}

/** "**Pizza de jamón cocido**" of what is called "jamón y queso": a name in bold holds nothing that its product is not called. */
function wordAdded(clause: Clause, words: readonly Word[], known: KnownFacts): string | undefined {
  const { byId, facts } = known;
  const [anchor, ...others] = productAnchors(clause).filter(
    ({ first, last }) =>
      words.includes(clause.words[first] as Word) && words.includes(clause.words[last] as Word),
  );
  if (anchor === undefined || others.length > 0 || anchor.exact || anchor.place === true) return undefined;
  const ones = anchor.ids.flatMap((id) => byId.get(id) ?? []);
  return words.find(
    ({ folded, named, ordinary }) =>
      !named &&
      !ordinary &&
      !isFigure(folded) &&
      !isStopword(folded, facts.language) &&
      !ones.some((one) => isOfName(one, folded, known)),
  )?.text;
}

/** By this turn's facts, or by the shopper, who is told of what they named. */
function isNamed(name: string, known: KnownFacts): boolean {
  return isWritten(name, known) || wordsInRow(known.facts.question).includes(wordsInRow(name));
}

const isFigure = (folded: string): boolean => /^\d/.test(folded);

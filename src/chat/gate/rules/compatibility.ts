/** "The bags fit the Fen 3": what goes with which product is for the text of one of the two to say. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { findPhrases } from '../reading/phrases.ts';
import { carriedSlots, groupEndingBefore, groupStartingAfter } from '../reading/subjects.ts';

const fitting: Record<Language, RegExp> = {
  es: /(?:^ (?:no|solo|solamente) para| (?:(?:son |es )?compatibles? con|encajan? (?:en|con)|(?:valen?|sirven?) (?:para|con)|funcionan? con|se acoplan? a|son para|es para|recambios? (?:de|para|del)))(?: (?:el|la|los|las|un|una|su|tanto|ambos|ambas))*(?= )/g,
  en: /(?:^ (?:not|only|just) for| (?:(?:is |are )?compatible with|fits?|works? with|made for|suits?|attach(?:es)? to|spares? for|(?:is|are) for))(?: (?:the|a|an|both|your|either))*(?= )/g,
};
/** How far behind the words the name may stand. */
const REACH = 2;

export function judgeCompatibility(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  for (const phrase of findPhrases(clause.plain, fitting[known.facts.language])) {
    const [first, ...more] = groupStartingAfter(clause, phrase.last);
    if (first === undefined || first.first - phrase.last > REACH) continue;
    const near = groupEndingBefore(clause, phrase.first).map(({ ids }) => ids);
    // "Not for the Traverse": whose sentence that is, its text says.
    if (clause.words[phrase.last]?.negated === true && near.length > 0) continue;
    const subjects: Slots = near.length > 0 ? near : carriedSlots(clause, known);
    const fitted = [first, ...more].map(({ ids }) => ids);
    for (const ids of subjects) {
      if (fitted.every((others) => isSaidOf(ids, others, known))) continue;
      return { finding: { rule: 'compatibility', evidence: phrase.text } };
    }
  }
  return {};
}

function isSaidOf(ids: readonly string[], others: readonly string[], known: KnownFacts): boolean {
  const of = (all: readonly string[]) => all.flatMap((id) => known.byId.get(id) ?? []);
  return of(ids).some((one) =>
    of(others).some((other) => one === other || names(one, other) || names(other, one)),
  );
}

/** By the words of its title that are no kind of thing: "Fen", "3". */
function names({ text, product }: KnownProduct, other: KnownProduct): boolean {
  if (product.language !== other.product.language) return false;
  const own = other.title.filter((stem, index) => /\d/.test(stem) || isProper(other.product.title, index));
  return own.length > 0 && own.every((stem) => text.stems.has(stem) || text.numbers.has(stem));
}

/** Titles begin with a capital; further capitals are names. */
function isProper(title: string, index: number): boolean {
  const words = title.split(/\s+/);
  return index > 0 && /^\p{Lu}/u.test(words[index] ?? '');
}

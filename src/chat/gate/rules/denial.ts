/** "No tenemos pizza de pepperoni" while the catalogue has it: a denial that turns a shopper away is judged like a claim. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { namedVariants } from '../named-variants.ts';
import { findPhrases } from '../phrases.ts';
import { productAnchors } from '../subjects.ts';

const denials: Record<Language, RegExp> = {
  es: / (?:no|ni|nunca|tampoco) (?:\w+ )?(?:tenemos|vendemos|hay|disponemos|ofrecemos|contamos|trabajamos|existe|existen|encuentro|encontre|encontramos|he encontrado|hemos encontrado|queda|quedan)(?= )/g,
  en: / (?:dont|do not|cannot|cant|couldnt|could not|didnt|did not|no longer) (?:\w+ )?(?:have|sell|offer|carry|stock|find)(?= )| (?:there is|there are|we have|have) no(?= )/g,
};
const about = new Set('dato datos informacion detalle detalles information details data info mas otra otras otro otros more other others any further'.split(' '));

export function judgeDenials(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  for (const phrase of findPhrases(clause.plain, denials[known.facts.language])) {
    const denied = clause.words.slice(phrase.last + 1).filter((word) => word.negated);
    if (denied.slice(0, 4).some(({ folded }) => about.has(folded))) return {};
    if (clause.amounts.some(({ limit }) => limit !== undefined)) return {};
    for (const anchor of productAnchors(clause)) {
      if (anchor.first <= phrase.last || clause.words[anchor.first]?.negated !== true) continue;
      if (!isReallyAbsent(clause, anchor.ids, anchor.last, known)) {
        return { finding: { rule: 'denied-product', evidence: clause.words[anchor.first]?.text ?? '' } };
      }
    }
    if (productAnchors(clause).length > 0) return {};
    const content = denied.filter(({ ordinary }) => !ordinary);
    const numbers = clause.numbers.length > 0;
    const sold = known.products.some(({ text }) => content.every(({ folded }) => known.reach.says(text, folded)));
    if (content.length > 0 && sold && !numbers) {
      return { finding: { rule: 'denied-product', evidence: content.map(({ text }) => text).join(' ') } };
    }
  }
  return {};
}

/** Out of stock, or asked for as something it is not ("la Brisa en verde"). */
function isReallyAbsent(clause: Clause, ids: readonly string[], last: number, known: KnownFacts): boolean {
  return ids.every((id) => {
    const one = known.byId.get(id);
    if (one === undefined || one.product.availability === 'out_of_stock') return true;
    const variants = namedVariants(one, clause);
    if (variants.length > 0) return variants.every(({ availability }) => availability === 'out_of_stock');
    const rest = clause.words.slice(last + 1).filter((word) => word.negated && (!word.ordinary || /\d/.test(word.folded)));
    return rest.some(({ folded }) => !known.reach.says(one.text, folded));
  });
}

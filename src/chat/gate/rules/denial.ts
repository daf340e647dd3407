/** "No tenemos pizza de pepperoni" while the catalogue has it: a denial that turns a shopper away is judged like a claim. */
import type { Product } from '../../../catalog/product.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { namedVariants } from '../named-variants.ts';
import { findPhrases } from '../phrases.ts';
import { holdsForAll, productAnchors, slotsFor } from '../subjects.ts';

const denials: Record<Language, RegExp> = {
  es: / (?:no|ni|nunca|tampoco) (?:\w+ )?(?:tenemos|vendemos|hay|disponemos|ofrecemos|contamos|trabajamos|existe|existen|encuentro|encontre|encontramos|he encontrado|hemos encontrado|queda|quedan)(?= )/g,
  en: / (?:dont|do not|cannot|cant|couldnt|could not|didnt|did not|no longer) (?:\w+ )?(?:have|sell|offer|carry|stock|find)(?= )| (?:there is|there are|we have|have) no(?= )/g,
};
const about = new Set(
  'dato datos informacion detalle detalles information details data info mas otra otras otro otros more other others any further'.split(
    ' ',
  ),
);

const within = /^(?:in|on|for|with|of|en|para|con|a)$/;

export function judgeDenials(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const untrue = deniedAttribute(clause, known);
  if (untrue !== undefined) return { finding: { rule: 'denied-attribute', evidence: untrue } };
  for (const phrase of findPhrases(clause.plain, denials[known.facts.language])) {
    const denied = clause.words.slice(phrase.last + 1).filter((word) => word.negated);
    if (denied.slice(0, 4).some(({ folded }) => about.has(folded))) return {};
    if (clause.amounts.some(({ limit }) => limit !== undefined)) return {};
    for (const anchor of productAnchors(clause)) {
      if (anchor.first <= phrase.last || clause.words[anchor.first]?.negated !== true) continue;
      // "There are no photographs in The Kitchen Garden" denies the photographs.
      const between = clause.words.slice(phrase.last + 1, anchor.first);
      if (between.some(({ folded }) => within.test(folded))) return {};
      if (!isReallyAbsent(clause, anchor.ids, anchor.last, known)) {
        return { finding: { rule: 'denied-product', evidence: clause.words[anchor.first]?.text ?? '' } };
      }
    }
    if (productAnchors(clause).length > 0) return {};
    const content = denied.filter(({ ordinary }) => !ordinary);
    const numbers = clause.numbers.length > 0;
    const sold = known.products.some(({ text }) =>
      content.every(({ folded }) => known.reach.says(text, folded)),
    );
    if (content.length > 0 && sold && !numbers) {
      return { finding: { rule: 'denied-product', evidence: content.map(({ text }) => text).join(' ') } };
    }
  }
  return {};
}

/** "No es impermeable" of what its own data says is: only where an attribute says yes. */
function deniedAttribute(clause: Clause, known: KnownFacts): string | undefined {
  const denial =
    / (?:no|isnt|arent|is not|are not|doesnt|does not) (?:es|son|tiene|tienen|lleva|llevan|incluye|waterproof|have|include|come|a|an|\w+)(?= )/.test(
      clause.plain.text,
    );
  if (!denial || noIdea.test(clause.plain.text)) return undefined;
  return clause.words.find((word, index) => {
    if (!word.negated || word.ordinary || word.named) return false;
    const slots = slotsFor(clause, index, known);
    return slots.length > 0 && holdsForAll(slots, known, ({ product }) => isYes(product, word.folded, known));
  })?.text;
}

const noIdea =
  / (?:dato|datos|informacion|information|know|se|saber|puedo|podemos|can|cannot|cant|figura|consta|encuentro|si|whether|if)(?= )/;

function isYes(product: Product, folded: string, { reach }: KnownFacts): boolean {
  return Object.entries(product.attributes).some(
    ([name, values]) =>
      values.some((value) => /^\s*(?:s[ií]|yes|true)\s*$/i.test(value)) &&
      contentStems(name, product.language).some((stem) => reach.meets(folded, stem, product.language)),
  );
}

/** Out of stock, or asked for as something it is not ("la Brisa en verde"). */
function isReallyAbsent(clause: Clause, ids: readonly string[], last: number, known: KnownFacts): boolean {
  return ids.every((id) => {
    const one = known.byId.get(id);
    if (one === undefined || one.product.availability === 'out_of_stock') return true;
    const variants = namedVariants(one, clause);
    if (variants.length > 0) return variants.every(({ availability }) => availability === 'out_of_stock');
    const rest = clause.words
      .slice(last + 1)
      .filter((word) => word.negated && (!word.ordinary || /\d/.test(word.folded)));
    return rest.some(({ folded }) => !known.reach.says(one.text, folded));
  });
}

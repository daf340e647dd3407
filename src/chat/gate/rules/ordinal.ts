/** "The first one is …": which one is first is what this answer named first, else what the cards showed. */
import { recogniseOrdinals } from '../../../language/recognisers/ordinals.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { isPlace } from '../reading/read-clause.ts';
import { productAnchors } from '../reading/subjects.ts';

export function judgeOrdinals(clause: Clause, known: KnownFacts): Judgement {
  const { facts } = known;
  const order = clause.places ?? facts.shown?.map((id) => [id]);
  if (order === undefined) return {};
  const all = productAnchors(clause);
  const anchors = all.filter(({ place }) => place !== true);
  const ordinals = recogniseOrdinals(clause.body, facts.language).filter(({ to }) =>
    mayBePlace(clause, to, known),
  );
  for (const [index, ordinal] of ordinals.entries()) {
    const said = clause.body.slice(ordinal.from, ordinal.to);
    // What was named in this answer was withheld: nobody knows which is the first.
    if (
      order.length === 0 &&
      /^(?:el|la|lo|the)\s/i.test(said) &&
      !clause.question &&
      // "El primer cambio de talla es gratis" is the first of something else.
      !isSupported(clause, known)
    )
      return { finding: { rule: 'ordinal', evidence: said } };
    if (anchors.length === 0) continue;
    const meant = order.at(ordinal.value < 0 ? ordinal.value : ordinal.value - 1);
    const named = anchors[Math.min(index, anchors.length - 1)]?.ids ?? [];
    if (meant === undefined || !named.some((id) => meant.includes(id)))
      return { finding: { rule: 'ordinal', evidence: said } };
  }
  return {};
}

/** "El salmón es el primer ingrediente" tells the place of no product. */
function mayBePlace(clause: Clause, to: number, known: KnownFacts): boolean {
  const last = clause.words.findLastIndex((word) => word.from < to);
  const next = clause.words[last + 1];
  if (isPlace(clause.words, last) || next === undefined || next.named || next.ordinary) return true;
  return known.products.some(({ title, product }) =>
    title.some((stem) => known.reach.meets(next.folded, stem, product.language)),
  );
}

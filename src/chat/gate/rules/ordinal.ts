/** "The first one is …": which one is first is what the cards showed. */
import { recogniseOrdinals } from '../../../language/recognisers/ordinals.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { productAnchors } from '../subjects.ts';

export function judgeOrdinals(clause: Clause, { facts }: KnownFacts): Judgement {
  const anchors = productAnchors(clause).filter(({ place }) => place !== true);
  if (facts.shown === undefined || anchors.length === 0) return {};
  const ordinals = recogniseOrdinals(clause.body, facts.language);
  for (const [index, ordinal] of ordinals.entries()) {
    const meant = facts.shown.at(ordinal.value < 0 ? ordinal.value : ordinal.value - 1);
    const named = anchors[Math.min(index, anchors.length - 1)]?.ids ?? [];
    if (meant === undefined || !named.includes(meant)) {
      return { finding: { rule: 'ordinal', evidence: clause.body.slice(ordinal.from, ordinal.to) } };
    }
  }
  return {};
}

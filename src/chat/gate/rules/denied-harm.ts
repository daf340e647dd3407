/** "No se desgasta", "there's no risk for cats": that nothing bad comes of a thing is praise, and for its text to say. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import {
  sayingOf,
  unitsOfPages,
  unitsOfProduct,
  unitsOfReviews,
  unitsOfTold,
} from '../evidence/said-units.ts';
import { isToldByReader } from '../evidence/saying-of-subject.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { slotsFor } from '../reading/subjects.ts';

/** What may befall a thing, or come of it. */
const harms: Record<Language, RegExp> = {
  es: /^(?:moj(?:a|o|e)\w*|empap\w+|cala(?:n|ra|ran)?|estrope\w+|romp\w+|rot[oa]s?|desgast\w+|oxid\w+|ray(?:a|ara|aran|an)|dest[iñn]+\w+|encog\w+|deform\w+|peligr\w+|riesg\w+|averi\w+|gote\w+|resbal\w+|mancha\w*|arrug\w+|despeg\w+|desprend\w+|irrit\w+|lesion\w*|daña\w*|dañ\w+|danos?)$/,
  en: /^(?:wears?|fades?|fading|breaks?|breakage|rusts?|scratch\w*|leak(?:s|ing)?|shrinks?|tears?|fails?|sticks?|stains?|cracks?|chips?|slips?|spills?|danger\w*|risks?|risky|harm\w*|hurts?|peels?|sags?|warps?|dulls?)$/,
};
/** Words that are harm only where "off" or "out" goes with them: people wear shoes. */
const wearing = /^(?:wears?|sticks?|breaks?|tears?|chips?|slips?|dulls?)$/;
const unsure = / (?:know|sure|se si|dato|datos|informacion|information|consta|figura)(?= )/;

export function judgeDeniedHarm(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question || unsure.test(clause.plain.text)) return {};
  const { language } = known.facts;
  if (!clause.words.some(({ negated }) => negated)) return {};
  const depths = denialDepths(clause.words, clause.body, language);
  for (const [index, { folded, named, text }] of clause.words.entries()) {
    if ((depths[index] ?? 0) === 0 || named || !harms[language].test(folded)) continue;
    if (wearing.test(folded) && isOfShopper(clause, index)) continue;
    if (!isSaid(clause, index, known)) return { finding: { rule: 'denied-harm', evidence: text } };
  }
  return {};
}

/** "You don't wear them in the rain". */
function isOfShopper({ words }: Clause, index: number): boolean {
  return words.slice(Math.max(0, index - 3), index).some(({ folded }) => /^(?:you|we|i|to)$/.test(folded));
}

function isSaid(clause: Clause, index: number, known: KnownFacts): boolean {
  const slots = slotsFor(clause, index, known);
  const ids = slots.length > 0 ? slots.flat() : known.products.map(({ id }) => id);
  const products = ids.flatMap((id) => known.byId.get(id) ?? []);
  const said = {
    folded: clause.words[index]?.folded ?? '',
    depth: 1,
    others: [],
    only: false,
    degree: false,
    least: 0,
  };
  const sayers = [
    ...products.map(unitsOfProduct),
    ...(isToldByReader(clause) ? products.map(unitsOfReviews) : []),
    unitsOfTold(known, slots),
    unitsOfPages(known),
  ];
  return sayers.some((units) => sayingOf(units, said, known.reach) === 'same');
}

/** What a sheet says is not included may be said so in other words. */
import type { Clause } from '../clause.ts';
import { holdsForAll, slotsFor } from '../reading/subjects.ts';
import type { KnownFacts } from './known-facts.ts';
import { unitSays, unitsOfProduct } from './said-units.ts';
import type { Claim } from './saying-of-subject.ts';

/** "The bulb isn't included", "la funda va aparte", where the sheet says of that very thing that it is not. */
export function isSoldApart(clause: Clause, { word, index }: Claim, known: KnownFacts): boolean {
  if (!apart.test(clause.plain.text)) return false;
  const slots = slotsFor(clause, index, known);
  return (
    slots.length > 0 &&
    holdsForAll(slots, known, (one) =>
      unitsOfProduct(one).some(
        (unit) =>
          unitSays(unit, word.folded, known.reach) &&
          [...unit.depths].some(([stem, depths]) => /^inclu/.test(stem) && depths.some((depth) => depth > 0)),
      ),
    )
  );
}

const apart = / (?:inclu\w+|aparte|por separado|separately)(?= )/;

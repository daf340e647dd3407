/** "It breathes better than mesh" where the product's own text says that it breathes worse. */
import { stem } from '../../../language/stem.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { unitSays, unitsOfProduct } from '../evidence/said-units.ts';
import { slotsFor } from '../reading/subjects.ts';

const better = ['better', 'mejor'] as const;
const worse = ['worse', 'peor'] as const;
const compared = / (better|mejor|worse|peor) (?:\w+ ){0,3}(?:than|que)(?= )/;

export function judgeTurnedDegree(clause: Clause, known: KnownFacts): Judgement {
  const said = clause.question ? undefined : compared.exec(clause.plain.text)?.[1];
  if (said === undefined) return {};
  const index = clause.words.findIndex(({ folded }) => folded === said);
  const [own, opposite] = /^(?:better|mejor)$/.test(said) ? [better, worse] : [worse, better];
  const claimed = clause.words.filter(({ ordinary, named, negated }) => !ordinary && !named && !negated);
  const isTurned = (one: KnownProduct) =>
    unitsOfProduct(one).some(({ depths, ...unit }) => {
      const has = (words: readonly string[]) => words.some((word) => depths.has(stem(word, unit.language)));
      const ofSame = claimed.some(({ folded }) => unitSays({ ...unit, depths }, folded, known.reach));
      return ofSame && has(opposite) && !has(own);
    });
  const turned = slotsFor(clause, index, known).some((ids) =>
    ids.every((id) => {
      const one = known.byId.get(id);
      return one !== undefined && isTurned(one);
    }),
  );
  return turned ? { finding: { rule: 'turned-degree', evidence: said } } : {};
}

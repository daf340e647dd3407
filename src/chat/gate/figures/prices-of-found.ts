/** What is said of all that was found: "desde 10,95 €", "entre 45 y 120 €", "todas cuestan menos de 60 €". */
import { contentStems } from '../../../language/stem.ts';
import type { Clause, ClauseAmount } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { keepsTo, limitOf } from './amount-limit.ts';
import { allPrices, equals } from './prices.ts';

const shownOnes =
  / (?:est[aeo]s|esta lista|las que le|los que le|opciones|las (?:dos|tres|cuatro)|los (?:dos|tres|cuatro)|ambas|ambos|precios|these|those|options|they|both|prices|the (?:two|three|four))(?= )/;

export function isOfFound(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  const limit = limitOf(amount, clause);
  if (limit === 'exact' || limit === 'around' || limit === 'nearly') return false;
  const { counts } = known.facts;
  const ids = idsOfKind(clause, known);
  const complete = counts === undefined || counts.total <= known.foundIds.length;
  if (ids === undefined && limit === 'from' && counts?.cheapestId !== undefined) {
    const cheapest = known.byId.get(counts.cheapestId);
    if (cheapest !== undefined) return equals(amount, cheapest.product.price);
  }
  const spoken = ids ?? (shownOnes.test(clause.plain.text) || complete ? known.foundIds : []);
  if (spoken.length === 0 || (!complete && !shownOnes.test(clause.plain.text))) return false;
  const prices = allPrices(
    spoken.map((id) => [id]),
    known,
  );
  if (limit === 'under') return ids !== undefined && prices.every((price) => keepsTo(amount, limit, [price]));
  if (limit === 'over') return ids !== undefined && keepsTo(amount, limit, prices);
  return keepsTo(amount, limit, prices);
}

/** The products of the kinds that words of the clause name: "pizzas", "lamps". */
function idsOfKind(clause: Clause, known: KnownFacts): string[] | undefined {
  const spoken = clause.words.filter(
    ({ named, negated, folded }) => !named && !negated && !/^\d/.test(folded) && folded.length >= 4,
  );
  const ids = known.foundIds.filter((id) => {
    const one = known.byId.get(id);
    if (one === undefined) return false;
    const { language, categories } = one.product;
    const heads = [
      one.title[0],
      one.title.at(-1),
      ...categories.flatMap((path) => contentStems(path, language)),
    ];
    return spoken.some(({ folded }) =>
      heads.some((head) => head !== undefined && known.reach.meets(folded, head, language)),
    );
  });
  return ids.length > 0 ? ids : undefined;
}

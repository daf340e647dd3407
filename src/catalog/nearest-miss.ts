/** What comes closest when a limit lets nothing through: said in words, never put on a card. */
import { type Condition, filterCondition, offerCondition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import { countMembers, type Members, sortedMembers } from './members.ts';
import type { Filters, SearchResult, Sort } from './search.ts';

type Miss = NonNullable<SearchResult['nearestMiss']>;
type Because = Miss['because'];

function withoutLimit(filters: Filters, because: Because): { filters: Filters; sort: Sort } | undefined {
  const { price, available, minRating, ...rest } = filters;
  switch (because) {
    case 'price':
      return price === undefined
        ? undefined
        : {
            filters: {
              ...rest,
              ...(available === undefined ? {} : { available }),
              ...(minRating === undefined ? {} : { minRating }),
            },
            // Only a lower bound: the dearest comes closest to it.
            sort: price.max === undefined ? 'dearest' : 'cheapest',
          };
    case 'stock':
      return available !== true
        ? undefined
        : {
            filters: {
              ...rest,
              ...(price === undefined ? {} : { price }),
              ...(minRating === undefined ? {} : { minRating }),
            },
            sort: 'cheapest',
          };
    case 'rating':
      return minRating === undefined
        ? undefined
        : {
            filters: {
              ...rest,
              ...(price === undefined ? {} : { price }),
              ...(available === undefined ? {} : { available }),
            },
            sort: 'best_rated',
          };
    default:
      return because satisfies never;
  }
}

/** With both bounds, what lies just above the upper or just below the lower one; a limit's currency is kept to. */
function nearPrice(filters: Filters, price: NonNullable<Filters['price']>): Filters[] {
  const { min, max } = price;
  const above = max === undefined ? [] : [{ ...filters, price: { min: { ...max, amount: max.amount + 1 } } }];
  const below =
    min === undefined || min.amount <= 1
      ? []
      : [{ ...filters, price: { max: { ...min, amount: min.amount - 1 } } }];
  return [...above, ...below];
}

function variantOf(
  generation: Generation,
  n: number,
  offer: Condition | undefined,
  sort: Sort,
): string | undefined {
  if (offer === undefined) return undefined;
  const found = generation.value<string>(
    `SELECT o.variant FROM offer o WHERE o.n = ? AND ${offer.sql} ORDER BY o.amount ${sort === 'dearest' ? 'DESC' : 'ASC'} LIMIT 1`,
    n,
    ...offer.values,
  );
  return found === '' ? undefined : found;
}

export function nearestMiss(asked: {
  generation: Generation;
  members: Members | undefined;
  filters: Filters;
}): Miss | undefined {
  const { generation, members, filters } = asked;
  for (const because of ['price', 'stock', 'rating'] as const) {
    const open = withoutLimit(filters, because);
    if (open === undefined) continue;
    const tries =
      because === 'price' && filters.price !== undefined
        ? nearPrice(open.filters, filters.price)
        : [open.filters];
    for (const [index, attempt] of tries.entries()) {
      const sort: Sort =
        because === 'price'
          ? index === 0 && filters.price?.max !== undefined
            ? 'cheapest'
            : 'dearest'
          : open.sort;
      const offer = offerCondition(generation, attempt);
      const query = { generation, members, condition: filterCondition(generation, attempt), offer };
      if (countMembers(query).total === 0) continue;
      const [n] = sortedMembers({ ...query, sort, limit: 1 });
      const product = n === undefined ? undefined : generation.productAt(n);
      if (n === undefined || product === undefined) continue;
      const variantId = variantOf(generation, n, offer, sort);
      return { product, ...(variantId === undefined ? {} : { variantId }), because };
    }
  }
  return undefined;
}

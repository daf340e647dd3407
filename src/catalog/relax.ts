/** Filters with one wish fewer, of three or more with two fewer, then with none: what may be let go when nothing is left. Never price, stock or rating. */
import { keyOf } from './index-terms.ts';
import type { Filters, Relaxed } from './search.ts';

type Relaxation = { filters: Filters; relaxed: Relaxed[] };

const forOneGender =
  /^(?:mujer(?:es)?|hombres?|senoras?|caballeros?|wom[ae]n(?:s)?|m[ae]n(?:s)?|ladies|female|male)$/;
const forBoth = ['unisex', 'hombre y mujer', 'men and women'];

/** What suits everybody suits a woman too: nothing is let go, so nothing need be said. */
function widened(filters: Filters): Relaxation[] {
  const { attributes = [] } = filters;
  const wide = attributes.map((attribute) =>
    attribute.not !== true && attribute.values.some((value) => forOneGender.test(keyOf(value)))
      ? { ...attribute, values: [...attribute.values, ...forBoth] }
      : attribute,
  );
  return wide.some((attribute, at) => attribute !== attributes[at])
    ? [{ filters: { ...filters, attributes: wide }, relaxed: [] }]
    : [];
}

function withoutAttribute(filters: Filters, left: number): Filters {
  const { attributes = [], ...rest } = filters;
  const kept = attributes.filter((_, index) => index !== left);
  return kept.length === 0 ? rest : { ...rest, attributes: kept };
}

/** Of three attributes or more, all but two: the last named are let go first. */
function pairs(filters: Filters): Relaxation[] {
  const attributes = filters.attributes ?? [];
  if (attributes.length < 3) return [];
  const places = [...attributes.keys()].reverse();
  return places.flatMap((later, at) =>
    places.slice(at + 1).map((earlier) => ({
      filters: withoutAttribute(withoutAttribute(filters, later), earlier),
      relaxed: [later, earlier].flatMap((place) => {
        const attribute = attributes[place];
        return attribute === undefined ? [] : [{ kind: 'attribute' as const, ...attribute }];
      }),
    })),
  );
}

export function relaxations(filters: Filters): Relaxation[] {
  const [wide] = widened(filters);
  return wide === undefined ? lettingGo(filters) : [wide, ...lettingGo(wide.filters)];
}

function lettingGo(filters: Filters): Relaxation[] {
  const attributes = filters.attributes ?? [];
  // The last named is the least meant: "zapatillas rojas del 42" is first of all red.
  const single: Relaxation[] = attributes
    .map((attribute, index) => ({
      filters: withoutAttribute(filters, index),
      relaxed: [{ kind: 'attribute' as const, ...attribute }],
    }))
    .reverse();
  if ((filters.brands?.length ?? 0) > 0) {
    const { brands = [], ...rest } = filters;
    single.push({ filters: rest, relaxed: [{ kind: 'brand', values: brands }] });
  }
  if ((filters.without?.length ?? 0) > 0) {
    const { without = [], ...rest } = filters;
    single.push({ filters: rest, relaxed: [{ kind: 'without', values: without }] });
  }
  if (single.length < 2) return single;
  const { attributes: _, brands: __, without: ___, ...limits } = filters;
  return [...single, ...pairs(filters), { filters: limits, relaxed: single.flatMap((one) => one.relaxed) }];
}

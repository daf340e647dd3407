/** "En la talla S/M", "in size XXL": a size that is said of a product is one of those it comes in. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { slotsFor } from '../reading/subjects.ts';

const sized = /(?:tallas?|sizes?)\s+[«"“*]*((?:X{0,3}[SL]|M)(?:\/(?:X{0,3}[SL]|M))?)(?![\p{L}\d/])/gu;
const isSize = /^(?:talla|tallas|size|sizes|tamano|tamaño)$/i;

export function judgeSizes(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  for (const { 1: size = '', index, 0: said } of clause.body.matchAll(sized)) {
    const at = clause.words.findIndex(({ from }) => from >= index + said.length - size.length);
    if (clause.words[at]?.negated === true || clause.words[at]?.named === true) continue;
    const owners = slotsFor(clause, at, known)
      .flat()
      .flatMap((id) => known.byId.get(id) ?? [])
      .filter((one) => sizesOf(one).length > 0);
    const isThere = owners.some((one) => sizesOf(one).some((value) => isOf(value, size)));
    if (owners.length > 0 && !isThere && !isOut.test(clause.plain.text))
      return { finding: { rule: 'size', evidence: size } };
  }
  return {};
}

/** That a size is not to be had is the stock rule's. */
const isOut = / (?:agotad[oa]s?|no quedan?|out of stock|sold out|unavailable)(?= )/;

const sizesOf = ({ product }: KnownProduct): string[] =>
  product.variants.flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, value]) => (isSize.test(name) ? [value] : [])),
  );

/** "M (1,68-1,79 m)" is called "M". */
const isOf = (value: string, size: string): boolean => value === size || value.startsWith(`${size} (`);

/** "A review says: «…»": what is put in a shopper's mouth stands in a review of that product. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isToldByReader } from '../evidence/saying-of-subject.ts';
import { readClause } from '../reading/read-clause.ts';
import { namedOrCarried } from '../reading/subjects.ts';

const quotation = /["“«]([^"“”«»]+)["”»]?/gu;
const FEWEST_WORDS = 2;

export function judgeQuotations(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question || !isToldByReader(clause)) return {};
  const ids = namedOrCarried(clause, known).flat();
  const meant = ids.length > 0 ? ids.flatMap((id) => known.byId.get(id) ?? []) : known.products;
  const texts = [
    ...meant.flatMap(({ product }) => [
      product.title,
      product.description,
      ...product.reviews.map(({ text }) => text ?? ''),
    ]),
    ...known.facts.told,
  ].map(keyOf);
  for (const [, quoted = ''] of clause.body.matchAll(quotation)) {
    const key = keyOf(quoted);
    if (key.split(' ').length < FEWEST_WORDS || texts.some((text) => text.includes(key))) continue;
    return { finding: { rule: 'ungrounded', evidence: quoted.slice(0, 60) } };
  }
  return {};
}

/** The clause without what it quotes: whose words these are was judged, and they claim nothing in the shop's name. */
export function withoutQuotations(clause: Clause, known: KnownFacts): Clause {
  if (!/["“«]/.test(clause.body) || !isToldByReader(clause)) return clause;
  const isName = (from: number, to: number) =>
    clause.words.some((word) => word.named && word.from >= from && word.to <= to);
  const body = clause.body.replace(quotation, (said, _, from: number) =>
    isName(from, from + said.length) ? said : '…',
  );
  return body === clause.body ? clause : readClause(body, known, { ...clause, extrasOpen: false });
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

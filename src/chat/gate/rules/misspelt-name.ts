/** A model's slip in a product's name is put right: no shopper reads a name that the catalogue does not have. */
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { misspelling } from '../reading/find-mentions.ts';
import { productAnchors } from '../reading/subjects.ts';

export function judgeMisspeltNames(clause: Clause, known: KnownFacts): Judgement {
  const slips = productAnchors(clause).flatMap(({ first, last, ids }) => {
    const named = ids.flatMap((id) => known.byId.get(id) ?? []);
    return clause.words.slice(first, last + 1).flatMap((word) => {
      const meant = [...new Set(named.map((one) => wordMeant(word, one, known)))];
      return meant.length === 1 && meant[0] !== undefined ? [{ word, meant: meant[0] }] : [];
    });
  });
  const [slip] = slips;
  if (slip === undefined) return {};
  const corrected = slips.reduceRight(
    (text, { word, meant }) => `${text.slice(0, word.from)}${meant}${text.slice(word.to)}`,
    clause.body,
  );
  return { finding: { rule: 'misspelt-name', evidence: slip.meant, corrected } };
}

/** The word of the title that is written with a slip here. */
function wordMeant(word: Word, named: KnownProduct, known: KnownFacts): string | undefined {
  const { product } = named;
  const meant = misspelling(word, named, known);
  if (meant === undefined) return undefined;
  return product.title
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.find((own) => stem(fold(own), product.language) === meant);
}

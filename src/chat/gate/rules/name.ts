/** Capitalised words in the middle of a sentence are names: of a product, the shop or a page, or invented. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { isWritten } from '../evidence/written-words.ts';
import { isOwnCapital, isShouted, startsAnew } from '../reading/capitals.ts';
import { productAnchors } from '../reading/subjects.ts';

export function judgeNames(clause: Clause, known: KnownFacts): Judgement {
  const numbered = numberedName(clause, known);
  if (numbered !== undefined) return { finding: { rule: 'unknown-product', evidence: numbered } };
  const blended = blendedName(clause, known);
  if (blended !== undefined) return { finding: { rule: 'unknown-product', evidence: blended } };
  for (const [index, word] of clause.words.entries()) {
    if (!/^\p{Lu}/u.test(word.text) || word.named || !word.ordinary || word.negated) continue;
    if (isOwnCapital(word.folded) || startsAnew(clause.body, word.from)) continue;
    if (isShouted(clause.words) || isKnown(word.folded, known)) continue;
    const before = clause.words[index - 1];
    return { finding: { rule: 'unknown-product', evidence: `${before?.text ?? ''} ${word.text}`.trim() } };
  }
  return {};
}

/** "The Fen 3" where only another Fen is known. */
function numberedName(
  { body, words, amounts, numbers, question }: Clause,
  known: KnownFacts,
): string | undefined {
  // "31 opiniones y la Cumbre 12": the second figure is no name.
  if (question || numbers.length > 1) return undefined;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(word.text) || !/^\d{1,4}$/.test(next.folded)) continue;
    if (startsAnew(body, word.from) || body.slice(word.to, next.from) !== ' ') continue;
    if (
      !/^(?:\s*$|[.,;:!?)*](?!\d)|\s(?:y|e|o|and|or|is|are|es|son|has|tiene|costs?|cuesta)\s)/u.test(
        body.slice(next.to),
      )
    )
      continue;
    if (amounts.some(({ from, to }) => next.from < to && from < next.to)) continue;
    if (!isWritten(`${word.folded} ${next.folded}`, known)) return `${word.text} ${next.text}`;
  }
  return undefined;
}

/** "Lock Cerval 56 Screws": a name goes on with a word that its product does not have. */
function blendedName(clause: Clause, known: KnownFacts): string | undefined {
  const { body, words, question } = clause;
  if (question || isShouted(words)) return undefined;
  for (const { first, last, ids, exact } of productAnchors(clause)) {
    const end = words[last];
    const isBold = /\*\*$/.test(body.slice(0, words[first]?.from)) && /^\*\*/.test(body.slice(end?.to));
    // "**Fountain Pen Inkerley**": a name put together of a kind and a brand.
    if (
      isBold &&
      !exact &&
      last > first &&
      end !== undefined &&
      ids.every((id) => endsInBrand(id, end, known))
    )
      return body.slice(words[first]?.from, end.to);
    const next = words[last + 1];
    if (end === undefined || next === undefined || body.slice(end.to, next.from) !== ' ') continue;
    if (next.named || !/^\p{Lu}\p{Ll}/u.test(next.text) || isOwnCapital(next.folded)) continue;
    const isOwn = ids.some((id) => {
      const one = known.byId.get(id);
      return (
        one !== undefined && (isOfName(one, next.folded, known) || (exact && isWrittenOf(one, next.text)))
      );
    });
    if (!isOwn) return `${end.text} ${next.text}`;
  }
  return undefined;
}

function endsInBrand(id: string, { folded }: Word, { byId, reach }: KnownFacts): boolean {
  const one = byId.get(id);
  return (
    one !== undefined &&
    fold(one.product.brand ?? '')
      .split(' ')
      .includes(folded) &&
    !one.title.some((stem) => reach.meets(folded, stem, one.product.language))
  );
}

/** With its capital, in what its own sheet says. */
function isWrittenOf(
  { product: { title, description, attributes, categories, tags } }: KnownProduct,
  word: string,
): boolean {
  const texts = [title, description, ...Object.values(attributes).flat(), ...categories, ...tags];
  return texts.some((text) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text));
}

/** Of a name said in part, only what stands in it, or in a variant's, goes on with it. */
export function isOfName({ names, product }: KnownProduct, folded: string, { reach }: KnownFacts): boolean {
  const variants = product.variants.flatMap(({ title, options }) => [title, ...Object.values(options)]);
  return (
    reach.of(folded, product.language).some((stems) => stems.every((one) => names.has(one))) ||
    variants.some((text) => fold(text).includes(folded))
  );
}

/** The shop, a product of this turn, what code told or a page says the word. */
export function isKnown(folded: string, known: KnownFacts): boolean {
  if (known.reach.says(known.aside, folded)) return true;
  if (known.products.some(({ text }) => known.reach.says(text, folded))) return true;
  const { inside, around } = known.sentenceWords.sayersOf(folded);
  return inside.size + around.size > 0;
}

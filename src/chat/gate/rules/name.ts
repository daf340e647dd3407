/** Capitalised words in the middle of a sentence are names: of a product, the shop or a page, or invented. */
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

const ownCapitals =
  /^(?:i|im|ill|id|ive|usted|ustedes|ud|uds|sr|sra|eur|euro|euros|usd|gbp|ok|si|no|yes|iva|vat|xs|s|m|l|xl|xxl|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spanish|english)$/;

export function judgeNames(clause: Clause, known: KnownFacts): Judgement {
  for (const [index, word] of clause.words.entries()) {
    if (!/^\p{Lu}/u.test(word.text) || word.named || !word.ordinary || word.negated) continue;
    if (ownCapitals.test(word.folded) || startsAnew(clause.body, word.from)) continue;
    if (isShouted(clause.words) || isKnown(word.folded, known)) continue;
    const before = clause.words[index - 1];
    return { finding: { rule: 'unknown-product', evidence: `${before?.text ?? ''} ${word.text}`.trim() } };
  }
  return {};
}

/** At the start, after a colon, a bullet, a dash, a quote or a bracket a capital is only spelling. */
function startsAnew(body: string, from: number): boolean {
  const before = body.slice(0, from).replace(/[\s*"'«“¿¡(]+$/u, '');
  return before === '' || /[.:!?…;\-–—•|/]$/.test(before);
}

function isShouted(words: readonly Word[]): boolean {
  return words.length > 2 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length === words.length;
}

function isKnown(folded: string, known: KnownFacts): boolean {
  if (known.reach.says(known.aside, folded)) return true;
  if (known.products.some(({ text }) => known.reach.says(text, folded))) return true;
  return known.sentences.some(
    ({ index, around }) => known.reach.says(index, folded) || known.reach.says(around, folded),
  );
}

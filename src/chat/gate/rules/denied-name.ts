/** "No tenemos la Linterna Chimpa" of what neither the shop nor the shopper ever named: a name that is only denied is invented too. */
import { tokenise } from '../../../language/tokens.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isOwnCapital, isShouted, startsAnew } from '../reading/capitals.ts';
import { isKnown } from './name.ts';

export function judgeDeniedNames(clause: Clause, known: KnownFacts): Judgement {
  const { body, words, question } = clause;
  if (question || isShouted(words)) return {};
  const invented = words.find(
    (word) =>
      word.negated &&
      !word.named &&
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      !isOwnCapital(word.folded) &&
      !startsAnew(body, word.from) &&
      !isGiven(word, known),
  );
  return invented === undefined ? {} : { finding: { rule: 'unknown-product', evidence: invented.text } };
}

/** By the shop, a page or the shopper, who may have written it with a slip. */
function isGiven({ folded }: Word, known: KnownFacts): boolean {
  if (isKnown(folded, known) || known.reach.says(known.question, folded)) return true;
  const { question, earlier = [] } = known.facts;
  return tokenise([question, ...earlier].join(' ')).some((said) => withinOneTypo(said.folded, folded));
}

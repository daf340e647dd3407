/** Whether a sentence of a page, or of the shop's settings, says what a clause says. */
import type { Clause, ClauseNumber } from './clause.ts';
import type { KnownFacts, KnownSentence } from './known-facts.ts';
import { unitStem } from './text-index.ts';

const freeWords = / (?:gratis|gratuit[oa]s?|free|sin (?:coste|cargo|gastos)|no (?:extra )?(?:cost|charge))(?= )/;
const conditional = ['partir', 'desd', 'over', 'abov', 'superior', 'superan', 'supera', 'mas', 'more', 'from', 'si', 'if', 'solo', 'only', 'except', 'salv'];
const LEAST_SHARE = 1;

/**
 * The sentence that says all of the clause: every word that claims something, every number with its unit, every amount, and denied
 * where it is denied. Names of products are left out: pages speak of all of them.
 */
export function supportingSentence(clause: Clause, known: KnownFacts): KnownSentence | undefined {
  const claimed = clause.words.filter((word) => !word.named && !(word.ordinary || /\d/.test(word.folded)));
  if (claimed.length === 0 && clause.amounts.length === 0) return undefined;
  return known.sentences.find((sentence) => {
    let own = 0;
    for (const { folded } of claimed) {
      const inside = known.reach.says(sentence.index, folded);
      if (!inside && !known.reach.says(sentence.around, folded)) return false;
      if (inside) own += 1;
    }
    if (own < Math.min(LEAST_SHARE, claimed.length)) return false;
    if (!clause.amounts.every((amount) => saysAmount(sentence, amount.value.amount))) return false;
    if (!clause.percentages.every(({ value }) => sentence.index.numbers.has(String(value)))) return false;
    if (!clause.numbers.every((number) => saysNumber(sentence, number))) return false;
    const denied = clause.words.some((word) => word.negated);
    if (denied !== sentence.negated) return false;
    return !freeWords.test(clause.plain.text) || keepsCondition(clause, sentence);
  });
}

function saysAmount(sentence: KnownSentence, amount: number): boolean {
  return sentence.amounts.includes(amount);
}

function saysNumber({ index }: KnownSentence, number: ClauseNumber): boolean {
  if (!index.numbers.has(number.exact)) return saysWord(index.stems, number);
  if (number.unit === '') return true;
  const measure = `${number.exact} ${unitStem(number.unit, index.language)}`;
  if (index.measures.has(measure)) return true;
  // "de 2 a 4 días": the first number's unit stands behind the second.
  return !index.measures.has(`${number.exact} ${number.unit}`) && /^(?:a|to|o|or|y|and|dias?|days?)$/.test(number.unit);
}

/** "catorce días" in the page is "14 días" in the answer, when both spell it alike. */
function saysWord(stems: ReadonlySet<string>, { spelled, exact }: ClauseNumber): boolean {
  return spelled && stems.has(exact);
}

/** "Gratis a partir de 50 €" is not said by "gratis" alone. */
function keepsCondition(clause: Clause, { index, amounts }: KnownSentence): boolean {
  const bound = conditional.some((word) => index.stems.has(word));
  if (!bound || index.numbers.size === 0) return true;
  return clause.amounts.some(({ value }) => amounts.includes(value.amount)) || clause.numbers.some(({ exact }) => index.numbers.has(exact));
}

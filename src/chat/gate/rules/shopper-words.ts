/** "You asked for a 44" of one who asked for a 42: what the shopper is said to have said stands in what they wrote. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isToldByReader } from '../evidence/saying-of-subject.ts';
import { findPhrases } from '../reading/phrases.ts';

const saying: Record<Language, RegExp> = {
  es: / (?:(?:me |nos )?(?:ha|has|habia) (?:pedido|dicho|comentado|mencionado|indicado)|(?:me |nos )(?:pide|pidio|dice|dijo|menciona|comenta|indica)(?: que)?|(?:ya que|como|si|dado que) (?:usa|calza|lleva|tiene|busca|mide|es)|(?:con|por|para) (?:un|su|tu) presupuesto(?: de)?|su (?:presupuesto|talla|numero|dormitorio|salon|habitacion|terraza|perro|gato) (?:es|son|tiene|mide|pesa)(?: de)?)(?= )/g,
  en: / (?:you (?:asked (?:for|about)|said|mentioned|told (?:me|us)|wanted|specified)(?: (?:that )?(?:you|your|youre|it|a|an))*|(?:since|as|because|given that) (?:youre|you are|you wear|you take|you need|you have)(?: an?)?|your (?:budget|size|room|bedroom|living room|kitchen|garden|dog|cat|height|foot) (?:is|of|was))(?= )/g,
};
const REACH = 7;

export function judgeShopperWords(clause: Clause, known: KnownFacts): Judgement {
  const { language, shopperAmounts } = known.facts;
  // What was said in earlier messages is not at hand: then nobody can tell.
  if (clause.question || isToldByReader(clause)) return {};
  if (known.facts.products.some(({ from }) => from === 'history')) return {};
  for (const { last } of findPhrases(clause.plain, saying[language])) {
    const limit = clause.words.findIndex(
      (word, index) => index > last && /^[,;:(]/.test(clause.body.slice(word.to)),
    );
    const isNear = (word: number) => word > last && word <= last + REACH && (limit < 0 || word <= limit);
    const number = clause.numbers.find(
      ({ word, exact }) => isNear(word) && !known.question.numbers.has(exact),
    );
    if (number !== undefined) return { finding: { rule: 'shopper-words', evidence: number.exact } };
    const amount = clause.amounts.find(
      ({ wordsBefore, value }) =>
        isNear(wordsBefore) &&
        !shopperAmounts.some((one) => one.amount === value.amount) &&
        !known.question.numbers.has(String(value.amount / 100)),
    );
    if (amount !== undefined)
      return { finding: { rule: 'shopper-words', evidence: clause.body.slice(amount.from, amount.to) } };
  }
  return {};
}

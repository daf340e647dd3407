/** "1 × Pizza de amor: 5,00 €": so many of something, at a sum, are in the cart as code wrote them, or nowhere. */
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isWritten, wordsInRow } from '../evidence/written-words.ts';

const line = /(?<![\p{L}\d])(\d{1,3})\s*[×x]\s+(\p{L}[^:;.€$£\n]*)/gu;
const each = /(?<![a-z])(?:each|apiece|la unidad|cada un[oa]|por unidad|unidad|c\/u)(?![a-z])/;

export function judgeOrderLines(clause: Clause, known: KnownFacts): Judgement {
  const { cart, told } = known.facts;
  if (clause.question || cart === undefined || cart.lines.length === 0) return {};
  for (const [said, count = '', name = ''] of clause.body.matchAll(line)) {
    const words = wordsInRow(name);
    const own = cart.lines.find((one) => isLine(one, Number(count), words));
    const isTold = told.some((sentence) => wordsInRow(sentence).includes(wordsInRow(said)));
    // "Pilas: 2 × AA".
    if (own === undefined && !isTold && !isWritten(said, known))
      return { finding: { rule: 'cart-claim', evidence: said.trim() } };
    const sum = clause.amounts.find(({ from }) => from > clause.body.indexOf(said) + said.length - 1);
    if (own === undefined || own.quantity < 2 || sum === undefined || each.test(fold(clause.body))) continue;
    if (sum.value.amount !== own.lineTotal.amount)
      return { finding: { rule: 'cart-claim', evidence: clause.body.slice(sum.from, sum.to) } };
  }
  return {};
}

/** By its whole title, or without what stands in brackets and behind it. */
function isLine({ title, quantity }: CartLine, count: number, words: string): boolean {
  if (quantity !== count) return false;
  const whole = wordsInRow(title);
  const bare = wordsInRow(title.replace(/\s*[([].*$/, ''));
  return [whole, bare].some((own) => own === words || words.startsWith(own) || own.startsWith(words));
}

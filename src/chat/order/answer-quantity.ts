import type { Pending } from '../conversation-state.ts';
import type { Answer } from './answer-line.ts';
import { variantOf } from './cart.ts';
import { setLineQuantity } from './change-lines.ts';
import { withoutCourtesy } from './clauses.ts';
import { type Draft, memoryOf, openLines } from './draft.ts';
import { matchName } from './match-name.ts';
import type { Item } from './order-act.ts';
import { addVariant } from './put-goods.ts';
import { readKept } from './wanted.ts';
import { readWords, said } from './words.ts';

/** "Sí", "todas las que haya", "pues dos": how many, of what there are fewer of than was asked for. */
export function answerQuantity(
  draft: Draft,
  pending: Extract<Pending, { kind: 'choose_quantity' }>,
  answer: Answer,
): boolean {
  const { item } = answer;
  const isNumber =
    item.quantity !== undefined && item.reference === undefined && isOfOffered(draft, pending, item);
  const all =
    /^(?:(?:l[oa]s|todas? l[oa]s|lo|todo lo|tod[oa]s) que (?:haya|hay|queden?|tengas?|tengan|tengais|tenga|puedas|pueda|podais)|tod[oa]s(?: l[oa]s que (?:haya|queden))?|(?:all|whatever|as many as|everything)(?: that)? (?:you(?: have|ve)(?: got)?|there (?:is|are)|is left|are left|you can|of them))$/.test(
      said(withoutCourtesy(readWords(answer.words, draft.context.language))),
    );
  const byPlace = all || item.reference?.kind === 'ordinal' || item.reference?.kind === 'all';
  const quantity = isNumber ? item.quantity : answer.yes || byPlace ? pending.offered : undefined;
  const product = draft.context.product(pending.productId);
  if (quantity === undefined || quantity < 1 || product === undefined) return false;
  const { target } = memoryOf(draft.state);
  const line =
    target?.how === 'set' ? openLines(draft).find((other) => other.lineId === target.lineId) : undefined;
  if (line !== undefined) setLineQuantity(draft, line, quantity, undefined);
  else {
    const variant = variantOf(product, pending.variantId);
    addVariant(draft, { product, variant, wanted: { quantity, ...readKept(pending.extras), words: '' } });
  }
  return true;
}

const thereAre =
  /(?:^|\s+)(?:que (?:hay|quedan?|tiene[ns]?|ten[eé]is)|(?:that )?(?:you (?:have|[’']?ve got)|there are|are left)|left)(?: left)?$/iu;

/** "Los dos blancos que hay": of what was offered, and of nothing else. */
function isOfOffered(
  draft: Draft,
  pending: Extract<Pending, { kind: 'choose_quantity' }>,
  item: Item,
): boolean {
  if (item.words === '') return true;
  const words = `${item.words} ${item.variantWords}`.trim().replace(thereAre, '').trim();
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  const variant = variantOf(product, pending.variantId);
  const own = { ...product, variants: variant === undefined ? [] : [variant] };
  const { total, covered } = matchName(words, own, draft.context.language);
  return covered === total;
}

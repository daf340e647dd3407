import type { Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Pending } from '../../conversation-state.ts';
import { howMany } from '../acts/how-many.ts';
import { variantLike } from '../acts/more-of-last.ts';
import { addVariant } from '../acts/put-goods.ts';
import { readKept } from '../acts/wanted.ts';
import { variantOf } from '../cart/cart.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { setLineQuantity } from '../cart/line-quantity.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName } from '../names/match-name.ts';
import { withoutCourtesy } from '../said/clauses.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { readWords, said } from '../said/words.ts';
import type { Answer } from './answer-line.ts';
import { bareNumber } from './bare-number.ts';

type ChooseQuantity = Extract<Pending, { kind: 'choose_quantity' }>;

/** "Sí", "todas las que haya", "pues dos": how many, of what there are fewer of than was asked for. */
export function answerQuantity(draft: Draft, pending: ChooseQuantity, answer: Answer): boolean {
  const { item } = answer;
  const isNumber =
    item.quantity !== undefined && item.reference === undefined && isOfOffered(draft, pending, item);
  const all =
    /^(?:(?:l[oa]s|todas? l[oa]s|lo|todo lo|tod[oa]s) que (?:haya|hay|queden?|tengas?|tengan|tengais|tenga|puedas|pueda|podais)|tod[oa]s(?: l[oa]s que (?:haya|queden))?|(?:all|whatever|as many as|everything)(?: that)? (?:you(?: have|ve)(?: got)?|there (?:is|are)|is left|are left|you can|of them))$/.test(
      said(withoutCourtesy(readWords(answer.words, draft.context.language))),
    );
  const byPlace = all || item.reference?.kind === 'ordinal' || item.reference?.kind === 'all';
  const quantity = isNumber ? item.quantity : answer.yes || byPlace ? pending.offered : undefined;
  return quantity !== undefined && takeSoMany(draft, pending, quantity);
}

/** "Fair enough, 5", "con dos botellas": a number, however it is said. */
export function answerNumber(draft: Draft, pending: ChooseQuantity, told: string): boolean {
  const quantity = bareNumber(draft, told, pending.productId);
  const fits = pending.offered === howMany || (quantity ?? 0) <= pending.offered;
  return quantity !== undefined && fits && takeSoMany(draft, pending, quantity);
}

function takeSoMany(draft: Draft, pending: ChooseQuantity, quantity: number): boolean {
  const product = draft.context.product(pending.productId);
  if (quantity < 1 || product === undefined) return false;
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

/** "Three red and two blue", "yes, and two in blue", of what there are three of: those, and others beside. */
export function partsBeside(
  draft: Draft,
  pending: ChooseQuantity,
  { told, acts }: { told: string; acts: readonly OrderAct[] },
): { variant: Variant; quantity: number }[] {
  const product = draft.context.product(pending.productId);
  const asked = product === undefined ? undefined : variantOf(product, pending.variantId);
  if (product === undefined || asked === undefined) return [];
  const { language } = draft.context;
  const said = acts.filter(({ kind }) => !['no', 'yes', 'satisfied'].includes(kind));
  const parts: { variant: Variant; quantity: number }[] = [];
  for (const act of said) {
    const item = itemOf(act);
    const words = item === undefined ? '' : `${item.words} ${item.variantWords}`.trim();
    // "Hers in black then, also a 39": what is true of it anyway.
    const last = parts.at(-1)?.variant;
    const isOfLast =
      words !== '' && last !== undefined && last !== asked && isIn(product, last, words, language);
    if (isOfLast) continue;
    const isOther = item?.reference?.kind === 'whose' || item?.reference?.kind === 'other';
    const quantity = item?.quantity ?? (isOther ? 1 : undefined);
    if (quantity === undefined || words === '' || !isVariantOnly(draft, product, words)) return [];
    const choice = chooseVariant(product, words, language);
    const isAsked = choice.kind === 'several' && choice.variants.includes(asked);
    const one = choice.kind === 'one' ? choice.variant : undefined;
    const variant = isAsked ? asked : (one ?? variantLike(product, asked, words, draft));
    if (variant === undefined) return [];
    parts.push({ variant, quantity });
  }
  if (!parts.some(({ variant }) => variant !== asked)) return [];
  const takes = agreesFirst.test(fold(told)) && !parts.some(({ variant }) => variant === asked);
  return takes ? [{ variant: asked, quantity: pending.offered }, ...parts] : parts;
}

const isIn = (product: Product, variant: Variant, words: string, language: Language): boolean =>
  chooseVariant({ ...product, variants: [variant] }, words, language).kind === 'one';

/** "Yes, and two in blue": what was offered, and those. */
const agreesFirst = /^\s*(?:si|yes|yeah|yep|sure|claro|vale|ok|okay|venga|dale)[\s,.]+(?:y|e|and|plus|mas)\s/;

/** "Make it three red": so many of those. */
function itemOf(act: OrderAct): Item | undefined {
  if (act.kind === 'add' || act.kind === 'set_quantity') return act.item;
  return act.kind === 'replace' && act.from === undefined ? act.to : undefined;
}

export function answerBeside(
  draft: Draft,
  pending: ChooseQuantity,
  said: { told: string; acts: readonly OrderAct[] },
): boolean {
  const product = draft.context.product(pending.productId);
  const parts = partsBeside(draft, pending, said);
  if (product === undefined) return false;
  const { target } = memoryOf(draft.state);
  const line = openLines(draft).find(({ lineId }) => target?.how === 'set' && lineId === target.lineId);
  for (const { variant, quantity } of parts) {
    if (line?.variantId === variant.id) setLineQuantity(draft, line, quantity, undefined);
    else
      addVariant(draft, { product, variant, wanted: { quantity, ...readKept(pending.extras), words: '' } });
  }
  return parts.length > 0;
}

const thereAre =
  /(?:^|\s+)(?:que (?:hay|quedan?|tiene[ns]?|ten[eé]is)|(?:that )?(?:you (?:have|[’']?ve got)|there are|are left)|left)(?: left)?$/iu;

/** "Los dos blancos que hay": of what was offered, and of nothing else. */
function isOfOffered(draft: Draft, pending: ChooseQuantity, item: Item): boolean {
  if (item.words === '') return true;
  const words = `${item.words} ${item.variantWords}`.trim().replace(thereAre, '').trim();
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  const variant = variantOf(product, pending.variantId);
  const own = { ...product, variants: variant === undefined ? [] : [variant] };
  const { total, covered } = matchName(words, own, draft.context.language);
  return covered === total;
}

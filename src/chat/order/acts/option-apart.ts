/** How goods are to be, said apart from them: in a sentence of its own, or when their turn to be asked about has not come. */
import { fold } from '../../../language/fold.ts';
import { type Draft, memoryOf, setMemory } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName } from '../names/match-name.ts';
import { splitClauses } from '../said/clauses.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, readItem } from '../said/read-item.ts';
import { readWords, written } from '../said/words.ts';
import { wordsBeyondTitle } from './put-goods.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

const around =
  /^(?:(?:en|in|de|of|color|colour|talla|size|el|la|los|las|the)\s+)+|(?:[\s,]+(?:please|pls|por favor|porfa|gracias|thanks|ones?))+[\s.!]*$|[\s.!]+$/giu;

/** "Póngame un altavoz Cobble. Azul.": the second sentence is of what the first one names. */
export function optionApart(
  draft: Draft,
  before: readonly OrderAct[],
  sentence: string,
): OrderAct[] | undefined {
  const last = before.at(-1);
  if (last?.kind !== 'add' || last.item.words === '' || last.item.variantWords !== '') return undefined;
  const variantWords = sentence.replace(around, '').trim();
  const choice = findProduct(draft, last.item);
  if (choice.kind !== 'one' || choice.product.variants.length < 2 || variantWords === '') return undefined;
  return isVariantOnly(draft, choice.product, variantWords)
    ? [{ kind: 'add', item: { ...emptyItem(), variantWords }, strength: 'bare' }]
    : undefined;
}

/** "Teclados en español, sillas en negro": the chairs wait to be asked about, and are so many as they were to be. */
export function settlingWaiting(draft: Draft, acts: readonly OrderAct[]): readonly OrderAct[] {
  const { later = [] } = memoryOf(draft.state);
  if (later.length === 0) return acts;
  let waiting = later;
  const settled = acts.map((act): OrderAct => {
    const found = act.kind === 'add' ? waitingFor(draft, waiting, act) : undefined;
    if (found === undefined) return act;
    waiting = waiting.filter((one) => one !== found.waits);
    return found.act;
  });
  if (waiting.length < later.length) setMemory(draft, { later: waiting });
  return settled;
}

/** "Blue for the backpack, and the L bag": the clauses of an answer that are of what waits, and the others. */
export function waitingIn(
  draft: Draft,
  told: string,
): { settled: AddAct[]; waiting: OrderAct[]; rest: string } {
  let waiting = memoryOf(draft.state).later ?? [];
  const settled: AddAct[] = [];
  const clauses = waiting.length === 0 ? [] : splitClauses(readWords(told, draft.context.language));
  const rest = clauses.filter(({ words }) => {
    const item = readItem(words, told);
    const found = waitingFor(draft, waiting, { kind: 'add', item, strength: 'strong' });
    if (found === undefined) return true;
    waiting = waiting.filter((one) => one !== found.waits);
    settled.push(found.act);
    return false;
  });
  return { settled, waiting, rest: rest.map(({ words }) => written(words, told)).join(', ') };
}

const article = /^(?:the|el|la|los|las|my|mi)$/i;
const isCalled = ({ words }: Item, word: string): boolean =>
  !article.test(word) && ` ${fold(words)} `.includes(` ${fold(word)} `);

function waitingFor(
  draft: Draft,
  waiting: readonly OrderAct[],
  act: AddAct,
): { waits: OrderAct; act: AddAct } | undefined {
  const { item } = act;
  const words = `${item.words} ${item.variantWords} ${item.purpose ?? ''}`.trim();
  if (item.more || item.reference !== undefined || item.with.length + item.without.length > 0)
    return undefined;
  for (const waits of waiting) {
    if (waits.kind !== 'add' || waits.item.variantWords !== '') continue;
    const choice = findProduct(draft, waits.item);
    if (choice.kind !== 'one') continue;
    const { total, covered, titled } = matchName(words, choice.product, draft.context.language);
    // "The L bag", of a sleeping bag, which is no bag.
    const beyond = words.split(/\s+/).filter((word) => !isCalled(waits.item, word));
    const isCalledSo =
      beyond.length < words.split(/\s+/).length && beyond.some((word) => !article.test(word));
    const option = isCalledSo
      ? beyond.filter((word) => !article.test(word)).join(' ')
      : wordsBeyondTitle(draft, choice.product, words);
    const isOf = (isCalledSo || (total > 0 && covered === total && titled > 0)) && option !== '';
    if (!isOf || !isVariantOnly(draft, choice.product, option)) continue;
    const quantity = item.quantity ?? waits.item.quantity;
    const merged = { ...waits.item, variantWords: option, ...(quantity === undefined ? {} : { quantity }) };
    return { waits, act: { kind: 'add', item: merged, strength: 'strong' } };
  }
  return undefined;
}

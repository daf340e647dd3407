/** "No, dos aguas y dos zumos": what was just ordered is put right, what is new is added. */
import type { CartLine } from '../../../protocol.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { alike } from '../names/alike.ts';
import { findLines, lastLine } from '../names/find-lines.ts';
import { findProduct } from '../names/find-product.ts';
import { isOptionNumber, isVariantOnly } from '../names/is-variant.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { lineItem } from '../said/read-item.ts';
import { partsOfLine } from './in-parts.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The acts of a message that begins with "no", read as corrections of the message before it. */
export function correctedActs(draft: Draft, said: readonly OrderAct[]): OrderAct[] {
  const lines = openLines(draft);
  const [first, ...others] = said;
  if (first?.kind === 'add' && partsOfLine(draft, first, others) !== undefined) return [...said];
  const acts = said.map((act, at) => (at === 0 ? deniedLine(draft, act) : act));
  if (acts[0]?.kind === 'remove' && said[0]?.kind === 'add') return acts;
  const touched = memoryOf(draft.context.state).touched ?? [];
  const acted = lines.filter((line) => touched.includes(line.lineId));
  const last = acted.length === 0 && lines.length === 1 ? lines : acted;
  if (last.length === 0) return [...acts];
  const parted = partedLine(draft, last, acts);
  if (parted !== undefined) return parted;
  const corrections = acts.map((act) => (act.kind === 'add' ? correctionOf(draft, act, last) : act));
  const isPlain = (act: OrderAct) => act.kind === 'add';
  // "No, una de jamón" right after a pizza is that pizza instead, where nothing else was put right by name.
  const only = last.length === 1 ? last[0] : undefined;
  const plain = corrections.findIndex(isPlain);
  const correction = corrections[plain];
  if (
    only === undefined ||
    correction?.kind !== 'add' ||
    corrections.some((act) => act.kind === 'set_quantity')
  )
    return corrections;
  if (!areAlike(draft, only, correction.item)) return corrections;
  return corrections.map((act, at) =>
    at === plain ? { kind: 'replace', from: undefined, to: correction.item } : act,
  );
}

/** "No juice", where there is juice: not wanted. */
function deniedLine(draft: Draft, act: OrderAct): OrderAct {
  if (act.kind !== 'add' || act.strength !== 'bare') return act;
  const { item } = act;
  const isPlain = item.article === 'none' && item.quantity === undefined;
  if (!isPlain || item.words === '' || item.variantWords !== '' || findLines(draft, item).length === 0)
    return act;
  // "No, red", of a blue helmet and a bike that is red.
  const last = lastLine(draft);
  const product = last === undefined ? undefined : draft.context.product(last.productId);
  const isOption =
    product !== undefined && product.variants.length > 1 && isVariantOnly(draft, product, item.words);
  if (isOption && !findLines(draft, item).some((line) => line === last)) return act;
  return { kind: 'remove', item: { ...item, article: 'the' }, because: 'not_wanted' };
}

/** "No, one blue and one red" of the two that are there. */
function partedLine(
  draft: Draft,
  last: readonly CartLine[],
  acts: readonly OrderAct[],
): OrderAct[] | undefined {
  const [line, ...others] = last;
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  const parts = acts.filter((act): act is AddAct => act.kind === 'add');
  if (line === undefined || product === undefined || others.length > 0) return undefined;
  if (parts.length < 2 || parts.length !== acts.length || product.variants.length < 2) return undefined;
  const pieces = parts.reduce((sum, { item }) => sum + (item.quantity ?? 1), 0);
  const wordsOf = ({ item }: AddAct) => `${item.words} ${item.variantWords}`.trim();
  if (pieces !== line.quantity || !parts.every((part) => isVariantOnly(draft, product, wordsOf(part))))
    return undefined;
  const whole: OrderAct = {
    kind: 'remove',
    item: lineItem(line),
    because: 'asked',
  };
  return [
    whole,
    ...parts.map(
      (part): OrderAct => ({
        kind: 'add',
        strength: 'strong',
        item: {
          ...part.item,
          words: product.title,
          fullWords: product.title,
          variantWords: wordsOf(part),
          more: false,
        },
      }),
    ),
  ];
}

function correctionOf(draft: Draft, act: AddAct, last: readonly CartLine[]): OrderAct {
  const { item } = act;
  const words = `${item.words} ${item.variantWords}`.trim();
  if (item.reference !== undefined || item.more) return act;
  const sized = last.length === 1 ? last[0] : undefined;
  if (words === '' && sized !== undefined && isOptionNumber(draft, sized, item.quantity)) {
    const { quantity: size, ...bare } = item;
    return {
      kind: 'replace',
      from: undefined,
      to: { ...bare, article: 'the', variantWords: String(size) },
    };
  }
  if (words === '') {
    return item.quantity === undefined || item.with.length + item.without.length > 0
      ? act
      : { kind: 'set_quantity', quantity: item.quantity, sure: true };
  }
  const named = findLines(draft, item);
  if (named.length > 0 && item.quantity !== undefined) {
    return { kind: 'set_quantity', quantity: item.quantity, item, sure: true };
  }
  const only = last.length === 1 ? last[0] : undefined;
  const product = only === undefined ? undefined : draft.context.product(only.productId);
  const isOption =
    product !== undefined && product.variants.length > 0 && isVariantOnly(draft, product, words);
  return isOption && named.length === 0 ? { kind: 'replace', from: undefined, to: item } : act;
}

/** Of one kind: under the same category of the catalogue. */
function areAlike(draft: Draft, line: CartLine, item: Item): boolean {
  const choice = findProduct(draft, item);
  return choice.kind === 'one' && alike(draft.context.product(line.productId), choice.product);
}

/** "La roja en la 42", "una azul y otra negra", "the cheapest": which of the options that a question named. */
import type { Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Pending } from '../../conversation-state.ts';
import { distributedAnswer } from '../acts/distribute.ts';
import { isEach } from '../acts/each-option.ts';
import { variantLike } from '../acts/more-of-last.ts';
import { addVariant, askedVariants, askVariant } from '../acts/put-goods.ts';
import { readKept, type Wanted, wantedAgain } from '../acts/wanted.ts';
import { variantOf } from '../cart/cart.ts';
import { type Draft, memoryOf, openLines, tell } from '../cart/draft.ts';
import { chooseVariant, isOptionWord, openOption } from '../names/choose-variant.ts';
import { matchName, saysName, withFigures } from '../names/match-name.ts';
import { optionsOf } from '../names/options-of.ts';
import { sizePointedAt, withNamedSize } from '../names/sizes.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { type Answer, namesOption } from './answer-line.ts';

type ChooseVariant = Extract<Pending, { kind: 'choose_variant' }>;

/** "Una azul y otra negra", "unas azules y otras negras". */
export function answerInParts(draft: Draft, pending: ChooseVariant, acts: readonly OrderAct[]): boolean {
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  if (answerEach(draft, pending, product, acts)) return true;
  const parts = distributedAnswer(draft, { ...pending, product }, acts);
  for (const { variantId, quantity } of parts) {
    const wanted = { quantity, ...readKept(pending.extras), words: '' };
    addVariant(draft, { product, variant: variantOf(product, variantId), wanted });
  }
  return parts.length > 0;
}

/** "One of each", of what was to be as many as it comes in. */
function answerEach(
  draft: Draft,
  pending: ChooseVariant,
  product: Product,
  acts: readonly OrderAct[],
): boolean {
  const act = acts.length === 1 ? acts[0] : undefined;
  if (act?.kind !== 'add' || !isEach(act)) return false;
  const among = product.variants.filter(({ id }) => pending.variantIds.includes(id));
  if (pending.quantity !== 1 && pending.quantity !== among.length) return false;
  for (const variant of among)
    addVariant(draft, { product, variant, wanted: { quantity: 1, ...readKept(pending.extras), words: '' } });
  return true;
}

export function answerVariant(
  draft: Draft,
  pending: ChooseVariant,
  answer: Answer & { wholly: boolean },
): boolean {
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  const among = product.variants.filter((variant) => pending.variantIds.includes(variant.id));
  const { item } = answer;
  // "L for the jersey, and make the helmet an L too": what it is for may go on to other goods.
  if (answer.wholly && item.purpose !== undefined) return false;
  const isValue = isOptionValue(product, answer.words);
  const named = `${item.words} ${item.variantWords}`.trim();
  const isSize = isOptionCount(draft, product, { item, named });
  const size = isSize ? String(item.quantity) : '';
  const words = isValue
    ? answer.words
    : [named, named === '' ? '' : size].join(' ').trim() ||
      (item.reference === undefined ? answer.words : '');
  const wanted = {
    ...wantedAgain(pending, item, words),
    quantity: isValue ? pending.quantity : quantityBeside(pending, item, isSize),
  };
  const pointed = saysOption(draft, product, words) ? undefined : pointedAt(draft, product, { among, item });
  if (pointed !== undefined) {
    settleVariant(draft, { product, variants: pointed }, wanted);
    return true;
  }
  // "Is that all right?"
  if (answer.yes && !namesOption(answer) && among.length === 1) {
    addVariant(draft, { product, variant: among[0], wanted });
    return true;
  }
  const said = answer.words.replace(/^(?:la|el|los|las|the|en|in)\s+/i, '');
  // "La mediana", of the sizes that were named.
  const answered = words === '' ? said : words;
  const spoken = withNamedSize(answered, { ...product, variants: among }, draft.context.language);
  const match = matchName(spoken, product, draft.context.language);
  if (match.total === 0) return false;
  if (match.unmatched.length > 0 && answer.wholly) return false;
  if (match.unmatched.length > 0 && !saysOption(draft, product, spoken)) {
    return (
      answer.isShort &&
      item.quantity === undefined &&
      refuseVariant(draft, pending, { product, words: spoken })
    );
  }
  // What was asked about narrows further; what it did not offer ("la azul" among the reds) starts from all there are.
  const within = chooseVariant(product, spoken, draft.context.language, among);
  const found = within.kind === 'none' ? chooseVariant(product, spoken, draft.context.language) : within;
  // "Mejor rojas", which are sold out in that size, and then "pues azules": in the size of the line.
  const { target } = memoryOf(draft.state);
  const line = openLines(draft).find(({ lineId }) => lineId === target?.lineId);
  const like = variantLike(product, variantOf(product, line?.variantId), spoken, draft);
  const choice = line === undefined || like === undefined ? found : { kind: 'one' as const, variant: like };
  if (choice.kind === 'one') addVariant(draft, { product, variant: choice.variant, wanted });
  else if (choice.kind === 'several') {
    askVariant(draft, { product, variants: choice.variants }, wanted);
  } else {
    tell(draft, { kind: 'no_such_variant', words: choice.words, productTitle: product.title }, product);
    askVariant(draft, { product, variants: choice.variants }, wanted);
  }
  return true;
}

/** "2 m": a value of the catalogue, and no two of something. */
function isOptionValue(product: Product, words: string): boolean {
  const said = fold(words);
  return product.variants.some((variant) =>
    Object.values(optionsOf(variant)).some((value) => fold(value) === said),
  );
}

/** "La primera", "the cheapest": of what the question named. */
function pointedAt(
  draft: Draft,
  product: Product,
  { among, item }: { among: readonly Variant[]; item: Item },
): Variant[] | undefined {
  // "¿En negro hay 45?", and then "dame ese".
  if (item.reference?.kind === 'that') {
    const asked = askedVariants(draft, product, among);
    return asked.length === 0 ? undefined : asked;
  }
  const kind = item.reference?.kind;
  if (kind === 'cheapest' || kind === 'dearest') {
    const prices = among.map((variant) => variant.price.amount);
    const wanted = kind === 'cheapest' ? Math.min(...prices) : Math.max(...prices);
    return among.filter((variant) => variant.price.amount === wanted);
  }
  if (item.reference !== undefined && item.variantWords === '') {
    const size = sizePointedAt({ ...product, variants: [...among] }, item.reference);
    const sized = among.filter(
      (variant) => size !== undefined && Object.values(optionsOf(variant)).includes(size),
    );
    if (sized.length > 0) return sized;
  }
  if (item.reference?.kind !== 'ordinal') return undefined;
  const { value } = item.reference;
  const option = openOption(among);
  const place = (count: number) => (value < 0 ? count + value : value - 1);
  if (option === undefined) {
    const variant = among[place(among.length)];
    return variant === undefined ? undefined : [variant];
  }
  const named = option.values[place(option.values.length)];
  return named === undefined ? undefined : among.filter((variant) => variant.options[option.name] === named);
}

function settleVariant(
  draft: Draft,
  choice: { product: Product; variants: readonly Variant[] },
  wanted: Wanted,
): void {
  const { product, variants } = choice;
  const one = variants.length === 1 ? variants[0] : undefined;
  if (one !== undefined) addVariant(draft, { product, variant: one, wanted });
  else askVariant(draft, choice, wanted);
}

/** "42 roja": a number that is a value of an option which nothing else is said of; "2 de 2 m" are two. */
function isOptionCount(
  draft: Draft,
  product: Product,
  { item, named }: { item: Item; named: string },
): boolean {
  const { quantity } = item;
  const { language } = draft.context;
  const options = product.variants.map(optionsOf);
  // "Un pack de 3", of what comes in 1 and 3.
  const figures: readonly string[] = withFigures(named).match(/\d+/g) ?? [];
  const isCount = (value: string) => figures.includes(/^\d+/.exec(value)?.[0] ?? '');
  return [...new Set(options.flatMap((one) => Object.keys(one)))].some((name) => {
    const values = [...new Set(options.flatMap((one) => one[name] ?? []))];
    const isValue = values.some((value) => value === String(quantity) || value.startsWith(`${quantity} `));
    return (
      isValue && !values.some((value) => saysName(named, value, language)?.exact === true || isCount(value))
    );
  });
}

/** "Dos de la 42": a number that is no option is how many. */
function quantityBeside(pending: { quantity: number }, item: Item, isOption: boolean): number {
  const isCount = item.quantity !== undefined && item.article === 'count' && !isOption && item.quantity > 1;
  return isCount ? (item.quantity ?? pending.quantity) : pending.quantity;
}

function saysOption(draft: Draft, product: Product, words: string): boolean {
  return product.variants.some((variant) =>
    Object.values(optionsOf(variant)).some(
      (value) => saysName(words, value, draft.context.language) !== undefined,
    ),
  );
}

/** A short answer that is none of the options: said, and asked again, unless it names other goods. */
function refuseVariant(
  draft: Draft,
  pending: ChooseVariant,
  said: { product: Product; words: string },
): boolean {
  const { product, words } = said;
  const { language } = draft.context;
  if (!matchName(words, product, language).unmatched.every((word) => isOptionWord(word, language)))
    return false;
  const isOther = draft.context
    .findByName(words)
    .some(
      (named) =>
        named.product.id !== product.id && named.product.variants.length === 0 && named.coverage > 0.99,
    );
  if (isOther) return false;
  const among = product.variants.filter((variant) => pending.variantIds.includes(variant.id));
  tell(draft, { kind: 'no_such_variant', words, productTitle: product.title }, product);
  askVariant(
    draft,
    { product, variants: among },
    { quantity: pending.quantity, ...readKept(pending.extras), words: '' },
  );
  return true;
}

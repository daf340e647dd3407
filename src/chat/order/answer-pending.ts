/** Bare answers to what was asked: "grande", "42", "the blue one", "sí", "la primera". */
import type { Product, Variant } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import type { Pending } from '../conversation-state.ts';
import { type Answer, answerLine } from './answer-line.ts';
import { sawOthers } from './aside.ts';
import { askPending } from './ask-pending.ts';
import { variantOf } from './cart.ts';
import { setLineQuantity } from './change-lines.ts';
import { chooseVariant, isOptionWord, openOption, optionsOf } from './choose-variant.ts';
import type { Choosing } from './choosing.ts';
import { withoutCourtesy } from './clauses.ts';
import { distributedAnswer } from './distribute.ts';
import { ask, type Draft, memoryOf, openLines, tell } from './draft.ts';
import { byPrice } from './find-product.ts';
import { matchName, saysName } from './match-name.ts';
import type { Item, OrderAct } from './order-act.ts';
import { openingOf } from './order-verbs.ts';
import { addProduct, addVariant, askVariant } from './put-goods.ts';
import { readItem } from './read-item.ts';
import { readKept, type Wanted } from './wanted.ts';
import { readWords, said, wordsIn, written } from './words.ts';

type PendingOf<Kind extends Pending['kind']> = Extract<Pending, { kind: Kind }>;

function readAnswer(text: string, acts: readonly OrderAct[], draft: Draft): Answer | undefined {
  const language = draft.context.language;
  const courteous = withoutCourtesy(readWords(text, language));
  const found = openingOf(said(courteous));
  if (found !== undefined && !['add', 'better', 'set'].includes(found.opening.kind)) return undefined;
  let rest = courteous.slice(found === undefined ? 0 : wordsIn(said(courteous).slice(0, found.length)));
  const lead = /^(?:si|yes|no|pues|la de|el de|the)(?= \S)/.exec(said(rest))?.[0];
  const takesIt = found?.opening.kind === 'add' && found.opening.pronoun && rest.length === 0;
  const yes = takesIt || acts.some((act) => act.kind === 'yes' || act.kind === 'satisfied');
  const no = acts.some(
    (act) =>
      act.kind === 'no' ||
      (act.kind === 'undo' && memoryOf(draft.state).onlyAsked === true) ||
      act.kind === 'do_not_add',
  );
  if (lead === 'si' || lead === 'yes') rest = rest.slice(1);
  // "No, just two": another number than the one offered.
  const onlyThis =
    /^(?:(?:no|pues|bueno|entonces|then) )*(?:(?:solo|solamente|only|just|mejor|con|with) )*(?:(?:the|l[oa]s) )?(?=\d+$|\S+$)/.exec(
      said(rest),
    )?.[0];
  if (onlyThis !== undefined && rest.at(-1)?.number !== undefined) rest = rest.slice(-1);
  const item = readItem(rest, text);
  const ofGoods = draft.context.state.pending?.kind === 'choose_product';
  const ofThings = ofGoods || draft.context.state.pending?.kind === 'choose_variant';
  const isCount =
    item.quantity !== undefined &&
    item.words === '' &&
    item.variantWords === '' &&
    item.reference === undefined;
  const isPlace = rest.length === 1 && /^\d$/.test(rest[0]?.folded ?? '');
  const setsQuantity =
    isCount &&
    (found?.opening.kind === 'set' || (ofThings && !isPlace && rest.length > 0 && !/^\d+$/.test(said(rest))));
  if (isCount && ofGoods && isPlace) item.reference = { kind: 'ordinal', value: item.quantity ?? 1 };
  return { item, words: written(rest, text), yes, no, isShort: rest.length <= 3, setsQuantity };
}

/**
 * True when the message answered the question that was asked (or said that nothing of it is wanted). `wholly`: every word has to
 * be of the answer; otherwise one that is none of the options is refused.
 */
export function answerChoice(
  draft: Draft,
  pending: Choosing,
  message: { text: string; acts: readonly OrderAct[]; wholly: boolean },
): boolean {
  const { text, acts, wholly } = message;
  if (takesBack(draft, acts)) {
    tell(draft, { kind: 'left_as_it_was' });
    draft.later = [];
    return true;
  }
  if (pending.kind === 'choose_variant' && answerInParts(draft, pending, acts)) return true;
  const answer = readAnswer(text, acts, draft);
  if (answer === undefined) return false;
  if (answer.item.reference !== undefined && sawOthers(draft.context.state)) return false;
  if (answer.no && acts.length === 1) {
    tell(draft, { kind: 'left_as_it_was' });
    draft.later = [];
    return true;
  }
  // "Que sean dos" of what is still to be chosen.
  if (answer.setsQuantity && (pending.kind === 'choose_product' || pending.kind === 'choose_variant')) {
    askPending(draft, { ...pending, quantity: answer.item.quantity ?? pending.quantity });
    return true;
  }
  // A plain yes to a choice of several chooses none.
  if (answer.yes && acts.length <= 1 && isOfSeveral(pending) && !namesOption(answer)) {
    askPending(draft, pending);
    return true;
  }
  switch (pending.kind) {
    case 'choose_product':
      return answerProduct(draft, pending, answer);
    case 'choose_variant':
      return answerVariant(draft, pending, { ...answer, wholly });
    case 'choose_quantity':
      return answerQuantity(draft, pending, answer);
    case 'choose_line':
      return answerLine(draft, pending, answer);
    default:
      return pending satisfies never;
  }
}

/** "Vale, la talla M": one that the shopper names, and more than a yes. */
const namesOption = ({ item }: Answer): boolean =>
  item.variantWords !== '' || (item.words !== '' && !plainYes.test(fold(item.words)));
const plainYes =
  /^(?:si|yes|yeah|yep|ok|okay|vale|claro|sure|venga|perfecto|perfect|bien|fine|great|good)(?: |$)/;

/** "Una azul y otra negra", "unas azules y otras negras". */
function answerInParts(
  draft: Draft,
  pending: PendingOf<'choose_variant'>,
  acts: readonly OrderAct[],
): boolean {
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  const parts = distributedAnswer(draft, { ...pending, product }, acts);
  for (const { variantId, quantity } of parts) {
    const wanted = { quantity, ...readKept(pending.extras), words: '' };
    addVariant(draft, { product, variant: variantOf(product, variantId), wanted });
  }
  return parts.length > 0;
}

/** "Quítalo" of what is not in the cart yet: the wish is taken back. */
function takesBack(draft: Draft, acts: readonly OrderAct[]): boolean {
  const act = acts.length === 1 ? acts[0] : undefined;
  const isBare = act?.kind === 'remove' && act.item.words === '' && act.item.variantWords === '';
  return isBare && act.item.quantity === undefined && memoryOf(draft.state).onlyAsked === true;
}

function isOfSeveral(pending: Choosing): boolean {
  switch (pending.kind) {
    case 'choose_product':
      return pending.productIds.length > 1;
    case 'choose_variant':
      return pending.variantIds.length > 1;
    case 'choose_line':
      return pending.lineIds.length > 1;
    default:
      return false;
  }
}

function wantedAgain(pending: { quantity: number; extras: string[] }, item: Item, words: string): Wanted {
  const quantity =
    item.quantity !== undefined && item.article === 'count' && item.quantity > 1
      ? item.quantity
      : pending.quantity;
  const kept = readKept(pending.extras);
  return {
    quantity,
    with: [...kept.with, ...item.with],
    without: [...kept.without, ...item.without],
    extraIds: kept.extraIds,
    words,
  };
}

function answerProduct(draft: Draft, pending: PendingOf<'choose_product'>, answer: Answer): boolean {
  const { context } = draft;
  const products = pending.productIds
    .map((id) => context.product(id))
    .filter((product) => product !== undefined);
  if (answer.item.reference?.kind === 'all' && answer.item.words === '' && products.length > 1) {
    const { count } = answer.item.reference;
    if (count !== undefined && count !== products.length) return false;
    for (const product of products) {
      addProduct(
        draft,
        product,
        wantedAgain(pending, answer.item, fittingWords(draft, product, pending.variantWords)),
      );
    }
    return true;
  }
  const chosen = productsMeant(draft, products, answer);
  const one = chosen.length === 1 ? chosen[0] : undefined;
  if (one !== undefined) {
    const words = `${pending.variantWords} ${answer.item.variantWords} ${answer.item.words}`.trim();
    addProduct(draft, one, wantedAgain(pending, answer.item, fittingWords(draft, one, words)));
    return true;
  }
  if (chosen.length === 0) return false;
  const choices = chosen.map((product) => ({ title: product.title, price: product.price }));
  ask(
    draft,
    { kind: 'ask_product', choices },
    {
      pending: {
        ...pending,
        quantity: wantedAgain(pending, answer.item, '').quantity,
        productIds: chosen.map((product) => product.id),
      },
      act: undefined,
      products: chosen,
    },
  );
  return true;
}

/** Words said before of a kind of thing ("pizza") choose no variant: only those the product holds go on. */
function fittingWords(draft: Draft, product: Product, words: string): string {
  const { language } = draft.context;
  return words
    .split(/\s+/)
    .filter((word) => matchName(word, product, language).covered > 0)
    .join(' ');
}

function productsMeant(draft: Draft, products: readonly Product[], { item, yes, words }: Answer): Product[] {
  if (item.reference?.kind === 'ordinal') {
    const { value } = item.reference;
    const product = products.at(value < 0 ? value : value - 1);
    return product === undefined ? [] : [product];
  }
  if (item.reference?.kind === 'cheapest' || item.reference?.kind === 'dearest')
    return byPrice(products, item.reference.kind);
  if (products.length === 1 && (yes || item.reference?.kind === 'that')) return [...products];
  if (yes) return products.length > 1 ? [...products] : [];
  const sought = [item.words, item.variantWords].join(' ').trim() || words;
  const judged = products.map((product) => ({
    product,
    match: matchName(sought, product, draft.context.language),
  }));
  const full = judged.filter(({ match }) => match.total > 0 && match.covered === match.total);
  const most = Math.max(0, ...full.map(({ match }) => match.titled));
  return full.filter(({ match }) => match.titled === most).map(({ product }) => product);
}

function answerVariant(
  draft: Draft,
  pending: PendingOf<'choose_variant'>,
  answer: Answer & { wholly: boolean },
): boolean {
  const product = draft.context.product(pending.productId);
  if (product === undefined) return false;
  const among = product.variants.filter((variant) => pending.variantIds.includes(variant.id));
  const { item } = answer;
  const isValue = isOptionValue(product, answer.words);
  const words = isValue
    ? answer.words
    : `${item.words} ${item.variantWords}`.trim() || (item.reference === undefined ? answer.words : '');
  const wanted = {
    ...wantedAgain(pending, item, words),
    quantity: isValue ? pending.quantity : quantityBeside(pending, product, item),
  };
  const pointed = saysOption(draft, product, words) ? undefined : pointedAt(among, item);
  if (pointed !== undefined) {
    settleVariant(draft, { product, variants: pointed }, wanted);
    return true;
  }
  if (answer.yes && item.words === '' && among.length === 1) {
    addVariant(draft, { product, variant: among[0], wanted });
    return true;
  }
  const said = answer.words.replace(/^(?:la|el|los|las|the|en|in)\s+/i, '');
  const spoken = words === '' ? said : words;
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
  const choice = within.kind === 'none' ? chooseVariant(product, spoken, draft.context.language) : within;
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
function pointedAt(among: readonly Variant[], item: Item): Variant[] | undefined {
  const kind = item.reference?.kind;
  if (kind === 'cheapest' || kind === 'dearest') {
    const prices = among.map((variant) => variant.price.amount);
    const wanted = kind === 'cheapest' ? Math.min(...prices) : Math.max(...prices);
    return among.filter((variant) => variant.price.amount === wanted);
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

/** "Dos de la 42": a number that is no option is how many. */
function quantityBeside(pending: { quantity: number }, product: Product, item: Item): number {
  const isOption = product.variants.some((variant) =>
    Object.values(optionsOf(variant)).some(
      (value) => value === String(item.quantity) || value.startsWith(`${item.quantity} `),
    ),
  );
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
  pending: PendingOf<'choose_variant'>,
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

function answerQuantity(draft: Draft, pending: PendingOf<'choose_quantity'>, answer: Answer): boolean {
  const { item } = answer;
  const isNumber = item.quantity !== undefined && item.words === '' && item.reference === undefined;
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

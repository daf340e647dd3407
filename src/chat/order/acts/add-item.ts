/** Puts things in the cart: finds what is meant, asks where it is not clear, never guesses. */
import type { Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import { variantOf } from '../cart/cart.ts';
import { ask, type Draft, memoryOf, openLines, tell } from '../cart/draft.ts';
import { setLineQuantity } from '../cart/line-quantity.ts';
import { isSoldOut } from '../cart/stock.ts';
import { alike } from '../names/alike.ts';
import { findExtra, plainly } from '../names/choose-extras.ts';
import { isOptionWord } from '../names/choose-variant.ts';
import { findLines } from '../names/find-lines.ts';
import { findProduct, type ProductChoice, shownProducts } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName, saysNothing } from '../names/match-name.ts';
import { relativeOptions } from '../names/relative-options.ts';
import { variantWordsOf } from '../names/variant-words.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { isOneOfEach, readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { addAgain } from './add-again.ts';
import { askInTotal } from './ask-in-total.ts';
import { choiceOf } from './choice.ts';
import { howMany, isOpenNumber } from './how-many.ts';
import { isOfLast, ofLastLine, variantLike } from './more-of-last.ts';
import { ofItsKind } from './of-its-kind.ts';
import { isClear, isSaidToDo, sought } from './order-or-wish.ts';
import { comesInPairs } from './pairs.ts';
import { areOnlyPieces } from './pieces-said.ts';
import { addProduct, addTalkedOf, addVariant } from './put-goods.ts';
import { keptExtras, type Wanted, wantedOf } from './wanted.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;
/** More choices than a question can name are a search. */
const mostChoices = 6;
/** "Unas zapatillas rojas" of many are to be looked at, not to be chosen by name. */
const mostKinds = 3;

/** False when the words turn out to be no order: a wish for a kind of thing is a search. */
export function addItem(draft: Draft, act: AddAct): boolean {
  return addOne(draft, act, false);
}

function addOne(draft: Draft, spoken: AddAct, oneOfMany: boolean): boolean {
  // "Four cans", "dos pares": of what is spoken of.
  const isHollow =
    spoken.item.words !== '' &&
    // "Another set" is of what comes in sets.
    !spoken.item.more &&
    spoken.item.quantity !== undefined &&
    (saysNothing(spoken.item.words) || areOnlyPieces(draft, spoken.item));
  const said = isHollow ? { ...spoken, item: { ...spoken.item, words: '', fullWords: '' } } : spoken;
  const act = { ...said, item: forEachPiece(draft, ofLastLine(draft, said.item)) };
  const { item, strength } = act;
  if (item.words === '' && item.reference === undefined) return addMore(draft, act);
  if (item.searching && strength !== 'strong' && strength !== 'polite') return false;
  if (meansExtra(draft, item)) return false;
  const each = isOneOfEach(item) ? eachVariant(draft) : [];
  for (const one of each) addVariant(draft, { ...one, wanted: { ...wantedOf(act), words: '' } });
  if (each.length > 0) return true;
  const choice = ofItsKind(draft, findProduct(draft, item), act);
  if (choice.kind === 'several' && item.reference?.kind === 'that' && item.words === '') {
    const searched = searchedItem(draft, item);
    if (searched !== undefined) return addOne(draft, { ...said, item: searched }, oneOfMany);
  }
  const isOrder = strength === 'strong' || strength === 'polite' || isClear(draft, choice, item, strength);
  if (!isOrder) return false;
  switch (choice.kind) {
    case 'one':
      if (item.pair === true && item.quantity === 2 && comesInPairs(choice.product))
        return addOne(draft, { ...said, item: { ...item, quantity: 1, pair: false } }, oneOfMany);
      if (choice.oddSize !== '') {
        tell(draft, { kind: 'single_size', words: choice.oddSize, productTitle: choice.product.title });
      }
      addChosenOrAsk(draft, choice, act);
      return true;
    case 'each':
      for (const product of choice.products) addProduct(draft, product, wantedOf(byTitle(act, product)));
      return true;
    case 'several':
      return askProduct(draft, choice.products, act, oneOfMany);
    case 'near':
      if (asksOption(draft, choice)) addProduct(draft, choice.product, wantedOf(act));
      else askMeant(draft, choice.product, act);
      return true;
    case 'none':
      if (sought(draft, item) || (strength === 'polite' && draft.news.length === 0)) return false;
      tell(draft, { kind: 'not_found', words: choice.words });
      return true;
    case 'nothing_meant':
      if (shownProducts(draft).length > 1) return askProduct(draft, shownProducts(draft), act, true);
      ask(draft, { kind: 'ask_which' }, { pending: { kind: 'more' }, act });
      return true;
    default:
      return choice satisfies never;
  }
}

/** "One of each", after its colours were asked about: of each it comes in. */
function eachVariant(draft: Draft): { product: Product; variant: Variant }[] {
  const { focus } = draft.state;
  const product =
    focus === undefined || memoryOf(draft.context.state).asides !== 1
      ? undefined
      : draft.context.product(focus);
  if (product === undefined || product.variants.length < 2 || product.variants.length > mostKinds + 1)
    return [];
  return product.variants
    .filter((variant) => !isSoldOut(product, variant))
    .map((variant) => ({ product, variant }));
}

/** "Two of the lights", of which one has just been put in: two in all, or two more. */
function addChosenOrAsk(draft: Draft, choice: Extract<ProductChoice, { kind: 'one' }>, act: AddAct): void {
  const { item } = act;
  const isPointed = item.ofKnown === true && act.strength === 'bare' && item.also !== true;
  const [line, ...others] = isPointed ? findLines(draft, { ...item, article: 'the' }) : [];
  if (line === undefined || others.length > 0 || line.productId !== choice.product.id)
    addChosen(draft, choice, act);
  else askInTotal(draft, line, item.quantity ?? 1, act);
}

function addChosen(draft: Draft, choice: Extract<ProductChoice, { kind: 'one' }>, act: AddAct): void {
  const { item } = act;
  const words =
    `${variantWordsOf(choice, item, draft.context.language)} ${relativeOptions(draft, choice.product, item)}`.trim();
  const number = isOpenNumber(choice.product, item) ? { quantity: howMany } : {};
  const wanted = { ...wantedOf(act), ...extrasLeft(choice, item), ...number, words };
  const isBare = item.quantity === undefined && item.fullWords === '';
  if (item.reference?.kind === 'that') addTalkedOf(draft, choice.product, { ...wanted, isBare });
  else addProduct(draft, choice.product, wanted);
}

/** One of several pointed at: should it have to wait for a question about another, it is known by its title. */
function byTitle(act: AddAct, product: Product): AddAct {
  const { reference: _, ...item } = act.item;
  return { ...act, item: { ...item, article: 'the', words: product.title, fullWords: product.title } };
}

/** Modifiers that turned out to be part of the title are no extras. */
function extrasLeft(choice: Extract<ProductChoice, { kind: 'one' }>, item: Item): Partial<Wanted> {
  return choice.words === item.fullWords && item.fullWords !== item.words ? { with: [], without: [] } : {};
}

/** "La Brisa verde" of a Brisa that is red or blue: a colour or a size it does not come in. */
function asksOption(draft: Draft, choice: Extract<ProductChoice, { kind: 'near' }>): boolean {
  const { language } = draft.context;
  return choice.product.variants.length > 0 && choice.unmatched.every((word) => isOptionWord(word, language));
}

/** "Añade extra de queso": the extra of the line just ordered, unless the feed sells it as a product. */
function meansExtra(draft: Draft, item: Item): boolean {
  const lastId = draft.state.lastLineId;
  const lines = openLines(draft);
  const line =
    lines.find((candidate) => candidate.lineId === lastId) ?? (lines.length === 1 ? lines[0] : undefined);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  if (product === undefined || item.reference !== undefined || item.elliptic || (item.quantity ?? 1) > 1)
    return false;
  const words = item.words;
  if (findExtra(product, words.replace(/^(?:doble|double)\s+/i, ''), draft.context.language) === undefined)
    return false;
  const named = findProduct(draft, item);
  return named.kind !== 'one' || matchName(words, named.product, draft.context.language).titleShare < 0.999;
}

/** True when the words are an extra of the last line: the caller then changes that line. */
export function isExtraOfLastLine(draft: Draft, item: Item): boolean {
  return item.words !== '' && meansExtra(draft, item);
}

/** The line last acted upon; "two of those" are of none that the same message has put in. */
function lastBefore(draft: Draft, item: Item, lines: readonly CartLine[]): CartLine | undefined {
  const isPointed = item.ofThose === true && draft.touched.size > 0;
  const known = isPointed ? lines.filter(({ lineId }) => !draft.touched.has(lineId)) : lines;
  const last = (isPointed ? draft.context.state : draft.state).lastLineId;
  return known.find(({ lineId }) => lineId === last) ?? (known.length === 1 ? known[0] : undefined);
}

/** "Otra", "dos más", "ponme dos": of the last line, or of what is talked about. */
function addMore(draft: Draft, said: AddAct): boolean {
  const act = isOfLast(draft, said.item) ? { ...said, item: { ...said.item, more: true } } : said;
  const { item } = act;
  if (addAgain(draft, act)) return true;
  const lines = openLines(draft);
  const line =
    (item.like === undefined ? undefined : findLines(draft, item.like)[0]) ?? lastBefore(draft, item, lines);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  const focus = draft.state.focus;
  const talked = focus === undefined ? undefined : draft.context.product(focus);
  if (item.more && line !== undefined && product !== undefined) {
    const other = otherKind(draft, product, item);
    if (other !== undefined) return addOne(draft, { ...act, item: other, strength: 'strong' }, false);
    const own = product.extras.filter((extra) => (line.extras ?? []).includes(extra.title));
    const unwanted = item.without.map((words) => findExtra(product, words, draft.context.language)?.id);
    const isPlain = item.without.some((words) => plainly.test(fold(words)));
    const isPair = item.pair === true && item.quantity === 2 && comesInPairs(product);
    const kept = isPlain ? [] : own.map(({ id }) => id).filter((id) => !unwanted.includes(id));
    const same = {
      ...wantedOf(act),
      ...(isPair ? { quantity: 1 } : {}),
      without: isPlain ? [] : item.without.filter((_, at) => !own.some(({ id }) => id === unwanted[at])),
      extraIds: item.with.length > 0 && item.keeps !== true ? [] : kept,
      words: item.variantWords,
      isLike:
        item.with.length + item.without.length === 0 && (item.like === undefined || item.keeps === true),
    };
    if (item.variantWords !== '') {
      const like = variantLike(product, variantOf(product, line.variantId), item.variantWords, draft);
      if (like === undefined) addProduct(draft, product, same);
      else addVariant(draft, { product, variant: like, wanted: same });
    } else addVariant(draft, { product, variant: variantOf(product, line.variantId), wanted: same });
    return true;
  }
  if (item.more && lines.length > 1) return askWhichMore(draft, act);
  // "Two in terracotta", of what was asked about.
  const isSoMany =
    talked !== undefined &&
    item.quantity !== undefined &&
    item.variantWords !== '' &&
    isVariantOnly(draft, talked, item.variantWords);
  if (item.variantWords !== '' && act.strength === 'bare' && !isSoMany) return false;
  if (talked !== undefined && !lines.some((candidate) => candidate.productId === talked.id)) {
    if (act.strength === 'bare' && !isSoMany) return false;
    addTalkedOf(draft, talked, { ...wantedOf(act), words: item.variantWords });
    return true;
  }
  if (
    line !== undefined &&
    item.quantity !== undefined &&
    item.with.length === 0 &&
    act.strength !== 'bare'
  ) {
    // "Then two", after a question about just that: what it came to.
    const isAsked = item.inAll === true && memoryOf(draft.context.state).asides === 1;
    if (isAsked && focus === line.productId && item.quantity > line.quantity)
      setLineQuantity(draft, line, item.quantity, act);
    else askInTotal(draft, line, item.quantity, act);
    return true;
  }
  if (line !== undefined && product !== undefined && item.with.length > 0 && isSaidToDo(act)) {
    addVariant(draft, { product, variant: variantOf(product, line.variantId), wanted: wantedOf(act) });
    return true;
  }
  if (!isSaidToDo(act)) return false;
  const searched = item.quantity === undefined ? undefined : searchedItem(draft, item);
  if (searched !== undefined) return addOne(draft, { ...act, item: searched }, false);
  const shown = shownProducts(draft);
  if (item.quantity !== undefined && shown.length > 0 && shown.length <= mostChoices)
    return askProduct(draft, shown, act, true);
  ask(
    draft,
    { kind: item.quantity === undefined ? 'ask_what_else' : 'ask_which' },
    { pending: { kind: 'more' }, act },
  );
  return true;
}

/** "¿Tenéis la Chubasco en negro?": what is asked about. */
const asking =
  /^[¿\s]*(?:(?:y|and|hola|buenas|hi|hey|yo)[,\s]+)*(?:ten[eé]is|tienes|tienen?|tendr(?:[aá]s|[aá]n?|[eé]is)|hay|habr[aá]|vend[eé]n?(?:is)?|(?:do|have|would) you(?: guys)?(?: also)?(?: (?:have|got|sell|do|carry|stock))?|(?:is|are) there|got|any)\s+/iu;

/** "Añádela", after "Brisa azul 42" showed several: what was named, where it names one. */
function searchedItem(draft: Draft, item: Item): Item | undefined {
  const text = (memoryOf(draft.context.state).asideText ?? '').replace(asking, '');
  const searched = readItem(readWords(text, draft.context.language), text);
  if (searched.words === '' || searched.reference !== undefined || searched.searching) return undefined;
  const choice = findProduct(draft, searched);
  if (choice.kind !== 'one') return undefined;
  return { ...searched, quantity: item.quantity ?? searched.quantity ?? 1, article: 'count' };
}

/** "A water for each": as many times as there are pieces of what was ordered last. */
function forEachPiece(draft: Draft, item: Item): Item {
  if (item.each !== true) return item;
  const touched = memoryOf(draft.context.state).touched ?? [];
  const pieces = openLines(draft)
    .filter((line) => touched.includes(line.lineId))
    .reduce((sum, line) => sum + line.quantity, 0);
  return { ...item, each: false, quantity: (item.quantity ?? 1) * Math.max(1, pieces) };
}

/** "Another one with egg", which is no extra of this pizza but another pizza. */
function otherKind(draft: Draft, product: Product, item: Item): Item | undefined {
  const [words, ...others] = item.with;
  if (
    words === undefined ||
    others.length > 0 ||
    findExtra(product, words, draft.context.language) !== undefined
  )
    return undefined;
  const named = { ...item, more: false, with: [], words, fullWords: words };
  const choice = findProduct(draft, named);
  return choice.kind === 'one' && alike(product, choice.product) ? named : undefined;
}

/** "Otra" after several things were ordered at once: of which, is asked. */
function askWhichMore(draft: Draft, act: AddAct): boolean {
  const ids = [...new Set(openLines(draft).map((line) => line.productId))];
  const products = ids.map((id) => draft.context.product(id)).filter((product) => product !== undefined);
  return askProduct(draft, products, act, true);
}

function askProduct(draft: Draft, products: readonly Product[], act: AddAct, oneOfMany: boolean): boolean {
  const most = act.item.article === 'some' ? mostKinds : mostChoices;
  const isSearch = products.length > most && !oneOfMany && draft.news.length === 0;
  if (isSearch) return false;
  const named = products.slice(0, mostChoices);
  ask(
    draft,
    { kind: 'ask_product', choices: named.map(choiceOf) },
    {
      pending: {
        kind: 'choose_product',
        productIds: named.map((product) => product.id),
        quantity: wantedOf(act).quantity,
        ...(act.item.pair === true ? { pair: true as const } : {}),
        extras: keptExtras(wantedOf(act)),
        variantWords: `${act.item.words} ${act.item.variantWords}`.trim(),
      },
      act,
      products: named,
    },
  );
  return true;
}

function askMeant(draft: Draft, product: Product, act: AddAct): void {
  tell(draft, { kind: 'not_found', words: act.item.words });
  ask(
    draft,
    { kind: 'ask_meant', choice: choiceOf(product) },
    {
      pending: {
        kind: 'choose_product',
        productIds: [product.id],
        quantity: wantedOf(act).quantity,
        extras: keptExtras(wantedOf(act)),
        variantWords: `${act.item.words} ${act.item.variantWords}`.trim(),
      },
      act,
      products: [product],
    },
  );
}

/** Puts a known product in the cart: its variant, its extras, its stock; asks where one of them is not clear. */
import type { Extra, Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { CartLine } from '../../../protocol.ts';
import type { Pending } from '../../conversation-state.ts';
import type { Choice, OrderNews } from '../../voice/order-news.ts';
import { cartCurrency, lineTitle, mostPieces, variantOf } from '../cart/cart.ts';
import { ask, type Draft, isOpen, memoryOf, openLines, setMemory, tell } from '../cart/draft.ts';
import { addNote } from '../cart/notes.ts';
import { putLine } from '../cart/put-line.ts';
import { isSoldOut, piecesInCart, roomFor } from '../cart/stock.ts';
import { chooseExtras, findExtra, speaksOf } from '../names/choose-extras.ts';
import { allSoldOut, chooseVariant, openOption, searchedVariants } from '../names/choose-variant.ts';
import { findProduct } from '../names/find-product.ts';
import { matchName, saysName } from '../names/match-name.ts';
import { optionLabel } from '../names/option-label.ts';
import { comesInLooks } from '../names/sizes.ts';
import { emptyItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { howMany } from './how-many.ts';
import { keptExtras, type Wanted } from './wanted.ts';

/** More than so many other options are a list to look at. */
const mostOthers = 8;

/** The product is known; its variant, extras and stock are seen to. */
export function addProduct(draft: Draft, product: Product, wanted: Wanted): void {
  const beyond = wordsBeyondTitle(draft, product, wanted.words);
  const choice = chooseVariant(product, beyond, draft.context.language);
  if (choice.kind === 'one') {
    addVariant(draft, { product, variant: choice.variant, wanted });
    return;
  }
  if (allSoldOut(product, choice.variants) && choice.kind === 'several') {
    tell(draft, { kind: 'out_of_stock', title: product.title }, product);
    return;
  }
  const asSearched =
    choice.kind === 'several'
      ? ([
          searchedVariants(draft.state, product, choice.variants),
          askedVariants(draft, product, choice.variants),
        ].find((found) => found.length > 0) ?? [])
      : [];
  const isOnly = choice.kind === 'several' && choice.variants.length === 1 && comesInLooks(product);
  const left = isOnly ? choice.variants[0] : undefined;
  if (left !== undefined) {
    addVariant(draft, { product, variant: left, wanted });
    tell(draft, { kind: 'only_left_in', variant: left.title, productTitle: product.title }, product);
    return;
  }
  const one = asSearched.length === 1 ? asSearched[0] : undefined;
  if (one !== undefined) {
    addVariant(draft, { product, variant: one, wanted });
    return;
  }
  if (choice.kind === 'none' && draft.question === undefined) {
    tell(draft, { kind: 'no_such_variant', words: choice.words, productTitle: product.title }, product);
  }
  askVariant(draft, { product, variants: asSearched.length > 0 ? asSearched : choice.variants }, wanted);
}

/** "Do you have it in red?", and then "I'll take a pair in 42": in red. */
export function askedVariants(draft: Draft, product: Product, variants: readonly Variant[]): Variant[] {
  const { asideText = '', asides } = memoryOf(draft.context.state);
  const { language } = draft.context;
  const { focus } = draft.context.state;
  const isTalkedOf =
    focus === product.id || (focus === undefined && matchName(asideText, product, language).titled > 0);
  if (!isTalkedOf || (asides ?? 1) > 1 || asideText === '') return [];
  const words = readWords(asideText, language).filter(({ text }) =>
    variants.some(({ options }) =>
      Object.values(options).some((value) => saysName(text, value, language)?.exact === true),
    ),
  );
  if (words.length === 0) return [];
  const choice = chooseVariant(product, words.map(({ text }) => text).join(' '), language, variants);
  if (choice.kind === 'one') return choice.variant === undefined ? [] : [choice.variant];
  return choice.kind === 'several' && choice.variants.length < variants.length ? choice.variants : [];
}

/** "Me la llevo": in the variant that was being talked about, when it was one. */
export function addTalkedOf(draft: Draft, product: Product, wanted: Wanted): void {
  const talked = draft.state.focus === product.id ? variantOf(product, draft.state.focusVariant) : undefined;
  const line = wanted.isBare === true ? lineOf(draft, product, talked) : undefined;
  if (line !== undefined) {
    tell(draft, { kind: 'already_in_cart', line }, product);
    return;
  }
  if (talked !== undefined && wanted.words === '') addVariant(draft, { product, variant: talked, wanted });
  else addProduct(draft, product, wanted);
}

function lineOf(draft: Draft, product: Product, variant: Variant | undefined): CartLine | undefined {
  return openLines(draft).find(
    (line) => line.productId === product.id && line.variantId === variant?.id && line.extras === undefined,
  );
}

/** Words said of a product that its title does not hold: what may choose a variant. */
export function wordsBeyondTitle(draft: Draft, product: Product, words: string): string {
  const { language } = draft.context;
  const named = { ...product, variants: [], attributes: {}, tags: [], categories: [] };
  // "Swim cap" is a "gorro de natación", although neither word by itself is all of it.
  const ofTitle = matchName(words, named, language).titledWords;
  // "Vereda verde": nearly a word of the title, and a colour to the letter.
  const values = new Set(
    product.variants.flatMap(({ title, options }) =>
      tokenise([title, ...Object.values(options)].join(' ')).map(({ folded }) => folded),
    ),
  );
  const titles = new Set(tokenise(product.title).map(({ folded }) => folded));
  return readWords(words, language)
    .filter(
      ({ text }) =>
        (!ofTitle.includes(text) && matchName(text, named, language).titled === 0) ||
        /\d/.test(text) ||
        (values.has(fold(text)) && !titles.has(fold(text))),
    )
    .map((word) => word.text)
    .join(' ');
}

/** Asks for the option in which the variants differ, where it is one; else for the variant. `named`: those of them that are told. */
export function askVariant(
  draft: Draft,
  choice: { product: Product; variants: readonly Variant[]; named?: readonly Variant[] | undefined },
  wanted: Wanted,
): void {
  const { product, variants, named = variants } = choice;
  const option = openOption(named);
  const label =
    option === undefined ? undefined : optionLabel(option.name, product.language, draft.context.language);
  const choices = choicesOf(product, named);
  ask(
    draft,
    {
      kind: 'ask_variant',
      productTitle: product.title,
      choices,
      ...(label === undefined ? {} : { option: label }),
    },
    {
      pending: {
        kind: 'choose_variant',
        productId: product.id,
        variantIds: variants.map((variant) => variant.id),
        quantity: wanted.quantity,
        extras: keptExtras(wanted),
      },
      act: wanted.act,
      products: [product],
    },
  );
}

/** Each with its price where they differ; values that several variants share have none of their own. */
function choicesOf(product: Product, variants: readonly Variant[]): Choice[] {
  const option = openOption(variants);
  const prices = new Set(product.variants.map((variant) => variant.price.amount));
  if (option !== undefined && option.values.length < variants.length) {
    return option.values.map((title) => ({ title }));
  }
  return variants.map((variant) => ({
    title: option === undefined ? variant.title : (variant.options[option.name] ?? variant.title),
    ...(prices.size > 1 ? { price: variant.price } : {}),
  }));
}

type Chosen = { product: Product; variant: Variant | undefined; wanted: Wanted };

/** Product and variant are known; what is left is how many there are, and the extras. */
export function addVariant(draft: Draft, chosen: Chosen): void {
  const { product, variant, wanted } = chosen;
  const title = lineTitle(product, variant);
  const price = variant?.price ?? product.price;
  if (openLines(draft).length > 0 && isOpen(draft.cart) && cartCurrency(draft.cart) !== price.currency) {
    tell(
      draft,
      { kind: 'other_currency', title, currency: price.currency, cartCurrency: cartCurrency(draft.cart) },
      product,
    );
    return;
  }
  const room = roomFor(draft.cart, product, variant);
  if (wanted.quantity === howMany) {
    if (room.pieces > 0) askHowMany(draft, chosen);
    else tellShort(draft, chosen, room);
    return;
  }
  if (room.pieces < wanted.quantity) {
    tellShort(draft, chosen, room);
    return;
  }
  const { extras, unknown } = resolveExtras(draft, chosen);
  if (wanted.with.length > 0) setMemory(draft, { extras: { with: wanted.with, without: [] } });
  putLine(draft, {
    product,
    variant,
    extras,
    quantity: wanted.quantity,
    called: wanted.words,
    whom: wanted.whom,
    isLike: wanted.isLike,
  });
  for (const words of unknown) addExtraProduct(draft, product, { words, quantity: wanted.quantity });
  tellWithout(draft, product, { phrases: wanted.without, removed: [], pieces: wanted.quantity });
}

/** "A few pillows": how many. */
function askHowMany(draft: Draft, { product, variant, wanted }: Chosen): void {
  const pending: Pending = {
    kind: 'choose_quantity',
    productId: product.id,
    ...(variant === undefined ? {} : { variantId: variant.id }),
    offered: howMany,
    extras: keptExtras(wanted),
  };
  const news: OrderNews = { kind: 'ask_how_many', title: lineTitle(product, variant) };
  ask(draft, news, { pending, act: wanted.act, products: [product] });
}

function tellShort(draft: Draft, chosen: Chosen, room: ReturnType<typeof roomFor>): void {
  const { product, variant, wanted } = chosen;
  const title = lineTitle(product, variant);
  const inCart = piecesInCart(draft.cart, product.id, variant?.id);
  if (room.limit === 'most') tell(draft, { kind: 'too_many', most: mostPieces }, product);
  else if (room.pieces === 0 && inCart === 0) {
    tell(draft, { kind: 'out_of_stock', title }, product);
    askOthers(draft, chosen);
  } else if (room.pieces === 0) tell(draft, { kind: 'all_in_cart', title, left: inCart }, product);
  else {
    ask(
      draft,
      { kind: 'ask_quantity', title, wanted: wanted.quantity, offered: room.pieces, inCart },
      {
        pending: {
          kind: 'choose_quantity',
          productId: product.id,
          ...(variant === undefined ? {} : { variantId: variant.id }),
          offered: room.pieces,
          extras: keptExtras(wanted),
        },
        act: wanted.act,
        products: [product],
      },
    );
  }
}

/** Sold out in this option: asks for one that differs from it in one thing only; of many the fewest that differ in the same thing are named. */
function askOthers(draft: Draft, { product, variant, wanted }: Chosen): void {
  if (variant === undefined || draft.question !== undefined) return;
  const differing = (other: Variant) =>
    Object.keys(variant.options).filter((name) => other.options[name] !== variant.options[name]);
  const open = product.variants.filter((other) => !isSoldOut(product, other));
  const near = open.filter((other) => differing(other).length === 1);
  const alike = Object.keys(variant.options)
    .map((name) => near.filter((other) => differing(other)[0] === name))
    .filter((some) => some.length > 0)
    .toSorted((one, other) => one.length - other.length);
  const variants = near.length > 0 ? near : open;
  const named = near.length > mostOthers ? alike[0] : undefined;
  if (variants.length > 0) askVariant(draft, { product, variants, named }, wanted);
}

function resolveExtras(draft: Draft, { product, wanted }: Chosen): { extras: Extra[]; unknown: string[] } {
  const { language } = draft.context;
  const known = wanted.extraIds.flatMap((id) => product.extras.filter((extra) => extra.id === id));
  const { extras, unknown } = chooseExtras(product, wanted.with, language);
  return { extras: [...known, ...extras], unknown };
}

/** One that does not exist is said; one that the feed sells as a product becomes a line. */
export function addExtraProduct(
  draft: Draft,
  product: Product,
  extra: { words: string; quantity: number },
): void {
  const { words, quantity } = extra;
  const choice = findProduct(draft, { ...emptyItem(), words, fullWords: words });
  const isSold =
    choice.kind === 'one' && matchName(words, choice.product, draft.context.language).titleShare > 0.999;
  if (isSold && choice.product.variants.length === 0) {
    addVariant(draft, {
      product: choice.product,
      variant: undefined,
      wanted: { quantity, with: [], without: [], extraIds: [], words },
    });
    return;
  }
  tell(
    draft,
    {
      kind: 'unknown_extra',
      words,
      productTitle: product.title,
      extras: product.extras.map((extra) => ({ title: extra.title, price: extra.price })),
    },
    product,
  );
}

/** "Sin cebolla": an extra is only there when asked for; anything else is a note, which is no promise. */
export function tellWithout(
  draft: Draft,
  product: Product,
  said: { phrases: readonly string[]; removed: readonly string[]; pieces: number },
): void {
  const { language } = draft.context;
  const { phrases, removed } = said;
  for (const words of phrases) {
    const extra = findExtra(product, words, language);
    if (extra !== undefined && removed.includes(extra.title)) continue;
    if (extra !== undefined && !speaksOf(product, words, language)) {
      tell(
        draft,
        { kind: 'extra_only_on_request', extra: extra.title, productTitle: product.title },
        product,
      );
    } else {
      const line = openLines(draft).find(({ lineId }) => lineId === draft.state.lastLineId);
      const note = `${language === 'es' ? 'sin' : 'without'} ${words}`;
      const isKept = addNote(draft, note, line === undefined ? undefined : { line, pieces: said.pieces });
      const { contact } = draft.context.shop;
      const whom = contact.phone ?? contact.email;
      tell(
        draft,
        {
          kind: isKept ? 'noted_without' : 'cannot_note',
          words,
          productTitle: product.title,
          listed: speaksOf(product, words, language),
          ...(whom === undefined ? {} : { contact: whom }),
        },
        product,
      );
    }
  }
}

/** What words of a message mean in this shop and this cart, and how much of them stays unexplained: what readings are weighed by. */

import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import type { Item } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import { alike } from './alike.ts';
import { findExtra } from './choose-extras.ts';
import { chooseVariant } from './choose-variant.ts';
import { findLines, lastLine, titleSays } from './find-lines.ts';
import { findProduct, isPointedAt, type ProductChoice } from './find-product.ts';
import { isVariantOnly, saysSeveral } from './is-variant.ts';
import { type Likely, likelyKinds } from './kind-cost.ts';
import { matchName, sayingWords } from './match-name.ts';
import { onlyOptions } from './options-of.ts';

/** A word that nothing explains costs so much; a question that has to be asked costs less. */
const unexplained = 1;
const unclear = 0.3;
/** "Two of those" AND A WATER: no name begins so, and what does is another thing. */
const beginsAnew = /^(?:y|e|and|plus)\s/iu;
const twoThings = 2;
/** "The plugs, 2 PACKS": how many, though the title is of a "pack of 2". */
const countedBehind =
  /,\s*\d{1,2}\s+(?:packs|packets|paquetes|cajas|boxes|botes|tubes|bolsas|bags|sets|juegos|lotes)$/iu;

export class Ground {
  readonly draft: Draft;
  readonly #products = new Map<string, ProductChoice>();
  readonly #odd = new WeakMap<Item, number>();
  readonly #lines = new Map<string, CartLine[]>();
  readonly #likely = new Map<string, Likely>();
  constructor(draft: Draft) {
    this.draft = draft;
  }

  get hasLines(): boolean {
    return openLines(this.draft).length > 0;
  }

  pieces(): number {
    return openLines(this.draft).reduce((sum, line) => sum + line.quantity, 0);
  }

  /** What words most likely do, as they are written. */
  likely(text: string): Likely {
    const known = this.#likely.get(text) ?? likelyKinds(this.draft, text);
    this.#likely.set(text, known);
    return known;
  }

  choice(item: Item): ProductChoice {
    const key = JSON.stringify([
      item.words,
      item.variantWords,
      item.fullWords,
      item.reference,
      item.article,
      item.searching,
      item.not,
    ]);
    const known = this.#products.get(key) ?? findProduct(this.draft, item);
    this.#products.set(key, known);
    return known;
  }

  linesOf(item: Item): CartLine[] {
    const key = JSON.stringify([
      item.words,
      item.variantWords,
      item.with,
      item.without,
      item.reference,
      item.owned,
    ]);
    const known = this.#lines.get(key) ?? findLines(this.draft, item);
    this.#lines.set(key, known);
    return known;
  }

  /** Content words of a phrase. */
  count(words: string): number {
    return words.trim() === '' ? 0 : sayingWords(words, this.draft.context.language).length;
  }

  /** The product whose option was asked for: a bare option is then of it. */
  asked(): Item | undefined {
    const { pending } = this.draft.context.state;
    if (pending?.kind !== 'choose_variant') return undefined;
    const product = this.draft.context.product(pending.productId);
    return product === undefined
      ? undefined
      : {
          ...emptyItem(),
          article: 'the',
          words: product.title,
          fullWords: product.title,
          quantity: pending.quantity,
        };
  }

  /** What words cost that no act takes up: those of goods of the shop are seldom said in vain, others often are. */
  noise(words: string): number {
    if (words.trim() === '') return 0;
    const { language } = this.draft.context;
    return sayingWords(words, language).reduce((sum, { text }) => {
      const { kind } = this.choice({ ...emptyItem(), words: text, fullWords: text });
      return sum + (kind === 'one' || kind === 'several' ? unexplained : 0.2);
    }, 0);
  }

  /** Whether words say nothing but an option of the product of a line. */
  isOptionOf(line: CartLine | undefined, words: string): boolean {
    const product = line === undefined ? undefined : this.draft.context.product(line.productId);
    return product !== undefined && this.#isOption(product, words);
  }

  /** Whether goods that an item names come in an option of this number. */
  comesIn(item: Item, number: number): boolean {
    const choice = this.choice(item);
    if (choice.kind !== 'one') return false;
    const own = onlyOptions(choice.product);
    return matchName(String(number), own, this.draft.context.language).covered > 0;
  }

  isOptionOfFocus(words: string): boolean {
    const { focus } = this.draft.state;
    const product = focus === undefined ? undefined : this.draft.context.product(focus);
    return product !== undefined && words !== '' && this.#isOption(product, words);
  }

  isOptionOfGoods(item: Item, words: string): boolean {
    const choice = this.choice(item);
    return choice.kind === 'one' && this.#isOption(choice.product, words);
  }

  #isOption(product: Product, words: string): boolean {
    return (
      product.variants.length > 1 &&
      words.trim() !== '' &&
      isVariantOnly(this.draft, product, words) &&
      !saysSeveral(product, words, this.draft.context.language)
    );
  }

  /** Whether other goods than what was put in last are what the talk is about since. */
  sawOthers(): boolean {
    const { flowing, state } = this.draft;
    const last = lastLine(this.draft)?.productId ?? '';
    return !flowing && state.shown.length > 0 && state.focus !== last && !state.shown.includes(last);
  }

  last(): CartLine | undefined {
    return lastLine(this.draft);
  }

  /** Whether what was put in last is just this, and nothing else was talked of since. */
  justPut(item: Item): boolean {
    const [line, ...others] = this.linesOf({ ...item, article: 'the' });
    const touched = memoryOf(this.draft.context.state).touched ?? [];
    const choice = this.choice(item);
    if (choice.kind === 'one' && choice.product.id !== line?.productId) return false;
    return (
      line !== undefined &&
      others.length === 0 &&
      this.draft.flowing &&
      (touched.includes(line.lineId) || item.ofKnown === true)
    );
  }

  /** Whether a line is called so, and not only made of it. */
  isCalled(line: CartLine, words: string, how: 'some' | 'all' = 'some'): boolean {
    return titleSays(this.draft, line, words, how);
  }

  /** Lines of the goods that an item names, whatever options it says of them. */
  linesOfGoods(item: Item): CartLine[] {
    const choice = this.choice(item);
    return choice.kind === 'one'
      ? openLines(this.draft).filter((line) => line.productId === choice.product.id)
      : [];
  }

  /** Lines of the product of a line, in whatever option. */
  linesLike(line: CartLine | undefined): CartLine[] {
    return openLines(this.draft).filter(({ productId }) => productId === line?.productId);
  }

  /** Lines of other goods of the kind of what an item names. */
  linesAlike(item: Item): CartLine[] {
    const choice = this.choice(item);
    if (choice.kind !== 'one') return [];
    const { product } = choice;
    return openLines(this.draft).filter(
      ({ productId }) => productId !== product.id && alike(this.draft.context.product(productId), product),
    );
  }

  /** Whether a line is what the words say, option and all. */
  isIn(line: CartLine, words: string): boolean {
    return this.linesOf({ ...emptyItem(), words, fullWords: words }).some(
      ({ lineId }) => lineId === line.lineId,
    );
  }

  /** Lines whose product comes in an option so called, and that are not in it. */
  linesInOption(words: string): CartLine[] {
    return openLines(this.draft).filter((line) => {
      const product = this.draft.context.product(line.productId);
      if (product === undefined || product.variants.length < 2) return false;
      const choice = chooseVariant({ ...product, title: '-' }, words, this.draft.context.language);
      const says =
        choice.kind !== 'none' && (choice.kind === 'one' || choice.variants.length < product.variants.length);
      return (
        says &&
        this.linesOf({ ...emptyItem(), words: line.title, fullWords: line.title, variantWords: words }).every(
          (one) => one.lineId !== line.lineId,
        )
      );
    });
  }

  /** "Do you do mushrooms?", answered by others, and then "stick them on the egg one". */
  extrasAsked(): string[] {
    const { asideText = '', asides } = memoryOf(this.draft.context.state);
    const words = asides === 1 ? sayingWords(asideText, this.draft.context.language) : [];
    return words.map(({ text }) => text).filter((word) => this.linesWithExtra([word]).length > 0);
  }

  /** Lines whose product has all of these as extras. */
  linesWithExtra(phrases: readonly string[]): CartLine[] {
    if (phrases.length === 0) return [];
    return openLines(this.draft).filter((line) => {
      const product = this.draft.context.product(line.productId);
      return (
        product !== undefined &&
        phrases.every(
          (words) =>
            findExtra(product, words.replace(/^(?:doble|double)\s+/i, ''), this.draft.context.language) !==
            undefined,
        )
      );
    });
  }

  /** Whether goods that an item names can have this put on them. */
  hasExtra(item: Item, words: string): boolean {
    const choice = this.choice({ ...item, with: [], without: [] });
    const { language } = this.draft.context;
    return choice.kind === 'one' && findExtra(choice.product, words, language) !== undefined;
  }

  /** Lines that have all of these extras on them. */
  linesHaving(phrases: readonly string[]): CartLine[] {
    const { language } = this.draft.context;
    return openLines(this.draft).filter((line) => {
      const product = this.draft.context.product(line.productId);
      return phrases.every((words) => {
        const extra = product === undefined ? undefined : findExtra(product, words, language);
        return extra !== undefined && line.extras?.includes(extra.title) === true;
      });
    });
  }

  /** "Refugio 4": a number that is part of what something is called. */
  isOfName(before: string, number: string): boolean {
    if (!/^\d/.test(number)) return false;
    const name = `${fold(before)} ${fold(number)}`;
    return this.draft.context
      .findByName(`${before} ${number}`)
      .some(({ product }) =>
        ` ${fold(product.title).replace(/[^\p{L}\p{N}.]+/gu, ' ')} `.includes(` ${name} `),
      );
  }

  /** What an item holds that is no part of a mention, as its words were read. */
  note(item: Item, odd: number): void {
    if (odd > 0) this.#odd.set(item, odd);
  }

  oddness(item: Item): number {
    const isParted = item.without.some((words) => /[,;]/.test(words)) || countedBehind.test(item.words);
    return (this.#odd.get(item) ?? 0) + (beginsAnew.test(item.words) || isParted ? twoThings : 0);
  }

  /** What it costs to take an item for goods of the catalogue. */
  costOfGoods(item: Item): number {
    const modifiers = this.#costOfModifiers(item) + this.oddness(item) + (item.searching ? 0.4 : 0);
    if (item.words === '' && item.reference === undefined) {
      // Nobody looks for more of what is there.
      const isOfTalk = item.ofThose === true && !this.draft.flowing;
      if (item.more && this.hasLines && !isOfTalk) return modifiers + (item.searching ? unexplained : 0.05);
      return (item.quantity === undefined && item.variantWords === '' ? unexplained : unclear) + modifiers;
    }
    const choice = this.choice(item);
    const wanted = this.count(`${item.words} ${item.variantWords}`);
    switch (choice.kind) {
      case 'one':
        return (
          modifiers +
          this.#costOfOption(choice.product, item.variantWords) +
          (choice.clear === 'hardly' ? 0.1 : 0) +
          (isPointedAt(choice) || this.#isCalled(choice.product, item) ? 0 : 0.6)
        );
      case 'each':
        return modifiers;
      case 'several':
        return unclear + modifiers;
      case 'near':
        return unexplained * Math.max(1, choice.unmatched.length) + modifiers;
      case 'none':
        // "A coke" that is not sold is asked for all the same; words without an article may be anything.
        return (item.article === 'none' ? unexplained * (wanted + 0.5) : 0.4 + 0.25 * wanted) + modifiers;
      case 'nothing_meant':
        return unexplained + modifiers;
      default:
        return choice satisfies never;
    }
  }

  /** "In M and the Puerto pullover in white": words of other goods are no option. */
  #costOfOption(product: Product, words: string): number {
    if (words === '') return 0;
    return this.noise(matchName(words, product, this.draft.context.language).unmatched.join(' '));
  }

  #isCalled(product: Product, item: Item): boolean {
    const words = `${item.words} ${item.variantWords}`.trim();
    return (
      item.reference !== undefined ||
      words === '' ||
      matchName(words, product, this.draft.context.language).titled > 0 ||
      this.#isOption(product, words)
    );
  }

  /** Whether all of the words are true of it. */
  holds(product: Product, words: string): boolean {
    const { total, covered } = matchName(words, product, this.draft.context.language);
    return total > 0 && covered === total;
  }

  /** "With a cable", of what has no such extra. */
  #costOfModifiers(item: Item): number {
    if (item.with.length === 0 || item.words === '') return 0;
    const choice = this.choice(item);
    if (choice.kind !== 'one' || choice.words === item.fullWords) return 0;
    const { language } = this.draft.context;
    return (
      item.with.filter(
        (words) =>
          findExtra(choice.product, words.replace(/^(?:doble|double)\s+/i, ''), language) === undefined,
      ).length * 0.3
    );
  }

  /** What it costs to take an item for a line of the cart. */
  costOfLine(item: Item): number {
    const lines = this.linesOf(item);
    const odd =
      this.oddness(item) + (item.purpose === undefined ? 0 : this.count(item.purpose) * unexplained);
    if (lines.length === 1) return odd;
    if (lines.length > 1) return odd + (item.reference?.kind === 'all' ? 0 : unclear / 2);
    // "Remove it", with nothing in the cart: of what was only spoken of.
    if (item.words === '' && item.reference?.kind === 'that') return odd + 0.3;
    return odd + unexplained * 2 + this.count(item.words);
  }
}

import type { Language } from '../../protocol.ts';
import { likewise, measure, reshaping, scale, scrap, sizeNumber } from './clause-patterns.ts';
import { type Clause, withoutCourtesy } from './clauses.ts';
import { fromTarget, ontoTarget } from './extra-targets.ts';
import { saysNothing } from './match-name.ts';
import type { Item, OrderAct } from './order-act.ts';
import { type Opening, openingOf } from './order-verbs.ts';
import { emptyItem, namesNothing, readItem } from './read-item.ts';
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said, type Word, wordsIn, written } from './words.ts';

export type ReadingContext = {
  language: Language;
  hasCart: boolean;
  /** The sentence goes on from what was said before: "y …", "… también". */
  goesOn?: boolean;
};

/** Reads a sentence clause by clause; what a clause leaves open ("y un agua") goes on in the mode of the one before. */
export class SentenceReader {
  readonly #acts: OrderAct[] = [];
  readonly #text: string;
  readonly #context: ReadingContext;
  #mode: Opening | undefined;
  /** The item that modifiers and tails of the next clause belong to. */
  #item: Item | undefined;
  #insteadOf: Item | undefined;
  #lastAdded: Item | undefined;
  /** "Ponme", and nothing of what yet. */
  #opened: OrderAct | undefined;

  constructor(text: string, context: ReadingContext) {
    this.#text = text;
    this.#context = context;
  }

  get acts(): OrderAct[] {
    return this.#acts.length === 0 && this.#opened !== undefined ? [this.#opened] : this.#acts;
  }

  read(clause: Clause): void {
    const words = withoutCourtesy(clause.words);
    const folded = said(words);
    if (folded === '' || /^(?:sorry|perdon[ae]?|disculp[ae]|lo siento|espera|espere|wait)$/.test(folded))
      return;
    const whole =
      wholePhrase(said(clause.words), this.#context.hasCart) ?? wholePhrase(folded, this.#context.hasCart);
    if (whole !== undefined) {
      this.#acts.push(whole);
      this.#item = undefined;
      return;
    }
    if (/^(?:que |porque |because |since |for my |para mi )/.test(`${folded} `) && !/^que sean?/.test(folded))
      return;
    // "With mushrooms but no onion": of what was just asked for.
    if (
      this.#item !== undefined &&
      clause.joint !== 'start' &&
      this.#mode?.kind === 'add' &&
      /^(?:no|not) \S/.test(folded) &&
      openingOf(folded) === undefined
    ) {
      this.#item.without.push(written(words.slice(1), this.#text));
      return;
    }
    // "Same again but without the cheese": of the new one, and not of the one that is there.
    if (this.#item?.more === true && clause.joint !== 'start' && /^(?:without|sin) \S/.test(folded)) {
      this.#item.without.push(...readItem(words, this.#text).without);
      return;
    }
    const target = this.#context.hasCart && this.#context.goesOn === true ? likewise.exec(folded) : null;
    if (target !== null && openingOf(folded) === undefined) {
      const item = readItem(words.slice(1), this.#text);
      const { quantity } = item;
      this.#acts.push({
        kind: 'extras',
        with: [],
        without: [],
        target: item,
        ...(quantity === undefined ? {} : { quantity }),
      });
      return;
    }
    const yesNo = /^(?:si|yes|yeah|yep|sure|no|nope)(?= \S)/.exec(folded)?.[0];
    if (yesNo !== undefined && openingOf(folded) === undefined) {
      this.#acts.push({ kind: /^n/.test(yesNo) ? 'no' : 'yes' });
      this.read({ words: words.slice(1), joint: 'comma' });
      return;
    }
    const instead = / (?:instead|en su lugar|en lugar de (?:eso|ello))$/.exec(folded)?.[0];
    if (instead !== undefined) {
      this.#openInstead(words.slice(0, words.length - wordsIn(instead)));
      return;
    }
    const scaling = this.#context.hasCart ? scale.exec(folded)?.[0] : undefined;
    if (scaling !== undefined) {
      const by = /(?:^| )(?:dou?b|dup|twice)/.test(scaling) ? 'double' : 'half';
      this.#acts.push({ kind: 'scale', by, item: readItem(words.slice(wordsIn(scaling)), this.#text) });
      return;
    }
    if (this.#context.hasCart && /^keep (?=\S)/.test(folded)) {
      this.#acts.push({ kind: 'keep', item: readItem(words.slice(1), this.#text) });
      return;
    }
    const reshaped = this.#context.hasCart ? reshaping.exec(folded)?.[0] : undefined;
    if (reshaped !== undefined) {
      this.#mode = undefined;
      this.#item = undefined;
      this.#acts.push({ kind: 'reshape', words: written(words.slice(wordsIn(reshaped)), this.#text) });
      return;
    }
    const found = openingOf(folded);
    if (found === undefined) this.#goOn(words, clause.joint);
    else this.#open(found.opening, words.slice(wordsIn(folded.slice(0, found.length))));
  }

  /** "I'll have a sprite instead": in place of what was last spoken of. */
  #openInstead(words: Word[]): void {
    const folded = said(words);
    const found = openingOf(folded);
    const rest = words.slice(wordsIn(folded.slice(0, found?.length ?? 0)));
    const isGoods = found === undefined || ['add', 'better'].includes(found.opening.kind);
    this.#open(isGoods ? { kind: 'better' } : found.opening, rest);
  }

  #open(opening: Opening, words: Word[]): void {
    this.#mode = opening;
    this.#item = undefined;
    switch (opening.kind) {
      case 'other':
        return;
      case 'instead_of':
        this.#insteadOf = readItem(words, this.#text);
        return;
      case 'replace':
        this.#replace(opening, words);
        return;
      default:
        this.#take(words, opening);
    }
  }

  #goOn(words: Word[], joint: Clause['joint']): void {
    if (scrap.test(said(words))) return;
    const isSize = (words.length === 1 && sizeNumber.test(words[0]?.text ?? '')) || measure.test(said(words));
    const size = isSize ? written(words, this.#text) : undefined;
    if (this.#item !== undefined && size !== undefined && joint !== 'start' && !namesNothing(this.#item)) {
      this.#item.variantWords = `${this.#item.variantWords} ${size}`.trim();
      return;
    }
    const item = readItem(words, this.#text);
    const previous = this.#item;
    const modifiesOnly = namesNothing(item) && item.quantity === undefined;
    if (previous !== undefined && modifiesOnly) {
      previous.with.push(...item.with);
      previous.without.push(...item.without);
      previous.variantWords = `${previous.variantWords} ${item.variantWords}`.trim();
      previous.fullWords = `${previous.fullWords} ${item.fullWords}`.trim();
      return;
    }
    const isCount =
      item.quantity !== undefined && item.article === 'count' && !item.more && saysNothing(item.words);
    if (
      previous !== undefined &&
      previous.quantity === undefined &&
      joint === 'comma' &&
      isCount &&
      previous.words !== ''
    ) {
      previous.quantity = item.quantity ?? 1;
      return;
    }
    const startsAnew = item.article !== 'none' || item.reference !== undefined;
    // "Same again but white": how the other one is.
    if (previous?.more === true && namesNothing(previous) && !startsAnew && joint !== 'start') {
      previous.variantWords = `${previous.variantWords} ${written(words, this.#text)}`.trim();
      return;
    }
    if (previous !== undefined && joint !== 'start' && !startsAnew) {
      this.#addTail(previous, written(words, this.#text), item);
      return;
    }
    this.#take(words, this.#mode);
  }

  /** "Con queso y setas" is one list; "jamón y queso" may be a title or two things. */
  #addTail(previous: Item, words: string, item: Item): void {
    if (previous.without.length > 0 && previous.with.length === 0) previous.without.push(words);
    else if (previous.with.length > 0) {
      previous.with.push(item.words === '' ? words : item.words);
      previous.with.push(...item.with);
      previous.without.push(...item.without);
    } else previous.tails.push(words);
  }

  #take(words: Word[], mode: Opening | undefined): void {
    if (this.#takeInstead(words)) return;
    if (mode?.kind === 'replace' && words.some((word) => /^(?:por|for)$/.test(word.folded))) {
      this.#replace(mode, words);
      return;
    }
    const folded = said(words);
    if (this.#takeSetBehind(words, folded)) return;
    const denied = / no$/.test(folded) && words.length > 1;
    const item = readItem(denied ? words.slice(0, -1) : words, this.#text);
    this.#item = item;
    if (mode?.kind === 'not_wanted' || denied)
      this.#acts.push({ kind: 'remove', item, because: 'not_wanted' });
    else if (mode?.kind === 'remove') this.#remove(item, words);
    else if (mode?.kind === 'set' || mode?.kind === 'better') this.#set(item, mode, folded);
    else if (/(?:^| )(?:menos|less|fewer)$/.test(folded) && item.quantity !== undefined) {
      this.#acts.push({
        kind: 'remove',
        item: { ...readItem(words.slice(0, -1), this.#text), quantity: item.quantity },
        because: 'asked',
      });
    } else if (/ (?:en total|in total|altogether)$/.test(folded) && item.quantity !== undefined) {
      const total = readItem(
        words.slice(0, -wordsIn(/ (?:en total|in total|altogether)$/.exec(folded)?.[0] ?? '')),
        this.#text,
      );
      const named = namesNothing(total) ? {} : { item: { ...total, more: false } };
      this.#acts.push({ kind: 'set_quantity', quantity: item.quantity, sure: true, ...named });
    } else this.#add(item, mode);
  }

  #add(item: Item, mode: Opening | undefined): void {
    const add = mode?.kind === 'add' ? mode : undefined;
    if (this.#insteadOf !== undefined) {
      this.#acts.push({ kind: 'replace', from: this.#insteadOf, to: item });
      this.#insteadOf = undefined;
      return;
    }
    if (mode?.kind === 'other') return;
    if (add?.pronoun === true && namesNothing(item)) item.reference = { kind: 'that' };
    const modifies = item.with.length + item.without.length > 0;
    // "Todas con extra de queso", "both with mushrooms": of what is in the cart.
    if (item.reference?.kind === 'all' && item.words === '' && modifies && this.#context.hasCart) {
      const { reference } = item;
      this.#acts.push({
        kind: 'extras',
        with: item.with,
        without: item.without,
        target: { ...emptyItem(), reference },
      });
      return;
    }
    if (item.reference?.kind === 'that' && item.elliptic && modifies && this.#context.hasCart) {
      const target = { ...item, with: [], without: [] };
      this.#acts.push({
        kind: 'extras',
        with: item.with,
        without: item.without,
        target,
        ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
      });
      return;
    }
    // "Dos de pepperoni, una con setas": one of those two.
    const isOneOfThem =
      item.quantity !== undefined && (this.#lastAdded?.quantity ?? 1) > item.quantity && !item.more;
    if (namesNothing(item) && modifies && !item.more && (add === undefined || add.toLast || isOneOfThem)) {
      this.#extras(item);
      return;
    }
    if (add?.toLast === true) {
      this.#extras({ ...item, with: [item.words, ...item.with].filter((words) => words !== '') });
      return;
    }
    const isNothing =
      namesNothing(item) && item.quantity === undefined && !modifies && item.variantWords === '';
    if (isNothing && add === undefined) return;
    // "Ponme dos": of what, is not said. "Quiero" alone says nothing.
    if (isNothing && add?.strength === 'weak') return;
    if (isNothing && add !== undefined) {
      this.#opened = { kind: 'add', item, strength: add.strength };
      return;
    }
    this.#lastAdded = item;
    this.#acts.push({ kind: 'add', item, strength: add?.strength ?? 'bare' });
  }

  /** "Ponle queso a la de huevo", "una con extra de queso": of what is already in the cart. */
  #extras(item: Item): void {
    const named = item.with.map((words) => ontoTarget.exec(words));
    const denied = item.without.map((words) => fromTarget.exec(words));
    const target = [...named, ...denied].find((match) => match !== null)?.[2];
    this.#acts.push({
      kind: 'extras',
      with: item.with.map((words, at) => named[at]?.[1] ?? words),
      without: item.without.map((words, at) => denied[at]?.[1] ?? words),
      ...(target === undefined
        ? {}
        : { target: readItem(readWords(target, this.#context.language), target) }),
      ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
    });
  }

  #remove(item: Item, words: readonly Word[]): void {
    const mode = this.#mode;
    if (mode?.kind === 'remove' && mode.pronoun && words.length === 0) item.reference = { kind: 'that' };
    this.#acts.push({ kind: 'remove', item, because: 'asked' });
  }

  #set(item: Item, mode: Extract<Opening, { kind: 'set' | 'better' }>, folded: string): void {
    const sure = mode.kind === 'set' && mode.sure;
    const onlyNumber =
      namesNothing(item) && item.variantWords === '' && item.with.length + item.without.length === 0;
    if (
      item.quantity !== undefined &&
      item.article === 'count' &&
      (onlyNumber || sure) &&
      !/^an? /.test(folded)
    ) {
      const named = onlyNumber ? {} : { item: { ...item, more: false } };
      this.#acts.push({ kind: 'set_quantity', quantity: item.quantity, sure: true, ...named });
      return;
    }
    if (
      mode.kind === 'set' &&
      !mode.sure &&
      item.quantity !== undefined &&
      item.article === 'count' &&
      this.#context.hasCart
    ) {
      this.#acts.push({ kind: 'set_quantity', quantity: item.quantity, item, sure: false });
      return;
    }
    if (mode.kind === 'set' && !mode.sure) {
      this.#acts.push({ kind: 'add', item, strength: 'bare' });
      return;
    }
    if (namesNothing(item) && item.with.length + item.without.length > 0) {
      this.#extras(item);
      return;
    }
    this.#acts.push({ kind: 'replace', from: undefined, to: item });
  }

  /** "Cambia el agua por un sprite", "change it to blue". */
  #replace(opening: Extract<Opening, { kind: 'replace' }>, words: Word[]): void {
    const at = words.findIndex((word) => /^(?:por|for|to|into|with|a)$/.test(word.folded));
    if (at < 0) {
      const item = readItem(words, this.#text);
      // "Cámbialo": to what, is not said.
      this.#acts.push({ kind: 'replace', from: opening.pronoun ? undefined : item, to: emptyItem() });
      return;
    }
    const before = words.slice(0, at);
    const aspect = /^(?:la |el |the )?(?:talla|color|colour|size|numero|tamano)$/.test(said(before));
    const from =
      before.length === 0 || aspect || /^(?:it|that|this)$/.test(said(before))
        ? undefined
        : readItem(before, this.#text);
    const to = readItem(words.slice(at + 1), this.#text);
    this.#item = to;
    this.#acts.push({ kind: 'replace', from, to });
  }

  /** "La pepperoni que sean tres". */
  #takeSetBehind(words: Word[], folded: string): boolean {
    const match = / (?:que sean?|make it|make that)(?= \S+$)/.exec(folded);
    if (match === null) return false;
    const at = wordsIn(folded.slice(0, match.index));
    const quantity = words.at(-1)?.number;
    if (quantity === undefined) return false;
    const item = { ...readItem(words.slice(0, at), this.#text), article: 'the' as const };
    this.#acts.push({ kind: 'set_quantity', quantity, item: { ...item, quantity }, sure: true });
    return true;
  }

  /** "Un sprite en vez del agua", "dos en vez de una". */
  #takeInstead(words: Word[]): boolean {
    const folded = said(words);
    const match = /(?<= )(?:en vez de|en lugar de|en vez del|en lugar del|instead of|rather than)(?= )/.exec(
      folded,
    );
    if (match === null) return false;
    const at = wordsIn(folded.slice(0, match.index));
    const to = readItem(words.slice(0, at), this.#text);
    const from = readItem(words.slice(at + wordsIn(match[0])), this.#text);
    if (namesNothing(to) && to.quantity !== undefined && to.variantWords === '') {
      this.#acts.push({ kind: 'set_quantity', quantity: to.quantity, sure: true });
    } else this.#acts.push({ kind: 'replace', from, to });
    this.#item = to;
    return true;
  }
}

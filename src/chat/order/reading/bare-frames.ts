/** Goods that are named without a verb: what the clause before asked goes on, else how they are said tells what is asked of them. */

import { saysNothing } from '../names/match-name.ts';
import { isRelativeOnly } from '../names/relative-options.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { saysRather } from '../said/puts-right.ts';
import { emptyItem, lineItem, namesNothing } from '../said/read-item.ts';
import { readWords, said, type Word, wordsIn, written } from '../said/words.ts';
import { type ClauseReading, circumstance, dearer } from './clause.ts';
import { PersonFrames } from './person-frames.ts';

const onTop = / (?:(?:on|over) (?:the )?top(?: of (?:it|that))?|on it|(?:por |de )?(?:encima|arriba))$/;
/** A bigger number of pieces is hardly said in passing. */
const mostCounted = 12;

export abstract class BareFrames extends PersonFrames {
  /** `assent`: "go on then, two". */
  protected bare(words: readonly Word[], assent: boolean): ClauseReading[] {
    const { mode, ground } = this.context;
    const item = this.item(words);
    const onto = [
      ...this.onto(words),
      ...this.onTarget(words),
      ...this.extraNamed(words),
      ...this.onBehind(words),
      ...this.#ontoNamed(words, item),
    ];
    const relative = this.#relative(item);
    if (relative.length > 0) return relative;
    const theirs = this.ofTheirs(item, item.quantity === undefined ? item.variantWords : '');
    if (theirs.length > 0) return theirs;
    const modifies = item.with.length + item.without.length > 0;
    if (modifies && namesNothing(item) && !item.more && item.variantWords === '') {
      const count = item.quantity === undefined ? {} : { quantity: item.quantity };
      const act = { kind: 'extras' as const, with: item.with, without: item.without, ...count };
      // "Sin cebolla la ensalada" names what it is of.
      const isMixed = [...item.with, ...item.without].some((words) =>
        /\s(?:la|el|las|los|the)\s/i.test(words),
      );
      const cost = 0.05 + ground.oddness(item) + (isMixed ? 0.6 : 0);
      return [...onto, { acts: [act], cost, mode }];
    }
    const none = this.#noneWith(words);
    if (none.length > 0) return none;
    const all = this.allOfThem(item);
    const readings = [
      ...onto,
      ...all,
      ...this.#modified(item),
      ...this.#counted(item),
      ...this.#optionFor(words),
      ...this.#swapped(words),
    ];
    // "No pillows, two": a number behind what is not wanted takes out no more.
    const isOther = mode?.kind === 'take' && mode.because === 'not_wanted' && this.#isNumber(item);
    if (mode?.kind === 'take' && !isOther) {
      // What is counted after a "no" is seldom denied with it.
      const isCounted = mode.because === 'not_wanted' && item.article === 'count' && item.ofThose !== true;
      // "Scratch the grey one, both orange": how all of them are to be.
      const cost = 0.05 + ground.costOfLine(item) + (isCounted ? 0.5 : 0) + (all.length > 0 ? 0.5 : 0);
      readings.push({ acts: [{ kind: 'remove', item, because: mode.because }], cost, mode });
    }
    // "Para mí una de huevo", "para mi suegra la de jamón".
    const isGiven =
      item.article === 'count' ||
      (item.article === 'the' && item.words !== '' && ground.linesOf(item).length === 0);
    const isFor = item.whom !== undefined && isGiven && /^(?:para|for)$/.test(words[0]?.folded ?? '');
    // "One of those", after others were shown: nothing is added to what is there.
    if (item.ofThose === true && ground.sawOthers() && readings.length > 0) return readings;
    const strength =
      mode?.kind === 'put'
        ? mode.strength
        : isFor
          ? 'weak'
          : this.#isNumber(item) && assent
            ? 'strong'
            : 'bare';
    const isTaking = mode?.kind === 'take';
    // "Quita las luces, un casco": who stops taking out says so by an article, a number, a verb.
    const turns = isTaking ? (item.article === 'none' ? 0.9 : 0.3) : 0.1;
    const cost = this.costOfGoods(item) + turns;
    return [
      ...readings,
      { acts: [{ kind: 'add', item, strength }], cost, mode: isTaking ? undefined : mode },
    ];
  }

  /** "One pepperoni, mushrooms": on what was just named, where it is no goods by itself; "mushrooms on it" always is. */
  #ontoNamed(words: readonly Word[], item: Item): ClauseReading[] {
    const { lastItem, ground } = this.context;
    const behind = / on (?:it|that|this|them)$/.exec(said(words))?.[0];
    const isPlain =
      item.words !== '' && item.article === 'none' && item.with.length + item.without.length === 0;
    const isGoods = !isPlain || ['one', 'several'].includes(ground.choice(item).kind);
    if (lastItem === undefined || (behind === undefined && isGoods)) return [];
    const named = this.#before(words, behind ?? '');
    return ground.hasExtra(lastItem, named) ? [this.#putsOn(named, 0)] : [];
  }

  /** "Mushrooms on top", "setas por encima": an extra of what was just named or is there. */
  protected ontoTop(words: readonly Word[]): ClauseReading[] {
    const { ground, lastItem } = this.context;
    const tail = onTop.exec(said(words))?.[0];
    if (tail === undefined) return [];
    const named = this.#before(words, tail);
    const isOfLast = lastItem !== undefined && ground.hasExtra(lastItem, named);
    return isOfLast || ground.linesWithExtra([named]).length > 0 ? [this.#putsOn(named, 0.05)] : [];
  }

  #before(words: readonly Word[], tail: string): string {
    return written(words.slice(0, words.length - wordsIn(tail)), this.context.text);
  }

  #putsOn(named: string, cost: number): ClauseReading {
    return { acts: [{ kind: 'extras', with: [named], without: [] }], cost, mode: this.context.mode };
  }

  /** "The other colour for him", "a size up"; "32", of the one thing that comes in it: that is put right. */
  #relative(item: Item): ClauseReading[] {
    const { lastItem } = this.context;
    if (lastItem !== undefined && lastItem.words !== '' && isRelativeOnly(item)) return [];
    const isRelative = ['bigger', 'smaller', 'other_option'].includes(item.reference?.kind ?? '');
    if (!isRelative || item.words !== '' || !this.context.ground.hasLines) return [];
    return [{ acts: [{ kind: 'replace', from: undefined, to: item }], cost: 0.05, mode: undefined }];
  }

  /** "Ninguna con extra de queso", "none with mushrooms": off all that have it. */
  #noneWith(words: readonly Word[]): ClauseReading[] {
    const { ground, text } = this.context;
    const isNone = /^(?:ningun[oa]?|none|neither) (?:of them |de ell[oa]s )?(?:con|with) \S/.test(
      said(words),
    );
    const at = words.findIndex(({ folded }) => /^(?:con|with)$/.test(folded));
    if (!isNone || !ground.hasLines) return [];
    const without = [written(words.slice(at + 1), text)];
    if (ground.linesHaving(without).length === 0) return [];
    const target: Item = { ...emptyItem(), reference: { kind: 'all' } };
    return [{ acts: [{ kind: 'extras', with: [], without, target }], cost: 0, mode: undefined }];
  }

  /** "The salad without onion", "one of them with cheese", "all with mushrooms": of what is there. */
  #modified(item: Item): ClauseReading[] {
    const { ground, lastItem, mode } = this.context;
    const extras = { kind: 'extras' as const, with: item.with, without: item.without };
    const readings: ClauseReading[] = [];
    // After other talk "those" are what was talked of.
    if (item.ofThose === true && item.words === '' && !(ground.hasLines && ground.draft.flowing)) {
      const one: Item = { ...item, more: false, reference: { kind: 'that' } };
      readings.push({ acts: [{ kind: 'add', item: one, strength: 'weak' }], cost: 0.1, mode });
    }
    readings.push(...this.partInOption(item));
    if (item.with.length + item.without.length === 0) return readings;
    if (item.reference?.kind === 'all' && item.words === '' && (ground.hasLines || lastItem !== undefined)) {
      const target: Item = { ...emptyItem(), reference: item.reference };
      readings.push({ acts: [{ ...extras, target }], cost: 0, mode });
    }
    readings.push(...this.partWith(item));
    const target: Item = { ...item, with: [], without: [] };
    // "Y la otra con extra de queso", of two that are there.
    if (item.reference?.kind === 'other' && item.words === '' && ground.pieces() > 1)
      readings.push({ acts: [{ ...extras, target }], cost: 0.1, mode });
    const isNamed = item.article === 'the' && item.words !== '' && ground.hasLines;
    if (isNamed && ground.linesOf(target).length === 1)
      readings.push({ acts: [{ ...extras, target }], cost: ground.oddness(item), mode });
    const { quantity } = item;
    const known = lastItem?.quantity ?? ground.last()?.quantity ?? 0;
    const isPart = item.ofThose === true || (item.reference?.kind === 'all' && item.elliptic);
    if (isPart && item.words === '' && quantity !== undefined && known >= quantity)
      readings.push({ acts: [{ ...extras, quantity }], cost: 0.05, mode });
    return readings;
  }

  #isNumber(item: Item): boolean {
    const namesNone = namesNothing(item) || (item.reference === undefined && saysNothing(item.words));
    const isPlain = item.with.length + item.without.length === 0 && item.variantWords === '';
    return namesNone && item.quantity !== undefined && !item.more && item.eachOption !== true && isPlain;
  }

  /** "Dos", "three of each", "two of the lights", where one has just been put in: so many in all. */
  #counted(item: Item): ClauseReading[] {
    const { ground, lastItem, mode, isAlone, text } = this.context;
    const { quantity } = item;
    if (quantity === undefined || item.with.length + item.without.length > 0) return [];
    const set = { kind: 'set_quantity' as const, quantity, sure: true };
    if (item.reference?.kind === 'all' && item.elliptic && item.words === '')
      return ground.hasLines ? [{ acts: [{ ...set, item }], cost: 0, mode: undefined }] : [];
    if (this.#isNumber(item)) {
      const isOpen = lastItem !== undefined && lastItem.quantity === undefined;
      if (!isOpen || quantity > mostCounted || ground.comesIn(lastItem, quantity)) return [];
      const pair = item.pair === true ? { pair: true } : {};
      const named: Item = { ...lastItem, ...pair, quantity, article: 'the' };
      return [{ acts: [{ ...set, item: named }], cost: 0.1, mode }];
    }
    // "Two of them actually", right after one was put in: two in all.
    const last = ground.last();
    const isOfOne =
      item.ofThose === true && item.words === '' && item.variantWords === '' && last?.quantity === 1;
    if (
      isOfOne &&
      quantity > 1 &&
      mode === undefined &&
      isAlone &&
      saysRather.test(said(readWords(text, this.context.language))) &&
      ground.draft.flowing
    )
      return [{ acts: [set], cost: 0, mode }];
    // "Two of those sprites in fact, one for the kid".
    const isRight = saysRather.test(said(readWords(text, this.context.language)));
    const isMore = item.more && !(isRight && item.ofThose === true);
    if (item.article !== 'count' || isMore || item.words === '') return [];
    const cost = ground.oddness(item);
    // "No sprite, two juices".
    const isRefused = mode?.kind === 'take' && mode.because === 'not_wanted';
    const isSoMany = (isRefused || (mode === undefined && (isAlone || isRight))) && ground.justPut(item);
    const becomes = mode?.kind === 'become' && ground.linesOf({ ...item, article: 'the' }).length === 1;
    const named = item.more ? { ...item, more: false } : item;
    return isSoMany || becomes ? [{ acts: [{ ...set, item: named }], cost, mode }] : [];
  }

  /** "Y el zumo por un sprite"; "32", where one thing in the cart comes in it and was taken in another. */
  #swapped(words: readonly Word[]): ClauseReading[] {
    const { ground, isFirst } = this.context;
    if (!ground.hasLines) return [];
    const readings: ClauseReading[] = [];
    for (let at = 1; at < words.length - 1; at += 1) {
      const isFor = /^(?:por|for)$/.test(words[at]?.folded ?? '');
      const from = this.item(words.slice(0, at));
      if (isFor && !namesNothing(from) && ground.costOfLine(from) < 0.1)
        readings.push(...this.into(words.slice(0, at), words.slice(at + 1)).map((one) => dearer(one, 0.2)));
    }
    const to = this.item(words);
    readings.push(...this.#inOption(to));
    const option = `${to.words} ${to.variantWords}`.trim() || String(to.quantity ?? '');
    const isOwn =
      to.more || to.reference !== undefined || option === '' || ground.isOptionOf(ground.last(), option);
    if (!isFirst || isOwn || circumstance.test(said(words))) return readings;
    const [line, ...others] = ground.linesInOption(option);
    if (line === undefined || others.length > 0) return readings;
    const from: Item = lineItem(line);
    const cost = 0.3 + ground.oddness(to);
    // "Blue as well": one more.
    if (this.context.isLikewise && this.context.isAlone) {
      const item: Item = { ...emptyItem(), quantity: 1, more: true, variantWords: option, like: from };
      return [...readings, { acts: [{ kind: 'add', item, strength: 'strong' }], cost, mode: undefined }];
    }
    // "One of the bags in orange", of four: the others stay as they are.
    const { quantity, variantWords } = to;
    const isPart = to.ofKnown === true && quantity !== undefined && quantity < line.quantity;
    const act: OrderAct = isPart
      ? {
          kind: 'replace',
          from: { ...from, article: 'count', quantity },
          to: { ...emptyItem(), variantWords },
        }
      : { kind: 'replace', from, to };
    return [...readings, { acts: [act], cost, mode: undefined }];
  }

  /** "Blue for the cap", "azul para el gorro", where there is one cap and it is red: that one in blue. */
  #optionFor(words: readonly Word[]): ClauseReading[] {
    const { ground, isLikewise, text } = this.context;
    const at = words.findIndex(({ folded }) => /^(?:for|para)$/.test(folded));
    if (at < 1 || !/^(?:the|my|el|la|los|las|mis?)$/.test(words[at + 1]?.folded ?? '')) return [];
    const [said, named] = [this.item(words.slice(0, at)), this.item(words.slice(at + 1))];
    const option = written(words.slice(0, at), text);
    if (isLikewise || said.article === 'count' || said.more || named.words === '') return [];
    const [line, ...others] = ground.linesOf(named);
    if (line === undefined || others.length > 0 || !ground.isOptionOf(line, option)) return [];
    const to: Item = { ...emptyItem(), article: 'the', variantWords: option };
    const cost = ground.oddness(named) - 0.1;
    return [{ acts: [{ kind: 'replace', from: lineItem(line), to }], cost, mode: undefined }];
  }

  /** "The duvet in king", where there is one and it is not: that one in king. */
  #inOption(item: Item): ClauseReading[] {
    const { ground, isLikewise } = this.context;
    const isNamed = item.article === 'the' && item.words !== '' && item.variantWords !== '';
    if (!isNamed || isLikewise || this.context.goesOn || item.quantity !== undefined) return [];
    const [line, ...others] = ground.linesOf({ ...item, variantWords: '' });
    if (line === undefined || others.length > 0 || !ground.isOptionOf(line, item.variantWords)) return [];
    if (ground.isIn(line, `${item.words} ${item.variantWords}`)) return [];
    const from: Item = lineItem(line);
    return [
      {
        acts: [{ kind: 'replace', from, to: { ...item, words: '' } }],
        cost: ground.oddness(item),
        mode: undefined,
      },
    ];
  }
}

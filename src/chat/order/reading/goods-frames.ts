/** Goods put in and taken out. */

import { memoryOf } from '../cart/draft.ts';
import { mayBeWithin } from '../names/within-goods.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, namesNothing } from '../said/read-item.ts';
import { said, type Word } from '../said/words.ts';
import { type ClauseReading, dearer, type Mode } from './clause.ts';
import { ExtraFrames, onWord } from './extra-frames.ts';

const exceptWord = /^(?:menos|excepto|salvo|except|excepting|but|bar|besides)$/;
const everything =
  /^(?:(?:(?:el|the) )?(?:pedido|carrito|order|cart|basket) )?(?:todo|todos|todas|everything|all|it all|all of (?:it|them)|todo lo demas|lo demas)$/;

export abstract class GoodsFrames extends ExtraFrames {
  /** "Ponme", "add": goods; or an extra, of what is there. */
  protected put(cue: Cue, words: readonly Word[], strength: 'strong' | 'weak'): ClauseReading[] {
    const mode: Mode = { kind: 'put', strength };
    const { ground } = this.context;
    // "Quiero cambiar …", "I want to remove …": the verb that follows says it.
    const chained = this.starts(words).flatMap((at) =>
      cuesAt(words, at)
        .filter(({ kind }) => !['filler', 'lead', 'bear', 'be', 'total'].includes(kind))
        .flatMap((next) => this.withCue(next, [], words.slice(at + next.length))),
    );
    // "Put the fries back".
    if (words.length > 1 && words.at(-1)?.folded === 'back' && ground.draft.state.undo !== undefined)
      return [
        {
          acts: [{ kind: 'keep', item: { ...this.item(words.slice(0, -1)), article: 'the' } }],
          cost: 0.1,
          mode: undefined,
        },
      ];
    const readings = [...chained, ...this.onto(words), ...this.extraNamed(words), ...this.extraPut(words)];
    const item = this.item(
      cue.pronoun && /^(?:igual|anyway|regardless|all the same)$/.test(said(words)) ? [] : words,
    );
    // After other talk "a set of those" is of what was talked of.
    if (item.ofThose === true && item.words === '' && !(ground.hasLines && ground.draft.flowing)) {
      item.more = false;
      item.reference = { kind: 'that' };
    }
    if (cue.pronoun && namesNothing(item)) {
      const last = ground.last();
      if (ground.isOptionOf(last, item.variantWords))
        readings.push({ acts: [{ kind: 'replace', from: undefined, to: item }], cost: 0.1, mode });
      item.reference = { kind: 'that' };
    }
    const isEmpty = words.length === 0 && !cue.pronoun;
    readings.push({
      acts: [{ kind: 'add', item, strength }],
      cost: isEmpty ? 0.6 : this.costOfGoods(item),
      mode,
    });
    return readings;
  }

  protected take(
    cue: Cue,
    pre: readonly Word[],
    post: readonly Word[],
    because: 'asked' | 'not_wanted',
  ): ClauseReading[] {
    const { ground, isFirst } = this.context;
    const mode: Mode = { kind: 'take', because };
    const readings: ClauseReading[] = [];
    let isPart = false;
    const what = post.length > 0 ? post : pre;
    const except = this.#except(what, because);
    if (except.length > 0) return except;
    const loose = post.length > 0 ? this.loose(pre) : 0;
    if (what.length === 0) {
      if (because === 'not_wanted' && !cue.pronoun)
        return isFirst ? [{ acts: [{ kind: 'no' }], cost: 0, mode: undefined }] : [];
      const { lastItem } = this.context;
      const known =
        lastItem !== undefined &&
        lastItem.words !== '' &&
        ground.linesOf({ ...lastItem, article: 'the' }).length > 0;
      const item: Item = known
        ? { ...lastItem, article: 'the' }
        : { ...emptyItem(), reference: { kind: 'that' } };
      // "Drop" and then "the helmet": what it is about follows.
      const isWhole = this.context.isAlone || known || !ground.hasLines || !isFirst;
      const cost = cue.pronoun ? 0.1 : isWhole ? 0.7 : 2.5;
      return [{ acts: [{ kind: 'remove', item, because }], cost, mode }];
    }
    for (let at = 1; at < what.length - 1; at += 1) {
      if (!ground.hasLines || !onWord.test(what[at]?.folded ?? '')) continue;
      const [part, whole] = [what.slice(0, at), what.slice(at + 1)];
      const found = this.extras(part, whole, 'without');
      const off = found.length > 0 ? found : this.notedOn(part, whole);
      readings.push(...off.map((one) => dearer(one, loose)));
      if (off.length > 0) isPart = true;
    }
    if (because === 'not_wanted' || ground.hasLines) {
      readings.push(...this.extras(what, [], 'without').map((one) => dearer(one, loose + 0.05)));
    }
    const onto = onWord.test(what[0]?.folded ?? '') ? this.item(what.slice(1)) : undefined;
    const before = memoryOf(ground.draft.state).extras?.with ?? [];
    // "Not on the egg one": what was put on last, there.
    if (
      because === 'not_wanted' &&
      onto !== undefined &&
      before.length > 0 &&
      ground.linesOf(onto).length > 0
    )
      return [
        { acts: [{ kind: 'extras', with: [], without: before, target: onto }], cost: 0, mode: undefined },
      ];
    // "Mushrooms on mine" is no line that is called so.
    return [...readings, ...this.#removal(this.item(what), because, loose + (isPart ? 0.4 : 0))];
  }

  /** "Todo menos la freidora", "all the pizzas except the egg one". */
  #except(what: readonly Word[], because: 'asked' | 'not_wanted'): ClauseReading[] {
    const { ground } = this.context;
    const at = what.findIndex(({ folded }, place) => place > 0 && exceptWord.test(folded));
    if (at < 0 || !ground.hasLines) return [];
    const whole = said(what.slice(0, at));
    const isAll = everything.test(whole);
    const item: Item = isAll ? { ...emptyItem(), reference: { kind: 'all' } } : this.item(what.slice(0, at));
    if (!isAll && item.reference?.kind !== 'all') return [];
    const kept = this.#listed(what.slice(at + 1));
    if (kept.some((one) => one.words === '' && one.variantWords === '')) return [];
    const cost = kept.reduce((sum, one) => sum + ground.costOfLine(one), 0);
    return [{ acts: [{ kind: 'remove', item, because, except: kept }], cost, mode: undefined }];
  }

  /** "Solo a una de las dos": what was put on last comes off the others. */
  protected onlyOn(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const { with: before = [] } = memoryOf(ground.draft.state).extras ?? {};
    if (before.length === 0 || !/^(?:a|en|on|to)$/.test(words[0]?.folded ?? '')) return [];
    const { quantity, article } = this.item(words.slice(1));
    const line = ground.last();
    if (line === undefined || quantity === undefined || article !== 'count' || quantity >= line.quantity)
      return [];
    const others = line.quantity - quantity;
    const act: OrderAct = { kind: 'extras', with: [], without: [...before], quantity: others };
    return [{ acts: [act], cost: 0.05, mode: undefined }];
  }

  /** "Deja solo la freidora", "keep only the kettle": all else goes. */
  protected keepAlone(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const except = this.#listed(words);
    if (except.some((one) => one.words === '' || ground.linesOf(one).length === 0)) return [];
    const all: Item = { ...emptyItem(), reference: { kind: 'all' } };
    const cost = 0.1 + except.reduce((sum, one) => sum + ground.costOfLine(one), 0);
    return [{ acts: [{ kind: 'remove', item: all, because: 'asked', except }], cost, mode: undefined }];
  }

  /** "La freidora y el termostato": each by itself, where a line is called so. */
  #listed(words: readonly Word[]): Item[] {
    const joints = words.flatMap(({ folded, before }, at) =>
      at > 0 && (/^(?:y|e|and|ni|or|o)$/.test(folded) || before.includes(',')) ? [at] : [],
    );
    const parts = [0, ...joints].map((from, at) =>
      words
        .slice(from, joints[at] ?? words.length)
        .filter(({ folded }) => !/^(?:for|from|de|y|e|and|ni|or|o)$/.test(folded)),
    );
    const whole: Item = { ...this.item(words.filter(({ folded }) => folded !== 'for')), article: 'the' };
    if (parts.length < 2 || this.context.ground.linesOf(whole).length > 0) return [whole];
    return parts.map((part) => ({ ...this.item(part), article: 'the' as const }));
  }

  #removal(item: Item, because: 'asked' | 'not_wanted', loose: number): ClauseReading[] {
    const { ground, language, lastItem, isFirst } = this.context;
    const { reference } = item;
    // "The fan is too dear, remove it": the fan; "too many pizzas, take one off": of the pizzas.
    const isIt = reference?.kind === 'that' && item.quantity === undefined;
    const isSome = reference === undefined && item.article === 'count' && item.variantWords === '';
    if ((isIt || isSome) && item.words === '' && lastItem !== undefined && lastItem.words !== '') {
      const named: Item = { ...lastItem, article: 'the' };
      const part: Item = isSome ? { ...item, words: named.words, fullWords: named.fullWords } : named;
      if (ground.linesOf(named).length === 1)
        return [
          {
            acts: [{ kind: 'remove', item: part, because }],
            cost: loose + 0.1,
            mode: { kind: 'take', because },
          },
        ];
    }
    const isAll = reference?.kind === 'all' && reference.count === undefined;
    if (isAll && item.words === '' && item.variantWords === '' && ground.hasLines)
      return [{ acts: [{ kind: 'clear' }], cost: loose + ground.oddness(item), mode: undefined }];
    const mode: Mode = { kind: 'take', because };
    // "Feta on the salad": made of it, and not called so.
    const isMadeOf =
      item.words !== '' && ground.linesOf(item).some((line) => !ground.isCalled(line, item.words, 'all'));
    const cost = loose + ground.costOfLine(item) + (isMadeOf ? 0.5 : 0);
    const removal: ClauseReading = { acts: [{ kind: 'remove', item, because }], cost, mode };
    // "With mushrooms but no onion": of what was just asked for.
    const isOfNew = because === 'not_wanted' && lastItem !== undefined && lastItem.words !== '';
    // "The Estela goggles, not the mirrored ones": which of those so called it is.
    if (
      isOfNew &&
      !isFirst &&
      item.article === 'the' &&
      item.words !== '' &&
      !item.fullWords.includes(',') &&
      ground.linesOf(item).length === 0
    ) {
      const words = `${item.words} ${item.variantWords}`.trim();
      const act: OrderAct = { kind: 'add', item: { ...emptyItem(), not: words }, strength: 'bare' };
      return [removal, { acts: [act], cost: loose + 0.15 + ground.oddness(item), mode: this.context.mode }];
    }
    if (!isOfNew || item.article !== 'none' || item.words === '' || ground.linesOf(item).length > 0)
      return [removal];
    // "No fuss", "no le valen": nothing that could be in goods.
    if (!mayBeWithin(item.words, language)) return [removal];
    const without = [item.words];
    return [removal, { acts: [{ kind: 'extras', with: [], without }], cost: loose + 0.15, mode: undefined }];
  }
}

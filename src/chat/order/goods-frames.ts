/** Goods put in, taken out, and extras on them. */
import { type ClauseReading, dearer, type Mode } from './clause.ts';
import { ClauseWords } from './clause-words.ts';
import { type Cue, cuesAt } from './cues.ts';
import { memoryOf } from './draft.ts';
import type { Item } from './order-act.ts';
import { emptyItem, namesNothing } from './read-item.ts';
import { said, type Word } from './words.ts';

const onWord = /^(?:on|onto|to|for|a|en|in|al|de|from|off)$/;

export abstract class GoodsFrames extends ClauseWords {
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
    const readings = [...chained, ...this.onto(words)];
    const item = this.item(
      cue.pronoun && /^(?:igual|anyway|regardless|all the same)$/.test(said(words)) ? [] : words,
    );
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

  /** "Setas en la de huevo", "mushrooms on mine": an extra, and what it goes on. */
  protected onto(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    if (!ground.hasLines) return [];
    const readings: ClauseReading[] = [];
    for (let at = 1; at < words.length - 1; at += 1) {
      if (!onWord.test(words[at]?.folded ?? '')) continue;
      readings.push(...this.extras(words.slice(0, at), words.slice(at + 1), 'with'));
    }
    return readings;
  }

  /** "A la otra setas", "on the egg one mushrooms". */
  protected onTarget(words: readonly Word[]): ClauseReading[] {
    if (!this.context.ground.hasLines || !/^(?:a|on|to|for)$/.test(words[0]?.folded ?? '')) return [];
    const readings: ClauseReading[] = [];
    for (let at = 2; at < words.length; at += 1)
      readings.push(...this.extras(words.slice(at), words.slice(1, at), 'with'));
    // "Y a la otra también": what was put on before.
    const target = this.item(words.slice(1));
    if (this.context.isLikewise && this.context.ground.linesOf(target).length > 0) {
      const count = target.quantity === undefined ? {} : { quantity: target.quantity };
      readings.push({
        acts: [{ kind: 'extras', with: [], without: [], target, ...count }],
        cost: 0.05,
        mode: undefined,
      });
    }
    return readings;
  }

  protected extras(
    extra: readonly Word[],
    target: readonly Word[],
    how: 'with' | 'without',
  ): ClauseReading[] {
    const { ground, text } = this.context;
    const read = this.item(extra);
    const named = [read.words, ...read.with].filter((words) => words !== '');
    const without = how === 'without' ? [...named, ...read.without] : read.without;
    const withs = how === 'with' ? named : [];
    if (read.variantWords !== '' || read.reference !== undefined) return [];
    const able = ground.linesWithExtra([...withs, ...without]);
    if (able.length === 0) return [];
    if (target.length === 0) {
      return [{ acts: [{ kind: 'extras', with: withs, without }], cost: 0.05, mode: undefined }];
    }
    const item = this.item(target);
    if (item.more && item.ofThose !== true) return [];
    if (/^(?:the|el|la|los|las|my|mi)$/.test(said(target))) return [];
    const lines = ground.linesOf(item);
    const isMine = /^(?:it|that|this|eso|ella|esa|ese)$/.test(said(target));
    if (!isMine && lines.length === 0) return [];
    void text;
    const target_ = isMine ? {} : { target: item };
    const count = item.article === 'count' && item.quantity !== undefined ? { quantity: item.quantity } : {};
    return [
      { acts: [{ kind: 'extras', with: withs, without, ...target_, ...count }], cost: 0.05, mode: undefined },
    ];
  }

  /** "Ponle setas a la de huevo", "a la de huevo ponle setas". */
  protected putOn(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const target = /^(?:a|on|to)$/.test(pre[0]?.folded ?? '') ? pre.slice(1) : pre;
    return [...this.onto(post), ...this.extras(post, target, 'with')];
  }

  /** "La de huevo que lleve setas", "one of the egg ones to have mushrooms". */
  protected bear(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    if (pre.length === 0 || post.length === 0 || !this.context.ground.hasLines) return [];
    const negated = /^(?:sin|without|no)$/.test(post[0]?.folded ?? '');
    const target = /^(?:a|que)$/.test(pre[0]?.folded ?? '') ? pre.slice(1) : pre;
    return this.extras(negated ? post.slice(1) : post, target, negated ? 'without' : 'with');
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
    const what = post.length > 0 ? post : pre;
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
      return [{ acts: [{ kind: 'remove', item, because }], cost: cue.pronoun ? 0.1 : 0.7, mode }];
    }
    for (let at = 1; at < what.length - 1; at += 1) {
      if (ground.hasLines && onWord.test(what[at]?.folded ?? ''))
        readings.push(
          ...this.extras(what.slice(0, at), what.slice(at + 1), 'without').map((one) => dearer(one, loose)),
        );
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
    return [...readings, ...this.#removal(this.item(what), because, loose)];
  }

  #removal(item: Item, because: 'asked' | 'not_wanted', loose: number): ClauseReading[] {
    const { ground, lastItem } = this.context;
    const { reference } = item;
    const isAll = reference?.kind === 'all' && reference.count === undefined;
    if (isAll && item.words === '' && item.variantWords === '' && ground.hasLines)
      return [{ acts: [{ kind: 'clear' }], cost: loose + ground.oddness(item), mode: undefined }];
    const mode: Mode = { kind: 'take', because };
    const cost = loose + ground.costOfLine(item);
    const removal: ClauseReading = { acts: [{ kind: 'remove', item, because }], cost, mode };
    // "With mushrooms but no onion": of what was just asked for.
    const isOfNew = because === 'not_wanted' && lastItem !== undefined && lastItem.words !== '';
    if (!isOfNew || item.article !== 'none' || item.words === '' || ground.linesOf(item).length > 0)
      return [removal];
    const without = [item.words];
    return [removal, { acts: [{ kind: 'extras', with: [], without }], cost: loose + 0.15, mode: undefined }];
  }
}

/** What goes on goods or comes off them, and on which of them. */

import { cuesAt } from '../said/cues.ts';
import type { Item } from '../said/order-act.ts';
import { isOfSome } from '../said/read-item.ts';
import { said, type Word, written } from '../said/words.ts';
import type { ClauseReading } from './clause.ts';
import { ClauseWords } from './clause-words.ts';

export const onWord = /^(?:on|onto|to|for|a|en|in|al|de|from|off)$/;
/** "Extra cheese": named as what goes on something. */
const amount =
  /^(?:(?:el|una?|la|the|an?) )?(?:extra|doble|double|(?:adicion|suplemento|topping)(?= de| of))(?: de| of)? \S/;

export abstract class ExtraFrames extends ClauseWords {
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

  /** "Extra de queso": of what is there; on which of several is asked. */
  protected extraNamed(words: readonly Word[]): ClauseReading[] {
    return amount.test(said(words)) && this.context.ground.hasLines ? this.extras(words, [], 'with') : [];
  }

  /** "Add mushrooms", where they are no goods and may go on several that are there: which is asked. */
  protected extraPut(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const item = this.item(words);
    const isPlain = item.article === 'none' || item.article === 'some';
    const isGoods = ['one', 'several'].includes(ground.choice(item).kind);
    const isOpen = ground.linesWithExtra([item.words]).length > 1;
    return isOpen && isPlain && !isGoods ? this.extras(words, [], 'with') : [];
  }

  /** "Sin cebolla la ensalada", "with extra cheese the egg one". */
  protected onBehind(words: readonly Word[]): ClauseReading[] {
    const how = /^(?:con|with)$/.test(words[0]?.folded ?? '')
      ? 'with'
      : /^(?:sin|without)$/.test(words[0]?.folded ?? '')
        ? 'without'
        : undefined;
    const at = words.findIndex(
      ({ folded }, place) => place > 1 && /^(?:la|el|las|los|the|both)$/.test(folded),
    );
    if (how === undefined || at < 0 || !this.context.ground.hasLines) return [];
    const named = this.extras(words.slice(1, at), words.slice(at), how);
    if (named.length > 0 || how === 'with') return named;
    // What is no extra of it is noted.
    const target = this.item(words.slice(at));
    const without = [written(words.slice(1, at), this.context.text)];
    if (this.context.ground.linesOf(target).length !== 1) return [];
    return [{ acts: [{ kind: 'extras', with: [], without, target }], cost: 0.05, mode: undefined }];
  }

  /** "A la otra setas", "on the egg one mushrooms". */
  protected onTarget(words: readonly Word[]): ClauseReading[] {
    if (!this.context.ground.hasLines || !/^(?:a|on|to|for)$/.test(words[0]?.folded ?? '')) return [];
    const readings: ClauseReading[] = [];
    for (let at = 2; at < words.length; at += 1)
      readings.push(...this.extras(words.slice(at), words.slice(1, at), 'with'));
    // "Y a la otra también": what was put on before.
    const target = this.item(words.slice(1));
    const isFew = (target.quantity ?? 1) <= this.context.ground.pieces();
    if (this.context.isLikewise && isFew && this.context.ground.linesOf(target).length > 0) {
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
    const { ground } = this.context;
    const read = this.item(extra);
    const isThat = read.reference?.kind === 'that' && read.words === '';
    const asked = isThat && target.length > 0 ? ground.extrasAsked() : [];
    const named = [read.words, ...read.with, ...asked].filter((words) => words !== '');
    const without = how === 'without' ? [...named, ...read.without] : read.without;
    const withs = how === 'with' ? named : [];
    // "Mushrooms on, that's for Danny": more than an extra.
    if (extra.some(({ before }, at) => at > 0 && /[;:.!]/.test(before))) return [];
    // "La que lleva setas" is a line, and not what is on it.
    const isLine = read.article === 'the' && read.words === '' && read.with.length + read.without.length > 0;
    if (target.length === 0 && isLine) return [];
    if (read.variantWords !== '' || (read.reference !== undefined && asked.length === 0)) return [];
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

  /** "La de huevo que lleve setas", "I'd rather one of the egg ones had mushrooms". */
  protected bear(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    if (pre.length === 0 || post.length === 0) return [];
    if (!this.context.ground.hasLines) return this.bearAtOnce(pre, post);
    // "The one that had mushrooms" says which it is.
    if (/^(?:that|which|que)$/.test(pre.at(-1)?.folded ?? '')) return [];
    const negated = /^(?:sin|without|no)$/.test(post[0]?.folded ?? '');
    const wished = cuesAt(pre, 0).find(({ kind }) => kind === 'better' || kind === 'wish');
    const whose = pre.slice(wished?.length ?? 0);
    const target = /^(?:a|que|that)$/.test(whose[0]?.folded ?? '') ? whose.slice(1) : whose;
    // "Wants mushrooms on".
    const end = post.length - (post.length > 1 && /^on$/.test(post.at(-1)?.folded ?? '') ? 1 : 0);
    const named = post.slice(negated ? 1 : 0, end);
    const found = this.extras(named, target, negated ? 'without' : 'with');
    return found.length > 0 || !negated ? found : this.notedOn(named, target);
  }

  /** "No onions on the salad", "one of the salads without onion": what is no extra of it is noted. */
  protected notedOn(part: readonly Word[], whole: readonly Word[]): ClauseReading[] {
    const { ground, text } = this.context;
    const [item, target] = [this.item(part), this.item(whole)];
    const isPlain = item.words !== '' && item.quantity === undefined && item.reference === undefined;
    // "No le gusta la de huevo" leaves nothing out of it.
    const isVerb = /^(?:me|te|le|les|nos|se)$/.test(part[0]?.folded ?? '');
    if (
      !isPlain ||
      isVerb ||
      target.words === '' ||
      ground.linesOf(item).some((line) => ground.isCalled(line, item.words))
    )
      return [];
    if (!ground.linesOf(target).some((line) => ground.isCalled(line, target.words))) return [];
    const named = written(part, text).replace(/^(?:la|el|las|los|the|any)\s+/i, '');
    const count =
      target.article === 'count' && target.quantity !== undefined ? { quantity: target.quantity } : {};
    const act = { kind: 'extras' as const, with: [], without: [named], target, ...count };
    return [{ acts: [act], cost: 0.1, mode: undefined }];
  }

  /** "Two pepperonis and a ham one, one of the pepperonis wants mushrooms": of what the message has just named. */
  protected bearAtOnce(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const [item, { words }] = [this.item(pre), this.item(post)];
    const isKnown = (isOfSome(item) || item.article === 'the') && item.words !== '';
    if (this.context.isFirst || !isKnown || words === '' || !this.context.ground.hasExtra(item, words))
      return [];
    const part: Item = { ...item, with: [words] };
    return [{ acts: [{ kind: 'add', item: part, strength: 'listed' }], cost: 0.1, mode: undefined }];
  }
}

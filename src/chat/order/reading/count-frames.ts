/** How many there are to be: so many of a line, in all, half of them, fewer. */

import { mostPieces } from '../names/mention.ts';
import { isOnlyContainer } from '../said/containers.ts';
import { cuesAt } from '../said/cues.ts';
import type { Item } from '../said/order-act.ts';
import { namesNothing } from '../said/read-item.ts';
import { isOneOfPeople } from '../said/somebody.ts';
import { said, type Word, wordsIn } from '../said/words.ts';
import type { ClauseReading } from './clause.ts';
import { GoodsFrames } from './goods-frames.ts';

/** What leads to how many there are to be: "down to", "hasta dejar". */
const toLevel =
  /(?<=\S )(?:(?:down|up|back) )?(?:to|a|en|at|hasta(?: (?:dejar|tener)(?:l[oa]s)?(?: en)?)?)(?= \S+$)/;

export abstract class CountFrames extends GoodsFrames {
  /** So many of a line: of the one named beside the number, or of the last one. */
  protected number(counted: readonly Word[], named: readonly Word[], over: number): ClauseReading[] {
    let loose = over;
    const { ground } = this.context;
    const item = this.item(counted);
    if (isOneOfPeople(counted)) return [];
    if (item.quantity === undefined || item.article === 'some') return [];
    const { quantity } = item;
    // "Make that another ham": one more of those, and no number of them.
    if (item.more && quantity === 1 && item.words !== '') return [];
    if (quantity > mostPieces) loose += 0.8;
    // "One set is enough": of what comes in sets.
    const isPieces =
      isOnlyContainer(item.words) &&
      !/^pa(?:ir|r)e?s?$/i.test(item.words) &&
      ground.linesOf({ ...item, article: 'the' }).length === 0;
    const isPlain =
      (item.words === '' || isPieces) &&
      item.variantWords === '' &&
      item.with.length + item.without.length === 0;
    const pair = item.pair === true ? { pair: true } : {};
    const of = isPlain
      ? named.length === 0
        ? undefined
        : { ...this.item(named), ...pair }
      : { ...item, more: false };
    // "Make it two, one red": another mention begins.
    const extra = isPlain ? 0 : this.loose(named) + ground.oddness(item);
    if (of === undefined && item.reference?.kind !== 'all') {
      return [
        {
          acts: [{ kind: 'set_quantity', quantity, sure: true }],
          cost: loose + (ground.hasLines ? 0 : 1),
          mode: undefined,
        },
      ];
    }
    const meant = of ?? item;
    const cost = ground.hasLines ? ground.costOfLine(meant) : 0.5 + this.costOfGoods(meant);
    const item_ = named.length === 0 ? meant : { ...meant, article: 'the' as const };
    return [
      {
        acts: [{ kind: 'set_quantity', quantity, sure: true, item: { ...item_, quantity } }],
        cost: loose + extra + cost,
        mode: undefined,
      },
    ];
  }

  /** "Three pillows, not two", "not two, three pillows": so many, of what is there. */
  protected soMany(so: readonly Word[], not: readonly Word[]): ClauseReading[] | undefined {
    const { ground } = this.context;
    const [wanted, denied] = [this.item(so), this.item(not)];
    const isNumber = (item: Item) => item.quantity !== undefined && item.article === 'count' && !item.more;
    if (!isNumber(wanted) || !isNumber(denied) || !namesNothing(denied) || denied.variantWords !== '')
      return undefined;
    const there = wanted.words === '' ? [ground.last()] : ground.linesOf(wanted);
    return there.length === 1 && there[0] !== undefined ? this.number(so, [], -0.1) : undefined;
  }

  /** The same, with what is denied said first. */
  protected notSoMany(words: readonly Word[]): ClauseReading[] {
    const at = words.findIndex(({ before }, place) => place > 0 && before.includes(','));
    return (at < 0 ? undefined : this.soMany(words.slice(at), words.slice(0, at))) ?? [];
  }

  /** "Drop the waters to 2", "quita aguas hasta dejar dos": how many are to be left. */
  protected levelled(words: readonly Word[]): ClauseReading[] {
    const to = toLevel.exec(said(words));
    if (to === null || !this.context.ground.hasLines) return [];
    const at = wordsIn(said(words).slice(0, to.index));
    const number = words.slice(at + wordsIn(to[0]));
    const isAlone = number[0]?.number !== undefined && number.length === (number[0].numberWords ?? 1);
    const named = words.slice(0, at);
    // "Quítale las setas a una": off one of them.
    const isExtra = this.context.ground.linesWithExtra([this.item(named).words]).length > 0;
    return isAlone && !isExtra ? this.number(number, named, 0) : [];
  }

  /** "Con dos me vale", "de bombillas con dos llega". */
  protected total(all: readonly Word[]): ClauseReading[] {
    // "Pon 2 en total", "que sean dos en total".
    const put = cuesAt(all, 0).find(({ kind }) => ['put', 'wish', 'become'].includes(kind));
    const words = all.slice(put?.length ?? 0);
    const at = words.findIndex(({ folded }) => /^(?:con|with)$/.test(folded));
    if (at < 0) return this.number(words, [], 0);
    const named = words.slice(/^(?:de|del|of)$/.test(words[0]?.folded ?? '') ? 1 : 0, at);
    return this.number(words.slice(at + 1), named, 0);
  }

  /** "Una sola pizza", "unas solas de medias": one of them. */
  protected oneAlone(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const isOne = /^(?:una?|uno|unos|unas)$/.test(pre[0]?.folded ?? '') || pre[0]?.number === 1;
    if (!isOne || !this.context.ground.hasLines) return [];
    const item: Item = {
      ...this.item(post[0]?.folded === 'de' ? post.slice(1) : post),
      quantity: 1,
      article: 'the',
    };
    const cost = this.context.ground.costOfLine(item);
    return [{ acts: [{ kind: 'set_quantity', quantity: 1, sure: true, item }], cost, mode: undefined }];
  }

  protected scale(by: 'half' | 'double', pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    if (!ground.hasLines || post.length === 0) return [];
    const named = this.item(post);
    // "Half of the hams with cheese" is how they are to be, and no fewer of them.
    if (named.with.length + named.without.length > 0) return [];
    const item: Item = { ...named, article: 'the' };
    const cost = this.loose(pre) + ground.costOfLine(item) + ground.oddness(named);
    return [{ acts: [{ kind: 'scale', by, item }], cost, mode: undefined }];
  }

  /** "Las almohadas a la mitad", "cut the pillows in half". */
  protected halved(words: readonly Word[]): ClauseReading[] {
    const verb = cuesAt(words, 0).find(({ kind }) =>
      ['take', 'change', 'become', 'keep', 'leave', 'put'].includes(kind),
    );
    const named = words.slice(verb?.length ?? 0);
    return named.length === 0 ? [] : this.scale('half', [], named);
  }

  protected fewer(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const number = this.item(pre);
    if (!ground.hasLines || number.quantity === undefined) return [];
    const named =
      post.length === 0
        ? number
        : this.item(/^(?:de|del|of)$/.test(post[0]?.folded ?? '') ? post.slice(1) : post);
    const item: Item = { ...named, article: 'count', quantity: number.quantity, more: false };
    return [
      {
        acts: [{ kind: 'remove', item, because: 'asked' }],
        cost: namesNothing(named) ? 0 : ground.costOfLine(named),
        mode: undefined,
      },
    ];
  }
}

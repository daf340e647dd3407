/** Something becomes something else: another thing, an option, a number. */

import { saysNothing } from '../names/match-name.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, lineItem, namesNothing } from '../said/read-item.ts';
import { somebodyIn } from '../said/somebody.ts';
import { said, type Word, written } from '../said/words.ts';
import { AllFrames } from './all-frames.ts';
import { type ClauseReading, dearer, type Mode } from './clause.ts';

const toWord = /^(?:por|for|to|into|with|a|al|en|in)$/;
/** A bigger number that is a size is hardly how many. */
const mostSmall = 12;
/** What is pointed at and not named. */
export const pointing =
  /^(?:(?:it|that|this)(?: one)?|(?:them|those|these)(?: ones)?|es[oae]|es[oa]s|est[eoa]|est[oa]s)$/;
const aspectOf =
  /^(?:the |la |el )?(?:talla|color|colour|size|numero|tamano|number|quantity|cantidad)(?: (?:of|de|del|on|to))?(?: |$)/;

export abstract class ChangeFrames extends AllFrames {
  /** "Cambia la azul por una roja", "make the backpack green", "change it to 43". */
  protected change(cue: Cue, pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    if (!ground.hasLines) return [];
    const readings: ClauseReading[] = [];
    const loose = post.length > 0 ? this.loose(pre) : 0;
    const words = post.length > 0 ? post : pre;
    for (let at = 0; at < words.length - 1; at += 1) {
      if (!this.#leadsTo(words[at])) continue;
      readings.push(...this.into(words.slice(0, at), words.slice(at + 1)).map((one) => dearer(one, loose)));
    }
    for (let at = 1; at < words.length; at += 1) {
      if (this.#cutsName(words, at)) continue;
      readings.push(...this.into(words.slice(0, at), words.slice(at)).map((one) => dearer(one, loose + 0.1)));
    }
    if (cue.pronoun) {
      readings.push(...this.become(pre, post));
      const isTo = toWord.test(post[0]?.folded ?? '');
      if (pre.length > 0 && post.length > 0) readings.push(...this.into(pre, isTo ? post.slice(1) : post));
    }
    const item = this.item(words);
    const from = namesNothing(item) ? undefined : item;
    readings.push({
      acts: [{ kind: 'replace', from, to: emptyItem() }],
      cost: loose + 0.6 + ground.costOfLine(item),
      mode: undefined,
    });
    return readings;
  }

  /** "The Fen | 3": inside of what something is called. */
  #cutsName(words: readonly Word[], at: number): boolean {
    return this.context.ground.isOfName(words[at - 1]?.text ?? '', words[at]?.text ?? '');
  }

  /** "A" leads to what something becomes in Spanish; "make the ball a 5" has an article. */
  #leadsTo(word: Word | undefined): boolean {
    const isArticle = this.context.language === 'en' && word?.folded === 'a';
    return !isArticle && toWord.test(word?.folded ?? '');
  }

  /** "Extra cheese instead of mushrooms": one extra for another. */
  protected extrasInstead(from: readonly Word[], to: readonly Word[]): ClauseReading[] {
    const [off] = this.extras(from, [], 'without');
    const [on] = this.extras(to, [], 'with');
    const [taken, put] = [off?.acts[0], on?.acts[0]];
    if (taken?.kind !== 'extras' || put?.kind !== 'extras') return [];
    const isOn = this.context.ground.linesHaving(taken.without).length > 0;
    const act: OrderAct = { kind: 'extras', with: put.with, without: taken.without };
    return isOn ? [{ acts: [act], cost: 0, mode: undefined }] : [];
  }

  protected into(before: readonly Word[], after: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const swapped = this.extrasInstead(before, after);
    if (swapped.length > 0) return swapped;
    const aspect = aspectOf.exec(said(before))?.[0].trim();
    const named = aspect === undefined ? before : before.slice(aspect.split(' ').length);
    const isIt = named.length === 0 || pointing.test(said(named));
    const from = isIt ? this.spokenOf() : this.item(named);
    // "Make the ball a 5".
    const isCut = / (?:an?|una?|de|del|of)$/.test(said(named));
    if (
      !isIt &&
      (isCut || /^(?:the|el|la|los|las|an?|una?|un|my|mi)$/.test(said(named)) || after.length === 0)
    )
      return [];
    const to = this.item(after);
    // "Make both orange".
    const all =
      from?.reference?.kind === 'all' && `${from.words}${from.variantWords}` === ''
        ? this.allOfThem({ ...to, reference: from.reference })
        : [];
    if (all.length > 0) return all;
    const theirs = this.ofTheirs(from, `${to.words} ${to.variantWords}`.trim());
    if (theirs.length > 0) return theirs;
    const line = from === undefined ? ground.last() : ground.linesOf(from)[0];
    // "Three grey chairs", of one: more than there are become nothing else.
    const isMore = from?.article === 'count' && (from.quantity ?? 1) > (line?.quantity ?? 1);
    const costFrom = from === undefined ? 0.05 : ground.costOfLine(from) + (isMore ? 0.6 : 0);
    // "Boots in 42": a size they come in.
    const isSize =
      to.quantity !== undefined && namesNothing(to) && ground.isOptionOf(line, String(to.quantity));
    // "Cambia el balón al 5": one of what comes in a 5 is to be that one.
    const isOne = !isIt && !/s$/.test(named.at(-1)?.folded ?? '') && line?.quantity === 1;
    if (isSize && ((to.quantity ?? 0) > mostSmall || isOne)) {
      const { quantity, ...bare } = to;
      const sized: Item = { ...bare, article: 'the', variantWords: String(quantity) };
      return [{ acts: [{ kind: 'replace', from, to: sized }], cost: costFrom + 0.05, mode: undefined }];
    }
    if (from !== undefined && to.quantity !== undefined && to.variantWords === '' && saysNothing(to.words))
      return [
        {
          acts: [
            {
              kind: 'set_quantity',
              quantity: to.quantity,
              sure: true,
              item: { ...from, article: 'the', quantity: to.quantity },
            },
          ],
          cost: costFrom + 0.05,
          mode: undefined,
        },
      ];
    return [
      {
        acts: [{ kind: 'replace', from, to }],
        cost: costFrom + this.costOfResult(to, line),
        mode: undefined,
      },
    ];
  }

  /** "Que sean tres", "la de huevo que sean tres", "make it blue". */
  protected become(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    if (post.length === 0) return [];
    const readings = this.number(post, pre, 0);
    if (!ground.hasLines) return readings;
    const to = this.item(post);
    if (pre.length === 0 || pointing.test(said(pre))) readings.push(...this.allOfThem(to));
    if (to.with.length + to.without.length > 0 && namesNothing(to)) {
      const { quantity } = to;
      const isPart = quantity !== undefined && quantity < (ground.last()?.quantity ?? 1);
      readings.push({
        acts: [
          {
            kind: 'extras',
            with: to.with,
            without: to.without,
            ...(isPart && pre.length === 0 ? { quantity } : {}),
            ...(pre.length === 0 ? {} : { target: this.item(pre) }),
          },
        ],
        cost: 0.1,
        mode: undefined,
      });
    }
    const from = pre.length === 0 || pointing.test(said(pre)) ? this.spokenOf() : this.item(pre);
    const line = from === undefined ? ground.last() : ground.linesOf(from)[0];
    const costFrom = from === undefined ? 0 : ground.costOfLine(from);
    readings.push({
      acts: [{ kind: 'replace', from, to }],
      cost: 0.1 + costFrom + this.costOfResult(to, line),
      mode: { kind: 'become' },
    });
    return readings;
  }

  protected insteadOf(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const readings: ClauseReading[] = [];
    const { ground } = this.context;
    const pair = (toWords: readonly Word[], fromWords: readonly Word[]) => {
      readings.push(...this.extrasInstead(fromWords, toWords));
      const from = this.item(fromWords);
      // "5 cans instead of 3".
      const isCount = namesNothing(from) && from.variantWords === '' && from.quantity !== undefined;
      const starts = this.starts(toWords);
      for (const at of starts) {
        const cue = cuesAt(toWords, at).find(({ kind }) =>
          ['put', 'wish', 'better', 'become', 'change'].includes(kind),
        );
        const bare = toWords.slice(at + (cue?.length ?? 0));
        if (isCount) readings.push(...this.number(bare, [], 0));
        const to = this.item(bare);
        const line = ground.linesOf(from)[0];
        if (namesNothing(to) && to.quantity !== undefined && to.variantWords === '' && to.with.length === 0) {
          readings.push({
            acts: [{ kind: 'set_quantity', quantity: to.quantity, sure: true }],
            cost: 0.05 + (ground.hasLines ? 0 : 1),
            mode: undefined,
          });
        } else
          readings.push({
            acts: [{ kind: 'replace', from, to }],
            cost: ground.costOfLine(from) + this.costOfResult(to, line) + (isCount ? 0.9 : 0),
            mode: undefined,
          });
      }
    };
    if (pre.length > 0) pair(pre, post);
    // "One of the kids wants a sprite instead of juice".
    const who = somebodyIn(pre);
    const wish = who === 0 ? undefined : cuesAt(pre, who).find(({ kind }) => kind === 'wish');
    if (wish !== undefined) pair(pre.slice(who + wish.length), post);
    // "My wife says, instead of the egg one, a pepperoni".
    const at = post.findIndex(({ before }, place) => place > 0 && before.includes(','));
    if (pre.length > 0 && at > 0) {
      const before = readings.length;
      pair(post.slice(at), post.slice(0, at));
      readings.splice(
        before,
        readings.length,
        ...readings.slice(before).map((one) => dearer(one, this.loose(pre))),
      );
    }
    if (pre.length === 0) for (let at = 1; at < post.length; at += 1) pair(post.slice(at), post.slice(0, at));
    return readings;
  }

  /** "Red in 43, not 42", "pepperoni not ham": in place of the line that is what is denied. */
  protected notSo(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground, text } = this.context;
    if (pre.length === 0 || post.length === 0 || !ground.hasLines) return [];
    const wanted = this.item(pre);
    // "The one that had mushrooms, no mushrooms": which it is, and not what it is to be.
    if (wanted.with.includes(this.item(post).words)) return [];
    const number = wanted.quantity === undefined || !namesNothing(wanted) ? '' : String(wanted.quantity);
    const denied = written(post, text);
    const counted = this.soMany(pre, post);
    if (counted !== undefined) return counted;
    if (/^(?:extras?|anything|nothing|nada|more|mas)(?: |$)/.test(said(post))) return [];
    // "One of them, no onion" is no salad, however much onion is in it.
    const so = ground
      .linesOf({ ...emptyItem(), article: 'the', words: denied, fullWords: denied })
      .filter((line) => ground.isCalled(line, denied));
    const like = wanted.words === '' ? [] : so.filter((line) => ground.isIn(line, wanted.words));
    const [line, ...others] = like.length > 0 ? like : so;
    if (line === undefined || others.length > 0) return [];
    // "Helmet medium, not large".
    const beyond = wanted.words.split(/\s+/).filter((word) => ground.isOptionOf(line, word));
    const own = `${beyond.join(' ')} ${wanted.variantWords}`.trim();
    const option = [number, own].find((words) => ground.isOptionOf(line, words));
    const to: Item = option === undefined ? wanted : { ...emptyItem(), article: 'the', variantWords: option };
    const from: Item = lineItem(line);
    return [{ acts: [{ kind: 'replace', from, to }], cost: this.costOfResult(to, line), mode: undefined }];
  }

  /** "Mejor dos de huevo", "a sprite instead": in place of what was last spoken of. */
  protected better(words: readonly Word[], place: 'before' | 'behind'): ClauseReading[] {
    const { ground } = this.context;
    const readings: ClauseReading[] = [];
    for (const at of this.starts(words)) {
      for (const next of cuesAt(words, at)) {
        const rest = words.slice(at + next.length);
        if (next.kind === 'put' || next.kind === 'wish') {
          // "I'll have a sprite instead"; "mejor añade un agua" is one more.
          readings.push(...(place === 'behind' ? this.better(rest, place) : this.withCue(next, [], rest)));
        } else if (next.kind === 'refuse') continue;
        else if (['take', 'become', 'change', 'only', 'put_on', 'back'].includes(next.kind))
          readings.push(...this.withCue(next, [], rest));
      }
    }
    if (words.length === 0) return [...readings, { acts: [], cost: 0.1, mode: { kind: 'become' } }];
    readings.push({ acts: [], cost: this.loose(words) + 0.9, mode: { kind: 'become' } });
    const item = this.item(words);
    const isNumber =
      namesNothing(item) && item.variantWords === '' && item.with.length + item.without.length === 0;
    const mode: Mode = { kind: 'become' };
    if (isNumber && item.quantity !== undefined) return [...readings, ...this.number(words, [], 0)];
    if (namesNothing(item) && item.with.length + item.without.length > 0) {
      readings.push({
        acts: [{ kind: 'extras', with: item.with, without: item.without }],
        cost: 0.1,
        mode: undefined,
      });
      return readings;
    }
    // "One of the bags in grey instead": a line, and what it becomes.
    if (ground.hasLines)
      for (let at = 1; at < words.length; at += 1) {
        if (this.#cutsName(words, at)) continue;
        const isTo = toWord.test(words[at]?.folded ?? '');
        const after = isTo ? words.slice(at + 1) : words.slice(at);
        if (after.length > 0)
          readings.push(...this.into(words.slice(0, at), after).map((one) => dearer(one, 0.15)));
      }
    readings.push(...this.allOfThem(item), ...this.partInOption(item));
    // "My mum doesn't like egg, the ham one instead".
    const from = this.spokenOf();
    const spoken = from === undefined ? undefined : ground.linesOf(from)[0];
    if (from !== undefined && spoken !== undefined && !ground.linesOf(item).includes(spoken))
      readings.push({
        acts: [{ kind: 'replace', from, to: item }],
        cost: 0.05 + this.costOfResult(item, spoken),
        mode,
      });
    readings.push({
      acts: [{ kind: 'replace', from: undefined, to: item }],
      cost: 0.05 + this.costOfResult(item, ground.last()),
      mode,
    });
    return readings;
  }

  /** "La niña calza un 32", "mine is a large": of the line that comes in it. */
  protected be(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    if (post.length === 0) return [];
    const part = this.partIs(pre, post);
    if (part.length > 0) return part;
    const to = this.item(post);
    // "His brother needs the same in 41".
    if (to.more) return [];
    const words = `${to.words} ${to.variantWords}`.trim() || String(to.quantity ?? '');
    const { lastItem } = this.context;
    // "And the same for my brother, he's a 45", "and fins, my foot is 43": how what was just named is to be.
    const isOfLast =
      lastItem !== undefined &&
      (lastItem.words === ''
        ? ground.isOptionOf(ground.last(), words)
        : ground.isOptionOfGoods(lastItem, words));
    if (isOfLast)
      return [
        {
          acts: [{ kind: 'add', item: { ...emptyItem(), variantWords: words }, strength: 'bare' }],
          cost: 0.2,
          mode: this.context.mode,
        },
      ];
    if (pre.length === 0 || !ground.hasLines) return [];
    const subject = this.item(pre);
    const named = ground.linesOf(subject);
    const last = ground.isOptionOf(ground.last(), words) ? ground.last() : undefined;
    const line = named.length === 1 ? named[0] : (last ?? onlyOne(ground.linesInOption(words)));
    if (line === undefined || !ground.isOptionOf(line, words)) return [];
    const from: Item = lineItem(line);
    const loose = named.length === 1 ? 0 : this.loose(pre);
    const item: Item = { ...to, words: '', variantWords: words, article: 'the' };
    const { quantity: _, ...bare } = item;
    return [
      { acts: [{ kind: 'replace', from, to: bare }], cost: 0.2 + Math.min(loose, 0.4), mode: undefined },
    ];
  }
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

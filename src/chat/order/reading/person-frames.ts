/** What somebody would rather have: in place of theirs, or of one of those that are of its kind. */

import type { Item } from '../said/order-act.ts';
import { emptyItem, lineItem } from '../said/read-item.ts';
import { somebodyIn } from '../said/somebody.ts';
import { said, type Word, wordsIn } from '../said/words.ts';
import { ChangeFrames } from './change-frames.ts';
import type { ClauseReading } from './clause.ts';

const prefers =
  /^(?:(?:would|d|will|ahora|now) )*(?:rather(?: have| get| try| go for)?|prefers?(?: to have)?|prefieren?|preferirian?|mejor)(?= \S)/;

export abstract class PersonFrames extends ChangeFrames {
  /** "My wife would rather have pepperoni": in place of what was ordered for her. */
  protected ofPerson(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const whom = said(pre).replace(/ (?:would|d|will|ahora|now)$/, '');
    const from: Item = { ...emptyItem(), reference: { kind: 'whose', whom } };
    const [line, ...others] = ground.linesOf(from);
    if (line === undefined || others.length > 0) return [];
    const to = this.item(post);
    return [{ acts: [{ kind: 'replace', from, to }], cost: this.costOfResult(to, line), mode: undefined }];
  }

  /** "The eldest says she would rather have the pepperoni", of three others: one of those; of two kinds it is asked which. */
  protected preferred(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const who = somebodyIn(words);
    const rather = who === 0 ? undefined : prefers.exec(said(words.slice(who)))?.[0];
    if (rather === undefined || !ground.hasLines) return [];
    const wanted = words.slice(who + wordsIn(rather));
    const theirs = this.ofPerson(words.slice(0, who), wanted);
    if (theirs.length > 0) return theirs;
    const to = this.item(wanted);
    const [line, ...others] = ground.linesAlike(to);
    if (line === undefined || (to.quantity ?? 1) > 1) return [];
    const isOne = others.length === 0;
    const from: Item | undefined = isOne ? { ...lineItem(line), article: 'count', quantity: 1 } : undefined;
    const { quantity: _, ...so } = { ...to, article: 'the' as const };
    return [{ acts: [{ kind: 'replace', from, to: so }], cost: ground.oddness(to), mode: undefined }];
  }
}

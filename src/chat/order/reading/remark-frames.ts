/** What is said of a line of the cart, and asks nothing of it by itself: "the fan's too dear", "I do need the grinder". */
import { fold } from '../../../language/fold.ts';
import { readUndo } from '../cart/undo.ts';
import type { Item } from '../said/order-act.ts';
import { tellsOfSomebody, tellsTheirs } from '../said/somebody.ts';
import { said, type Word, wordsIn } from '../said/words.ts';
import { BareFrames } from './bare-frames.ts';
import { type ClauseReading, dislike, doing } from './clause.ts';

const emphatic =
  /(?:^| )(?:(?:i|we) do (?:still )?(?:need|want|like|fancy)|(?:si que|si) (?:(?:lo|la|los|las) )?(?:quiero|queremos|necesito|necesitamos|me (?:quedo|llevo)))(?= |$)/;

/** "I have one already", "ya tengo en casa": why nothing of it is needed. */
const needless =
  /(?:already (?:have|got)|(?:have|got|ve) (?:one|some|a pair|enough|plenty)|(?:dont|don't|don’t|do not|wont|won't|won’t) (?:really )?need|ya (?:l[oa]s? )?(?:tengo|tenemos|tiene|tienen|hay)|no (?:l[oa]s? |me |nos )?(?:necesit|hace(?:n)? falta))/;
const saysThat =
  /^(?:(?:espera|que|es que|wait) )*(?:dicen? (?:mi|el|la|su|nuestr[oa]) \S+ que|(?:my|the|our) \S+(?: in law)? (?:says|said)(?: that)?|(?:mi|el|la|su) \S+ dice que) (?=(?:the|el|la|los|las) )/;

const isForSomebody =
  /^(?:(?:one|the other(?: one)?|the others|un[oa]|(?:el|la|los|las) otr[oa]s?|that|this|it|th[eo]se|they|es[oae]|es[oa]s|est[oae])(?: of (?:them|those)| one)?(?: (?:is|are|s|es|son|va|van|sera|seran|will be|would be))|thats|its|theyre|ones) (?:for|para) \S/;

export abstract class RemarkFrames extends BareFrames {
  /** "Good, then I do need the grinder", "el molinillo sí que lo quiero", where it is there: it stays. */
  protected stillWanted(words: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const verb = emphatic.exec(said(words));
    if (verb === null || !ground.hasLines) return [];
    const from = wordsIn(said(words).slice(0, verb.index + verb[0].length));
    const named = from < words.length ? words.slice(from) : words.slice(0, -wordsIn(verb[0]));
    const item = this.item(named);
    if (item.article !== 'the' || item.words === '' || ground.linesOf(item).length !== 1) return [];
    // That it stays is all there is to answer, which otherwise speaks against a reading.
    return [{ acts: [{ kind: 'keep', item }], cost: ground.oddness(item) - 0.4, mode: undefined }];
  }

  /** "Una de esas déjela sin setas", "leave one of them without mushrooms". */
  protected leftSo(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const how = /^(?:sin|without)$/.test(post[0]?.folded ?? '') ? 'without' : 'with';
    return this.extras(post.slice(1), pre, how);
  }

  /** "Leave the lock, I have one already": it goes; "I'll leave the salad so", of which there is none: it is not wanted. */
  protected leave(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground, text } = this.context;
    const item = this.item(post);
    const isNamed = item.article === 'the' && item.words !== '' && item.quantity === undefined;
    const isPlain = item.variantWords === '' && item.with.length + item.without.length === 0;
    const isBare = pre.every(({ folded }) => /^(?:i|ill|we|well|yo|mejor|pues|lo|la)$/.test(folded));
    if (!isNamed || !isPlain || !isBare) return [];
    const cost = 0.1 + ground.oddness(item);
    if (ground.linesOf(item).length > 0) {
      if (!needless.test(fold(text))) return [];
      return [{ acts: [{ kind: 'remove', item, because: 'asked' }], cost, mode: undefined }];
    }
    // What was there before comes back: "leave the kettle in after all".
    const choice = ground.choice(item);
    const snapshots = readUndo(ground.draft.context.state);
    const isNew =
      choice.kind === 'one' &&
      snapshots.every(
        ({ cart }) => cart?.lines.every(({ productId }) => productId !== choice.product.id) ?? true,
      );
    return isNew ? [{ acts: [{ kind: 'do_not_add' }], cost, mode: undefined }] : [];
  }

  /** "Too much pizza", "son muchas sillas": what it is too much of, and no more of it. */
  protected tooMuch(words: readonly Word[]): ClauseReading[] {
    const named = this.item(words);
    if (named.words === '' || words[0]?.before !== '') return [];
    const item: Item = { ...named, article: 'the' };
    const isThere = item.words !== '' && this.context.ground.linesOf(item).length === 1;
    const topic = isThere ? { topic: item } : {};
    return [{ acts: [], cost: this.context.ground.oddness(named), mode: undefined, ...topic }];
  }

  /** "Tom would rather have a juice, so make it …", "my brother is bringing his own": why, and no act. */
  protected reasons(words: readonly Word[]): ClauseReading[] {
    const { leadsOn, isAlone, mode } = this.context;
    const told = this.starts(words).map((at) => words.slice(at));
    if (leadsOn && told.some(tellsOfSomebody)) return [{ acts: [], cost: 0.1, mode: undefined, tells: true }];
    return !isAlone && told.some(tellsTheirs) ? [{ acts: [], cost: 0.05, mode }] : [];
  }

  /** "Setting up a home office, can you add …". */
  protected tellsDoing(words: readonly Word[]): boolean {
    const isOneClause = !words.some(({ before }, at) => at > 0 && before !== '');
    return this.context.isParted && isOneClause && doing.test(said(words));
  }

  /** "One is for my girlfriend's bike", "uno es para mi hermana", "that's for Danny": whom what is there is for. */
  protected forSomebody(words: readonly Word[]): ClauseReading[] {
    const isFor = isForSomebody.test(said(words));
    return isFor ? [{ acts: [], cost: 0, mode: this.context.mode }] : [];
  }

  /** "The fan's too dear", "he doesn't like egg": a line of the cart, and nothing that is asked of it. */
  protected remarks(all: readonly Word[]): ClauseReading[] {
    if (!this.context.ground.hasLines) return [];
    // "Dice mi cuñado que el cojín ya lo ha comprado él".
    const telling = saysThat.exec(said(all))?.[0] ?? '';
    const words = all.slice(wordsIn(telling));
    const readings: ClauseReading[] = [];
    // "My car's in the shop".
    const isOwn = this.starts(words).some(
      (at) =>
        /^(?:my|our)$/.test(words[at]?.folded ?? '') &&
        /['’]s$/.test(words[at + 1]?.text ?? '') &&
        words.length > at + 2,
    );
    if (isOwn) readings.push({ acts: [], cost: 0.3, mode: undefined });
    const disliked = dislike.exec(said(words));
    if (disliked !== null) {
      const until = wordsIn(said(words).slice(0, disliked.index + disliked[0].length));
      const named = this.item(words.slice(until));
      const topic: Item = { ...named, article: 'the' };
      const cost = 0.1 + this.context.ground.oddness(named);
      if (topic.words !== '' && this.context.ground.linesOf(topic).length === 1)
        readings.push({ acts: [], cost, mode: undefined, topic });
    }
    for (let at = 1; at < Math.min(words.length, 6); at += 1) {
      const last = words[at - 1];
      const isOwn = /['’]s$/.test(last?.text ?? '');
      const named =
        isOwn && last !== undefined
          ? [
              ...words.slice(0, at - 1),
              {
                ...last,
                to: last.to - 2,
                text: last.text.slice(0, -2),
                folded: last.folded.replace(/s$/, ''),
              },
            ]
          : words.slice(0, at);
      const topic = this.item(named);
      if (topic.article !== 'the' || topic.words === '' || this.context.ground.linesOf(topic).length !== 1)
        continue;
      readings.push({ acts: [], cost: 0.4 + this.loose(words.slice(at)), mode: undefined, topic });
    }
    return readings;
  }
}

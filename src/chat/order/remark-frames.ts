/** What is said of a line of the cart, and asks nothing of it by itself: "the fan's too dear", "I do need the grinder". */
import { fold } from '../../language/fold.ts';
import { BareFrames } from './bare-frames.ts';
import { type ClauseReading, dislike } from './clause.ts';
import type { Item } from './order-act.ts';
import { readUndo } from './undo.ts';
import { said, type Word, wordsIn } from './words.ts';

const emphatic =
  /(?:^| )(?:(?:i|we) do (?:still )?(?:need|want|like|fancy)|(?:si que|si) (?:(?:lo|la|los|las) )?(?:quiero|queremos|necesito|necesitamos|me (?:quedo|llevo)))(?= |$)/;

/** "I have one already", "ya tengo en casa": why nothing of it is needed. */
const needless =
  /(?:already (?:have|got)|(?:have|got|ve) (?:one|some|a pair|enough|plenty)|(?:dont|don't|don’t|do not|wont|won't|won’t) (?:really )?need|ya (?:l[oa]s? )?(?:tengo|tenemos|tiene|tienen|hay)|no (?:l[oa]s? |me |nos )?(?:necesit|hace(?:n)? falta))/;

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

  /** "The fan's too dear", "he doesn't like egg": a line of the cart, and nothing that is asked of it. */
  protected remarks(words: readonly Word[]): ClauseReading[] {
    if (!this.context.ground.hasLines) return [];
    const readings: ClauseReading[] = [];
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

/** What is said of a line of the cart, and asks nothing of it by itself: "the fan's too dear", "I do need the grinder". */
import { BareFrames } from './bare-frames.ts';
import { type ClauseReading, dislike } from './clause.ts';
import type { Item } from './order-act.ts';
import { said, type Word, wordsIn } from './words.ts';

const emphatic =
  /(?:^| )(?:(?:i|we) do (?:still )?(?:need|want|like|fancy)|(?:si que|si) (?:(?:lo|la|los|las) )?(?:quiero|queremos|necesito|necesitamos|me (?:quedo|llevo)))(?= |$)/;

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

  /** "Too much pizza", "son muchas sillas": what it is too much of, and no more of it. */
  protected tooMuch(words: readonly Word[]): ClauseReading[] {
    const named = this.item(words);
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

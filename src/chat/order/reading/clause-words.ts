/** What every frame of a clause needs: its words as mentions, and what they cost. */
import { deedsOf, havingFeatures } from '../names/by-feature.ts';
import { isOnlyPlain } from '../names/candidates.ts';
import type { Ground } from '../names/ground.ts';
import { saysNothing } from '../names/match-name.ts';
import { readMention } from '../names/mention.ts';
import { shownToPoint } from '../names/pointed-by.ts';
import { isRelativeOnly } from '../names/relative-options.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item } from '../said/order-act.ts';
import { namesNothing } from '../said/read-item.ts';
import { said, type Word, wordsIn, written } from '../said/words.ts';
import type { ClauseContext, ClauseReading } from './clause.ts';
import { asOnePack } from './one-pack.ts';

/** Words that say nothing by themselves. */
export const scrap =
  /^(?:(?:me|se|nos|lo|la|los|las|el|yo|i|it|the|que|es|son|a|en|por|para|to|for|at|my|mi|de|of|one|ones|un|una|is|thats|that)(?: |$))*$/;

const thatDoes =
  / (?:que|that|which) (?:tambien |ademas |also |can |puede )?(\S{3,})(?: (?:tambien|ademas|too|as well))?$/;

const onlyThat = /^(?:only|solo|solamente|nomas)$/;

export abstract class ClauseWords {
  protected readonly context: ClauseContext;

  constructor(context: ClauseContext) {
    this.context = context;
  }

  /** Everything the words of a clause may ask, with what each way leaves unexplained. */
  abstract read(all: readonly Word[]): ClauseReading[];

  protected abstract withCue(cue: Cue, before: readonly Word[], after: readonly Word[]): ClauseReading[];

  /** Places that only fillers stand before. */
  protected starts(words: readonly Word[]): number[] {
    const places = [0];
    for (const at of places) {
      for (const cue of cuesAt(words, at)) {
        const next = at + cue.length;
        if ((cue.kind === 'filler' || cue.kind === 'lead') && next < words.length && !places.includes(next))
          places.push(next);
      }
    }
    return places;
  }

  /** "Two fries only", of an order that has nothing yet: no fewer than before. */
  protected isAllThereIs(words: readonly Word[]): boolean {
    const { hasLines, draft } = this.context.ground;
    return !hasLines && draft.context.state.pending === undefined && onlyThat.test(said(words));
  }

  /** Without what is only polite, at either end. */
  protected trimmed(words: readonly Word[]): Word[] {
    let end = words.length;
    while (end > 1 && this.isAllThereIs(words.slice(end - 1, end))) end -= 1;
    for (let at = end - 1; at > 0 && end - at <= 4; at -= 1) {
      // "Blue as well then".
      if (words[at]?.folded === 'well' && words[at - 1]?.folded === 'as') continue;
      const isFiller = cuesAt(words.slice(at, end), 0).some(
        (cue) => cue.kind === 'filler' && cue.length === end - at,
      );
      if (isFiller) {
        end = at;
        at = end;
      }
    }
    return words.slice(0, end);
  }

  protected item(words: readonly Word[]): Item {
    return (
      this.#thatDoes(words) ??
      this.#calledBy(
        asOnePack(readMention(words, this.context.text, this.context.ground), this.context.ground),
      )
    );
  }

  /** "El robot que también friega": of several the one that is said to. */
  #thatDoes(words: readonly Word[]): Item | undefined {
    const { ground, text } = this.context;
    const clause = thatDoes.exec(said(words));
    if (clause === null) return undefined;
    const at = wordsIn(said(words).slice(0, clause.index));
    const deed = words[wordsIn(said(words).slice(0, clause.index + clause[0].indexOf(clause[1] ?? '')))];
    const item = readMention(words.slice(0, at), text, ground);
    if (deed === undefined || item.with.length + item.without.length > 0) return undefined;
    const deeds = deedsOf(deed.text, this.context.language);
    if (item.words === '') return item.article === 'the' ? this.#shownDoing(item, deeds) : undefined;
    if (ground.choice(item).kind !== 'several') return undefined;
    return deeds
      .map((done): Item => ({ ...item, with: [done], fullWords: `${item.words} ${done}` }))
      .find((doing) => ground.choice(doing).kind === 'one');
  }

  /** "El que también friega": the one of those shown that does so. */
  #shownDoing({ reference: _, ...item }: Item, deeds: readonly string[]): Item | undefined {
    const { draft } = this.context.ground;
    const shown = shownToPoint(draft);
    for (const done of shown.length < 2 ? [] : deeds) {
      const [one, ...others] = havingFeatures(shown, { with: [done], without: [] }, this.context.language);
      if (one !== undefined && others.length === 0)
        return { ...item, words: one.title, fullWords: one.title };
    }
    return undefined;
  }

  /** "The one with the egg", where egg goes on nothing that is there: what is called by it. */
  #calledBy(item: Item): Item {
    const { ground } = this.context;
    const [words, ...others] = item.with;
    if (words === undefined || others.length > 0 || !namesNothing(item)) return item;
    if (item.article !== 'the' && !this.#isOther(item, words)) return item;
    if (item.reference?.kind === 'all' || ground.linesWithExtra([words]).length > 0) return item;
    const { reference: _, ...named } = { ...item, with: [], words, fullWords: words, more: false };
    return ground.choice(named).kind === 'one' ? named : item;
  }

  /** "And one with ham", which nothing that is there or was just named comes with. */
  #isOther({ article, ofThose }: Item, words: string): boolean {
    const { ground, lastItem } = this.context;
    if (article !== 'count' || ofThose === true || !ground.hasLines || /extra|doble|double/i.test(words))
      return false;
    return lastItem === undefined || !ground.hasExtra({ ...lastItem, with: [], without: [] }, words);
  }

  protected count(words: readonly Word[]): number {
    return scrap.test(said(words)) ? 0 : this.context.ground.count(written(words, this.context.text));
  }

  /** Words that are left over: such as the shop has goods of cost most. */
  protected loose(words: readonly Word[]): number {
    return scrap.test(said(words)) ? 0 : this.context.ground.noise(written(words, this.context.text));
  }

  /** Goods of the catalogue, an option of those just named, or an extra of what is there. */
  protected costOfGoods(item: Item): number {
    const { ground, lastItem } = this.context;
    const odd = ground.oddness(item);
    const isOfLast = isRelativeOnly(item) || isOnlyPlain(item);
    if (lastItem !== undefined && lastItem.words !== '' && isOfLast) return odd;
    // "Extra de queso" is no pizza with cheese in its name.
    const isExtra =
      /^(?:extra|doble|double)\s/i.test(item.words) && ground.linesWithExtra([item.words]).length > 0;
    const cost = ground.costOfGoods(item) + (isExtra ? 1 : 0);
    // "The other one in blue".
    const option = `${item.words} ${item.variantWords}`.trim();
    const isOption =
      ground.isOptionOf(ground.last(), option) ||
      (lastItem !== undefined && ground.isOptionOfGoods(lastItem, option));
    if (item.reference?.kind === 'other' && isOption) return odd + 0.1;
    if (cost === odd || isExtra || item.reference !== undefined || item.searching) return cost;
    const words = `${item.words} ${item.variantWords}`.trim();
    if (lastItem !== undefined && ground.isOptionOfGoods(lastItem, words)) return odd + 0.05;
    if (ground.isOptionOf(ground.last(), words) || ground.isOptionOfFocus(words)) return odd + 0.1;
    if (ground.linesWithExtra([item.words]).length > 0) return odd + 0.1;
    return cost;
  }

  /** What something becomes: an option of it, a number, other goods. */
  protected costOfResult(to: Item, line: ReturnType<Ground['last']>): number {
    const { ground } = this.context;
    const words = `${to.words} ${to.variantWords}`.trim();
    const odd = ground.oddness(to);
    if (words !== '' && ground.isOptionOf(line, words)) return odd;
    if ((words === '' || saysNothing(words)) && to.quantity !== undefined) return odd + 0.05;
    return 0.05 + ground.costOfGoods(to);
  }
}

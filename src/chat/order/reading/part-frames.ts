/** "One of the lamps in terracotta", "a una quítale las setas": a part of what is there becomes other. */

import type { Ground } from '../names/ground.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, isOfSome, lineItem } from '../said/read-item.ts';
import { said, type Word, written } from '../said/words.ts';
import { type ClauseReading, dearer } from './clause.ts';
import { CountFrames } from './count-frames.ts';

export abstract class PartFrames extends CountFrames {
  /** "One of them in grey", of two orange ones. */
  protected partInOption(item: Item): ClauseReading[] {
    const { ground, goesOn } = this.context;
    // "One of the chairs in black", of two grey ones.
    const isKnown = isOfSome(item) && item.words !== '' && item.variantWords !== '';
    const named = isKnown ? ground.linesOf({ ...item, variantWords: '', article: 'the' }) : [];
    // "The bags", of sleeping bags: what comes in that option and is called so.
    const [called, ...others] = isKnown && named.length === 0 ? ground.linesOfGoods(item) : named;
    const line = isKnown ? (others.length > 0 ? undefined : called) : ground.last();
    const option = isKnown ? item.variantWords : `${item.words} ${item.variantWords}`.trim();
    const { quantity } = item;
    if ((item.ofThose !== true && !isKnown) || goesOn || quantity === undefined || option === '') return [];
    if (line === undefined || line.quantity <= quantity || !ground.isOptionOf(line, option)) return [];
    const from: Item = {
      ...emptyItem(),
      article: 'count',
      quantity,
      words: line.title,
      fullWords: line.title,
    };
    const to: Item = { ...emptyItem(), variantWords: option };
    return [{ acts: [{ kind: 'replace', from, to }], cost: ground.oddness(item), mode: undefined }];
  }

  /** "Una de las pizzas con extra de queso", of two that are there. */
  protected partWith(item: Item): ClauseReading[] {
    const { ground } = this.context;
    const { quantity } = item;
    if (!isOfSome(item) || item.words === '' || quantity === undefined) return [];
    const target: Item = { ...item, with: [], without: [] };
    const [line, ...others] = ground.linesOf({ ...target, article: 'the' });
    if (line === undefined || others.length > 0 || line.quantity <= quantity) return [];
    const act = { kind: 'extras' as const, with: item.with, without: item.without, target };
    return [{ acts: [act], cost: ground.oddness(item), mode: undefined }];
  }

  /** "Half of the hams with cheese", "la mitad en blanco": so many of a line, and how they are to be. */
  protected halfSo(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const item = this.item(post);
    if (!ground.hasLines || pre.length > 0) return [];
    const line = this.#halved(item);
    if (line === undefined || line.quantity < 2 || line.quantity % 2 > 0) return [];
    const quantity = line.quantity / 2;
    if (item.with.length + item.without.length > 0) {
      const act = {
        kind: 'extras' as const,
        with: item.with,
        without: item.without,
        target: lineItem(line),
        quantity,
      };
      return [{ acts: [act], cost: ground.oddness(item), mode: undefined }];
    }
    const option = [item.variantWords, item.words].find((words) => ground.isOptionOf(line, words));
    if (option === undefined) return [];
    const from: Item = { ...lineItem(line), article: 'count', quantity };
    const to: Item = { ...emptyItem(), variantWords: option };
    return [{ acts: [{ kind: 'replace', from, to }], cost: ground.oddness(item), mode: undefined }];
  }

  /** The line that is spoken of: by its name, else the last one. */
  #halved(item: Item): ReturnType<Ground['last']> {
    const { ground } = this.context;
    const last = ground.last();
    if (item.words === '' || ground.isOptionOf(last, item.words)) return last;
    const lines = ground.linesOf({ ...item, with: [], without: [], variantWords: '', article: 'the' });
    return lines.length === 1 ? lines[0] : undefined;
  }

  /** "Cheese only on the first", "solo la primera con queso": there, and off the others that have it. */
  protected onlyThere(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const words = [...this.#said(pre), ...this.#said(post)];
    const at = words.findIndex(({ folded }, place) => place > 0 && /^(?:on|a|en|to|in)$/.test(folded));
    const whole = this.item(words);
    const [extra = ''] = at < 0 ? whole.with : [this.item(words.slice(0, at)).words];
    const target: Item = at < 0 ? { ...whole, with: [] } : this.item(words.slice(at + 1));
    if (extra === '' || target.article !== 'the' || target.without.length > 0) return [];
    const having = ground.linesHaving([extra]);
    const able = ground.linesWithExtra([extra]);
    const [line, ...more] = ground.linesOf(target).filter((one) => able.includes(one));
    const others = having.filter((one) => one !== line);
    if (line === undefined || more.length > 0 || others.length === 0) return [];
    const off = others.map(
      (one): OrderAct => ({ kind: 'extras', with: [], without: [extra], target: lineItem(one) }),
    );
    const on: OrderAct = { kind: 'extras', with: [extra], without: [], target: lineItem(line) };
    return [{ acts: having.includes(line) ? off : [...off, on], cost: 0, mode: undefined }];
  }

  /** "El queso ponlo": without what puts it, thinks aloud or says rather. */
  #said(words: readonly Word[]): readonly Word[] {
    const led = cuesAt(words, 0).find(({ kind }) =>
      ['put', 'better', 'filler', 'lead', 'refuse'].includes(kind),
    );
    if (led !== undefined && led.length < words.length) return this.#said(words.slice(led.length));
    const last = words.length - 1;
    const isPut = last > 0 && cuesAt(words, last).some(({ kind, pronoun }) => kind === 'put' && pronoun);
    return isPut ? words.slice(0, last) : words;
  }

  /** "De las bolsas deja solo la gris", "of the bags leave two": which, or how many, of those stay. */
  protected keepOf(whole: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const at = post.findIndex(
      ({ folded }) => !/^(?:solo|solamente|unicamente|only|just|me|nos)$/.test(folded),
    );
    const kept = at < 0 ? [] : post.slice(at);
    if (kept.length === 0 || whole.length === 0 || !ground.hasLines) return [];
    if (kept[0]?.number !== undefined && kept.length === 1) return this.number(kept, whole, 0);
    const [named, which] = [this.item(whole), this.item(kept)];
    const option = `${which.words} ${which.variantWords}`.trim();
    const item: Item = { ...named, article: 'the', variantWords: option };
    if (option === '' || ground.linesOf(item).length !== 1) return [];
    return [{ acts: [{ kind: 'keep_only', item }], cost: ground.oddness(which), mode: undefined }];
  }

  /** "A una quítale las setas": off what is named before. */
  protected takeOff(cue: Cue, pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const [number, ...more] = post;
    // "De las sillas quita una".
    if (/^(?:de|del|of)$/.test(pre[0]?.folded ?? '') && number?.number !== undefined && more.length === 0) {
      const item: Item = { ...this.item(pre.slice(1)), article: 'count', quantity: number.number };
      const cost = ground.costOfLine(item);
      return ground.hasLines
        ? [{ acts: [{ kind: 'remove', item, because: 'asked' }], cost, mode: undefined }]
        : [];
    }
    if (!/^(?:al?|from|off|on)$/.test(pre[0]?.folded ?? '') || pre.length < 2 || !ground.hasLines) return [];
    if (post.length > 0) return this.extras(post, pre.slice(1), 'without');
    // "A la que llevaba setas quítaselas".
    const item = this.item(pre.slice(1));
    const [line, ...others] = cue.pronoun && item.with.length > 0 ? ground.linesOf(item) : [];
    if (line === undefined || others.length > 0) return [];
    const act: OrderAct = { kind: 'extras', with: [], without: item.with, target: lineItem(line) };
    return [{ acts: [act], cost: ground.oddness(item), mode: undefined }];
  }

  /** "El hervidor pónmelo en negro": what is there, named before it is said how it is to be. */
  protected putSo(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    // "Pónmelo en negro el hervidor".
    const behind = post.findIndex(({ folded }, at) => at > 0 && /^(?:el|la|los|las|the)$/.test(folded));
    if (pre.length === 0 && behind > 0) return this.putSo(post.slice(behind), post.slice(0, behind));
    const named = /^(?:(?:es[oae]s?|mejor|ya|me|nos|i|id|we)(?: |$))+$/;
    const end = pre.findLastIndex(({ folded }) => !named.test(folded)) + 1;
    const item = this.item(pre.slice(0, end));
    const [line, ...others] = item.words === '' || item.article !== 'the' ? [] : ground.linesOf(item);
    if (line === undefined || others.length > 0 || post.length === 0) return [];
    const isBehind = /^(?:mejor|instead|rather)$/.test(post.at(-1)?.folded ?? '');
    const to = this.item(isBehind ? post.slice(0, -1) : post);
    const option = `${to.words} ${to.variantWords}`.trim();
    if (to.more || to.quantity !== undefined || !ground.isOptionOf(line, option)) return [];
    const from: Item = lineItem(line);
    const so: Item = { ...emptyItem(), variantWords: option };
    const cost = ground.oddness(item) + ground.oddness(to);
    return [{ acts: [{ kind: 'replace', from, to: so }], cost, mode: undefined }];
  }

  /** "De gafas ponme dos": of those named first so many, in all where there are some. */
  protected ofThese(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const { ground } = this.context;
    const [number, ...rest] = post;
    if (!/^(?:de|del|of)$/.test(pre[0]?.folded ?? '') || pre.length < 2 || number?.number === undefined)
      return [];
    const quantity = number.number;
    const named = this.item(pre.slice(1));
    if (named.words === '' && named.variantWords === '') return [];
    const how = this.item(rest);
    const option = `${how.words} ${how.variantWords}`.trim();
    if (option !== '')
      return this.partInOption({ ...named, quantity, article: 'count', ofKnown: true, variantWords: option });
    const cost = ground.oddness(named);
    if (ground.linesOf({ ...named, article: 'the' }).length === 1) {
      const item: Item = { ...named, quantity, article: 'the' };
      return [{ acts: [{ kind: 'set_quantity', quantity, sure: true, item }], cost, mode: undefined }];
    }
    const item: Item = { ...named, quantity, article: 'count', elliptic: true };
    return [
      {
        acts: [{ kind: 'add', item, strength: 'strong' }],
        cost: this.costOfGoods(item),
        mode: { kind: 'put', strength: 'strong' },
      },
    ];
  }

  /** "A 43 on the shoes", "blue for the cap": which option what is there is to be in. */
  protected optionOn(words: readonly Word[]): ClauseReading[] {
    const { ground, text } = this.context;
    const at = words.findIndex(({ folded }, place) => place > 0 && /^(?:on|for|para|en)$/.test(folded));
    if (at < 0 || !ground.hasLines) return [];
    const item = this.item(words.slice(at + 1));
    const option = written(words.slice(0, at), text).replace(/^(?:an?|the|una?|el|la)\s+/iu, '');
    const lines = item.words === '' || item.article !== 'the' ? [] : ground.linesOf(item);
    const [line, ...others] = lines.filter((one) => ground.isOptionOf(one, option));
    if (line === undefined || others.length > 0) return [];
    const from: Item = lineItem(line);
    const to: Item = { ...emptyItem(), variantWords: option };
    return [{ acts: [{ kind: 'replace', from, to }], cost: ground.oddness(item), mode: undefined }];
  }

  /** "I'd like one of the lamps to be terracotta": how a part is to be. */
  protected partIs(pre: readonly Word[], post: readonly Word[]): ClauseReading[] {
    const wished = cuesAt(pre, 0).find(({ kind }) => kind === 'wish' || kind === 'put');
    const whole = pre.slice(wished?.length ?? 0);
    const whose = /^(?:to|que)$/.test(whole.at(-1)?.folded ?? '') ? whole.slice(0, -1) : whole;
    const item = this.item(whose);
    const how = this.item(post);
    const option = `${how.words} ${how.variantWords}`.trim();
    if (whose.length === 0 || item.article !== 'count' || how.quantity !== undefined) return [];
    return this.partInOption({ ...item, variantWords: option }).map((one) =>
      dearer(one, /\d/.test(said(post)) ? 0.1 : 0),
    );
  }
}

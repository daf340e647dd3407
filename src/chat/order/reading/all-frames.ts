/** How all of some goods are to be, or what is somebody's: "both orange", "hers in white". */
import type { CartLine } from '../../../protocol.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, lineItem } from '../said/read-item.ts';
import type { ClauseReading } from './clause.ts';
import { PartFrames } from './part-frames.ts';

export abstract class AllFrames extends PartFrames {
  /** "He doesn't like egg, so make that another ham": the line of what was just spoken of, and not the last one. */
  protected spokenOf(): Item | undefined {
    const { ground, lastItem } = this.context;
    if (lastItem === undefined || lastItem.words === '') return undefined;
    const { quantity: _, ...named } = lastItem;
    const item: Item = { ...named, article: 'the' };
    return ground.linesOf(item).length === 1 ? item : undefined;
  }

  /** "Hers in white": of what is for her; where nobody said what is, one of those that were last spoken of. */
  protected ofTheirs(said: Item | undefined, option: string): ClauseReading[] {
    const { ground } = this.context;
    if (said?.reference?.kind !== 'whose' || said.words !== '' || option === '') return [];
    // Asked how many there are to be, who wants theirs otherwise wants those beside.
    if (ground.draft.context.state.pending?.kind === 'choose_quantity') return [];
    const from: Item = { ...emptyItem(), reference: said.reference };
    const known = ground.linesOf(from);
    const line = known.length === 0 ? ground.last() : onlyOne(known);
    if (line === undefined || !ground.isOptionOf(line, option)) return [];
    const one: Item = { ...lineItem(line), article: 'count', quantity: 1 };
    const to: Item = { ...emptyItem(), variantWords: option };
    return [
      { acts: [{ kind: 'replace', from: known.length > 0 ? from : one, to }], cost: 0.05, mode: undefined },
    ];
  }

  /** "Los dos sacos grises", "both orange", of one grey and one orange: as many as there are of it, and all of them so. */
  protected allOfThem(item: Item): ClauseReading[] {
    const words = `${item.words} ${item.variantWords}`.trim();
    const lines = this.#allMeant(item, words);
    const { reference: _r, quantity: _, ...to } = { ...item, article: 'none' as const };
    const acts = lines
      .filter((line) => !this.context.ground.isIn(line, words))
      .map((line): OrderAct => ({ kind: 'replace', from: lineItem(line), to }));
    return acts.length === 0 ? [] : [{ acts, cost: 0, mode: undefined }];
  }

  /** The lines of one thing that come to as many pieces as are said to be all. */
  #allMeant(item: Item, option: string): CartLine[] {
    const { ground } = this.context;
    const { quantity, reference } = item;
    if (option === '' || item.with.length + item.without.length > 0) return [];
    const isNamed = ground.linesOfGoods(item).length > 0;
    const spoken = this.context.mode?.kind === 'take' ? this.spokenOf() : undefined;
    // "Scratch the grey bag, both orange": of the bags, whatever came since.
    const last = spoken === undefined ? ground.last() : ground.linesOf(spoken)[0];
    const ofLast = ground.linesLike(last).filter((line) => ground.isOptionOf(line, option));
    const lines = isNamed ? ground.linesOfGoods(item) : ofLast;
    if (reference?.kind === 'all' && reference.count === undefined)
      // "All the black ones" are some of them; "all in black" is how they are to be.
      return item.words === '' && item.variantWords !== '' ? lines : [];
    const isTaking = this.context.mode?.kind === 'take';
    const isOfThose = item.article === 'the' || isTaking;
    const count = reference?.kind === 'all' ? reference.count : isOfThose ? quantity : undefined;
    const comeTo = (some: readonly CartLine[]) =>
      some.reduce((sum, line) => sum + line.quantity, 0) === count;
    if ((count ?? 0) < 2) return [];
    return comeTo(lines) ? lines : isTaking && comeTo(ofLast) ? ofLast : [];
  }
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

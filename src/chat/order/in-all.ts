/** "Sorry, they are 8, give me 8 juices": a number that puts right what was just put in is how many there are to be in all. */
import type { Ground } from './ground.ts';
import type { OrderAct } from './order-act.ts';
import { putsRight } from './puts-right.ts';
import { said, type Word } from './words.ts';

/** Who there are before a number of them. */
const people =
  /(?:^| )(?:somos|son|seremos|seran|vienen|estamos|eramos|were|we are|well be|theyre|there are|theres|be|its|it is)(?: (?:al final|ya|now|going to be|actually|for))?$/;
const onTop =
  /(?:^| )(?:anad\w*|agreg\w*|sum\w*|add|mas|more|otr[oa]s?|another|extra|also|tambien|too|as well)(?: |$)/;

export function inAll(acts: readonly OrderAct[], words: readonly Word[], ground: Ground): OrderAct[] {
  if (!ground.hasLines || onTop.test(said(words))) return [...acts];
  return acts.map((act): OrderAct => {
    if (act.kind !== 'add' || act.item.words === '' || act.item.article !== 'count') return act;
    const { quantity } = act.item;
    const isRight = putsRight.test(said(words)) || isOfPeople(words, quantity);
    if (quantity === undefined || quantity < 2 || !isRight || !ground.justPut(act.item)) return act;
    return { kind: 'set_quantity', quantity, sure: true, item: act.item };
  });
}

/** "Somos ocho": as many as are asked for. */
const isOfPeople = (words: readonly Word[], quantity: number | undefined): boolean =>
  words.some(({ number }, at) => number === quantity && people.test(said(words.slice(0, at))));

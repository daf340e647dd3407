/** Whether a message answers the question that waits, and what else it asks besides. */
import { fold } from '../../../language/fold.ts';
import { applyActs } from '../acts/apply-acts.ts';
import { type Draft, memoryOf, openLines, tell } from '../cart/draft.ts';
import type { Choosing } from '../said/choosing.ts';
import { splitClauses } from '../said/clauses.ts';
import { cuesAt } from '../said/cues.ts';
import type { Item, OrderAct, ParsedOrder } from '../said/order-act.ts';
import { isOneOfEach, readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { answerApart, answerChoice, answersMore } from './answer-pending.ts';

/** A message as it was read, and how a part of it is. */
export type Heard = Pick<ParsedOrder, 'acts' | 'told'> & { parse(text: string): OrderAct[] };

/** What is said beside the goods, whatever else the message answers. */
const besides: ReadonlySet<OrderAct['kind']> = new Set(['delivery', 'address', 'place', 'note', 'coupon']);
export const isPlace = (act: OrderAct): boolean => besides.has(act.kind);

/** What is said of the order as a whole is no answer to a choice. */
const ofWholeOrder: ReadonlySet<OrderAct['kind']> = new Set([
  'done',
  'confirm',
  'view',
  'clear',
  'cancel',
  'time',
]);

const leavesSo =
  /(?<![a-z])(?:dejemos(?:lo)?|lo dejamos) asi(?![a-z])|(?<![a-z])leave it (?:there|at that)(?![a-z])/;

/** "Swap them for the Pip Pro in black", where which colour of the Pro was asked: in place of what is there, and none beside it. */
function swapsGoods(draft: Draft, { told, acts }: Pick<Heard, 'told' | 'acts'>): boolean {
  if (memoryOf(draft.state).target !== undefined || openLines(draft).length === 0) return false;
  const isOfGoods = (act: OrderAct) => act.kind === 'replace' && act.to.words !== '';
  const said = acts.filter(({ kind }) => kind !== 'no' && kind !== 'yes');
  if (said.length === 0 || !said.every(isOfGoods)) return false;
  const words = readWords(told, draft.context.language);
  return words.some((_, at) =>
    cuesAt(words, at).some(({ kind }) => kind === 'change' || kind === 'instead_of'),
  );
}

/** "La 42 y un agua": the answer first, then what is asked for besides. */
export function answered(draft: Draft, pending: Choosing, { acts, told, parse: parseAll }: Heard): boolean {
  const choosing = acts.filter((act) => !isPlace(act));
  if (swapsGoods(draft, { told, acts: choosing })) return false;
  const speaksOfOrder = choosing.some((act) => ofWholeOrder.has(act.kind));
  // "Dejémoslo así": what was to be chosen is left too.
  const isLeft = leavesSo.test(fold(told));
  if (!/[\p{L}\p{N}]/u.test(told) || (speaksOfOrder && choosing.length === 1 && !isLeft)) return false;
  if (isLeft && choosing.every(({ kind }) => ofWholeOrder.has(kind))) {
    tell(draft, { kind: 'left_as_it_was' });
    return true;
  }
  const parse = (text: string) => parseAll(text).filter((act) => !isPlace(act));
  if (!speaksOfOrder && answersMore(draft, pending, { told, acts: choosing, parse })) return true;
  if (!speaksOfOrder && answerApart(draft, pending, { told, parse })) return true;
  const clauses = splitClauses(readWords(told, draft.context.language));
  const isOne = clauses.length < 2;
  if (!speaksOfOrder && answerChoice(draft, pending, { text: told, acts: choosing, wholly: !isOne })) {
    return true;
  }
  const second = clauses[1]?.words[0];
  if (second === undefined) return false;
  // "One of each: pepperoni and egg" names them itself.
  if (isOneOfEach(readItem(clauses[0]?.words ?? [], told))) return false;
  const first = told.slice(0, clauses[0]?.words.at(-1)?.to);
  const own = countedApart(pending, readItem(clauses[0]?.words ?? [], told));
  if (!answerChoice(draft, own, { text: first, acts: parse(first), wholly: false })) return false;
  applyActs(draft, parse(told.slice(second.from)));
  return true;
}

/** "One egg and a sprite", of two pizzas: who counts anew means so many. */
const countedApart = (pending: Choosing, { quantity, article }: Item): Choosing =>
  'quantity' in pending && article === 'count' && quantity !== undefined ? { ...pending, quantity } : pending;

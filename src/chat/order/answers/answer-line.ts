import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import type { Pending } from '../../conversation-state.ts';
import { changeExtras } from '../acts/change-extras.ts';
import { replaceLine } from '../acts/replace-item.ts';
import { ask, type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { setLineQuantity } from '../cart/line-quantity.ts';
import { removeLine } from '../cart/remove-line.ts';
import { matchName } from '../names/match-name.ts';
import type { Item } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';

/** How an answer reads: its item without "quiero" or "mejor", and whether it is a plain yes or no. */
export type Answer = {
  item: Item;
  words: string;
  yes: boolean;
  no: boolean;
  isShort: boolean;
  setsQuantity: boolean;
};

/** "Vale, la talla M": one that the shopper names, and more than a yes. */
export const namesOption = ({ item }: Answer): boolean =>
  item.variantWords !== '' ||
  item.quantity !== undefined ||
  (item.words !== '' && !plainYes.test(fold(item.words)));
const plainYes =
  /^(?:si|yes|yeah|yep|ok|okay|vale|claro|sure|venga|perfecto|perfect|bien|fine|great|good)(?: |$)/;

/** "La primera", "las dos", "la de huevo": which lines of the cart were meant. */
export function answerLine(
  draft: Draft,
  pending: Extract<Pending, { kind: 'choose_line' }>,
  answer: Answer,
): boolean {
  const lines = pending.lineIds
    .map((id) => openLines(draft).find((line) => line.lineId === id))
    .filter((line): line is CartLine => line !== undefined);
  const chosen = linesMeant(draft, lines, answer);
  if (chosen.length === 0) return false;
  if (chosen.length > 1 && answer.item.reference?.kind !== 'all') {
    const act = memoryOf(draft.state).lineAct === undefined ? pending.act : 'change';
    ask(
      draft,
      { kind: 'ask_line', act, choices: chosen.map((line) => line.title) },
      {
        pending: { ...pending, lineIds: chosen.map((line) => line.lineId) },
        act: undefined,
      },
    );
    return true;
  }
  const { lineAct } = memoryOf(draft.state);
  for (const line of chosen) {
    if (lineAct?.kind === 'extras') changeExtras(draft, lineAct, line);
    else if (lineAct?.kind === 'replace') replaceLine(draft, line, lineAct);
    else if (pending.act === 'remove') removeLine(draft, line, pending.quantity);
    else setLineQuantity(draft, line, pending.quantity ?? line.quantity, undefined);
  }
  return true;
}

/** "A la de pepperoni no, a la otra": the question with what was said not to be meant left out. */
export function withoutDenied(
  draft: Draft,
  pending: Extract<Pending, { kind: 'choose_line' }>,
  denied: readonly string[],
): Extract<Pending, { kind: 'choose_line' }> {
  const lines = openLines(draft).filter(({ lineId }) => pending.lineIds.includes(lineId));
  const refused = denied.flatMap((text) => {
    const bare = text.replace(/^(?:al?|en|on|to|in) (?=\S)/, '');
    const item = readItem(readWords(bare, draft.context.language), bare);
    return linesMeant(draft, lines, { item, words: bare }).map(({ lineId }) => lineId);
  });
  const left = pending.lineIds.filter((id) => !refused.includes(id));
  return left.length === 0 ? pending : { ...pending, lineIds: left };
}

function linesMeant(
  draft: Draft,
  lines: readonly CartLine[],
  { item, words }: Pick<Answer, 'item' | 'words'>,
): CartLine[] {
  if (item.reference?.kind === 'all') return [...lines];
  // Of two, one of which was said not to be meant.
  if (item.reference?.kind === 'other' && lines.length === 1) return [...lines];
  if (item.reference?.kind === 'ordinal') {
    const line = lines.at(item.reference.value < 0 ? item.reference.value : item.reference.value - 1);
    return line === undefined ? [] : [line];
  }
  const sought = [item.words, item.variantWords].join(' ').trim() || words;
  const full = lines
    .map((line) => {
      const product = draft.context.product(line.productId);
      const own =
        product === undefined
          ? undefined
          : { ...product, title: [line.title, ...(line.extras ?? [])].join(' '), variants: [] };
      return { line, match: own === undefined ? undefined : matchName(sought, own, draft.context.language) };
    })
    .filter(({ match }) => match !== undefined && match.total > 0 && match.covered === match.total);
  const most = Math.max(0, ...full.map(({ match }) => match?.titled ?? 0));
  return full.filter(({ match }) => match?.titled === most).map(({ line }) => line);
}

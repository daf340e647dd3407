/** Asks which of several lines of the cart is meant. */
import type { CartLine } from '../../../protocol.ts';
import type { Pending } from '../../conversation-state.ts';
import { ask, type Draft, setMemory } from '../cart/draft.ts';
import type { OrderAct } from '../said/order-act.ts';

type LineAct = Extract<OrderAct, { kind: 'extras' | 'replace' }>;

export function askLine(
  draft: Draft,
  lines: readonly CartLine[],
  wanted: { act: 'remove' | 'set_quantity' | LineAct; quantity: number | undefined },
  act: OrderAct | undefined,
): void {
  const lineAct = typeof wanted.act === 'string' ? undefined : wanted.act;
  if (lineAct !== undefined && draft.question === undefined) setMemory(draft, { lineAct });
  const pending: Pending = {
    kind: 'choose_line',
    lineIds: lines.map((line) => line.lineId),
    act: typeof wanted.act === 'string' ? wanted.act : 'set_quantity',
    ...(wanted.quantity === undefined ? {} : { quantity: wanted.quantity }),
  };
  const titles = lines.map((line) => [line.title, ...(line.extras ?? [])].join(' + '));
  const told = typeof wanted.act === 'string' ? wanted.act : 'change';
  ask(draft, { kind: 'ask_line', act: told, choices: titles }, { pending, act });
}

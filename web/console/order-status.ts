import type { OrderStatus } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

export const orderStatuses = [
  'received',
  'preparing',
  'ready',
  'sent',
  'delivered',
  'cancelled',
] as const satisfies readonly OrderStatus[];

export function orderAddress(orderNumber: string): string {
  return `#/orders/${encodeURIComponent(orderNumber)}`;
}

export function statusName(status: OrderStatus, { say }: Speech): string {
  return say(status === 'sent' ? 'sent_' : status);
}

/** What moves an order on. */
export function statusSelect(options: {
  orderNumber: string;
  status: OrderStatus;
  speech: Speech;
  choose(status: OrderStatus): void;
}): HTMLSelectElement {
  const { orderNumber, status, speech, choose } = options;
  const select = element(
    'select',
    { 'aria-label': speech.say('status', { number: orderNumber }) },
    ...orderStatuses.map((one) =>
      element('option', { value: one, selected: one === status }, statusName(one, speech)),
    ),
  );
  select.addEventListener('change', () => {
    const chosen = orderStatuses.find((one) => one === select.value);
    if (chosen !== undefined) choose(chosen);
  });
  return select;
}

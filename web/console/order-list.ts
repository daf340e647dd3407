import type { StaffOrderSummary } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import type { LiveNews } from './live-news.ts';
import { orderAddress, orderStatuses, statusName } from './order-status.ts';
import { PagedList } from './paged-list.ts';
import type { Speech } from './speech.ts';
import type { StaffApi } from './staff-api.ts';

export type OrderListOptions = {
  api: Pick<StaffApi, 'orders'>;
  speech: Speech;
  news: Pick<LiveNews, 'hear'>;
  signedOut(): void;
};

/** Confirmed orders: newest first, by how far they are. */
export class OrderList {
  readonly node: HTMLElement;
  readonly #list: PagedList<StaffOrderSummary>;

  constructor({ api, speech, news, signedOut }: OrderListOptions) {
    const { say } = speech;
    const select = element(
      'select',
      { 'aria-label': say('anyStatus') },
      element('option', { value: '' }, say('anyStatus')),
      ...orderStatuses.map((one) => element('option', { value: one }, statusName(one, speech))),
    );
    const status = () => orderStatuses.find((one) => one === select.value);
    this.#list = new PagedList({
      speech,
      news,
      signedOut,
      title: say('orders'),
      tools: [select],
      load: (cursor) => api.orders({ status: status(), cursor }),
      row: (order) => orderRow(order, speech),
      empty: () => say(status() === undefined ? 'noOrders' : 'noOrdersSo'),
    });
    select.addEventListener('change', () => void this.#list.start());
    this.node = this.#list.node;
  }

  start(): Promise<void> {
    return this.#list.start();
  }

  refresh(): void {
    this.#list.refresh();
  }

  close(): void {
    this.#list.close();
  }

  /** Marks the order that is open. */
  select(orderNumber: string | undefined): void {
    this.#list.select(orderNumber === undefined ? undefined : orderAddress(orderNumber));
  }
}

function orderRow(order: StaffOrderSummary, speech: Speech): HTMLElement {
  const { say, when, language } = speech;
  const { orderNumber, at, status, quantity, total, method, webhook } = order;
  return element(
    'li',
    {},
    element(
      'a',
      { href: orderAddress(orderNumber) },
      element('span', { class: 'first' }, orderNumber),
      element('time', { datetime: at }, when(at)),
      element(
        'span',
        { class: 'badges' },
        element('span', { class: `badge order-${status}` }, statusName(status, speech)),
        webhook?.state === 'failed' &&
          element('span', { class: 'badge notice-failed' }, say('notice_failed')),
        webhook?.state === 'waiting' &&
          webhook.tries > 0 &&
          element('span', { class: 'badge notice-waiting' }, say('notice_waiting')),
        element('b', {}, formatMoney(total, language)),
        element('span', { class: 'quiet' }, say(quantity === 1 ? 'thing' : 'things', { n: quantity })),
        method !== undefined && element('span', { class: 'quiet' }, say(method)),
      ),
    ),
  );
}

import type { StaffOrderSummary } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import { orderAddress, orderStatuses, statusName } from './order-status.ts';
import type { Speech } from './speech.ts';
import { type StaffApi, StaffError } from './staff-api.ts';

const pollMs = 10_000;

export type OrderListOptions = { api: Pick<StaffApi, 'orders'>; speech: Speech; signedOut(): void };

/** Confirmed orders: newest first, by how far they are, paged, and kept fresh while nobody has paged on. */
export class OrderList {
  readonly node: HTMLElement;
  readonly #options: OrderListOptions;
  readonly #list = element('ul', { class: 'conversations' });
  readonly #state = element('p', { class: 'empty', role: 'status' });
  readonly #more: HTMLButtonElement;
  readonly #status: HTMLSelectElement;
  readonly #poll: ReturnType<typeof setInterval>;
  #next: string | undefined;
  #paged = false;
  #current: string | undefined;
  #shown = '';
  #asked = 0;

  constructor(options: OrderListOptions) {
    this.#options = options;
    const { speech } = options;
    const { say } = speech;
    this.#more = element('button', { type: 'button', class: 'more', hidden: true }, say('more'));
    this.#more.addEventListener('click', () => void this.#load('more'));
    this.#status = element(
      'select',
      { 'aria-label': say('anyStatus') },
      element('option', { value: '' }, say('anyStatus')),
      ...orderStatuses.map((one) => element('option', { value: one }, statusName(one, speech))),
    );
    this.#status.addEventListener('change', () => void this.#load('fresh'));
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': say('orders') },
      element('div', { class: 'inbox-head' }, element('h1', {}, say('orders')), this.#status),
      this.#state,
      this.#list,
      this.#more,
    );
    this.#poll = setInterval(() => {
      if (!document.hidden) this.refresh();
    }, pollMs);
  }

  async start(): Promise<void> {
    await this.#load('fresh');
  }

  refresh(): void {
    if (!this.#paged) void this.#load('fresh');
  }

  close(): void {
    clearInterval(this.#poll);
  }

  /** Marks the order that is open. */
  select(orderNumber: string | undefined): void {
    this.#current = orderNumber === undefined ? undefined : orderAddress(orderNumber);
    for (const link of this.#list.querySelectorAll('a')) this.#mark(link);
  }

  #mark(link: HTMLAnchorElement): void {
    if (link.getAttribute('href') === this.#current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }

  async #load(what: 'fresh' | 'more'): Promise<void> {
    const { api, speech, signedOut } = this.#options;
    const status = orderStatuses.find((one) => one === this.#status.value);
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const page = await api.orders({ status, cursor: what === 'more' ? this.#next : undefined });
      // Another status was chosen meanwhile: only the last question counts.
      if (asked !== this.#asked) return;
      this.#paged = what === 'more';
      this.#next = page.next;
      this.#more.hidden = page.next === undefined;
      if (what === 'more') this.#list.append(...page.items.map((item) => this.#item(item)));
      else this.#fresh(page.items);
      const empty = this.#list.childElementCount === 0;
      this.#state.textContent = empty ? speech.say(status === undefined ? 'noOrders' : 'noOrdersSo') : '';
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) signedOut();
      else this.#state.textContent = error instanceof StaffError ? error.message : speech.say('noService');
    }
  }

  /** Draws only what changed, so that a reader's focus stays where it is. */
  #fresh(items: StaffOrderSummary[]): void {
    const shown = JSON.stringify(items);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const active = document.activeElement;
    const focused = this.#list.contains(active) ? active?.getAttribute('href') : undefined;
    this.#list.replaceChildren(...items.map((item) => this.#item(item)));
    for (const link of this.#list.querySelectorAll('a')) {
      if (focused !== undefined && link.getAttribute('href') === focused) link.focus();
    }
  }

  #item(order: StaffOrderSummary): HTMLElement {
    const { speech } = this.#options;
    const { say, when, language } = speech;
    const { orderNumber, at, status, quantity, total, method, webhook } = order;
    const link = element(
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
    );
    this.#mark(link);
    return element('li', {}, link);
  }
}

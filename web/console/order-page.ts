import type { Cart, OrderNotice, StaffOrder } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import { statusSelect } from './order-status.ts';
import type { Speech } from './speech.ts';
import { type StaffApi, StaffError } from './staff-api.ts';

const pollMs = 4000;

export type OrderPageOptions = {
  api: Pick<StaffApi, 'order' | 'resendOrder' | 'setOrderStatus'>;
  speech: Speech;
  orderNumber: string;
  signedOut(): void;
  /** Something was done that the list should show. */
  changed(): void;
};

/** One order: what is in it, how far it is, and whether the shop's own system knows of it. */
export class OrderPage {
  readonly node = element('section', { class: 'conversation', tabindex: -1 });
  readonly #options: OrderPageOptions;
  readonly #body = element('div', {});
  readonly #told = element('p', { class: 'problem', role: 'status' });
  readonly #poll: ReturnType<typeof setInterval>;
  #shown = '';

  constructor(options: OrderPageOptions) {
    this.#options = options;
    this.node.setAttribute('aria-label', options.speech.say('order', { number: options.orderNumber }));
    this.node.append(this.#body, this.#told);
    this.#poll = setInterval(() => {
      if (!document.hidden) void this.#load();
    }, pollMs);
  }

  async start(): Promise<void> {
    await this.#load();
  }

  close(): void {
    clearInterval(this.#poll);
  }

  async #load(): Promise<void> {
    const { api, speech, orderNumber } = this.#options;
    try {
      const order = await api.order(orderNumber);
      const shown = JSON.stringify(order);
      if (shown !== this.#shown) this.#draw(order);
      this.#shown = shown;
    } catch (error) {
      if (!(error instanceof StaffError) || error.status !== 404) return this.#failed(error);
      this.close();
      this.#body.replaceChildren(element('p', { class: 'empty' }, speech.say('missingOrder')));
    }
  }

  async #act(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      this.#told.textContent = done;
      await this.#load();
      this.#options.changed();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const { speech, signedOut } = this.#options;
    if (error instanceof StaffError && error.status === 401) signedOut();
    else this.#told.textContent = error instanceof StaffError ? error.message : speech.say('noService');
  }

  #draw(order: StaffOrder): void {
    const { api, speech } = this.#options;
    const { say, when } = speech;
    const { orderNumber, status, at, cart, conversationId } = order;
    this.#body.replaceChildren(
      element(
        'div',
        { class: 'head' },
        element('a', { class: 'back', href: '#/orders' }, say('back')),
        element('h2', {}, say('order', { number: orderNumber })),
        element('p', { class: 'quiet' }, say('ordered_at', { at: when(at) })),
        element(
          'div',
          { class: 'facts' },
          statusSelect({
            orderNumber,
            status,
            speech,
            choose: (chosen) => void this.#act(() => api.setOrderStatus(orderNumber, chosen), ''),
          }),
          conversationId !== undefined &&
            element('a', { href: `#/${conversationId}` }, say('openConversation')),
        ),
      ),
      cartTable(cart, speech),
      ...wayAndNotes(cart, speech),
      this.#notice(order),
    );
  }

  #notice({ orderNumber, webhook, canSendAgain }: StaffOrder): HTMLElement {
    const { api, speech } = this.#options;
    const { say } = speech;
    const again = element('button', { type: 'button' }, say('sendAgain'));
    again.addEventListener('click', () => {
      again.disabled = true;
      void this.#act(() => api.resendOrder(orderNumber), say('queuedAgain')).finally(() => {
        again.disabled = false;
      });
    });
    return element(
      'section',
      { class: 'order-part', 'aria-label': say('webhook') },
      element('h3', {}, say('webhook')),
      webhook === undefined
        ? element('p', { class: 'quiet' }, say('notice_none'))
        : element('ul', {}, ...noticeLines(webhook, speech)),
      canSendAgain && again,
    );
  }
}

function noticeLines(notice: OrderNotice, { say, when }: Speech): HTMLElement[] {
  const { state, problem, tries, lastTryAt, nextTryAt, eventId } = notice;
  return [
    element('li', {}, element('span', { class: `badge notice-${state}` }, say(`notice_${state}`))),
    problem !== undefined &&
      element('li', {}, say(`problem_${problem.kind}`, { detail: problem.detail ?? '' }).trim()),
    element('li', {}, say('tries', { n: tries })),
    lastTryAt !== undefined && element('li', {}, say('lastTry', { at: when(lastTryAt) })),
    nextTryAt !== undefined && element('li', {}, say('nextTry', { at: when(nextTryAt) })),
    element('li', { class: 'quiet' }, say('eventId', { id: eventId })),
  ].filter((line) => line !== false);
}

/** The lines and what they come to, as the shopper agreed to them. */
function cartTable(cart: Cart, { say, language }: Speech): HTMLElement {
  const row = (name: string, amount: Cart['total'], less = ''): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', {}, `${less}${formatMoney(amount, language)}`),
    );
  const { discount, delivery } = cart;
  return element(
    'table',
    { class: 'order-lines' },
    element(
      'tbody',
      {},
      ...cart.lines.map((line) =>
        row(`${line.quantity} × ${[line.title, ...(line.extras ?? [])].join(' + ')}`, line.lineTotal),
      ),
    ),
    element(
      'tfoot',
      {},
      row(say('subtotal'), cart.subtotal),
      discount !== undefined && row(say('discount', { code: cart.coupon ?? '' }).trim(), discount, '−'),
      delivery?.fee !== undefined && row(say('fee'), delivery.fee),
      row(say('total'), cart.total),
    ),
  );
}

function wayAndNotes(cart: Cart, { say }: Speech): HTMLElement[] {
  const { delivery, notes = [] } = cart;
  const titleOf = (lineId: string | undefined): string =>
    cart.lines.find((line) => line.lineId === lineId)?.title ?? '';
  return [
    delivery !== undefined &&
      element(
        'section',
        { class: 'order-part' },
        element('h3', {}, say(delivery.method)),
        delivery.address !== undefined && element('p', { class: 'plain' }, delivery.address),
      ),
    notes.length > 0 &&
      element(
        'section',
        { class: 'order-part' },
        element('h3', {}, say('orderNotes')),
        element(
          'ul',
          {},
          ...notes.map(({ text, lineId }) =>
            element('li', {}, [titleOf(lineId), text].filter((part) => part !== '').join(': ')),
          ),
        ),
      ),
  ].filter((part) => part !== false);
}

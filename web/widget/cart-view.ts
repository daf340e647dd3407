import type { Cart, CartLine, CartRequest } from '../../src/protocol.ts';
import { element, icon } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import { safeAddress } from '../shared/safe-address.ts';
import { icons } from './icons.ts';
import type { Speech } from './speech.ts';

export type CartOptions = {
  speech: Speech;
  setQuantity(request: CartRequest, title: string): Promise<void>;
};

/** The order at a glance, and opened: lines, delivery, sums and how far it is. */
export class CartView {
  readonly node = element('div', { class: 'cart', part: 'cart', hidden: true });
  readonly #options: CartOptions;
  #cart: Cart | undefined;
  #open = false;

  constructor(options: CartOptions) {
    this.#options = options;
    options.speech.bind(() => this.#draw());
  }

  show(cart: Cart | undefined): void {
    this.#cart = cart;
    this.#draw();
  }

  collapse(): void {
    this.#open = false;
    this.#draw();
  }

  #draw(): void {
    const cart = this.#cart;
    const { speech } = this.#options;
    this.node.hidden = cart === undefined || (cart.lines.length === 0 && cart.status !== 'confirmed');
    if (cart === undefined) return;
    const focused = this.#focused();
    const n = cart.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const details = element(
      'div',
      { class: 'lines', id: 'lines', hidden: !this.#open },
      ...this.#details(cart),
    );
    const toggle = element(
      'button',
      { class: 'bar', 'aria-expanded': String(this.#open), 'aria-controls': 'lines' },
      icon(icons.cart),
      element(
        'span',
        { class: 'grow' },
        element('b', {}, speech.say('cart')),
        ` · ${speech.say(n === 1 ? 'piece' : 'pieces', { n })}`,
        element('small', { class: cart.status }, stateOf(cart, speech)),
      ),
      element('b', {}, formatMoney(cart.total, speech.language)),
      icon(icons.chevron),
    );
    toggle.addEventListener('click', () => {
      this.#open = !this.#open;
      toggle.setAttribute('aria-expanded', String(this.#open));
      details.hidden = !this.#open;
    });
    this.node.replaceChildren(toggle, details);
    if (focused !== '') this.node.querySelector<HTMLElement>(focused)?.focus();
  }

  /** Drawing anew must not lose the place of somebody who steps with the keyboard. */
  #focused(): string {
    const root = this.node.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    if (active === null || !this.node.contains(active)) return '';
    return active instanceof HTMLElement && active.dataset.step !== undefined
      ? `[data-step="${CSS.escape(active.dataset.step)}"]`
      : '.bar';
  }

  #details(cart: Cart): HTMLElement[] {
    const { speech } = this.#options;
    const money = (price: Cart['total']) => formatMoney(price, speech.language);
    const { delivery } = cart;
    const rows: [string, string][] = [[speech.say('subtotal'), money(cart.subtotal)]];
    if (cart.discount !== undefined) rows.push([cart.coupon ?? '', `−${money(cart.discount)}`]);
    if (delivery?.fee !== undefined) rows.push([speech.say('fee'), money(delivery.fee)]);
    rows.push([speech.say('total'), money(cart.total)]);
    return [
      element('ul', {}, ...cart.lines.map((line) => this.#line(line, cart.status === 'confirmed'))),
      element(
        'dl',
        {},
        ...rows.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]),
      ),
      ...(delivery === undefined
        ? []
        : [
            element(
              'p',
              { class: 'where' },
              [speech.say(delivery.method), delivery.address].filter(Boolean).join(': '),
            ),
          ]),
      ...(cart.checkout ?? []).map(({ url, title }) =>
        element(
          'a',
          { class: 'add', href: safeAddress(url, url), target: '_blank' },
          title ?? speech.say('pay'),
        ),
      ),
    ];
  }

  #line(line: CartLine, final: boolean): HTMLElement {
    const { speech, setQuantity } = this.#options;
    const { productId, variantId, quantity, title } = line;
    const set = (to: number) =>
      void setQuantity({ productId, ...(variantId === undefined ? {} : { variantId }), quantity: to }, title);
    const step = (by: 1 | -1) =>
      element(
        'button',
        {
          class: 'round',
          'data-step': `${line.lineId}${by}`,
          'aria-label': speech.say(by === 1 ? 'plus' : 'less', { title }),
          onclick: () => set(quantity + by),
        },
        icon(by === 1 ? icons.plus : icons.less),
      );
    const extras = line.extras ?? [];
    return element(
      'li',
      {},
      element(
        'span',
        { class: 'grow' },
        title,
        extras.length > 0 && element('small', {}, ` + ${extras.join(', ')}`),
      ),
      element(
        'span',
        { class: 'steps' },
        !final && step(-1),
        element('span', { class: 'quantity' }, `${quantity} ×`),
        !final && step(1),
      ),
      element('b', {}, formatMoney(line.lineTotal, speech.language)),
    );
  }
}

function stateOf({ status, orderNumber = '' }: Cart, speech: Speech): string {
  switch (status) {
    case 'open':
      return speech.say('open_');
    case 'summary':
      return speech.say('summary');
    case 'confirmed':
      return speech.say('confirmed', { number: orderNumber });
    default:
      return status satisfies never;
  }
}

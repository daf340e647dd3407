/** A conversation with the order room: keeps cart and state between messages as the turn does. */
import { expect } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import type { Shop } from '../../../src/catalog/shop.ts';
import { type ConversationState, emptyState } from '../../../src/chat/conversation-state.ts';
import { noteAside } from '../../../src/chat/order/acts/aside.ts';
import { pressButton } from '../../../src/chat/order/cart/press-button.ts';
import { type OrderContext, type OrderResult, takeOrder } from '../../../src/chat/order/take-order.ts';
import type { Cart, CartRequest, Language } from '../../../src/protocol.ts';
import { menu, nameFinder, pizzeria } from './shops.ts';

export class Waiter {
  cart: Cart | undefined;
  state: ConversationState = emptyState;
  products: Product[];
  language: Language;
  readonly shop: Shop;
  readonly #checkout: string | undefined;
  #ids = 0;
  #orders = 0;
  #find: (phrase: string) => ReturnType<OrderContext['findByName']>;
  readonly #isWord: OrderContext['isWord'];

  constructor(
    options: {
      products?: Product[];
      shop?: Shop;
      language?: Language;
      find?: OrderContext['findByName'];
      isWord?: OrderContext['isWord'];
      checkout?: string;
    } = {},
  ) {
    this.products = options.products ?? menu;
    this.shop = options.shop ?? pizzeria;
    this.language = options.language ?? 'es';
    this.#checkout = options.checkout;
    this.#find = options.find ?? nameFinder(this.products);
    this.#isWord = options.isWord ?? (() => true);
  }

  context(): OrderContext {
    return {
      language: this.language,
      shop: this.shop,
      cart: this.cart,
      state: this.state,
      findByName: (phrase) => this.#find(phrase),
      isWord: (word) => this.#isWord(word),
      wordMeant: () => undefined,
      product: (id) => this.products.find((product) => product.id === id),
      newId: () => {
        this.#ids += 1;
        return `line-${this.#ids}`;
      },
      newOrderNumber: () => {
        this.#orders += 1;
        return `T-${1000 + this.#orders}`;
      },
      ...(this.#checkout === undefined ? {} : { checkout: this.#checkout }),
    };
  }

  /** What the cards of a search leave behind. */
  showed(...ids: string[]): void {
    const { focus: _, focusVariant: _v, ...state } = this.state;
    this.state = {
      ...state,
      shown: ids,
      ...(ids.length === 1 && ids[0] !== undefined ? { focus: ids[0] } : {}),
    };
  }

  changeProduct(id: string, change: Partial<Product>): void {
    this.products = this.products.map((product) => (product.id === id ? { ...product, ...change } : product));
  }

  /** A button of the cart or of a card. */
  press(request: CartRequest): void {
    const pressed = pressButton(this.context(), request);
    this.cart = JSON.parse(JSON.stringify(pressed.cart)) as Cart;
    this.state = JSON.parse(JSON.stringify(pressed.state)) as ConversationState;
    expectSums(this.cart);
  }

  say(message: string): OrderResult | undefined {
    const result = takeOrder(message, this.context());
    if (result === undefined) {
      this.state = noteAside(this.state, message);
      return undefined;
    }
    if (result.cart !== undefined) {
      this.cart = JSON.parse(JSON.stringify(result.cart)) as Cart;
      expectSums(this.cart);
    }
    this.state = JSON.parse(JSON.stringify(result.state)) as ConversationState;
    expect(result.told.length).toBeGreaterThan(0);
    for (const sentence of result.told) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    return result;
  }
}

/** "2 Pizza de pepperoni + Setas, 1 Agua". */
export function goods(cart: Cart | undefined): string {
  return (cart?.lines ?? [])
    .map((line) => `${line.quantity} ${[line.title, ...(line.extras ?? [])].join(' + ')}`)
    .join(', ');
}

export function expectSums(cart: Cart): void {
  for (const line of cart.lines) {
    expect(line.lineTotal.amount).toBe(line.unitPrice.amount * line.quantity);
    expect(Number.isSafeInteger(line.lineTotal.amount)).toBe(true);
    expect(line.quantity).toBeGreaterThan(0);
  }
  expect(cart.subtotal.amount).toBe(cart.lines.reduce((sum, line) => sum + line.lineTotal.amount, 0));
  const discount = cart.discount?.amount ?? 0;
  expect(discount).toBeGreaterThanOrEqual(0);
  expect(discount).toBeLessThanOrEqual(cart.subtotal.amount);
  expect(cart.total.amount).toBe(cart.subtotal.amount - discount + (cart.delivery?.fee?.amount ?? 0));
}

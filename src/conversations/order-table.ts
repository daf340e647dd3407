import type { ConfirmedOrder } from '../chat/conversation-store.ts';
import { AppError } from '../errors.ts';
import type { Cart, Language } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';

type Row = { number: string; cart: string; at: string; status: ConfirmedOrder['status'] };

/** Confirmed orders. They stand apart from conversations, and outlive them. */
export class OrderTable {
  readonly #db: Sqlite;
  readonly #ordered: ((orderNumber: string) => void) | undefined;

  /** `ordered` is called in the commit of each new order. */
  constructor(db: Sqlite, ordered?: (orderNumber: string) => void) {
    this.#db = db;
    this.#ordered = ordered;
  }

  /** Keeps a confirmed cart once: the same order of the same conversation again changes nothing. */
  insert(order: {
    cart: Cart;
    conversationId: string;
    visitorId: string;
    language: Language;
    at: string;
  }): void {
    const number = order.cart.orderNumber;
    if (number === undefined)
      throw new AppError('order_without_number', 'A confirmed cart has no order number');
    const known = this.#db.prepare('SELECT conversation FROM orders WHERE number = ?').get(number) as
      | { conversation: string | null }
      | undefined;
    if (known?.conversation === order.conversationId) return;
    if (known !== undefined) {
      throw new AppError('order_number_taken', `Order number ${number} is another order's`);
    }
    this.#db
      .prepare(
        `INSERT INTO orders (number, visitor, conversation, cart, at, status, updated_at, language)
         VALUES (?, ?, ?, ?, ?, 'received', ?, ?)`,
      )
      .run(
        number,
        order.visitorId,
        order.conversationId,
        JSON.stringify(order.cart),
        order.at,
        order.at,
        order.language,
      );
    this.#ordered?.(number);
  }

  find(number: string): ConfirmedOrder | undefined {
    const row = this.#db
      .prepare('SELECT number, cart, at, status FROM orders WHERE number = ?')
      .get(number) as Row | undefined;
    return row === undefined ? undefined : fromRow(row);
  }

  ofVisitor(visitorId: string): ConfirmedOrder[] {
    const rows = this.#db
      .prepare('SELECT number, cart, at, status FROM orders WHERE visitor = ? ORDER BY at DESC, number DESC')
      .all(visitorId) as Row[];
    return rows.map(fromRow);
  }

  ofConversation(conversationId: string): ConfirmedOrder[] {
    const rows = this.#db
      .prepare(
        'SELECT number, cart, at, status FROM orders WHERE conversation = ? ORDER BY at DESC, number DESC',
      )
      .all(conversationId) as Row[];
    return rows.map(fromRow);
  }

  /** False when there is no such order. */
  setStatus(number: string, status: ConfirmedOrder['status'], at: string): boolean {
    return (
      this.#db
        .prepare('UPDATE orders SET status = ?, updated_at = ? WHERE number = ?')
        .run(status, at, number).changes > 0
    );
  }

  /** Cuts the tie between an order and who made it in which conversation: what is left is what the shop must keep. */
  detach(conversationId: string): void {
    this.#db
      .prepare('UPDATE orders SET visitor = NULL, conversation = NULL WHERE conversation = ?')
      .run(conversationId);
  }

  deleteBefore(at: string): number {
    return this.#db.prepare('DELETE FROM orders WHERE at < ?').run(at).changes;
  }
}

function fromRow(row: Row): ConfirmedOrder {
  return { orderNumber: row.number, cart: JSON.parse(row.cart) as Cart, at: row.at, status: row.status };
}

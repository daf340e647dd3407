import { AppError } from '../errors.ts';
import type { Cart, OrderStatus, StaffOrder, StaffOrderSummary } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import type { OrderOutbox } from './order-outbox.ts';

type Row = {
  number: string;
  conversation: string | null;
  cart: string;
  at: string;
  status: OrderStatus;
  updated_at: string;
};

/** Orders as staff see them, the newest first. */
export class OrderViews {
  readonly #db: Sqlite;
  readonly #outbox: OrderOutbox;

  constructor(options: { db: Sqlite; outbox: OrderOutbox }) {
    this.#db = options.db;
    this.#outbox = options.outbox;
  }

  /** A cursor that is none of ours throws AppError `bad_cursor` 400. */
  list(page: { cursor?: string; limit: number; status?: OrderStatus }): {
    items: StaffOrderSummary[];
    next?: string;
  } {
    const after = page.cursor === undefined ? { at: '~', number: '' } : placeOf(page.cursor);
    const rows = this.#db
      .prepare(
        `SELECT number, conversation, cart, at, status, updated_at FROM orders
         WHERE (at, number) < (@at, @number) AND (@status IS NULL OR status = @status)
         ORDER BY at DESC, number DESC LIMIT @limit`,
      )
      .all({ ...after, status: page.status ?? null, limit: page.limit + 1 }) as Row[];
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => this.#summary(row, JSON.parse(row.cart) as Cart)),
      ...(rows.length > page.limit && last !== undefined ? { next: cursorOf(last) } : {}),
    };
  }

  find(orderNumber: string): StaffOrder | undefined {
    const row = this.#db
      .prepare('SELECT number, conversation, cart, at, status, updated_at FROM orders WHERE number = ?')
      .get(orderNumber) as Row | undefined;
    if (row === undefined) return undefined;
    const cart = JSON.parse(row.cart) as Cart;
    return { ...this.#summary(row, cart), cart, canSendAgain: this.#outbox.events === 'kept' };
  }

  #summary(row: Row, cart: Cart): StaffOrderSummary {
    const webhook = this.#outbox.noticeOf(row.number);
    return {
      orderNumber: row.number,
      at: row.at,
      status: row.status,
      updatedAt: row.updated_at,
      quantity: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      total: cart.total,
      ...(cart.delivery === undefined ? {} : { method: cart.delivery.method }),
      ...(row.conversation === null ? {} : { conversationId: row.conversation }),
      ...(webhook === undefined ? {} : { webhook }),
    };
  }
}

function cursorOf({ at, number }: Row): string {
  return Buffer.from(`${at} ${number}`).toString('base64url');
}

function placeOf(cursor: string): { at: string; number: string } {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, at, number] = /^(\d{4}-[\d-]{5}T[\d:.]{8,12}Z) (\S{1,64})$/.exec(text) ?? [];
  if (at !== undefined && number !== undefined) return { at, number };
  throw new AppError('bad_cursor', 'A cursor of the order list that was not made here', {
    status: 400,
    publicMessage: {
      es: 'El cursor de la lista no es válido. Empiece por la primera página.',
      en: 'The list cursor is not valid. Start from the first page.',
    },
  });
}

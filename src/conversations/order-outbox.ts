import { randomUUID } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { Cart, OrderNotice } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';

export type OrderProblem = NonNullable<OrderNotice['problem']>;

/** An event that is to be sent. `tries` went before. */
export type WaitingEvent = { id: string; tries: number; dueAt: string };

type NoticeRow = {
  id: string;
  state: OrderNotice['state'];
  tries: number;
  due_at: string;
  last_try_at: string | null;
  problem: string | null;
};

/**
 * What the shop's own system is to be told of each order. A row is written in the commit of its order and stays until the order
 * goes, so that nothing is lost with the process; its id never changes, so that the receiver knows what it has had.
 */
export class OrderOutbox {
  /** `none`: no webhook is set, so orders are not announced. */
  readonly events: 'kept' | 'none';
  readonly #db: Sqlite;
  readonly #now: () => Date;
  #listener: (() => void) | undefined;

  constructor(options: { db: Sqlite; now: () => Date; events: 'kept' | 'none' }) {
    this.#db = options.db;
    this.#now = options.now;
    this.events = options.events;
  }

  /** `listener` is told that something new waits, maybe before its commit ends. */
  listen(listener: () => void): void {
    this.#listener = listener;
  }

  /** Announces an order, in the caller's transaction. */
  add(orderNumber: string): void {
    if (this.events === 'none') return;
    this.#db
      .prepare("INSERT INTO order_events (id, order_number, state, due_at) VALUES (?, ?, 'waiting', ?)")
      .run(randomUUID(), orderNumber, this.#now().toISOString());
    this.#listener?.();
  }

  /** Staff want it sent again, under the id it has always had. */
  sendAgain(orderNumber: string): 'queued' | 'unknown' | 'off' {
    const known = this.#db.prepare('SELECT 1 FROM orders WHERE number = ?').get(orderNumber);
    if (known === undefined) return 'unknown';
    if (this.events === 'none') return 'off';
    this.#db
      .prepare(
        `INSERT INTO order_events (id, order_number, state, due_at) VALUES (?, ?, 'waiting', ?)
         ON CONFLICT (order_number) DO UPDATE SET state = 'waiting', tries = 0, due_at = excluded.due_at, problem = NULL`,
      )
      .run(randomUUID(), orderNumber, this.#now().toISOString());
    this.#listener?.();
    return 'queued';
  }

  /** The event that is due first, perhaps not yet. */
  next(): WaitingEvent | undefined {
    const row = this.#db
      .prepare(
        "SELECT id, tries, due_at FROM order_events WHERE state = 'waiting' ORDER BY due_at, rowid LIMIT 1",
      )
      .get() as { id: string; tries: number; due_at: string } | undefined;
    return row === undefined ? undefined : { id: row.id, tries: row.tries, dueAt: row.due_at };
  }

  /** What is posted, the same at every try. */
  body(eventId: string): string {
    const row = this.#db
      .prepare(
        `SELECT o.number, o.cart, o.language, o.at FROM order_events e JOIN orders o ON o.number = e.order_number
         WHERE e.id = ?`,
      )
      .get(eventId) as { number: string; cart: string; language: string | null; at: string } | undefined;
    if (row === undefined) throw new AppError('order_event_alone', `Event ${eventId} has no order`);
    const { lines, subtotal, coupon, discount, total, delivery, notes } = JSON.parse(row.cart) as Cart;
    return JSON.stringify({
      id: eventId,
      type: 'order.confirmed',
      order: {
        number: row.number,
        at: row.at,
        language: row.language ?? undefined,
        lines,
        subtotal,
        coupon,
        discount,
        total,
        delivery,
        notes,
      },
    });
  }

  delivered(eventId: string): void {
    this.#db
      .prepare(
        `UPDATE order_events SET state = 'delivered', tries = tries + 1, last_try_at = ?, problem = NULL WHERE id = ?`,
      )
      .run(this.#now().toISOString(), eventId);
  }

  /** The try after `event.tries` failed. Without `dueAt` there is no other. Changes nothing when staff began anew meanwhile. */
  notDelivered(event: WaitingEvent, problem: OrderProblem, dueAt: string | undefined): void {
    this.#db
      .prepare(
        `UPDATE order_events SET state = ?, tries = tries + 1, due_at = coalesce(?, due_at), last_try_at = ?, problem = ?
         WHERE id = ? AND state = 'waiting' AND tries = ?`,
      )
      .run(
        dueAt === undefined ? 'failed' : 'waiting',
        dueAt ?? null,
        this.#now().toISOString(),
        JSON.stringify(problem),
        event.id,
        event.tries,
      );
  }

  noticeOf(orderNumber: string): OrderNotice | undefined {
    const row = this.#db
      .prepare(
        'SELECT id, state, tries, due_at, last_try_at, problem FROM order_events WHERE order_number = ?',
      )
      .get(orderNumber) as NoticeRow | undefined;
    if (row === undefined) return undefined;
    return {
      eventId: row.id,
      state: row.state,
      tries: row.tries,
      ...(row.last_try_at === null ? {} : { lastTryAt: row.last_try_at }),
      ...(row.state === 'waiting' ? { nextTryAt: row.due_at } : {}),
      ...(row.problem === null ? {} : { problem: JSON.parse(row.problem) as OrderProblem }),
    };
  }

  count(state: OrderNotice['state']): number {
    const row = this.#db.prepare('SELECT count(*) AS n FROM order_events WHERE state = ?').get(state) as {
      n: number;
    };
    return row.n;
  }
}

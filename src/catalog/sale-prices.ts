/**
 * Keeps the prices of a published catalogue what they are at this moment. A generation is written once, but a sale begins and
 * ends while it serves: then the offers that cost something else now are laid over those of the file, as views of the connection.
 */
import type { Sqlite } from '../sqlite.ts';
import { isBuyable, lowestOffer, offersOf } from './offers.ts';
import type { Product } from './product.ts';
import { pricedAt, type Sale } from './sale.ts';

/** Written as a partial index in the schema, so that a catalogue without sales is not searched for them. */
const onSale = `instr(json, '"sale":{') > 0`;

type Row = { n: number; product: Product };

export class SalePrices {
  readonly #db: Sqlite;
  /** Between these moments every price stays what it is. A clock that is set back is a reason to look again, too. */
  #since = 0;
  #next = 0;
  #laid = false;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  /** True when prices changed since it was last asked. */
  refresh(): boolean {
    const now = Date.now();
    if (now >= this.#since && now < this.#next) return false;
    this.#since = now;
    const rows = this.#db.prepare(`SELECT n, json FROM main.product WHERE ${onSale}`).all() as {
      n: number;
      json: string;
    }[];
    const stored = rows.map(({ n, json }) => ({ n, product: JSON.parse(json) as Product }));
    this.#next = Math.min(
      ...stored.flatMap(({ product }) => salesOf(product).flatMap(turnsOf(now))),
      Infinity,
    );
    const changed = stored.flatMap(({ n, product }) => {
      const current = pricedAt(product, new Date(now));
      return pricesOf(current) === pricesOf(product) ? [] : [{ n, product: current }];
    });
    if (changed.length === 0 && !this.#laid) return false;
    this.#layOver(changed);
    return true;
  }

  #layOver(changed: readonly Row[]): void {
    const db = this.#db;
    // The file itself is open for reading only; what is written here lives and dies with the connection.
    db.pragma('query_only = OFF');
    try {
      if (this.#laid)
        db.exec(
          'DROP VIEW temp.offer; DROP VIEW temp.product; DROP TABLE temp.sale_offer; DROP TABLE temp.sale_product;',
        );
      this.#laid = false;
      if (changed.length > 0) this.#createViews(changed);
    } finally {
      db.pragma('query_only = ON');
    }
  }

  #createViews(changed: readonly Row[]): void {
    const db = this.#db;
    db.exec(`CREATE TEMP TABLE sale_offer AS SELECT * FROM main.offer WHERE false;
      CREATE INDEX temp.sale_offer_n ON sale_offer (n);
      CREATE TEMP TABLE sale_product (n INTEGER PRIMARY KEY, lowest INTEGER NOT NULL)`);
    const insertOffer = db.prepare(
      'INSERT INTO sale_offer (n, variant, position, currency, amount, buyable) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const insertProduct = db.prepare('INSERT INTO sale_product VALUES (?, ?)');
    for (const { n, product } of changed) {
      insertProduct.run(n, lowestOffer(product).price.amount);
      offersOf(product).forEach(({ variantId, price, availability }, position) => {
        insertOffer.run(
          n,
          variantId,
          position,
          price.currency,
          price.amount,
          isBuyable(availability) ? 1 : 0,
        );
      });
    }
    const columns = (db.pragma('main.table_info(product)') as { name: string }[]).map(({ name }) =>
      name === 'lowest' ? 'ifnull(s.lowest, m.lowest) AS lowest' : `m.${name}`,
    );
    db.exec(`CREATE TEMP VIEW offer AS
        SELECT * FROM main.offer WHERE n NOT IN (SELECT n FROM temp.sale_product) UNION ALL SELECT * FROM temp.sale_offer;
      CREATE TEMP VIEW product AS
        SELECT ${columns.join(', ')} FROM main.product m LEFT JOIN temp.sale_product s ON s.n = m.n`);
    this.#laid = true;
  }
}

function salesOf({ sale, variants }: Product): Sale[] {
  return [sale, ...variants.map((variant) => variant.sale)].filter((each) => each !== undefined);
}

/** Moments to come at which a sale begins or is over. */
function turnsOf(now: number): (sale: Sale) => number[] {
  return ({ from, until }) =>
    [from === undefined ? 0 : Date.parse(from), until === undefined ? 0 : Date.parse(until) + 1].filter(
      (moment) => moment > now,
    );
}

function pricesOf(product: Product): string {
  return JSON.stringify([product.price, ...product.variants.map(({ price }) => price)]);
}

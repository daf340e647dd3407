/** What a cart has to be, worked out from the committed catalogue alone: no line of the service is used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Shop, shop as shopSchema } from '../../../src/catalog/shop.ts';
import { type Cart, money } from '../../../src/protocol.ts';
import type { DialogueTurn, ExpectedLine, ShopName } from './order-dialogue.ts';

const priced = { id: z.string(), title: z.string(), price: money };
const productSchema = z.object({
  ...priced,
  variants: z.array(z.object({ ...priced, options: z.record(z.string(), z.string()) })).default([]),
  extras: z.array(z.object(priced)).default([]),
});
type Priced = z.output<typeof productSchema>;

export type Expected = {
  lines: ExpectedLine[];
  method: 'delivery' | 'pickup' | undefined;
  to: string | undefined;
  confirmed: boolean;
};

export const nothingYet: Expected = { lines: [], method: undefined, to: undefined, confirmed: false };

/** A way of delivery once said stays; so does an address, for a delivery. */
export function afterTurn(before: Expected, turn: DialogueTurn): Expected {
  const isNew = before.confirmed && turn.lines !== 'same';
  return {
    lines: turn.lines === 'same' ? before.lines : turn.lines,
    method: turn.method ?? (isNew ? undefined : before.method),
    to: turn.to ?? before.to,
    confirmed: turn.confirmed || (before.confirmed && turn.lines === 'same'),
  };
}

export class Prices {
  readonly #products: ReadonlyMap<string, Priced>;
  readonly #shop: Shop;

  constructor(shop: ShopName) {
    const folder = join(import.meta.dirname, '..', '..', '..', 'data', shop);
    const lines = readFileSync(join(folder, 'catalogue.jsonl'), 'utf8').trim().split('\n');
    const products = lines.map((line) => productSchema.parse(JSON.parse(line)));
    this.#products = new Map(products.map((product) => [product.id, product]));
    this.#shop = shopSchema.parse(JSON.parse(readFileSync(join(folder, 'shop.json'), 'utf8')));
  }

  /** One text for all that has to be equal: goods, sums, way of delivery, whether it is ordered. */
  expected({ lines, method, to, confirmed }: Expected): string {
    const sums = lines.map((line) => this.#price(line));
    const subtotal = sums.reduce((sum, { amount }) => sum + amount, 0);
    const { fee, freeFrom } = this.#shop.delivery ?? {};
    const isFree = freeFrom !== undefined && subtotal >= freeFrom.amount;
    const brought = method === 'delivery' && lines.length > 0 && !isFree ? (fee?.amount ?? 0) : 0;
    return textOf({
      goods: sums.map(({ text }) => text),
      subtotal,
      total: subtotal + brought,
      method: lines.length === 0 ? undefined : method,
      to: method === 'delivery' && lines.length > 0 ? to : undefined,
      confirmed,
    });
  }

  /** The same of the service's cart; of its address only whether it holds `to`. */
  shown(cart: Cart | undefined, to: string | undefined): string {
    const address = cart?.delivery?.address;
    const holds = to !== undefined && address?.toLowerCase().includes(to.toLowerCase());
    const lines = cart?.lines ?? [];
    const isEmpty = lines.length === 0;
    return textOf({
      goods: lines.map(
        (line) =>
          `${line.quantity} ${[line.title, ...(line.extras ?? [])].join(' + ')} ${line.lineTotal.amount}`,
      ),
      subtotal: cart?.subtotal.amount ?? 0,
      total: cart?.total.amount ?? 0,
      method: isEmpty ? undefined : cart?.delivery?.method,
      to: isEmpty || cart?.delivery?.method !== 'delivery' ? undefined : holds ? to : address,
      confirmed: cart?.status === 'confirmed',
    });
  }

  #price({ productId, options, extras, quantity }: ExpectedLine): { text: string; amount: number } {
    const product = this.#products.get(productId);
    if (product === undefined) throw new Error(`no product ${productId}`);
    const variants = product.variants.filter((variant) =>
      options.every((option) =>
        Object.values(variant.options).some((value) => value.toLowerCase().startsWith(option.toLowerCase())),
      ),
    );
    const exact = variants.filter((variant) =>
      options.every((option) =>
        Object.values(variant.options).some((value) => value.toLowerCase() === option.toLowerCase()),
      ),
    );
    const [variant, ...others] = exact.length > 0 ? exact : variants;
    if (product.variants.length > 0 && (variant === undefined || others.length > 0)) {
      throw new Error(`${productId}[${options.join('/')}] is ${variants.length} variants`);
    }
    const added = extras.map((id) => {
      const extra = product.extras.find((one) => one.id === id);
      if (extra === undefined) throw new Error(`${productId} has no extra ${id}`);
      return extra;
    });
    const unit = added.reduce(
      (sum, extra) => sum + extra.price.amount,
      variant?.price.amount ?? product.price.amount,
    );
    const title = variant === undefined ? product.title : `${product.title} (${variant.title})`;
    const goods = [title, ...added.map((extra) => extra.title)].join(' + ');
    return { text: `${quantity} ${goods} ${unit * quantity}`, amount: unit * quantity };
  }
}

function textOf(cart: {
  goods: string[];
  subtotal: number;
  total: number;
  method: string | undefined;
  to: string | undefined;
  confirmed: boolean;
}): string {
  return JSON.stringify({ ...cart, goods: cart.goods.map(sortedExtras).toSorted() });
}

/** Extras in whatever order they were said. */
function sortedExtras(goods: string): string {
  const [title = '', ...extras] = goods.split(' + ');
  const amount = goods.split(' ').at(-1) ?? '';
  const bare = extras.map((extra) => extra.replace(/ \d+$/, '')).toSorted();
  return extras.length === 0 ? goods : `${[title, ...bare].join(' + ')} ${amount}`;
}

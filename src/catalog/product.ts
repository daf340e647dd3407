/** A product as the shop keeps it: parsed once where a feed enters, trusted after that. */
import { z } from 'zod';
import { availability, language, money } from '../protocol.ts';

/** Links and pictures are http(s) or a path on the shop's own host; anything else never gets in. */
const link = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/[^\s"'<>\\]+|\/(?!\/)[^\s"'<>\\]*)$/i);

const id = z.string().min(1).max(200);
const shortText = z.string().min(1).max(300);
/** At most ten million in major units: a feed with more than that has lost its decimal point. */
const price = money.extend({ amount: z.int().min(1).max(1_000_000_000) });

/** A reduced price with its dates (UTC); `regular` is what it costs outside them and no price of the last 30 days. */
const sale = z.object({
  price,
  regular: price,
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});

export const variant = z.object({
  id,
  title: shortText,
  options: z.record(z.string(), z.string()),
  price,
  priorPrice30d: price.optional(),
  sale: sale.optional(),
  availability,
  /** Pieces in stock; absent means that stock is not counted (any quantity may be asked for). */
  quantity: z.int().min(0).optional(),
  sku: z.string().max(100).optional(),
  gtin: z.string().max(20).optional(),
});
export type Variant = z.output<typeof variant>;

export const extra = z.object({ id, title: shortText, price: money.extend({ amount: z.int().min(0) }) });
export type Extra = z.output<typeof extra>;

export const review = z.object({ rating: z.number().min(0).max(5), text: z.string().max(5000) });
export type Review = z.output<typeof review>;

export const product = z.object({
  id,
  sku: z.string().max(100).optional(),
  gtin: z.string().max(20).optional(),
  title: shortText,
  brand: z.string().max(100).optional(),
  /** Paths, levels joined by " > ": "Calzado > Correr". */
  categories: z.array(z.string().max(300)),
  /** Plain text: HTML is turned into text at ingestion. */
  description: z.string().max(20_000),
  language,
  /** Of the product without variants, else the lowest variant's. */
  price,
  priorPrice30d: price.optional(),
  sale: sale.optional(),
  availability,
  quantity: z.int().min(0).optional(),
  attributes: z.record(z.string(), z.array(z.string())),
  variants: z.array(variant),
  extras: z.array(extra),
  rating: z.number().min(0).max(5).optional(),
  reviewCount: z.int().min(0).optional(),
  reviews: z.array(review),
  tags: z.array(z.string().max(100)),
  url: link.optional(),
  image: link.optional(),
  updatedAt: z.string().optional(),
});
export type Product = z.output<typeof product>;

/** Policy text of the shop: delivery, returns, warranty, contact and the like. `language` is the text's. */
export const page = z.object({
  id,
  title: shortText,
  url: link.optional(),
  text: z.string().max(50_000),
  language,
});
export type Page = z.output<typeof page>;

/** What is embedded. `hash` is the SHA-256 (hex) of `text`: the same text is never embedded twice by one embedder. */
export type Chunk = {
  owner: { kind: 'product' | 'page'; id: string };
  kind: 'title' | 'description' | 'reviews' | 'page';
  text: string;
  hash: string;
};

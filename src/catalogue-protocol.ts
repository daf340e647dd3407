/** What travels between the console, or a merchant's own system, and the publishing side of the service. */
import { z } from 'zod';
import { availability, language, money } from './protocol.ts';

const price = money.extend({ amount: z.int().min(1).max(1_000_000_000) });
const quantity = z.int().min(0).max(1_000_000_000);

const variantPatch = z.strictObject({
  id: z.string().min(1).max(200),
  price: price.optional(),
  priorPrice30d: price.nullable().optional(),
  availability: availability.optional(),
  quantity: quantity.nullable().optional(),
});

/** Fields as in our own catalogue format; what is not named stays, `null` takes away. */
export const productPatch = z
  .strictObject({
    title: z.string().trim().min(1).max(300).optional(),
    description: z.string().max(20_000).nullable().optional(),
    brand: z.string().trim().min(1).max(100).nullable().optional(),
    price: price.optional(),
    priorPrice30d: price.nullable().optional(),
    availability: availability.optional(),
    quantity: quantity.nullable().optional(),
    variants: z.array(variantPatch).min(1).max(2000).optional(),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined));
export type ProductPatch = z.output<typeof productPatch>;

export const publishedGeneration = z.object({
  id: z.string(),
  serving: z.boolean(),
  createdAt: z.string().optional(),
  products: z.int().optional(),
  source: z.string().optional(),
  embedder: z.string().optional(),
  /** Products that were changed, where the generation is a change of the one before. */
  changed: z.int().optional(),
});

export type PublishedGeneration = z.output<typeof publishedGeneration>;

const diffLine = z.object({
  kind: z.enum(['added', 'changed', 'removed']),
  id: z.string(),
  title: z.string(),
  price: money.optional(),
  priceBefore: money.optional(),
  fields: z.array(z.string()).optional(),
});

export const feedCheck = z.object({
  read: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  repaired: z.int(),
  embedded: z.int(),
  seconds: z.number(),
  format: z.string(),
  encoding: z.string(),
  issues: z.array(
    z.looseObject({
      line: z.int(),
      column: z.string().optional(),
      code: z.string(),
      value: z.string().optional(),
      action: z.string(),
      message: z.unknown(),
    }),
  ),
  diff: z.array(diffLine),
  published: z.string().optional(),
  /** Which safeguard stands against publishing it. */
  safeguard: z.enum(['rejects', 'shrink', 'empty']).optional(),
});
export type FeedCheck = z.output<typeof feedCheck>;

export const deskJob = z.object({
  upload: z.string(),
  name: z.string(),
  kind: z.enum(['check', 'publish']),
  state: z.enum(['running', 'done', 'failed']),
  progress: z.object({ step: z.string(), done: z.int(), total: z.int().optional() }).optional(),
  result: feedCheck.optional(),
  /** Why it failed, for whoever sent the feed. */
  problem: z.string().optional(),
});
export type DeskJob = z.output<typeof deskJob>;

/** What may come beside a feed: how to read it, the shop's settings, its pages. */
export const besideFeed = z.enum(['map', 'shop', 'page']);
export type BesideFeed = z.output<typeof besideFeed>;

export const publishRequest = z.strictObject({
  allowShrink: z.boolean().optional(),
  allowRejects: z.boolean().optional(),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .optional(),
  language: language.optional(),
});
export type PublishRequest = z.output<typeof publishRequest>;

/** `shop.json`: what the shop says of itself. What it does not say, the assistant does not know. */
import { z } from 'zod';
import { language, money } from '../protocol.ts';

const inBothLanguages = z.strictObject({ es: z.string().min(1).max(500), en: z.string().min(1).max(500) });

export const shop = z.strictObject({
  name: z.string().min(1).max(100),
  assistantName: z.string().min(1).max(60),
  greeting: inBothLanguages,
  /** The catalogue's own language: what an answer falls back to. */
  language,
  currency: z.string().regex(/^[A-Z]{3}$/),
  timeZone: z.string().default('Europe/Madrid'),
  contact: z
    .strictObject({
      email: z.string().max(200).optional(),
      phone: z.string().max(40).optional(),
      hours: inBothLanguages.optional(),
    })
    .default({}),
  privacyAddress: z.string().max(300).optional(),
  taxIncluded: z.boolean().default(true),
  delivery: z
    .strictObject({
      fee: money.optional(),
      freeFrom: money.optional(),
      minimum: money.optional(),
      pickup: z.array(z.strictObject({ name: z.string(), address: z.string().optional() })).default([]),
    })
    .optional(),
  coupons: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        percentage: z.number().min(0).max(100).optional(),
        amount: money.optional(),
        /** Goods have to come to this much. */
        minimum: money.optional(),
        /** First and last day it is taken, in the shop's time zone. */
        validFrom: z.iso.date().optional(),
        validUntil: z.iso.date().optional(),
      }),
    )
    .default([]),
  /** The merchant's own words, in groups of one meaning: `ingest --synonyms FILE`. */
  synonyms: z
    .array(z.array(z.string().min(1).max(60)).min(2).max(20))
    .max(5000)
    .optional(),
  /** What staff file conversations under. */
  topics: z.array(z.string()).default([]),
});
export type Shop = z.output<typeof shop>;

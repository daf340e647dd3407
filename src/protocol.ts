/** The public contract (what travels between shop page, console and service): schemas once, types from them. */
import { z } from 'zod';

export const languages = ['es', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.output<typeof language>;

/** Integer minor units (cents) and an ISO 4217 code. */
export const money = z.object({
  amount: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.output<typeof money>;

export const availability = z.enum(['in_stock', 'low_stock', 'out_of_stock', 'preorder', 'unknown']);
export type Availability = z.output<typeof availability>;

export const productCard = z.object({
  id: z.string(),
  title: z.string(),
  brand: z.string().optional(),
  url: z.string().optional(),
  image: z.string().optional(),
  price: money,
  priorPrice: money.optional(),
  availability,
  rating: z.number().optional(),
  reviewCount: z.int().optional(),
  reason: z.string().optional(),
  variants: z.array(z.object({ id: z.string(), title: z.string(), price: money, availability })).optional(),
});
export type ProductCard = z.output<typeof productCard>;

export const productDetail = productCard.extend({
  description: z.string(),
  attributes: z.record(z.string(), z.array(z.string())),
});
export type ProductDetail = z.output<typeof productDetail>;

export const cartLine = z.object({
  lineId: z.string(),
  productId: z.string(),
  variantId: z.string().optional(),
  title: z.string(),
  extras: z.array(z.string()).optional(),
  quantity: z.int(),
  unitPrice: money,
  lineTotal: money,
});
export type CartLine = z.output<typeof cartLine>;

export const cart = z.object({
  lines: z.array(cartLine),
  subtotal: money,
  /** `total = subtotal - discount + fee`; the discount only of a coupon that shop.json has. */
  total: money,
  coupon: z.string().optional(),
  discount: money.optional(),
  /** What the shopper asks of the kitchen or the courier: passed on, never promised; `lineId` where it is of one line. */
  notes: z.array(z.object({ text: z.string(), lineId: z.string().optional() })).optional(),
  delivery: z
    .object({
      method: z.enum(['delivery', 'pickup']),
      address: z.string().optional(),
      fee: money.optional(),
    })
    .optional(),
  status: z.enum(['open', 'summary', 'confirmed']),
  orderNumber: z.string().optional(),
  /** The way to the shop's own checkout, once the shopper has confirmed: nothing is ordered before they finish there. */
  checkout: z.array(z.object({ url: z.string(), title: z.string().optional() })).optional(),
});
export type Cart = z.output<typeof cart>;

/** How far an order is: staff say it, the shopper who asks is told it. */
export const orderStatuses = ['received', 'preparing', 'ready', 'sent', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How telling the shop's own system of an order goes. */
export const orderNotice = z.object({
  eventId: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  tries: z.int(),
  lastTryAt: z.string().optional(),
  nextTryAt: z.string().optional(),
  /** What the last try met; `detail` is a status or a network error's code. */
  problem: z
    .object({
      kind: z.enum(['status', 'redirected', 'timed_out', 'unreachable']),
      detail: z.string().optional(),
    })
    .optional(),
});
export type OrderNotice = z.output<typeof orderNotice>;

export const staffOrderSummary = z.object({
  orderNumber: z.string(),
  at: z.string(),
  status: z.enum(orderStatuses),
  updatedAt: z.string(),
  /** How many things were ordered. */
  quantity: z.int(),
  total: money,
  method: z.enum(['delivery', 'pickup']).optional(),
  /** Absent once the conversation is erased. */
  conversationId: z.string().optional(),
  webhook: orderNotice.optional(),
});
export type StaffOrderSummary = z.output<typeof staffOrderSummary>;

export const staffOrder = staffOrderSummary.extend({
  cart,
  /** A webhook is set, so that it can be sent again. */
  canSendAgain: z.boolean(),
});
export type StaffOrder = z.output<typeof staffOrder>;

export const outcomes = [
  'handoff',
  'ordered',
  'cart',
  'redirected',
  'no_result',
  'degraded',
  'answered',
] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.output<typeof outcome>;

export const voices = ['model', 'catalogue', 'mixed'] as const;
export type Voice = (typeof voices)[number];

/** A message id is proof of a resend, so it must be one nobody can guess: version 4 or 7. */
const messageId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i)
  .transform((id) => id.toLowerCase())
  .meta({ format: 'uuid' });

/** `text` is limited by MAX_MESSAGE_CHARS in the route, because that is a 413 and not a 400. */
export const chatRequest = z.strictObject({
  messageId,
  text: z.string().refine((text) => text.trim() !== ''),
  conversationId: z.uuid().optional(),
  page: z.strictObject({ productId: z.string().max(200).optional() }).optional(),
  language: language.optional(),
});
export type ChatRequest = z.output<typeof chatRequest>;

export const stopRequest = z.strictObject({ turnId: z.uuid() });
export const cartRequest = z.strictObject({
  productId: z.string().min(1).max(200),
  variantId: z.string().min(1).max(200).optional(),
  quantity: z.int().min(0).max(999),
});
export type CartRequest = z.output<typeof cartRequest>;
export const feedbackRequest = z.strictObject({
  turnId: z.uuid(),
  helpful: z.boolean(),
  reason: z.string().max(1000).optional(),
});
export const staffMessageRequest = z.strictObject({ text: z.string().trim().min(1).max(4000) });

const label = z.object({ label: z.string() });

/** The events of a turn, in the order they may come. */
export const chatEvents = {
  turn: z.object({
    conversationId: z.string(),
    turnId: z.string(),
    messageId: z.string(),
    token: z.string().optional(),
    language,
  }),
  products: z.object({
    items: z.array(productCard).max(8),
    total: z.int(),
    filters: z.array(label),
    relaxed: z.array(label).optional(),
    /** When products are compared: what their sheets say side by side, a value for each of `items`, '' where a sheet is silent. */
    comparison: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
  }),
  cart,
  handoff: z.object({ position: z.int().optional() }),
  text: z.object({ text: z.string().min(1) }),
  done: z.object({
    turnId: z.string(),
    outcome,
    voice: z.enum(voices),
    verdicts: z.object({ passed: z.int(), corrected: z.int(), withheld: z.int() }),
  }),
  failed: z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
} as const;

type EventOf<Name extends keyof typeof chatEvents> = {
  event: Name;
  data: z.output<(typeof chatEvents)[Name]>;
};
export type ChatEvent = { [Name in keyof typeof chatEvents]: EventOf<Name> }[keyof typeof chatEvents];
/** An event as it is sent and kept: `id` grows by one within the turn, from 1. */
export type NumberedEvent = ChatEvent & { id: number };

export const conversationMessage = z.object({
  role: z.enum(['shopper', 'assistant', 'staff']),
  text: z.string(),
  at: z.string(),
  products: z.array(productCard).optional(),
});
export type ConversationMessage = z.output<typeof conversationMessage>;

export const conversationView = z.object({
  conversationId: z.string(),
  language,
  messages: z.array(conversationMessage),
  cart: cart.optional(),
  /** A person was asked for, or has come in: there are events to listen to. */
  handoff: z.literal(true).optional(),
});
export type ConversationView = z.output<typeof conversationView>;

export const verdicts = ['passed', 'corrected', 'withheld'] as const;

/** Why an answer was given: what staff see. Keys without `?` are always there. */
export const trace = z.object({
  turnId: z.string(),
  language,
  understood: z.record(z.string(), z.unknown()),
  candidates: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      score: z.number(),
      lexical: z.number().optional(),
      dense: z.number().optional(),
      reason: z.string(),
    }),
  ),
  prompt: z.array(z.object({ role: z.string(), content: z.string() })),
  draft: z.string(),
  verdicts: z.array(
    z.object({
      clause: z.string(),
      verdict: z.enum(verdicts),
      rule: z.string(),
      evidence: z.string().optional(),
    }),
  ),
  model: z.string().optional(),
  /** What it was asked with, where one was asked: by the names of the settings, and what is fixed in code. */
  settings: z.record(z.string(), z.number()).optional(),
  generation: z.string(),
  timings: z.object({
    understandMs: z.number(),
    retrieveMs: z.number(),
    firstTokenMs: z.number().optional(),
    totalMs: z.number(),
  }),
  /** What did not go as it should, in words for staff: the embedder was late, the model was unreachable. */
  notes: z.array(z.string()).optional(),
  outcome: outcome.optional(),
  voice: z.enum(voices).optional(),
});
export type Trace = z.output<typeof trace>;

export const conversationSummary = z.object({
  conversationId: z.string(),
  language,
  startedAt: z.string(),
  updatedAt: z.string(),
  messages: z.int(),
  firstMessage: z.string(),
  lastOutcome: outcome.optional(),
  handoff: z.boolean(),
  orderNumber: z.string().optional(),
});
export type ConversationSummary = z.output<typeof conversationSummary>;

export const modelState = z.enum(['none', 'ready', 'warming', 'unreachable', 'missing']);
export type ModelState = z.output<typeof modelState>;

export const ready = z.object({
  ready: z.boolean(),
  generation: z.string(),
  products: z.int(),
  chatModel: z.object({ name: z.string(), state: modelState }),
  embedder: z.object({ name: z.string(), state: modelState }),
});
export type Ready = z.output<typeof ready>;

export const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type ErrorBody = z.output<typeof errorBody>;

/** What the demo shop's page and the widget's header show of the published catalogue. */
export const shopWindow = z.object({
  name: z.string(),
  assistantName: z.string(),
  language,
  currency: z.string(),
  greeting: z.object({ es: z.string(), en: z.string() }),
  /** First levels of the category paths. */
  categories: z.array(z.string()),
  products: z.array(productCard),
  /** Products there are to page through. */
  total: z.int(),
});
export type ShopWindow = z.output<typeof shopWindow>;

/** What travels between the service and the staff's console: schemas once, types from them. */
import { z } from 'zod';
import { conversationSummary, language } from './protocol.ts';

/** Each may all that the one before may: answer shoppers; judge answers and export; erase, and say who is who. */
export const staffRoles = ['staff', 'reviewer', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];
const staffRole = z.enum(staffRoles);

/** Somebody of the staff who may sign in. */
export const staffAccount = z.object({
  id: z.string(),
  name: z.string(),
  role: staffRole,
  /** Somebody else chose the password: nothing else can be done before it is changed. */
  mustChange: z.boolean(),
  disabled: z.boolean(),
  createdAt: z.string(),
  /** When they last signed in. */
  seenAt: z.string().optional(),
});
export type StaffAccount = z.output<typeof staffAccount>;

/** Who asks, and whether there is any account to sign in with. */
export const staffSession = z.object({
  member: z
    .object({
      /** Absent for who came with the access token. */
      accountId: z.string().optional(),
      name: z.string(),
      role: staffRole,
      mustChange: z.boolean(),
    })
    .optional(),
  accounts: z.enum(['none', 'some']),
});
export type StaffSession = z.output<typeof staffSession>;
export type StaffMember = NonNullable<StaffSession['member']>;

/** What open consoles are told: which conversations changed; `more` when those are not all. */
export const staffNews = z.object({ conversations: z.array(z.string()), more: z.boolean() });
export type StaffNews = z.output<typeof staffNews>;

/** What is written down of who does what. `open` to `erase` are of conversations. */
export const auditActs = ['open', 'export', 'erase', 'account', 'session', 'synonym'] as const;
export type AuditAct = (typeof auditActs)[number];
export const auditEntry = z.object({
  at: z.string(),
  who: z.string(),
  act: z.enum(auditActs),
  subject: z.string().optional(),
  detail: z.string().optional(),
});
export type AuditEntry = z.output<typeof auditEntry>;
export type AuditQuery = {
  who?: string;
  act?: AuditAct;
  subject?: string;
  /** First and last moment, ISO: from inclusive, to exclusive. */
  from?: string;
  to?: string;
};

export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

export const emotions = [
  'anger',
  'frustration',
  'disappointment',
  'worry',
  'impatience',
  'confusion',
  'joy',
  'gratitude',
  'satisfaction',
  'interest',
] as const;
export type Emotion = (typeof emotions)[number];

/** What code reads out of a conversation; the same words always give the same. */
export const insights = z.object({
  language,
  /** At most 30 words, for either reader. */
  summary: z.object({ es: z.string(), en: z.string() }),
  sentiment: z.enum(sentiments),
  /** The strongest first, at most three. */
  emotions: z.array(z.enum(emotions)).max(3),
  angry: z.boolean(),
  resolved: z.boolean(),
  /** Of the shop's own list. */
  topics: z.array(z.string()),
  products: z.array(z.object({ id: z.string(), title: z.string() })),
  brands: z.array(z.string()),
});
export type Insights = z.output<typeof insights>;

/** What a model read out of a conversation, when staff asked for it. Names that nobody said are left out. */
export const insightsByModel = z.object({
  language,
  /** At most 30 words, in the language of the conversation. */
  summary: z.string(),
  sentiment: z.enum(sentiments),
  emotions: z.array(z.enum(emotions)).max(3),
  angry: z.boolean(),
  resolved: z.boolean(),
  topics: z.array(z.string()),
  products: z.array(z.string()),
  brands: z.array(z.string()),
  model: z.string(),
  at: z.string(),
  /** Something was said since. */
  outdated: z.boolean(),
});
export type InsightsByModel = z.output<typeof insightsByModel>;

/** What conversations can be filtered by and are counted by. */
export const facetKinds = [
  'language',
  'outcome',
  'thumb',
  'sentiment',
  'emotion',
  'topic',
  'flag',
  'reviewed',
  'product',
  'brand',
  'model',
  'generation',
  'label',
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** Values of `flag`. `waiting`: a person was asked for and none has answered. */
export const flags = [
  'angry',
  'unresolved',
  'withheld',
  'corrected',
  'interrupted',
  'failed',
  'waiting',
] as const;

export const inboxOrders = ['newest', 'attention'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

/** A conversation in the staff's list. */
export const inboxItem = conversationSummary.extend({
  reviewed: z.boolean(),
  labels: z.array(z.string()),
  thumb: z.enum(['up', 'down']).optional(),
  /** Absent until a turn has ended. */
  insights: insights.optional(),
  /** Since when a person is waited for. */
  waitingSince: z.string().optional(),
});
export type InboxItem = z.output<typeof inboxItem>;

export type InboxQuery = {
  limit: number;
  cursor?: string;
  query?: string;
  order?: InboxOrder;
  /** First and last moment of the last message, ISO: from inclusive, to exclusive. */
  from?: string;
  to?: string;
  facets?: Partial<Record<FacetKind, string>>;
};

export const facetCount = z.object({
  kind: z.enum(facetKinds),
  value: z.string(),
  /** What a person calls it, where that is not the value. */
  label: z.string().optional(),
  count: z.int(),
});
export type FacetCount = z.output<typeof facetCount>;

export const inboxCounts = z.object({
  /** Conversations that fit the filters; counted up to 1000. */
  matching: z.int(),
  /** All there are. */
  total: z.int(),
  /** Of all there are, the most frequent values of each kind. */
  facets: z.array(facetCount),
});
export type InboxCounts = z.output<typeof inboxCounts>;

export const learnedDay = z.object({
  day: z.string(),
  conversations: z.int(),
  /** Answers that ended, and how: an answer may be withheld in part and count as answered too. */
  turns: z.int(),
  answered: z.int(),
  noResult: z.int(),
  withheld: z.int(),
  degraded: z.int(),
  /** Half of the first words of a model came within this. */
  firstWordMs: z.number().optional(),
  orders: z.int(),
  /** Of the currency that most orders are in, minor units. */
  orderValue: z.int(),
  up: z.int(),
  down: z.int(),
  positive: z.int(),
  neutral: z.int(),
  negative: z.int(),
});
export type LearnedDay = z.output<typeof learnedDay>;

const asked = z.object({
  /** As shoppers say it, most often. */
  words: z.string(),
  count: z.int(),
  /** Conversations to read. */
  examples: z.array(z.object({ conversationId: z.string(), text: z.string() })),
});

/** Words of one meaning, taken over from what shoppers say. */
export const acceptedSynonyms = z.object({
  id: z.string(),
  words: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});
export type AcceptedSynonyms = z.output<typeof acceptedSynonyms>;

/** What the log teaches the merchant, by code alone. */
export const learned = z.object({
  days: z.array(learnedDay),
  currency: z.string().optional(),
  /** Looked for and not carried, with what shoppers would pay. */
  unmet: z.array(
    asked.extend({
      price: z.object({ least: z.int(), most: z.int(), currency: z.string() }).optional(),
    }),
  ),
  /** Words no product has, with other words of the same meaning to write into the catalogue. */
  unknownWords: z.array(asked.extend({ proposed: z.array(z.string()) })),
  /** Values that were asked for and had to be let go: what the catalogue lacks. */
  attributes: z.array(asked),
  /** Products whose price was asked about, or put in doubt. */
  prices: z.array(asked),
  /** Turns read; more than this were not. */
  turnsRead: z.int(),
});
export type Learned = z.output<typeof learned>;
export type LearnQuery = { from: string; zone: string };
export const learnedTables = ['days', 'unmet', 'unknownWords', 'attributes', 'prices'] as const;
export type LearnedTable = (typeof learnedTables)[number];

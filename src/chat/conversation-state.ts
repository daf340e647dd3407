/** What a follow-up needs to know of the turns before. Small, JSON, stored with the conversation. */
import type { Filters, Sort } from '../catalog/search.ts';
import type { Money } from '../protocol.ts';
import type { AskedBefore } from './understand/asked-likewise.ts';
import type { PolicyTopic } from './understand/understanding.ts';

/** A question code asked and waits for: the next message may just be the answer. */
export type Pending =
  | {
      kind: 'choose_product';
      productIds: string[];
      quantity: number;
      /** "A pair of": two, or one of what is sold by the pair. */
      pair?: true;
      extras: string[];
      variantWords: string;
    }
  | { kind: 'choose_variant'; productId: string; variantIds: string[]; quantity: number; extras: string[] }
  /** `offered`: how many there are of what more were asked for; 0 where how many was not said. */
  | { kind: 'choose_quantity'; productId: string; variantId?: string; offered: number; extras: string[] }
  | { kind: 'choose_line'; lineIds: string[]; act: 'remove' | 'set_quantity'; quantity?: number }
  /** The one thing a search found: whether it goes on the order. */
  | { kind: 'offered'; productId: string }
  /** What a wish of the shopper's own was shown: which of it, until something else is said. `more`: "anything else?" waits behind it. */
  | { kind: 'which_shown'; productIds: string[]; more: boolean }
  | { kind: 'delivery_or_pickup' }
  | { kind: 'more' }
  | { kind: 'address' }
  | { kind: 'confirm' };

export type ConversationState = {
  /** Ids of the last list shown, in its order: "el segundo". */
  shown: string[];
  /** The product the talk is about: "¿y en azul?", "¿lleva tacón?". */
  focus?: string;
  /** The product the talk was about before that one: "how much do they differ?" */
  earlierFocus?: string;
  /** Those of the list that stood side by side last: "which is cheaper?", "how many are left?" */
  compared?: string[];
  /** The variant spoken of, when one was. */
  focusVariant?: string;
  /** The last search, so that "más barato" and "¿y en azul?" can change it. */
  search?: { text: string; filters: Filters; sort?: Sort };
  pending?: Pending;
  /** What the shop's pages were last asked about: "is it free?" */
  topic?: PolicyTopic;
  /** Turns since then that were about something else. */
  topicAge?: number;
  /** The question answered last: "¿y las Chispa?" asks the same of others. */
  asked?: AskedBefore;
  /** Said before there was a cart line: delivery is kept whenever it is said. */
  delivery?: { method?: 'delivery' | 'pickup'; address?: string };
  /** The cart before the last act, for "lo de antes no". */
  undo?: { cartJson: string };
  /** The last line acted upon: "que sean tres", "otra igual". */
  lastLineId?: string;
  /** Budgets the shopper named. */
  amounts: Money[];
  greeted: boolean;
};

export const emptyState: ConversationState = { shown: [], amounts: [], greeted: false };

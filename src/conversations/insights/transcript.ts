import type { Cart, ConversationMessage, Language, Outcome, Trace } from '../../protocol.ts';

/** What insights are read from: everything that is kept of one conversation. */
export type Transcript = {
  language: Language;
  messages: readonly ConversationMessage[];
  /** Turns that are over, oldest first. */
  turns: readonly {
    status: 'done' | 'failed' | 'stopped';
    outcome: Outcome | undefined;
    trace: Trace;
    /** Whether the shopper said it helped. */
    helpful: boolean | undefined;
  }[];
  cart: Cart | undefined;
  orderNumbers: readonly string[];
  /** Since when a person is waited for and none has answered. */
  waitingSince: string | undefined;
};

/** What the trace says was understood, as far as insights use it. The trace is JSON: nothing in it is certain. */
export type Understood = {
  intent: string;
  topic?: string;
  text?: string;
  productId?: string;
  brands: string[];
};

export function understoodOf(trace: Trace): Understood {
  const { intent, topic, text, productId, filters } = trace.understood;
  const brands =
    typeof filters === 'object' && filters !== null && 'brands' in filters && Array.isArray(filters.brands)
      ? filters.brands.filter((brand) => typeof brand === 'string')
      : [];
  return {
    intent: typeof intent === 'string' ? intent : '',
    ...(typeof topic === 'string' ? { topic } : {}),
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof productId === 'string' ? { productId } : {}),
    brands,
  };
}

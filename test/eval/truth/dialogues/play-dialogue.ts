/** Plays a dialogue against a running service and records what was drafted and what was shown; judges nothing. */
import type { Cart, Language, Outcome, ProductCard, Trace, Voice } from '../../../../src/protocol.ts';
import type { TestApp } from '../../../support/start-test-app.ts';
import type { Dialogue, SampleShop } from './dialogue.ts';

export type PlayedTurn = {
  asked: string;
  shown: string;
  /** What the model wrote; empty when it was not asked. */
  draft: string;
  language: Language;
  outcome?: Outcome;
  voice?: Voice;
  products?: { items: ProductCard[]; total: number };
  cart?: Cart;
  verdicts: Trace['verdicts'];
  notes: string[];
  /** The sentence of a failed turn. */
  failed?: string;
  tookMs: number;
};

export type Transcript = {
  model: string;
  dialogue: string;
  shop: SampleShop;
  language: Language;
  /** The rules the model was given: none of their wording may be shown. */
  rules?: string;
  turns: PlayedTurn[];
};

export async function playDialogue(options: {
  app: TestApp;
  model: string;
  dialogue: Dialogue;
  /** Before each message, with its place in the dialogue. */
  beforeTurn?: (at: number) => void;
}): Promise<Transcript> {
  const { app, model, dialogue, beforeTurn } = options;
  const shopper = app.shopper();
  const turns: (PlayedTurn & { turnId?: string })[] = [];
  for (const [at, asked] of dialogue.messages.entries()) {
    beforeTurn?.(at);
    const began = performance.now();
    const { text, events, products, cart, done, error } = await shopper.say(asked);
    const opened = events.find(({ event }) => event === 'turn');
    turns.push({
      asked,
      shown: text,
      draft: '',
      language: opened?.event === 'turn' ? opened.data.language : dialogue.language,
      ...(opened?.event === 'turn' ? { turnId: opened.data.turnId } : {}),
      ...(done === undefined ? {} : { outcome: done.outcome, voice: done.voice }),
      ...(products === undefined ? {} : { products }),
      ...(cart === undefined ? {} : { cart }),
      verdicts: [],
      notes: [],
      ...(error === undefined ? {} : { failed: error.message }),
      tookMs: Math.round(performance.now() - began),
    });
  }
  const traces = await tracesOf(app, shopper.conversationId);
  const rules = traces.flatMap(({ prompt }) => prompt).find(({ role }) => role === 'system')?.content;
  return {
    model,
    dialogue: dialogue.id,
    shop: dialogue.shop,
    language: dialogue.language,
    ...(rules === undefined ? {} : { rules }),
    turns: turns.map(({ turnId, ...turn }) => {
      const trace = traces.find((each) => each.turnId === turnId);
      return {
        ...turn,
        draft: trace?.draft ?? '',
        verdicts: trace?.verdicts ?? [],
        notes: trace?.notes ?? [],
      };
    }),
  };
}

async function tracesOf(app: TestApp, conversationId: string | undefined): Promise<Trace[]> {
  if (conversationId === undefined) return [];
  const response = await app.staff(`/api/staff/conversations/${conversationId}`);
  const { turns } = (await response.json()) as { turns: Trace[] };
  return turns;
}

/** "Ask again now": a question of before on today's catalogue and model. Nothing of it is kept, and no shopper waits for it. */
import { randomUUID } from 'node:crypto';
import type { Lease } from '../catalog/catalogue.ts';
import type { Language, ProductCard, Trace } from '../protocol.ts';
import type { ChatModel, IdleModel } from './chat-model.ts';
import { PassingStore } from './passing-store.ts';
import { runTurn } from './turn.ts';
import type { TurnDeps } from './turn-deps.ts';

export type AskedAgain = { text: string; products: ProductCard[]; trace: Trace };

export type SecondAskingDeps = Omit<TurnDeps, 'store' | 'chatModel' | 'observe'> & {
  chatModel: (ChatModel & IdleModel) | undefined;
  /** A lease on the generation that serves now; undefined before the first is published. */
  acquireGeneration(): Lease | undefined;
};

/** An order that is made while nobody orders has no number. */
const noOrder = 'T-00000-00000';

export class SecondAsking {
  readonly #deps: SecondAskingDeps;

  constructor(deps: SecondAskingDeps) {
    this.#deps = deps;
  }

  /**
   * Answers the last of `texts` anew. What was said before it is gone through by code alone, so that "the second one" means
   * something. Undefined while no catalogue is published. Throws the signal's reason when it is aborted.
   */
  async ask(question: {
    texts: readonly string[];
    language: Language;
    signal: AbortSignal;
  }): Promise<AskedAgain | undefined> {
    const lease = this.#deps.acquireGeneration();
    if (lease === undefined) return undefined;
    const { texts, language, signal } = question;
    const store = new PassingStore(language);
    try {
      for (const [index, text] of texts.entries()) {
        const isLast = index === texts.length - 1;
        const turnId = randomUUID();
        const deps: TurnDeps = {
          ...this.#deps,
          store,
          chatModel: isLast ? patient(this.#deps.chatModel) : undefined,
          newOrderNumber: () => noOrder,
          observe() {},
        };
        const turn = runTurn(deps, {
          ...{ turnId, messageId: randomUUID(), conversationId: store.conversationId },
          ...{ text, language, signal, generation: lease.generation },
          pageProductId: undefined,
          token: undefined,
        });
        for await (const _ of turn) signal.throwIfAborted();
        signal.throwIfAborted();
        // Shoppers are served in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return store.lastAnswer();
    } finally {
      lease.release();
    }
  }
}

/** The model as a turn knows it, which here waits for a quiet moment and then speaks at once. */
function patient(model: (ChatModel & IdleModel) | undefined): ChatModel | undefined {
  if (model === undefined) return undefined;
  return {
    name: model.name,
    ...(model.settings === undefined ? {} : { settings: model.settings }),
    state: () => model.state(),
    wasEverReady: () => model.wasEverReady(),
    readingSpeed: () => model.readingSpeed(),
    async *stream({ messages, signal, maxTokens }) {
      yield await model.whenIdle({ messages, signal, maxTokens });
    },
  };
}

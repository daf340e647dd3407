/** Goes through a few messages that nobody wrote: what is made at the first of its kind, no shopper waits for. */
import { randomUUID } from 'node:crypto';
import type { Generation } from '../catalog/generation.ts';
import type { Language } from '../protocol.ts';
import { decide } from './decide.ts';
import { learntWeights } from './kinds/weights.ts';
import { PassingStore } from './passing-store.ts';
import type { TurnDeps } from './turn-deps.ts';

/** An order, a search and a question of the shop, which between them go through every room. */
const messages: readonly { language: Language; text: string }[] = [
  { language: 'en', text: 'I would like two of the blue ones and a large one, delivered to 7 Harbour Row' },
  { language: 'en', text: 'the best waterproof boots under 80' },
  { language: 'en', text: 'what is your returns policy?' },
  { language: 'es', text: 'quiero dos de las azules y una grande, a domicilio en la calle Mayor 7' },
  { language: 'es', text: 'las mejores botas impermeables por menos de 80' },
  { language: 'es', text: '¿cuál es su política de devoluciones?' },
];

export type RehearsalDeps = Pick<
  TurnDeps,
  'catalogue' | 'clock' | 'settings' | 'log' | 'modelNamed' | 'newId'
>;

/** Nothing of it is kept, and no model is asked. */
export async function rehearse(deps: RehearsalDeps, generation: Generation): Promise<void> {
  learntWeights();
  for (const { language, text } of messages) {
    const store = new PassingStore(language);
    const turn: TurnDeps = {
      ...deps,
      store,
      chatModel: undefined,
      newOrderNumber: () => '',
      observe() {},
    };
    const input = {
      ...{ turnId: randomUUID(), messageId: randomUUID(), conversationId: store.conversationId },
      ...{ text, language, generation, signal: new AbortController().signal },
      pageProductId: undefined,
      token: undefined,
    };
    await decide(turn, input, store.conversation());
  }
}

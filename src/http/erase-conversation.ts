import { z } from 'zod';
import type { Sentence } from '../errors.ts';
import type { Language } from '../protocol.ts';
import type { AppDeps, ErasureReceipt } from './app-deps.ts';

/** A receipt as it is sent: what was erased, what stays and why, and a sentence for the person. */
export const receipt = z.object({
  conversationId: z.string(),
  erasedAt: z.string(),
  erased: z.object({ messages: z.int(), turns: z.int() }),
  kept: z.array(
    z.object({ what: z.literal('order'), orderNumber: z.string(), until: z.string(), why: z.string() }),
  ),
  message: z.string(),
});
export type Receipt = z.output<typeof receipt>;

const whyOrderStays: Sentence = {
  es: 'La ley obliga a la tienda a conservar los pedidos confirmados (líneas, total y dirección de entrega) durante seis años.',
  en: 'The law has the shop keep confirmed orders (lines, total and delivery address) for six years.',
};

/** Ends what still runs in a conversation and erases it. Undefined when it is not there. */
export function eraseConversation(
  conversationId: string,
  language: Language,
  deps: Pick<AppDeps, 'chat' | 'conversations'>,
): Receipt | undefined {
  for (const turnId of deps.conversations.unfinishedTurns(conversationId)) {
    deps.chat.stopTurn(conversationId, turnId);
  }
  const done = deps.conversations.erasure.erase(conversationId);
  return done === undefined ? undefined : inWords(done, language);
}

function inWords(done: ErasureReceipt, language: Language): Receipt {
  const message: Sentence = {
    es: 'La conversación se ha borrado, con sus mensajes y todo lo que se guardó sobre ellos.',
    en: 'The conversation was erased, with its messages and all that was kept about them.',
  };
  return {
    ...done,
    kept: done.kept.map((kept) => ({ ...kept, why: whyOrderStays[language] })),
    message: message[language],
  };
}

/** What was found is offered: whether the one thing goes on the order, or which of several a wish is for. The next message may just be the answer. */
import type { Language } from '../protocol.ts';
import type { StoredConversation } from './conversation-store.ts';
import type { Decision } from './decision.ts';
import type { TurnInput } from './turn-deps.ts';
import type { Understanding } from './understand/understanding.ts';
import { wishesFor } from './understand/wishes.ts';
import { say } from './voice/phrases.ts';

type Turn = { input: TurnInput; conversation: StoredConversation; understanding: Understanding };

export function withOffer(decision: Decision, { input, conversation, understanding }: Turn): Decision {
  const { pending } = decision.state;
  const waits = pending !== undefined && pending.kind !== 'more';
  if (understanding.intent !== 'find' || decision.outcome !== 'answered' || waits) return decision;
  const found = decision.events.flatMap((event) => (event.event === 'products' ? event.data.items : []));
  const open = found.filter(({ availability }) => availability !== 'out_of_stock');
  const [card] = open;
  if (card === undefined) return decision;
  // "No encuentro «cuatro»": what is only the closest is shown, and nobody is asked to take it.
  if (found.length === 1 && decision.understood.missingWords !== undefined) return decision;
  if (found.length === 1)
    return offering(decision, askOffer(input.language), { kind: 'offered', productId: card.id });
  // What changes a search for what was wished for is still of that wish.
  const isOfWish = understanding.followUp && conversation.state.pending?.kind === 'which_shown';
  if (!isOfWish && !wishesFor(input.text)) return decision;
  const productIds = found.map(({ id }) => id);
  return offering(decision, askWhich(input.language), {
    kind: 'which_shown',
    productIds,
    more: pending !== undefined,
  });
}

function offering(decision: Decision, question: string, pending: Decision['state']['pending']): Decision {
  return {
    ...decision,
    told: { ...decision.told, may: [...decision.told.may, question] },
    state: { ...decision.state, ...(pending === undefined ? {} : { pending }) },
  };
}

export function askOffer(language: Language): string {
  return say(language, {
    es: '¿Desea que lo añada a su pedido?',
    en: 'Shall I add it to your order?',
  });
}

export function askWhich(language: Language): string {
  return say(language, { es: '¿Cuál prefiere?', en: 'Which one would you like?' });
}

/** One thing was found: the waiter asks whether it goes on the order, and the next message may just be the answer. */
import type { Language } from '../protocol.ts';
import type { Decision } from './decision.ts';
import type { TurnInput } from './turn-deps.ts';
import type { Understanding } from './understand/understanding.ts';
import { say } from './voice/phrases.ts';

export function withOffer(decision: Decision, input: TurnInput, understanding: Understanding): Decision {
  const { pending } = decision.state;
  const waits = pending !== undefined && pending.kind !== 'more';
  if (understanding.intent !== 'find' || decision.outcome !== 'answered' || waits) return decision;
  const found = decision.events.flatMap((event) => (event.event === 'products' ? event.data.items : []));
  const [card, ...others] = found;
  if (card === undefined || others.length > 0 || card.availability === 'out_of_stock') return decision;
  return {
    ...decision,
    told: { ...decision.told, may: [...decision.told.may, askOffer(input.language)] },
    state: { ...decision.state, pending: { kind: 'offered', productId: card.id } },
  };
}

export function askOffer(language: Language): string {
  return say(language, {
    es: '¿Desea que lo añada a su pedido?',
    en: 'Shall I add it to your order?',
  });
}

/** Follows a recorded dialogue turn by turn and has each answer audited with what the shopper knew by then. */
import type { Cart } from '../../../../src/protocol.ts';
import { type Audit, auditAnswer } from './audit-answer.ts';
import type { PlayedTurn, Transcript } from './play-dialogue.ts';

export type AuditedTurn = { transcript: Transcript; turn: PlayedTurn; audit: Audit };

/** `drafts` audits what the model wrote instead of what was shown: it tells whether the auditor sees. */
export function auditTranscript(transcript: Transcript, what: 'shown' | 'drafts' = 'shown'): AuditedTurn[] {
  let cart: Cart | undefined;
  const asks: string[] = [];
  const idsBefore: string[] = [];
  const listsBefore: string[][] = [];
  return transcript.turns.map((turn) => {
    asks.push(turn.asked);
    const cartBefore = cart;
    cart = turn.cart ?? cart;
    const audit = auditAnswer({
      shop: transcript.shop,
      language: turn.language,
      asks: [...asks],
      shown: what === 'shown' ? turn.shown : turn.draft,
      idsBefore: [...idsBefore],
      listsBefore: [...listsBefore],
      ...(turn.products === undefined
        ? {}
        : { products: { ids: turn.products.items.map(({ id }) => id), total: turn.products.total } }),
      ...(cart === undefined ? {} : { cart }),
      ...(cartBefore === undefined ? {} : { cartBefore }),
      ...(transcript.rules === undefined ? {} : { rules: transcript.rules }),
      ...(turn.outcome === undefined ? {} : { outcome: turn.outcome }),
    });
    if (turn.products !== undefined) {
      const ids = turn.products.items.map(({ id }) => id);
      idsBefore.splice(0, idsBefore.length, ...ids);
      if (ids.length > 1) listsBefore.push(ids);
    }
    return { transcript, turn, audit };
  });
}

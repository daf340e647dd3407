import type { Pending } from '../../conversation-state.ts';

/** A question with choices: which product, variant, quantity or line is meant. */
export type Choosing = Extract<
  Pending,
  { kind: 'choose_product' | 'choose_variant' | 'choose_quantity' | 'choose_line' }
>;

export function isChoosing(pending: Pending | undefined): pending is Choosing {
  return pending?.kind.startsWith('choose_') === true;
}

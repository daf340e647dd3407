import type { Draft } from '../cart/draft.ts';

/** More of the name than this is what is asked about. */
const leastNamed = 0.6;

/** "Does the Fogata need gas? Add one anyway": what the message asks about first is what the rest of it speaks of. */
export function speakOfAsked(draft: Draft, message: string): void {
  const question = /^([^?]*)\?\s*\p{L}/u.exec(message)?.[1];
  if (question === undefined) return;
  const named = draft.context.findByName(question).filter(({ titleShare }) => titleShare > leastNamed);
  const [only, ...others] = new Set(named.map(({ product }) => product.id));
  if (only !== undefined && others.length === 0) draft.state = { ...draft.state, focus: only };
}

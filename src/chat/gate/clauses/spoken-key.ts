import { tokenise } from '../../../language/tokens.ts';

/** The same for two sentences that differ in marks, accents and capitals alone. */
export function spokenKey(text: string): string {
  return tokenise(text)
    .map(({ folded }) => folded)
    .join(' ');
}

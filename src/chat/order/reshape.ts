import { setItemQuantity } from './change-lines.ts';
import { type Draft, openLines } from './draft.ts';
import { findLines } from './find-lines.ts';
import { readItem } from './read-item.ts';
import { replaceItem } from './replace-item.ts';
import { readWords, written } from './words.ts';

/**
 * "The egg ones three", "the toaster black": the longest beginning that names a line of the cart is what it is about, the rest what becomes of
 * it. False when no line is named.
 */
export function reshape(draft: Draft, text: string): boolean {
  if (openLines(draft).length === 0) return false;
  const words = readWords(text, draft.context.language);
  for (let at = words.length - 1; at > 0; at -= 1) {
    const from = readItem(words.slice(0, at), text);
    if ((from.words === '' && from.reference === undefined) || findLines(draft, from).length === 0) continue;
    const rest = words.slice(at);
    const [first] = rest;
    if (rest.length === 1 && first?.number !== undefined && first.number > 0) {
      return setItemQuantity(draft, { kind: 'set_quantity', quantity: first.number, item: from, sure: true });
    }
    if (written(rest, text) === '') return false;
    return replaceItem(draft, { kind: 'replace', from, to: readItem(rest, text) });
  }
  return false;
}

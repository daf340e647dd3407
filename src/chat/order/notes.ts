/** Notes of an order: passed on to the shop as they are, never promised. */
import type { Cart } from '../../protocol.ts';
import { type Draft, isOpen, openCart, openLines, tell } from './draft.ts';
import { isSayablePlace } from './sayable.ts';

/** More than so many are a letter. */
const mostNotes = 12;

export type OrderNote = NonNullable<Cart['notes']>[number];

/** Keeps a note of the order, or of one of its lines. False when it is nothing that may be passed on. */
export function addNote(draft: Draft, note: OrderNote): boolean {
  const text = note.text.trim();
  const cart = openCart(draft);
  const notes = cart.notes ?? [];
  if (text === '' || !isSayablePlace(text) || notes.length >= mostNotes) return false;
  const isThere = notes.some((other) => other.text === text && other.lineId === note.lineId);
  if (!isThere) draft.cart = { ...cart, notes: [...notes, { ...note, text }] };
  return true;
}

export function noteOrder(draft: Draft, text: string): boolean {
  if (openLines(draft).length === 0) return false;
  const isKept = addNote(draft, { text });
  tell(draft, isKept ? { kind: 'noted', note: text } : { kind: 'note_refused' });
  return true;
}

export function dropNotes(draft: Draft): boolean {
  if (!isOpen(draft.cart) || draft.cart.notes === undefined) return false;
  const { notes: _, ...cart } = draft.cart;
  draft.cart = cart;
  tell(draft, { kind: 'notes_dropped' });
  return true;
}

/** "Pizza de huevo: sin cebolla", as they are listed. */
export function noteTexts(cart: Cart): string[] {
  return (cart.notes ?? []).map(({ text, lineId }) => {
    const line = cart.lines.find((other) => other.lineId === lineId);
    return line === undefined ? text : `${line.title}: ${text}`;
  });
}

/** Notes of an order: passed on to the shop as they are, never promised. */
import type { Cart, CartLine } from '../../../protocol.ts';
import { isSayablePlace } from '../said/sayable.ts';
import { type Draft, isOpen, openCart, openLines, tell } from './draft.ts';
import { withLineNote } from './line-notes.ts';

/** More than so many are a letter. */
const mostNotes = 12;

/** Keeps a note of the order, or of so many pieces of one of its lines. False when it is nothing that may be passed on. */
export function addNote(draft: Draft, said: string, of?: { line: CartLine; pieces: number }): boolean {
  const text = said.trim();
  const cart = openCart(draft);
  const { notes = [] } = cart;
  if (text === '' || !isSayablePlace(text) || notes.length >= mostNotes) return false;
  const isThere = notes.some((note) => note.text === text && note.lineId === undefined);
  if (of !== undefined)
    draft.cart = { ...cart, notes: withLineNote(notes, { text, ...of }, draft.context.language) };
  else if (!isThere) draft.cart = { ...cart, notes: [...notes, { text }] };
  return true;
}

export function noteOrder(draft: Draft, text: string): boolean {
  if (openLines(draft).length === 0) return false;
  const isKept = addNote(draft, text);
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

/** Notes of the lines of an order: of all pieces of a line, or of so many of them, which their text then says ("1 de 3: sin cebolla"). */
import type { Cart, CartLine, Language } from '../../../protocol.ts';

export type OrderNote = NonNullable<Cart['notes']>[number];
type Pieces = Pick<CartLine, 'lineId' | 'quantity'>;

const ofPart = /^(\d+) (de|of) \d+: /;
const ofWord: Readonly<Record<Language, string>> = { es: 'de', en: 'of' };

function written(text: string, pieces: number, of: { quantity: number; word: string }): string {
  const bare = text.replace(ofPart, '');
  return pieces >= of.quantity ? bare : `${pieces} ${of.word} ${of.quantity}: ${bare}`;
}

const piecesOf = (text: string, all: number): number => Math.min(all, Number(ofPart.exec(text)?.[1] ?? all));

/** Notes of lines that are gone go with them; how many pieces one is of follows the line. */
export function settledNotes(notes: readonly OrderNote[], lines: readonly CartLine[]): OrderNote[] {
  return notes.flatMap((note) => {
    if (note.lineId === undefined) return [note];
    const line = lines.find(({ lineId }) => lineId === note.lineId);
    if (line === undefined) return [];
    const { quantity } = line;
    const word = ofPart.exec(note.text)?.[2] ?? 'de';
    return [{ ...note, text: written(note.text, piecesOf(note.text, quantity), { quantity, word }) }];
  });
}

/** With a note of so many pieces of a line; said of others before, it is of those and of these. */
export function withLineNote(
  notes: readonly OrderNote[],
  note: { text: string; pieces: number; line: Pieces },
  language: Language,
): OrderNote[] {
  const { text, pieces, line } = note;
  const { lineId, quantity } = line;
  const at = notes.findIndex((one) => one.lineId === lineId && one.text.replace(ofPart, '') === text);
  const there = notes[at];
  const before = there === undefined ? 0 : piecesOf(there.text, quantity);
  const said = { text: written(text, before + pieces, { quantity, word: ofWord[language] }), lineId };
  return there === undefined ? [...notes, said] : notes.with(at, said);
}

/**
 * What is noted when pieces of one line become pieces of another: each note is of the pieces it was of. `to` is the other line before
 * they do.
 */
export function joinedNotes(
  notes: readonly OrderNote[],
  { from, to }: { from: Pieces; to: Pieces },
  language: Language,
): OrderNote[] {
  const line = { lineId: to.lineId, quantity: to.quantity + from.quantity };
  const ofOthers = notes.filter(({ lineId }) => lineId !== from.lineId && lineId !== to.lineId);
  const moved = [to, from].flatMap((one) =>
    notes
      .filter(({ lineId }) => lineId === one.lineId)
      .map(({ text }) => ({
        text: text.replace(ofPart, ''),
        pieces: piecesOf(text, one.quantity),
        line,
      })),
  );
  return moved.reduce<OrderNote[]>((all, note) => withLineNote(all, note, language), ofOthers);
}

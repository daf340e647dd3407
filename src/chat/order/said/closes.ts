import { kindsOf } from '../../kinds/kinds-of.ts';
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said } from './words.ts';

/** Surer than this, it is no part of an address. */
const surely = 0.9;

/** Whether a clause only says that this is all: "that's the lot", "y ya no quiero más". */
export function closes(clause: string): boolean {
  if (/\d/.test(clause) || !/\p{L}\s+\p{L}/u.test(clause)) return false;
  const whole = wholePhrase(said(readWords(clause, 'es')), true)?.kind;
  if (whole !== undefined) return whole === 'done' || whole === 'confirm' || whole === 'satisfied';
  return kindsOf(clause, { moment: 'cart', inShop: () => undefined }).done > surely;
}

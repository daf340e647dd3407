import { fold } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Language, languages } from '../../protocol.ts';
import { cuesAt } from './cues.ts';
import { openingOf } from './order-verbs.ts';
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said } from './words.ts';

/** "Red and silver", "pan y tomate": two are no list. */
const pairing = /(?<![a-z])(?:and|y|e|or|o|u)(?![a-z])/g;
/** They join the words of a name: "tienda de campaña", "socks for kids", "pizza sin gluten". Folded. */
const joining = new Set('de del para con sin of for with without in en and y e or o u'.split(' '));
const counting = /^(?:par|media|doble|couple|pair|half|double|twice)$/;

/**
 * "Table top bandsaw for metal": a name and nothing that orders, counts, points, lists or answers. Where no order is begun such a
 * message is a search, and reading it in every way an order may be said would only take time.
 */
export function isOnlyName(text: string, language: Language): boolean {
  if (/[\d,;:+&/?¿!]/.test(text) || (fold(text).match(pairing) ?? []).length > 1) return false;
  const words = readWords(text, language);
  const whole = said(words);
  if (words.length === 0 || openingOf(whole) !== undefined || wholePhrase(whole, true) !== undefined)
    return false;
  return words.every(
    ({ folded, number }, at) =>
      number === undefined &&
      !counting.test(folded) &&
      (joining.has(folded) || languages.every((one) => !isStopword(folded, one))) &&
      cuesAt(words, at).length === 0,
  );
}

/** "In L, no, wait, in XL": where a message begins to put right what it said itself. */
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said } from './words.ts';

/** Thinks aloud before it. */
const aloud =
  '(?:ay|uy|oh|oops|ah|h+m+|um+|eh|or|o|and|y|pero|but|actually|bueno|well|wait|en realidad|al final)';
const sorry = '(?:espera|espere|wait|perd[oó]n[ae]?|sorry|disculpa)';
/** What says so by itself. */
const plainly = `(?:bueno|${aloud}),? no(?=,)|no,? ${sorry}|espera|espere|wait|perd[oó]n[ae]?,? (?=\\S)|digo|quiero decir|quise decir|mejor dicho|i mean|i meant|scratch that|make that|sorry,? (?:i mean|make that)|or rather`;
const plain = new RegExp(
  `[\\s,.;…-]+(?:(?:no|${aloud})[,\\s]+)?(?:${plainly})[,.:…\\s]+(?:no[,\\s]+)?(?=\\S)`,
  'iu',
);
/** "…. No, huevo": a no that stands between two marks. */
const denial = new RegExp(
  `[,.;…-]+\\s*(?:${aloud}[,.…\\s]+){0,2}no(?:[,.…]+\\s*|\\s+(?=con |with |just |solo |s[oó]lo ))(?:(?:${sorry}|mejor|actually|rather)[,.:…\\s]+)?(?=\\S)`,
  'iu',
);
/** "…, bueno dos", "…, or better three": another number, and nothing after it. */
const otherNumber =
  /[,.;…-]+\s*(?:(?:bueno|vale|venga|ok|or|o|y|well|no|actually|ay|oh),? +)*(?:bueno|mejor|better|actually|well|rather|que sean|or),? +(?:mejor +|que sean +|make it +)?(?=(?:un[oa]?|dos|tres|cuatro|cinco|seis|one|two|three|four|five|six|\d{1,2})[\s.!]*(?:(?:de|of|por|please|solo|mejor|then|entonces)(?![\p{L}])[^,.;]*)?$)/iu;

/** The two parts of such a message; `choosing`: a word alone may answer what was asked. */
export function putRightInside(
  message: string,
  choosing: boolean,
): { first: string; second: string } | undefined {
  const marks = [plain, denial, otherNumber]
    .map((pattern) => pattern.exec(message))
    .filter((mark) => mark !== null)
    .toSorted((one, other) => one.index - other.index);
  for (const mark of marks) {
    const first = message.slice(0, mark.index);
    const second = message.slice(mark.index + mark[0].length);
    if (/[?¿]/.test(first) || !/[\p{L}\p{N}]/u.test(second) || saysLittle(first, choosing)) continue;
    return { first, second };
  }
  return undefined;
}

/** "Vale, no, espera": agrees or thinks aloud, and there is nothing to put right. */
function saysLittle(first: string, choosing: boolean): boolean {
  if (/\p{L}{2}.*\s|\s\p{L}{2}/u.test(first.trim())) return false;
  return (
    !choosing || !/\p{L}{2}/u.test(first) || wholePhrase(said(readWords(first, 'es')), true) !== undefined
  );
}

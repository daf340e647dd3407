/** "Tengo el cupón VERANO10", "use code SUMMER", "quita el cupón": what a message says of a coupon. Offsets into the text as given. */
import { fold } from '../../../language/fold.ts';

export type FoundCoupon = { kind: 'code'; code: string } | { kind: 'none' } | { kind: 'which' };

const word =
  '(?:cup[oó]n(?: de descuento)?|c[oó]digo(?: de descuento| promocional| del? cup[oó]n)|vale de descuento|coupon(?: code)?|voucher(?: code)?|promo(?:tion|tional)?(?: code)?|discount code|(?:(?<!(?:zip|post|postal|area|bar|qr|product|dress|item) )code|c[oó]digo)(?=:? [«“"\'‘]?(?=[\\p{Lu}\\d]*\\p{Lu})(?=[\\p{Lu}\\d]*\\d)[\\p{Lu}\\d_-]{4,}))';
const code = '[«“"‘\']?([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{2,39})[»”"’\']?';
const before =
  "(?:(?:y |and |also )?(?:aplica(?:me|r)?|apl[ií]que(?:me)?|usa(?:r)?|use|apply|add|pon(?:me)?|a[ñn]ad[ea]|mete|tengo|traigo|i have|i[’']ve got|here is|with|con|quiero usar|redeem|canjea(?:r)?)\\s+)?(?:(?:el|la|un|este|mi|the|a|an|my|this)\\s+)?";
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])${before}${word}\\s*(?:es|is|:|de|n[uú]mero)?\\s*:?\\s*${code}`,
  'iu',
);
const bareCode = new RegExp(
  `^\\s*(?:(?:es|it[’']?s|use|usa|aplica|apply|con|with|el|the|code|c[oó]digo|cup[oó]n|coupon)\\s+)*${code}\\s*(?:,?\\s*(?:por favor|please|gracias))?[.!]*\\s*$`,
  'iu',
);
const without = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:quita(?:me)?|quite|elimina|sin|remove|drop|without|take off|don[’']t use|no (?:uses?|apliques?|aplique))\\s+(?:(?:el|the|mi|my)\\s+)?${word}`,
  'iu',
);
const has =
  "(?:tengo|traigo|aplica(?:me|r)?|usa(?:r)?|use|apply|i have|i[’']ve got|redeem|canjea(?:r)?)\\s+(?:(?:el|la|un|este|mi|the|a|an|my|this)\\s+)?";
const only = new RegExp(`(?<![\\p{L}\\p{N}])${has}${word}(?![\\p{L}\\p{N}])`, 'iu');

const isKnown = (text: string, codes: readonly string[]): boolean =>
  codes.some((known) => fold(known) === fold(text));

/** What looks like a code and not like a word that goes on: capitals, digits, or a code of the shop. */
function isCode(text: string, codes: readonly string[]): boolean {
  return (
    codes.some((known) => fold(known) === fold(text)) ||
    /\d/.test(text) ||
    /^[\p{Lu}\p{N}_-]{3,}$/u.test(text)
  );
}

/** `asked`: its code was just asked for, so that a word alone is one. */
export function findCouponIn(
  text: string,
  codes: readonly string[],
  asked: boolean,
): { found: FoundCoupon; from: number; to: number } | undefined {
  const at = (match: RegExpExecArray, found: FoundCoupon) => ({
    found,
    from: match.index,
    to: match.index + match[0].length,
  });
  const removed = without.exec(text);
  if (removed !== null) return at(removed, { kind: 'none' });
  const spoken = named.exec(text);
  const said = spoken?.[1];
  if (spoken !== null && said !== undefined && isCode(said, codes))
    return at(spoken, { kind: 'code', code: said });
  const whole = bareCode.exec(text);
  const bare = whole?.[1];
  if (whole !== null && bare !== undefined && (asked ? isCode(bare, codes) : isKnown(bare, codes))) {
    return at(whole, { kind: 'code', code: bare });
  }
  const unnamed = only.exec(text);
  return unnamed === null ? undefined : at(unnamed, { kind: 'which' });
}

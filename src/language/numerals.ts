/** Digits as shops write them, kept as text so that no amount ever passes through a float. */
export type Numeral = { whole: string; fraction: string };

const grouped = /^\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+$/;
const allMarks = /[.,'’\u00A0\u202F ]/g;

function plain(digits: string): string {
  return digits.replace(allMarks, '');
}

/**
 * Reads "1.299,00", "1,299.00", "12,5", "12'50", "1 299". A single mark before exactly three digits ("1.299") may group or
 * be decimal: `decimalMark` decides, else it groups, because prices do not have three decimals.
 */
export function readNumeral(text: string, decimalMark?: ',' | '.'): Numeral | undefined {
  if (/^\d+$/.test(text)) return { whole: text, fraction: '' };
  if (/^[.,]\d+$/.test(text)) return { whole: '0', fraction: text.slice(1) };
  const last = /^(.*\d)([.,'’])(\d+)$/s.exec(text);
  if (last === null) return grouped.test(text) ? { whole: plain(text), fraction: '' } : undefined;
  const [, head = '', mark = '', tail = ''] = last;
  const groups = grouped.test(text);
  if (groups && mark !== decimalMark) {
    // All marks must be one and the same for the whole to be groups: "1,299.000" is not.
    const marks = new Set(text.match(allMarks));
    if (marks.size === 1) return { whole: plain(text), fraction: '' };
  }
  const headMarks = new Set(head.match(allMarks));
  if (headMarks.has(mark) || headMarks.size > 1) return undefined;
  if (headMarks.size === 1 && !grouped.test(head)) return undefined;
  return { whole: plain(head), fraction: tail };
}

/** One mark before exactly three digits, nothing else: 1.299 may be a thousand or a unit. */
export function isAmbiguous(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

/** Undefined when the digits say more than the currency has ("12.345" euros) or the number is beyond any price. */
export function toMinor({ whole, fraction }: Numeral, digits: number): number | undefined {
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > digits || whole.length > 12) return undefined;
  return Number(whole + significant.padEnd(digits, '0'));
}

/** What `toMinor` refuses, to the nearest minor unit: only the four or six decimals that shop software writes. */
export function roundedMinor({ whole, fraction }: Numeral, digits: number): number | undefined {
  if ((fraction.length !== 4 && fraction.length !== 6) || whole.length > 12) return undefined;
  const cut = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return cut + (fraction.charAt(digits) >= '5' ? 1 : 0);
}

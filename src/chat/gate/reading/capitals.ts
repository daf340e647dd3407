/** Which capitals in a sentence are only spelling, and which begin a name. */
import type { Word } from '../clause.ts';

const ownCapitals =
  /^(?:i|im|ill|id|ive|usted|ustedes|ud|uds|sr|sra|eur|euro|euros|usd|gbp|ok|si|no|yes|iva|vat|xs|s|m|l|xl|xxl|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spanish|english)$/;

export function isOwnCapital(folded: string): boolean {
  return ownCapitals.test(folded);
}

/** At the start, after a colon, a bullet, a dash, a quote or a bracket a capital is only spelling. */
export function startsAnew(body: string, from: number): boolean {
  const before = body.slice(0, from).replace(/[\s*"'«“¿¡(]+$/u, '');
  return before === '' || /[.:!?…;\-–—•|/]$/.test(before);
}

export function isShouted(words: readonly Word[]): boolean {
  return words.length > 2 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length === words.length;
}

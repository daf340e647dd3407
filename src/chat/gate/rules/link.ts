/** Addresses of any kind: only the shop's own contact, as the shop or a page writes it. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { matchesOf } from '../reading/phrases.ts';

const addresses: readonly RegExp[] = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S+/giu,
  /\bwww\.\S+/giu,
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu,
  /(?<![\p{L}\p{N}@])[\p{L}\p{N}-]{2,}\.(?:com|es|net|org|info|io|eu|shop|store|online|app|dev|me|co|uk|de|fr|pt|mx|ar|biz|xyz|site|web|tienda|example|test|link|page|gov|edu|ru|cn)(?:\/\S*)?(?![\p{L}\p{N}])/giu,
  /(?:\+|00)\d[\d\s().-]{6,}\d/g,
  /(?<![\d.,€$£])\(?\d{2,4}\)?(?:[\s.-]?\d{2,4}){2,}(?![\d]*\s?(?:€|euros?|%))/g,
];

/** No address is without one of these. */
const mayHold = /[@/]|www|at[)\]]|\.[\p{L}\p{N}-]|\+\d|\d[\s().-]*\d[\s().-]*\d[\s().-]*\d/iu;

export function judgeLinks(clause: Clause, known: KnownFacts): Judgement {
  for (const pattern of mayHold.test(clause.body) ? addresses : []) {
    for (const [found] of matchesOf(pattern, clause.body)) {
      const text = found.replace(/[.,;:!?)\]»"'*]+$/, '');
      if (isFigures(text) && digits(text).length < 9) continue;
      if (!ownAddresses(known).includes(bare(text)))
        return { finding: { rule: 'link', evidence: text.slice(0, 80) } };
    }
  }
  return { vouched: wordsWithin(clause, known) };
}

/** Whatever the shop, a page, the cart or code wrote, in which an address may stand. */
function ownAddresses(known: KnownFacts): string {
  const { contact } = known.facts.shop;
  return [contact.email ?? '', contact.phone ?? '', contact.hours?.es ?? '', contact.hours?.en ?? '']
    .concat(known.pages.map(({ text }) => text))
    .concat(known.facts.cart?.orderNumber ?? '', known.facts.cart?.delivery?.address ?? '', known.facts.told)
    .map(bare)
    .join('\n');
}

/** The words of an address that is the shop's own need no other ground. */
function wordsWithin(clause: Clause, { facts }: KnownFacts): number[] {
  const own = [facts.shop.contact.email, facts.shop.contact.phone].filter((one) => one !== undefined);
  const vouched: number[] = [];
  for (const text of own) {
    const from = clause.body.indexOf(text);
    if (from < 0) continue;
    for (const [index, word] of clause.words.entries()) {
      if (word.from >= from && word.to <= from + text.length) vouched.push(index);
    }
  }
  return vouched;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s().-]/g, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function isFigures(text: string): boolean {
  return /^[\d\s().+-]+$/.test(text);
}

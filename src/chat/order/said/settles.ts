/** "Ok, the ham one then", "el más barato, por favor": said as one says what it comes to, without a verb that orders. */
import type { Language } from '../../../protocol.ts';
import { withoutCourtesy } from './clauses.ts';
import type { Item } from './order-act.ts';
import { readItem } from './read-item.ts';
import { readWords, said } from './words.ts';

/** What it comes to after talk of it. */
const concludes =
  /^(?:(?:ok|okay|vale|bueno|entonces|then|right|alright|fine) )*(?:pues|entonces|then|ok|okay|vale|bueno|right|alright|fine|so|cool|great|asi que) (?=(?:el|la|los|las|the|un|una|unos|unas|an?|one|dos|two|\d+) )| (?:then|entonces|pues)$/;

/** "Unos Pip azules, por favor": nobody says that to a search box. */
export const courtesy = /(?:^| )(?:por favor|porfavor|porfa|please|pls|plz)$/;

/** Folded words. */
export const settles = (folded: string): boolean => concludes.test(folded.replace(courtesy, ''));

/** What points out one of several by what it costs or how it is: "the cheaper of the two", "la que menos pesa". */
const choosing: ReadonlySet<NonNullable<Item['reference']>['kind']> = new Set([
  'cheapest',
  'dearest',
  'first_by',
  'bigger',
  'smaller',
]);

/** "Entonces el más barato, por favor", after several were shown: that one, and no question which it is. */
export function settlesOnOne(text: string, language: Language): boolean {
  if (/[?¿]/.test(text)) return false;
  const words = readWords(text, language);
  const folded = said(words);
  if (!courtesy.test(folded) && !/(?:^| )(?:then|entonces)(?: |$)/.test(folded.replace(courtesy, '')))
    return false;
  const { article, reference, words: named } = readItem(withoutCourtesy(words), text);
  return article === 'the' && named === '' && reference !== undefined && choosing.has(reference.kind);
}

import { fold } from '../../../language/fold.ts';
import { type Dimension, measuresIn } from '../../../language/measures.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { type Language, languages } from '../../../protocol.ts';
import { cuesAt } from './cues.ts';
import { openingOf } from './order-verbs.ts';
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said } from './words.ts';

/** "Red and silver", "pan y tomate": two are no list. */
const pairing = /(?<![a-z])(?:and|y|e|or|o|u)(?![a-z])/g;
/** They join the words of a name: "tienda de campaña", "socks for kids", "pizza sin gluten". Folded. */
const joining = new Set('de del para con sin of for with without in en and y e or o u'.split(' '));
const counting = /^(?:par|media|doble|couple|pair|half|double|twice)$/;
const article = /^(?:el|la|los|las|the)$/;
const listing = /^(?:y|e|o|u|con|and|or|with)$/;

/** "Carpeta de media pulgada", "carhartt double front pants": in the middle of a name such a word counts nothing. */
function countsNothing(words: readonly { folded: string }[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && at < words.length - 1 && !listing.test(before.folded);
}

/** "Para el pelo", "of the sea": an article behind what joins points to nothing. */
function isJoined(words: readonly { folded: string }[], at: number): boolean {
  const before = words[at - 1]?.folded ?? '';
  return article.test(words[at]?.folded ?? '') && joining.has(before) && !listing.test(before);
}

/** Figures that count nothing: "af1", "1/2", "1,75", "1 1/4"; "x2" counts. */
const partOfName =
  /(?<![\p{L}\p{N}])(?:(?!x\d+(?![\p{L}\d]))\p{L}+\d[\p{L}\d]*|(?:\d+ )?\d+[.,/]\d+\p{L}*)(?![\p{L}\p{N}])/giu;
/** Of goods and not of how long, for whom or how many. */
const ofGoods: ReadonlySet<Dimension> = new Set(
  'weight volume length power charge storage light sound'.split(' ') as Dimension[],
);

/** "Tiras led 5 m", "vocal/instrument microphone", "beds & bedding": without figures and signs that are part of a name. */
function withoutFigures(message: string, language: Language): string {
  const text = message.replace(partOfName, ' ');
  // What comes first may be how much is wanted: "2 kg de tomates".
  const measured = measuresIn(text, language).filter(
    ({ dimension, from }) => ofGoods.has(dimension) && text.slice(0, from).trim() !== '',
  );
  return measured
    .toReversed()
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text)
    .replace(/(?<=\p{L})\/(?=\s|\p{L})/gu, ' ')
    .replace(/&/g, language === 'es' ? ' y ' : ' and ');
}

/**
 * "Table top bandsaw for metal": a name and nothing that orders, counts, points, lists or answers. Where no order is begun such a
 * message is a search, and reading it in every way an order may be said would only take time.
 */
export function isOnlyName(message: string, language: Language): boolean {
  const text = withoutFigures(message, language);
  if (/[\d,;:+/?¿!]/.test(text) || (fold(text).match(pairing) ?? []).length > 1) return false;
  const words = readWords(text, language);
  const whole = said(words);
  if (words.length === 0 || openingOf(whole) !== undefined || wholePhrase(whole, true) !== undefined)
    return false;
  return words.every(
    ({ folded, number }, at) =>
      number === undefined &&
      (!counting.test(folded) || countsNothing(words, at)) &&
      (joining.has(folded) || isJoined(words, at) || languages.every((one) => !isStopword(folded, one))) &&
      cuesAt(words, at).length === 0,
  );
}

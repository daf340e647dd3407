const plainAscii = /^\p{ASCII}*$/u;
const marks = /\p{M}+/gu;
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  ª: 'a',
  º: 'o',
};
const specials = /[ßæœøłđðþı’‘ʼ´ªº]/g;

/** Words with accents, which are the same ones again and again. */
const words = new Map<string, string>();
const LONGEST_WORD = 24;
const CACHE_LIMIT = 20_000;

/** Goods that without their accent are small words: "té" is no "te", "uñas" are no "unas". */
const accentMatters = /^(?:té|tés|uña|uñas)$/;

/** A word to compare by, as `fold` gives it, but for the few words that an accent tells from a small word. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().normalize('NFC');
  return accentMatters.test(lower) ? lower : fold(word);
}

/** The same for each word of a phrase. */
export function foldPhrase(text: string): string {
  return fold(text) === text ? text : text.replace(/[\p{L}\p{M}]+/gu, foldWord).replace(/[^\p{L}]+/gu, fold);
}

/** Lower case without accents, ñ as n: two spellings of one word become equal ("Pequeño" and "pequeno"). */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plainAscii.test(lower)) return lower;
  const known = words.get(lower);
  if (known !== undefined) return known;
  const folded = lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(specials, (letter) => special[letter] ?? letter)
    .normalize('NFC');
  if (lower.length <= LONGEST_WORD) {
    if (words.size >= CACHE_LIMIT) words.clear();
    words.set(lower, folded);
  }
  return folded;
}

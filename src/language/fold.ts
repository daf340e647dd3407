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

/** Lower case without accents, ñ as n: two spellings of one word become equal ("Pequeño" and "pequeno"). */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plainAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(specials, (letter) => special[letter] ?? letter)
    .normalize('NFC');
}

import { isPlainText, normaliseText } from '../../src/language/normalise.ts';

/** Characters that are no text: controls but line breaks and tabs, format characters (bidi, zero-width, tags), U+FFFD. */
const noText = /[\p{Cf}\uFFFD\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

export type CleanText = {
  text: string;
  /** How many characters that are no text were taken out. */
  stripped: number;
};

export function cleanText(raw: string): CleanText {
  if (isPlainText(raw)) return { text: normaliseText(raw), stripped: 0 };
  const text = normaliseText(raw.replaceAll('\uFFFD', ''));
  return { text, stripped: countNoText(raw) - countNoText(text) };
}

/** The same on one line: titles, names, ids. */
export function cleanLine(raw: string): CleanText {
  const { text, stripped } = cleanText(raw);
  return { text: text.replace(/\s+/g, ' '), stripped };
}

function countNoText(text: string): number {
  return text.match(noText)?.length ?? 0;
}

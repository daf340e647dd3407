/**
 * Characters that change what a reader sees without being text: controls, bidirectional marks, zero-width characters,
 * soft hyphens, variation selectors of the supplement and the invisible "tag" alphabet.
 */
const invisible =
  /\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\u00AD\u061C\u115F\u1160\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;
/** A joiner is part of an emoji (👩‍🍳) and of nothing else here. */
const strayJoiner =
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Letters of western languages, digits and everyday signs, in lines: most texts are nothing else, and have nothing to take out. */
const plain = /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u024F‘’“”–—…€™]*$/;

export function isPlainText(text: string): boolean {
  return plain.test(text);
}

function tidySpace(text: string): string {
  const lines = text.includes('\n') ? text.replace(/[^\S\n]+(?=\n)/g, '').replace(/\n{3,}/g, '\n\n') : text;
  return lines.trim();
}

/** What every text from outside becomes before anything reads it. Applying it twice changes nothing. */
export function normaliseText(raw: string): string {
  if (isPlainText(raw)) return tidySpace(raw);
  const visible = raw
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .normalize('NFC');
  return tidySpace(visible);
}

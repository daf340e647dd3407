/** Splits catalogue and page text into sentences for quoting; `Intl.Segmenter` knows "5.5", "p. ej." better than a pattern. */
const segmenter = new Intl.Segmenter('es', { granularity: 'sentence' });

export function sentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .map((sentence) => sentence.replace(/^(?:[-*#>]+\s*)+/, '').replace(/\*\*/g, ''))
    .filter((sentence) => sentence.length > 1);
}

/** The whole sentences from the start of a text that fit into `most` characters; at least the first, cut at a word. */
export function firstSentences(text: string, most: number): string {
  let quoted = '';
  for (const sentence of sentences(text)) {
    if (quoted !== '' && quoted.length + sentence.length + 1 > most) break;
    // A line of a table ends without a stop.
    const stop = /[\p{L}\p{N})]$/u.test(quoted) ? '.' : '';
    quoted = quoted === '' ? sentence : `${quoted}${stop} ${sentence}`;
  }
  if (quoted.length <= most) return quoted;
  return `${quoted.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** A text as it stands, cut behind each sentence and line; joined, the parts are the text. */
export function partsOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["»”)*]*\s+|\n)|(?=¿)/u);
}

/** Asks, whatever marks close it. */
export const isQuestion = (text: string): boolean => /\?["»”)*\s]*$/.test(text);

/** "Gratis", "free of charge", "sin coste", "costs nothing": one thing said in many ways, some of them with a "no" that denies nothing. */
import { fold } from '../../../language/fold.ts';
import type { Word } from '../clause.ts';

const phrase =
  / (?:gratis|gratuit[oa]s?|gratuitamente|(?:for )?free(?: of (?:any )?charge)?|sin (?:ningun )?(?:costes?|cargos?|gastos?)(?: (?:alguno|adicional|extra))?|(?:at |for )?no (?:extra |additional |further )?(?:cost|charge)|without (?:any |an )?(?:extra |additional )?(?:cost|charge)|no (?:le |les )?cuestan? nada|(?:costs?|cost you) nothing|nothing (?:more |extra )?to pay)(?= )/g;

/** Each way of saying it holds one of these. */
const cues = new Set(
  'gratis gratuito gratuita gratuitos gratuitas gratuitamente free sin no without nothing'.split(' '),
);
const none: ReadonlySet<Word> = new Set();

/** The words that say it. */
export function freeWords(words: readonly Word[]): ReadonlySet<Word> {
  if (!words.some(({ folded }) => cues.has(folded))) return none;
  const starts: number[] = [];
  let text = ' ';
  for (const { folded } of words) {
    starts.push(text.length);
    text += `${folded} `;
  }
  const found = [...text.matchAll(phrase)].map(({ index, 0: match }) => [index + 1, index + match.length]);
  return new Set(
    words.filter((_, at) =>
      found.some(([from = 0, to = 0]) => from <= (starts[at] ?? 0) && (starts[at] ?? 0) < to),
    ),
  );
}

/** The text without it; the same text where it does not say it. */
export function withoutFree(text: string): string {
  return text
    .split(/(?<=[.,;:()])/)
    .map((piece) => {
      const plain = ` ${fold(piece)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `;
      return plain.search(phrase) < 0 ? piece : plain.replace(phrase, ' ');
    })
    .join('');
}

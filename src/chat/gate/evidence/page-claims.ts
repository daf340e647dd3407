/** What a clause, or a part of it, asks of a page: the words, figures and denials that a sentence must say. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Word } from '../clause.ts';
import { plainText } from '../reading/phrases.ts';
import { policyWord } from '../reading/sentence-subject.ts';
import { isScene } from '../words/vocabulary.ts';
import { denying } from './close-sentences.ts';
import { freeWords } from './free-of-charge.ts';

/** The clause, or a part of it, with what every sentence is asked of it. */
export type Claims = Pick<Clause, 'body' | 'words' | 'amounts' | 'percentages' | 'numbers'> & {
  text: string;
  /** Its words that a page may speak of. */
  claimed: readonly Word[];
  negated: boolean;
  /** It says that something costs nothing. */
  free: boolean;
  exclusive: boolean;
  ofPolicy: boolean;
};

/** What few sentences come to be asked is looked for only then. */
export function claimsOf(
  part: Omit<Claims, 'claimed' | 'negated' | 'free' | 'exclusive' | 'ofPolicy'>,
  language: Language,
): Claims {
  const { words, numbers } = part;
  const free = freeWords(words);
  return {
    ...part,
    // Time and place, ordinary elsewhere, are of a page's matter: "entregamos hoy".
    claimed: words.filter(
      (word) =>
        !word.named &&
        (!word.ordinary ||
          isScene(word.folded, language) ||
          turning.test(word.folded) ||
          isProper(word, part.body)) &&
        !/^\d/.test(word.folded) &&
        !free.has(word) &&
        !isLight(word, words) &&
        !numbers.some(({ from, to }) => from <= word.from && word.to <= to),
    ),
    free: free.size > 0,
    get negated() {
      return (
        words.some((word) => word.negated && !free.has(word)) &&
        (free.size === 0 || words.some((word) => denying.test(word.folded) && !free.has(word)))
      );
    },
    get exclusive() {
      const isOnly = ({ folded }: Word) =>
        onlyWord.test(folded) || (folded === 'solo' && delivering.test(part.text));
      return words.some(isOnly);
    },
    get ofPolicy() {
      return words.some(({ folded, named }) => !named && policyWord[language].test(folded));
    },
  };
}

/** "No admiten devolución", "we accept returns": the noun says what is done. */
function isLight({ folded }: Word, words: readonly Word[]): boolean {
  if (folded === 'partir') return / a partir de /.test(` ${words.map((word) => word.folded).join(' ')} `);
  if (!taking.test(folded)) return false;
  const at = words.findIndex((word) => word.folded === folded);
  return words.slice(at + 1, at + 3).some((word) => done.test(word.folded));
}

const taking =
  /^(?:admit\w+|acept\w+|permit\w+|realiz\w+|efectu\w+|accept\w*|tak(?:e|es|ing)|allow\w*|mak(?:e|es|ing))$/;
const done =
  /^(?:devoluci\w+|cambios?|reembolsos?|envios?|entregas?|returns?|refunds?|exchanges?|deliver(?:y|ies)|shipments?)$/;

/** "The United States": the second word of a name, however common without its capital. */
function isProper({ text, from }: Word, body: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && /\p{L} $/u.test(body.slice(0, from));
}

/** Who says the other of a pair of these turns the sentence round: "elija la menor", "después de las 14:00". */
const turning =
  /^(?:dinero|money|importe|mayor|menor|mejor|peor|antes|despues|hasta|incluid[oa]s?|vida|vitalici[oa]|ilimitad[oa]s?|lifetime|life|unlimited|larger|smaller|bigger|longer|shorter|higher|lower|before|after|until|included|including)$/;

export function partsOf(clause: Clause, language: Language): Claims[] {
  const cuts = [
    ...clause.body.matchAll(
      /[,;:]\s(?![\d€$£])|(?<!\d) (?:y|e|and|pero|but|as long as|provided|siempre que) (?!(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\p{L}))/giu,
    ),
  ].map(({ index }) => index);
  if (cuts.length === 0) return [];
  const ends = [...cuts, clause.body.length];
  return ends.map((to, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const within = (at: { from: number }) => at.from >= from && at.from < to;
    const words = clause.words.filter(within);
    return claimsOf(
      {
        body: clause.body,
        words,
        amounts: clause.amounts.filter(within),
        percentages: clause.percentages.filter(within),
        numbers: clause.numbers.filter(within),
        text: plainText(words).text,
      },
      language,
    );
  });
}

/** "El lunes" alone is no matter of any page. */
export function isTime(folded: string, language: Language): boolean {
  return isScene(folded, language) || weekday.test(folded);
}

const weekday =
  /^(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** Of where and how orders are brought. */
export const delivering = / (?:deliver\w*|ship\w*|repart\w+|envi(?:o|a|amos|an)|entreg\w+)(?= )/;

const onlyWord = /^(?:only|solely|exclusively|solamente|unicamente|exclusivamente)$/;

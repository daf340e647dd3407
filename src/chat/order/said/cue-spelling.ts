/** Slips in the words that say what is to be done: "insted", "qiuta", "teh". Names are left to the catalogue, which knows its own. */
import { fold } from '../../../language/fold.ts';
import { isLexiconStem } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import { cuesAt } from './cues.ts';
import { readWords } from './words.ts';

const cues: Readonly<Record<Language, readonly string[]>> = {
  es: words(
    'quiero queremos quería quisiera necesito ponme ponga pongo añade añademe agrega quita quítame elimina cambia cámbialo mejor también además',
    'gracias favor nada listo confirmo confirmar confirma domicilio recoger recojo pedido entrega dirección extra pero otra otro otros otras',
    'igual mismo misma solo todo todos todas menos para pizza talla negro blanco azul rojo verde grande pequeña dame perfecto vale',
  ),
  en: words(
    'want would like could please thanks thank add make change remove take instead another without actually order delivery deliver pickup collect',
    'confirm everything nothing else that thats this with and the can have get give need both same size colour color also them those black white green',
  ),
};

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** Two neighbours swapped, or a letter left out behind the first: how short words go wrong. */
function isShortSlip(word: string, cue: string): boolean {
  if (word[0] !== cue[0] || !withinOneTypo(word, cue)) return false;
  if (word.length === cue.length) return [...word].toSorted().join('') === [...cue].toSorted().join('');
  return word.length === cue.length - 1 && cue.length > 3;
}

function spelled(word: string, language: Language): string | undefined {
  const folded = fold(word);
  const near = cues[language].filter((cue) => {
    const plain = fold(cue);
    const isLong = folded.length > 4 && plain.length > 4;
    return plain === folded || (isLong ? withinOneTypo(folded, plain) : isShortSlip(folded, plain));
  });
  const [one, ...others] = near;
  return others.length === 0 ? one : undefined;
}

/** A message with its cue words spelled out; what is written with a capital, known to the language or to the catalogue stays. */
export function withCuesSpelled(
  message: string,
  language: Language,
  findByName: (phrase: string) => readonly unknown[],
): string {
  return message.replace(/(?<![\p{L}\p{N}'’./-])\p{Ll}{3,}(?![\p{L}\p{N}'’/-])/gu, (word) => {
    const folded = fold(word);
    if (isStopword(folded, language) || isLexiconStem(stem(folded, language), language)) return word;
    // "Ponle" is no slip of "ponme".
    if (cuesAt(readWords(word, language), 0).length > 0) return word;
    const cue = spelled(word, language);
    return cue === undefined || fold(cue) === folded || findByName(word).length > 0 ? word : cue;
  });
}

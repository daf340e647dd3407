/** The words an answer is made of: those that claim nothing. Whatever is not here must be found in the turn's facts. */
import { readFileSync } from 'node:fs';
import { fold } from '../../language/fold.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Language } from '../../protocol.ts';

const ordinary: Record<Language, ReadonlySet<string>> = { es: load('es'), en: load('en') };

/** Claims whose stem is an ordinary word's. */
const claims = new Set(
  'used usado usada usados usadas unused nuevo nueva ofertas special especial usable'.split(' '),
);

/** A word that may stand in any answer: function words, courtesy, the talk of choosing and showing. */
export function isOrdinary(foldedWord: string, language: Language): boolean {
  if (claims.has(foldedWord)) return false;
  const stems = ordinary[language];
  return stems.has(foldedWord) || isStopword(foldedWord, language) || stems.has(stem(foldedWord, language));
}

function load(language: Language): ReadonlySet<string> {
  const text = readFileSync(new URL(`words/ordinary.${language}.txt`, import.meta.url), 'utf8');
  const words = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.trim().split(/\s+/))
    .filter((word) => word !== '')
    .map(fold);
  return new Set(words.flatMap((word) => [word, stem(word, language)]));
}

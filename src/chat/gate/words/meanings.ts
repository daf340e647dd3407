/** Words of one meaning, across both languages: "tallo" is a "stem", and what is "sturdy" is "tough". */
import { readFileSync } from 'node:fs';
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { type Language, languages } from '../../../protocol.ts';
import { verbForms } from './spanish-forms.ts';

type Meaning = { id: string; phrases: Record<Language, readonly (readonly string[])[]> };

const infinitive = /^\p{L}{2,}[aei]r(?::\w+)?$/u;
const ofStems: Record<Language, ReadonlyMap<string, readonly Meaning[]>> = load();
const none: readonly Meaning[] = [];

/** Marked, so that no stem equals it: a text of either language that holds one of the words holds the mark. */
export function meaningMarks(stemmed: string, language: Language): readonly string[] {
  return meaningsOf(stemmed, language).map(({ id }) => id);
}

/** What a text in `language` may say for a word of `from`: a mark, or a phrase of which all stems must be there. */
export function sameMeaning(stemmed: string, from: Language, language: Language): string[][] {
  return meaningsOf(stemmed, from).flatMap(({ id, phrases }) => [
    [id],
    ...phrases[language].map((phrase) => [...phrase]),
  ]);
}

function meaningsOf(stemmed: string, language: Language): readonly Meaning[] {
  return ofStems[language].get(stemmed) ?? none;
}

function load(): Record<Language, ReadonlyMap<string, readonly Meaning[]>> {
  const found = { es: new Map<string, Meaning[]>(), en: new Map<string, Meaning[]>() };
  const text = readFileSync(new URL('meanings.txt', import.meta.url), 'utf8');
  for (const [at, line] of text.split('\n').entries()) {
    const [es, en] = line.startsWith('#') ? [] : line.split('=');
    if (es === undefined || en === undefined) continue;
    const words = { es: membersOf(es, /,/), en: membersOf(en, /[,:]/) };
    const meaning: Meaning = {
      id: `=${at}`,
      phrases: { es: phrasesOf(words.es, 'es'), en: phrasesOf(words.en, 'en') },
    };
    for (const language of languages) {
      const stems = words[language]
        .filter((word) => !word.includes(' '))
        .flatMap((word) => stemsOf(word, language))
        .filter((one) => !isStopword(one, language));
      for (const one of new Set(stems))
        found[language].set(one, [...(found[language].get(one) ?? []), meaning]);
    }
  }
  return found;
}

function membersOf(side: string, separator: RegExp): string[] {
  return side
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function phrasesOf(words: readonly string[], language: Language): string[][] {
  return words
    .filter((word) => word.includes(' '))
    .map((phrase) => phrase.split(' ').map((word) => stem(fold(word), language)));
}

/** All forms of a verb: the stemmer leaves some of them apart. */
function stemsOf(word: string, language: Language): string[] {
  const forms = language === 'es' && infinitive.test(word) ? verbForms(word).forms : [word.replace('*', '')];
  return forms.map((form) => stem(fold(form), language));
}

/** The words an answer is made of: those that claim nothing. Whatever is not here must be found in the turn's facts. */
import { fold } from '../../../language/fold.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import * as english from './english-forms.ts';
import * as spanish from './spanish-forms.ts';
import { wordsOf } from './word-files.ts';

/** `scene`: time and place of the shopper's life, which claims nothing of a product and much of a delivery. */
type Kind = 'plain' | 'scene';
type Vocabulary = {
  kinds: ReadonlyMap<string, Kind>;
  /** Forms that take pronouns at their end: "llevar", "llevando", "lleve". */
  hosts: ReadonlySet<string>;
  claims: ReadonlySet<string>;
};

const vocabularies: Record<Language, Vocabulary> = { es: load('es'), en: load('en') };
const known: Record<Language, Map<string, Kind | 'none'>> = { es: new Map(), en: new Map() };
const CACHE_LIMIT = 20_000;

/** A word that may stand in any answer: function words, courtesy, the talk of choosing and showing. */
export function isOrdinary(foldedWord: string, language: Language): boolean {
  return kindOf(foldedWord, language) !== undefined;
}

/** "hoy", "weekend", "at home": ordinary, and yet a claim where delivery, returns or opening hours are spoken of. */
export function isScene(foldedWord: string, language: Language): boolean {
  return kindOf(foldedWord, language) === 'scene';
}

function kindOf(foldedWord: string, language: Language): Kind | undefined {
  const cache = known[language];
  const cached = cache.get(foldedWord);
  if (cached !== undefined) return cached === 'none' ? undefined : cached;
  const kind = lookUp(foldedWord, language);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(foldedWord, kind ?? 'none');
  return kind;
}

function lookUp(word: string, language: Language): Kind | undefined {
  const { kinds, hosts, claims } = vocabularies[language];
  if (claims.has(word)) return undefined;
  const kind = kinds.get(word);
  if (kind !== undefined) return kind;
  if (isStopword(word, language)) return 'plain';
  return language === 'es' && spanish.withoutEnclitics(word).some((host) => hosts.has(host))
    ? 'plain'
    : undefined;
}

function load(language: Language): Vocabulary {
  const kinds = new Map<string, Kind>();
  const hosts = new Set<string>();
  const claims = new Set(wordsOf(`${language}.claims.txt`));
  const add = (forms: readonly string[]) => {
    for (const form of forms) kinds.set(fold(form), 'plain');
  };
  const { nounForms, adjectiveForms } = language === 'es' ? spanish : english;
  add(wordsOf(`${language}.plain.txt`));
  for (const word of wordsOf(`${language}.nouns.txt`)) add(nounForms(word));
  for (const word of wordsOf(`${language}.adjectives.txt`)) add(adjectiveForms(word));
  for (const entry of wordsOf(`${language}.verbs.txt`)) {
    if (language === 'en') add(english.verbForms(entry));
    else {
      const verb = spanish.verbForms(entry);
      add(verb.forms);
      for (const host of verb.hosts) hosts.add(host);
    }
  }
  for (const word of wordsOf(`${language}.scene.txt`)) kinds.set(word, 'scene');
  return { kinds, hosts, claims };
}

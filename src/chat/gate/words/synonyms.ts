/** Other words for a property, and words of one family: what the text may say where the answer says it otherwise. */
import { readFileSync } from 'node:fs';
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';

type Groups = ReadonlyMap<string, readonly (readonly string[])[]>;

const groups: Record<Language, Groups> = load();

/** Alternatives for a stem, each of one or more stems that must all be there. */
export function synonymsOf(stemmed: string, language: Language): readonly (readonly string[])[] {
  return groups[language].get(stemmed) ?? [];
}

const translated: Record<Language, ReadonlyMap<string, readonly string[]>> = loadTranslations();

/** Stems in the other language, of a stem of `from`. */
export function translationsOf(stemmed: string, from: Language): readonly string[] {
  return translated[from].get(stemmed) ?? [];
}

const endings: Record<Language, RegExp> = {
  es: /(?:abl|ibl|ador|amient|imient|acion|ez|idad)$/,
  en: /(?:abl|ibl|ness|ment|ful|ish|li|iti|i|e)$/,
};
const SHORTEST = 3;
/** A shorter stem is a word of its own: "suela" is not "sol". */
const DIPHTHONG_FROM = 5;

/** What the words of one family share: "breathable" and "breathe", "pliega" and "plegable". Marked, so that no stem equals it. */
export function familyOf(stemmed: string, language: Language): string | undefined {
  if (/\d/.test(stemmed) || stemmed.length < SHORTEST) return undefined;
  let root = stemmed;
  const cut = root.replace(endings[language], '');
  if (cut.length >= SHORTEST) root = cut;
  if (language === 'es' && root.length >= DIPHTHONG_FROM)
    root = root.replace(/ie(?=[^aeiou]+$)/, 'e').replace(/ue(?=[^aeiou]+$)/, 'o');
  else if (/([^aeiouls])\1$/.test(root)) root = root.slice(0, -1);
  return root.length < SHORTEST ? undefined : `~${root}`;
}

function load(): Record<Language, Groups> {
  const found: Record<Language, Map<string, (readonly string[])[]>> = { es: new Map(), en: new Map() };
  const text = readFileSync(new URL('synonyms.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const language = line.startsWith('es:') ? 'es' : line.startsWith('en:') ? 'en' : undefined;
    if (language === undefined) continue;
    const group = line
      .slice(3)
      .split(',')
      .map((phrase) => stemsOf(phrase, language));
    for (const one of group) {
      const [head] = one;
      if (head === undefined || one.length > 1) continue;
      found[language].set(head, [
        ...(found[language].get(head) ?? []),
        ...group.filter((other) => other !== one),
      ]);
    }
  }
  return found;
}

function loadTranslations(): Record<Language, Map<string, string[]>> {
  const found = { es: new Map<string, string[]>(), en: new Map<string, string[]>() };
  const text = readFileSync(new URL('translations.txt', import.meta.url), 'utf8');
  const add = (map: Map<string, string[]>, one: string, others: readonly string[]) =>
    map.set(one, [...new Set([...(map.get(one) ?? []), ...others])]);
  for (const line of text.split('\n')) {
    const [es, en] = line.startsWith('#') ? [] : line.split('=');
    if (es === undefined || en === undefined) continue;
    const spanish = es.split(',').map((word) => stem(fold(word.trim()), 'es'));
    const english = en.split(',').map((word) => stem(fold(word.trim()), 'en'));
    for (const one of spanish) add(found.es, one, english);
    for (const one of english) add(found.en, one, spanish);
  }
  return found;
}

function stemsOf(phrase: string, language: Language): string[] {
  const words = fold(phrase).trim().split(/\s+/);
  const content = words.filter((word) => !isStopword(word, language));
  return (content.length === 0 ? words : content).map((word) => stem(word, language));
}

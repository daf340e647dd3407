/** Which stems of a catalogue's language a word of the answer may stand for: its own, and those of its translations. */
import { translations } from '../../../language/lexicon.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { type Language, languages } from '../../../protocol.ts';
import { meaningMarks, sameMeaning } from '../words/meanings.ts';
import { verbsWithPronouns } from '../words/spanish-forms.ts';
import { familyOf, synonymsOf, translationsOf } from '../words/synonyms.ts';
import type { TextIndex } from './text-index.ts';

/** Stems of one verb that the stemmer leaves apart. */
const kin: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['devuelv', 'devolv', 'devolu'],
    ['tard', 'entreg'],
    ['recog', 'recogid'],
    ['refund', 'refunded'],
    ['inclu', 'incluy', 'incluid'],
  ].flatMap((group) => group.map((one) => [one, group.filter((other) => other !== one)] as const)),
);

type Reaches = Map<string, string[][]>;

/** The same in every turn: of a word said in the one language, in a text of the other. */
const ofWords: Record<Language, Record<Language, Reaches>> = {
  es: { es: new Map(), en: new Map() },
  en: { es: new Map(), en: new Map() },
};
const ofPairs: Record<Language, Map<string, readonly string[]>> = { es: new Map(), en: new Map() };
const CACHE_LIMIT = 20_000;

function keep<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, value);
  return value;
}

export class WordReach {
  readonly #language: Language;
  readonly #pairs = new Set<string>();
  /** How many pairs taught something: what words stand for is the same while it is. */
  learnt = 0;
  /** What words stand for beside their partner. */
  readonly #learnt: Record<Language, Reaches> = { es: new Map(), en: new Map() };

  constructor(language: Language) {
    this.#language = language;
  }

  /** "french fries" is one word of the lexicon: each of the two then stands for what the pair stands for. */
  learnPairs(words: readonly { folded: string; ordinary: boolean }[]): void {
    for (const [index, { folded, ordinary }] of words.entries()) {
      const after = words[index + 1];
      if (after === undefined) return;
      if (ordinary || after.ordinary) continue;
      const next = after.folded;
      const pair = `${folded} ${next}`;
      if (this.#pairs.has(pair)) continue;
      this.#pairs.add(pair);
      const pairs = ofPairs[this.#language];
      const found = pairs.get(pair) ?? keep(pairs, pair, translations(pair, this.#language));
      if (found.length === 0) continue;
      this.learnt += 1;
      for (const word of [folded, next]) {
        for (const language of languages) {
          if (language === this.#language) continue;
          const stems = found.map((text) => contentStems(text, language)).filter(({ length }) => length > 0);
          this.#learnt[language].set(word, [...this.of(word, language), ...stems]);
        }
      }
    }
  }

  /** Alternatives; each is one stem or several that must all be there ("sneaker" is "zapatilla" or "zapatilla deportiva"). */
  of(folded: string, language: Language): string[][] {
    const words = ofWords[this.#language][language];
    return (
      this.#learnt[language].get(folded) ??
      words.get(folded) ??
      keep(words, folded, reachOf(folded, this.#language, language))
    );
  }

  /** Whether a text says this word. */
  says({ language, stems: said }: TextIndex, folded: string): boolean {
    for (const stems of this.of(folded, language)) {
      if (stems.every((one) => said.has(one))) return true;
    }
    return false;
  }

  /** Whether the word stands for this one stem. */
  meets(folded: string, target: string, language: Language): boolean {
    return this.of(folded, language).some((stems) => stems.includes(target));
  }
}

/** "lávela" says "lavar": the pronoun at its end is no part of what is said. */
function ofVerb(host: string, language: Language): string[][] {
  const root = stem(host, 'es');
  const meant = sameMeaning(root, 'es', language);
  if (language !== 'es') return [...meant, ...translationsOf(root, 'es').map((one) => [one])];
  const family = familyOf(root, 'es');
  return [[root], ...meant, ...(family === undefined ? [] : [[family]])];
}

function reachOf(folded: string, from: Language, language: Language): string[][] {
  const own = stem(folded, language);
  const reach = [[own], ...(kin.get(own) ?? []).map((one) => [one])];
  const family = familyOf(own, language);
  const root = stem(folded, from);
  reach.push(...sameMeaning(root, from, language));
  if (from === 'es') {
    for (const host of verbsWithPronouns(folded)) reach.push(...ofVerb(host, language));
  }
  if (language === from) {
    for (const synonym of synonymsOf(own, language)) reach.push([...synonym]);
    if (family !== undefined) reach.push([family]);
    return reach;
  }
  const found = new Set([...translations(folded, from), ...translations(root, from)]);
  for (const translated of found) {
    const stems = contentStems(translated, language);
    if (stems.length > 0) reach.push(stems);
  }
  for (const one of translationsOf(root, from)) reach.push([one]);
  for (const one of reach.slice(1).filter(({ length }) => length === 1)) {
    const ofOne = familyOf(one[0] ?? '', language);
    if (ofOne !== undefined) reach.push([ofOne]);
    for (const mark of meaningMarks(one[0] ?? '', language)) reach.push([mark]);
  }
  return reach;
}

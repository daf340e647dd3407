import type { Language } from '../protocol.ts';
import { isLexiconStem } from './lexicon.ts';
import { numberWord } from './number-words.ts';
import { stem } from './stem.ts';
import { isStopword } from './stopwords.ts';
import { type Token, tokenise } from './tokens.ts';
import { typoKeys, withinOneTypo } from './typos.ts';

export type NamedThing =
  | { kind: 'product'; value: string; score: number }
  | { kind: 'brand'; value: string }
  | { kind: 'category'; value: string }
  | { kind: 'attribute'; value: { name: string; value: string } };

/** A name found: `tokens` are those of the text, `from` and `to` indexes into them, `to` exclusive. */
export type NameMatch = {
  things: readonly NamedThing[];
  key: string;
  words: number;
  from: number;
  to: number;
};

type TextWord = { token: Token; at: number; stem: string };

const MAX_WORDS = 8;
/** A part of a title points to a product only while few products share it. */
const MAX_SHARING = 3;
const shortest = 3;
/** Up to so many products everyday words tell titles apart ("pepperoni"). */
const MENU = 40;

/** How a name is compared where its stems could mislead: brands, codes. */
export function foldedKey(name: string): string {
  return tokenise(name)
    .map((token) => token.folded)
    .join(' ');
}

function thingKey(thing: NamedThing): string {
  return JSON.stringify([thing.kind, thing.value]);
}

/** Names by their words. Filled once, then only read. */
export class NameIndex {
  readonly #language: Language;
  readonly #phrases = new Map<string, Map<string, NamedThing>>();
  readonly #renderings = new Map<string, Map<string, NamedThing>>();
  readonly #words = new Set<string>();
  readonly #titles = new Map<string, readonly string[]>();
  readonly #typos = new Map<string, string[]>();
  #grams: Map<string, string[]> | undefined;
  #longest = 1;

  constructor(language: Language) {
    this.#language = language;
  }

  /** `rendered` are other words for a name: they count only where no name is spelled so. */
  add(key: string, thing: NamedThing, spelling: 'own' | 'rendered'): void {
    const words = key.split(' ');
    if (key === '' || words.length > MAX_WORDS) return;
    const phrases = spelling === 'own' ? this.#phrases : this.#renderings;
    const things = phrases.get(key) ?? new Map();
    things.set(thingKey(thing), thing);
    phrases.set(key, things);
    for (const word of words) this.#addWord(word, spelling);
    this.#longest = Math.max(this.#longest, words.length);
  }

  addTitle(id: string, stems: readonly string[]): void {
    this.#titles.set(id, stems);
    for (const word of stems) this.#addWord(word, 'own');
    this.#grams = undefined;
  }

  /** Short words of other spellings are left out: "brisa" is no misspelling of a synonym of "arena". */
  #addWord(word: string, spelling: 'own' | 'rendered'): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    if (word.length < (spelling === 'own' ? 4 : 6) || /\d/.test(word)) return;
    for (const key of typoKeys(word)) {
      const words = this.#typos.get(key);
      if (words === undefined) this.#typos.set(key, [word]);
      else words.push(word);
    }
  }

  /** Runs of a title's words that few titles share, with the products they point to. */
  #titleGrams(): Map<string, string[]> {
    if (this.#grams !== undefined) return this.#grams;
    const counted = new Map<string, Set<string>>();
    for (const [id, stems] of this.#titles) {
      for (let from = 0; from < stems.length; from += 1) {
        for (let to = from + 1; to <= Math.min(stems.length, from + 4); to += 1) {
          const gram = stems.slice(from, to).join(' ');
          const ids = counted.get(gram) ?? new Set();
          if (ids.size <= MAX_SHARING) counted.set(gram, ids.add(id));
        }
      }
    }
    this.#grams = new Map(
      [...counted].filter(([, ids]) => ids.size <= MAX_SHARING).map(([gram, ids]) => [gram, [...ids]]),
    );
    return this.#grams;
  }

  /** The word as the names spell it: itself, or the one name word within a typo, unless it is a word of its own. */
  #corrected(token: Token, stemmed: string): string {
    if (this.#words.has(stemmed) || this.#words.has(token.folded)) return stemmed;
    if (token.folded.length < 5 || stemmed.length < 4 || /\d/.test(stemmed)) return stemmed;
    if (isLexiconStem(stemmed, this.#language) || numberWord(token.folded, this.#language) !== undefined)
      return stemmed;
    const found = new Set<string>();
    for (const key of typoKeys(stemmed)) {
      for (const word of this.#typos.get(key) ?? []) if (withinOneTypo(stemmed, word)) found.add(word);
    }
    const candidates = [...found].toSorted(
      (a, b) =>
        Number(b[0] === stemmed[0]) - Number(a[0] === stemmed[0]) ||
        Math.abs(a.length - stemmed.length) - Math.abs(b.length - stemmed.length),
    );
    const [best] = candidates;
    if (best === undefined) return stemmed;
    return best[0] === stemmed[0] || stemmed.length >= 7 ? best : stemmed;
  }

  #textWords(tokens: readonly Token[]): TextWord[] {
    const words: TextWord[] = [];
    for (const [at, token] of tokens.entries()) {
      if (isStopword(token.folded, this.#language) && !this.#isNameInCapitals(token)) continue;
      const stemmed = stem(token.folded, this.#language);
      words.push({ token, at, stem: this.#corrected(token, stemmed) });
    }
    return words;
  }

  /** A brand that is also a small word ("On") is one only when it is written as a name. */
  #isNameInCapitals(token: Token): boolean {
    return /^\p{Lu}/u.test(token.text) && token.from > 0 && this.#phrases.has(token.folded);
  }

  #thingsFor(words: readonly TextWord[]): { key: string; things: NamedThing[] } | undefined {
    const key = words.map((word) => word.stem).join(' ');
    const folded = words.map((word) => word.token.folded).join(' ');
    const found = new Map(this.#phrases.get(key) ?? []);
    if (folded !== key) for (const [id, thing] of this.#phrases.get(folded) ?? []) found.set(id, thing);
    const things = found.size > 0 ? found : this.#renderings.get(key);
    return things === undefined ? undefined : { key, things: [...things.values()] };
  }

  #partOfTitle(words: readonly TextWord[]): NamedThing[] {
    const stems = words.map((word) => word.stem);
    const [single = ''] = stems;
    if (words.length === 1) {
      if (single.length < shortest || /^\d+$/.test(single)) return [];
      // "kettle" or "waterproof" is a wish, not a title, unless the catalogue is a menu.
      if (this.#titles.size > MENU && isLexiconStem(single, this.#language)) return [];
    }
    const ids = this.#titleGrams().get(stems.join(' ')) ?? [];
    return ids.map((id) => {
      const title = this.#titles.get(id) ?? stems;
      const score = Math.min(0.95, stems.length / Math.max(1, title.length));
      return { kind: 'product', value: id, score };
    });
  }

  /** Every name and part of a title in the words of a text, overlapping ones too. */
  find(text: string): { tokens: readonly Token[]; matches: NameMatch[] } {
    const tokens = tokenise(text);
    const words = this.#textWords(tokens);
    const matches: NameMatch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const longest = Math.min(this.#longest, words.length - at);
      for (let length = longest; length > 0; length -= 1) {
        const run = words.slice(at, at + length);
        const named = this.#thingsFor(run);
        const things = named?.things ?? [];
        const partial = things.length === 0 && length <= 4 ? this.#partOfTitle(run) : [];
        // A word that names a kind of goods or a brand does not point to the one title that has it.
        const all = things.length > 0 ? things : partial;
        const first = run[0];
        const last = run.at(-1);
        if (all.length === 0 || first === undefined || last === undefined) continue;
        matches.push({ things: all, key: named?.key ?? '', words: length, from: first.at, to: last.at + 1 });
      }
    }
    return { tokens, matches };
  }
}

/** How far the words of a shopper name a product: which of them its title, variants and attributes hold, in either language. */
import type { Product } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import {
  isLexiconStem,
  type LexiconMatch,
  lexiconMatches,
  synonyms,
  translations,
} from '../../language/lexicon.ts';
import { contentStems, stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import { withinOneTypo } from '../../language/typos.ts';
import type { Language } from '../../protocol.ts';
import { containersIn } from './containers.ts';
import { isMeasureOf, sizeForm, withMeasures } from './measures.ts';
import { respellings, undiminished } from './respellings.ts';

export type NameMatch = {
  /** Content words of the phrase. */
  total: number;
  /** Of them, those the product holds anywhere, and those its title or brand holds. */
  covered: number;
  titled: number;
  /** The words the title holds, as written. */
  titledWords: string[];
  /** Share of the title's words that the phrase says. */
  titleShare: number;
  /** Words the product does not hold, as written. */
  unmatched: string[];
};

type Forms = ReadonlySet<string>;
type NameWord = { text: string; folded: string; forms: Forms };
type ProductNames = { title: NameWord[]; others: NameWord[]; variants: NameWord[] };

/** Words that name nothing in an order, beside the language's own stop words. */
const hollow =
  /^(?:one|ones|unidad|unidades|unit|units|pieza|piezas|piece|pieces|producto|productos|product|item|items|racion|raciones|portion|portions|order|orders|orden|ordenes|botella|botellas|lata|latas|vaso|vasos|bottle|bottles|can|cans|glass|par|pairs?|pares|talla|size|age|aged|edad|color|colour|extra|modelo|model|numero|number|tipo|poco|little|bit|eu|uk|us)$/;

const knownForms = new Map<string, Forms>();
const knownOthers: Readonly<Record<Language, Map<string, (readonly NameWord[])[]>>> = {
  es: new Map(),
  en: new Map(),
};
/** Shoppers' words are without end: what was worked out for them is not kept for ever. */
const mostKept = 20_000;

function formsOf(folded: string): Forms {
  const known = knownForms.get(folded);
  if (known !== undefined) return known;
  const forms = new Set([folded, stem(folded, 'es'), stem(folded, 'en')]);
  // Doubled letters are where a name is misspelt most: "peperonni".
  if (folded.length > 4) {
    const single = folded.replace(/([^rl])\1/g, '$1');
    if (single !== folded)
      for (const form of [single, stem(single, 'es'), stem(single, 'en')]) forms.add(form);
  }
  for (const word of undiminished(folded)) forms.add(stem(word, 'es'));
  if (/^\d+s$/.test(folded)) forms.add(folded.slice(0, -1));
  if (/^(?:single|suelt[oa]|individual)$/.test(folded)) forms.add('1');
  const size = sizeForm(folded);
  if (size !== undefined) forms.add(size);
  if (knownForms.size >= mostKept) knownForms.clear();
  knownForms.set(folded, forms);
  return forms;
}

const knownWords: Readonly<Record<Language, Map<string, readonly NameWord[]>>> = {
  es: new Map(),
  en: new Map(),
};
/** Texts whose words are kept. Longer ones are descriptions, which are hardly read twice. */
const mostTexts = 5000;
const longestText = 200;

/**
 * Content words of a text: stop words of the language left out, kept when nothing else would be left. One phrase is held against
 * many products, and these stand on the same shelves.
 */
export function nameWords(text: string, language: Language): readonly NameWord[] {
  const cache = knownWords[language];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = readNameWords(text, language);
  if (text.length > longestText) return words;
  if (cache.size >= mostTexts) cache.clear();
  cache.set(text, words);
  return words;
}

function readNameWords(text: string, language: Language): NameWord[] {
  return tokenise(withMeasures(text))
    .filter(
      ({ text: word, folded }) =>
        // "Antirrobo en U": a capital alone is a shape or a model.
        /^[BCDF-HJ-NP-XZ]$/.test(word) ||
        (!isStopword(folded, language) && !/^(?:de|del|la|el|y|con|of|the|and|with)$/.test(folded)),
    )
    .map(({ text: word, folded }) => ({ text: word, folded, forms: formsOf(folded) }));
}

/** The same without words such as "unidades": what has to be found in a product. */
export function sayingWords(text: string, language: Language): readonly NameWord[] {
  const words = nameWords(text, language);
  const saying = words.filter((word) => !hollow.test(word.folded));
  return saying.length > 0 ? saying : words.filter((word) => !/^(?:ones?)$/.test(word.folded));
}

/** Words such as "otro pack", "un par igual": none of them names goods. */
export function saysNothing(text: string): boolean {
  const plain = text.trim().split(/\s+/).map(fold);
  return plain.every(
    (word) =>
      hollow.test(word) ||
      /^(?:igual(?:es)?|mas|more|same|like|that|pack|packs|paquetes?|botes?|cajas?|box|boxes)$/.test(word),
  );
}

const known = new WeakMap<Product, ProductNames>();

function namesOf(product: Product): ProductNames {
  const cached = known.get(product);
  if (cached !== undefined) return cached;
  const words = (texts: readonly string[]) => texts.flatMap((text) => nameWords(text, product.language));
  const names = {
    title: words([product.title]),
    variants: words([...new Set(product.variants.flatMap((v) => [v.title, ...Object.values(v.options)]))]),
    others: words([
      ...(product.brand === undefined ? [] : [product.brand]),
      ...product.categories.flatMap((path) => path.split('>')),
      ...Object.entries(product.attributes).flatMap(([name, values]) =>
        values.some((value) => /^(?:s[ií]|yes)$/i.test(value)) ? [name, ...values] : values,
      ),
      ...product.tags,
      // "L3 grip", of what comes in grips.
      ...new Set(
        product.variants
          .flatMap(({ options }) => Object.keys(options))
          .filter((name) => !hollow.test(fold(name))),
      ),
    ]),
  };
  known.set(product, names);
  return names;
}

export function sameWord(one: NameWord, other: NameWord): boolean {
  for (const form of one.forms) if (other.forms.has(form)) return true;
  return isMeasureOf(one.folded, other.folded) || isMeasureOf(other.folded, one.folded);
}

/** Long enough that one letter is a slip and not another word; numbers are never misspelt. */
export function nearlySame(one: NameWord, other: NameWord): boolean {
  if (one.folded.length < 5 || other.folded.length < 5 || /\d/.test(one.folded)) return false;
  if (one.folded[0] !== other.folded[0] && one.folded.length < 7) return false;
  return withinOneTypo(one.folded, other.folded);
}

/** A word as the other language has it, or as others say it in this one ("jugo" for "zumo"): each is the words it takes. */
const knownSpellings = new Map<string, ReadonlySet<string>>();

/** Forms of the words that a word may be a slip of. */
function spellingsOf(folded: string): ReadonlySet<string> {
  const known = knownSpellings.get(folded);
  if (known !== undefined) return known;
  const found = new Set(respellings(folded).flatMap((spelling) => [...formsOf(spelling)]));
  if (knownSpellings.size >= mostKept) knownSpellings.clear();
  knownSpellings.set(folded, found);
  return found;
}

function otherWords(word: NameWord, language: Language): (readonly NameWord[])[] {
  const cache = knownOthers[language];
  const known = cache.get(word.folded);
  if (known !== undefined) return known;
  const words = meanings(word.folded, language);
  if (cache.size >= mostKept) cache.clear();
  cache.set(word.folded, words);
  return words;
}

/** "Jugos" is looked up as "jugo" too; what no list knows may be a slip of a word it does ("watter"). */
function meanings(folded: string, language: Language): (readonly NameWord[])[] {
  const singular = /^\p{L}{3,}s$/u.test(folded) ? [folded.slice(0, -1)] : [];
  const found = [folded, ...singular].flatMap((form) => meaningsOf(form, language));
  if (found.length > 0 || isLexiconStem(stem(folded, language), language)) return found;
  for (const spelling of respellings(folded)) {
    const meant = meaningsOf(spelling, language);
    if (meant.length > 0) return meant;
  }
  return [];
}

function meaningsOf(folded: string, language: Language): (readonly NameWord[])[] {
  return [
    ...translations(folded, language).map((phrase) => nameWords(phrase, language === 'es' ? 'en' : 'es')),
    ...synonyms(folded, language).map((phrase) => nameWords(phrase, language)),
  ];
}

function isIn(word: NameWord, names: readonly NameWord[], language: Language): boolean {
  if (names.some((name) => sameWord(word, name))) return true;
  return otherWords(word, language).some(
    (phrase) => phrase.length > 0 && phrase.every((part) => names.some((name) => sameWord(part, name))),
  );
}

/** Words the title holds, the slips included, with the title's words they say. */
function inTitle(
  words: readonly NameWord[],
  phrase: string,
  of: { title: readonly NameWord[]; language: Language },
  language: Language,
): { words: Set<NameWord>; said: Set<NameWord> } {
  const { title } = of;
  const found = new Set<NameWord>();
  const saidOf = new Set<NameWord>();
  const note = (word: NameWord, parts: readonly NameWord[]) => {
    if (parts.length === 0) return;
    found.add(word);
    for (const part of parts) saidOf.add(part);
  };
  for (const word of words) {
    note(
      word,
      title.filter((name) => sameWord(word, name)),
    );
    if (found.has(word)) continue;
    for (const parts of otherWords(word, language)) {
      const hits = parts.map((part) => title.find((name) => sameWord(part, name)));
      if (parts.length > 0 && hits.every((hit) => hit !== undefined)) note(word, hits);
    }
    if (!found.has(word))
      note(
        word,
        title.filter((name) => nearlySame(word, name)),
      );
    if (!found.has(word) && !isLexiconStem(stem(word.folded, language), language)) {
      const spelled = spellingsOf(word.folded);
      note(
        word,
        title.filter((name) => name.folded.length > 4 && [...name.forms].some((form) => spelled.has(form))),
      );
    }
  }
  // "Soks" is nearly what the title's "calcetines" are in the other language.
  const slips = words.filter(
    (word) =>
      found.size > 0 &&
      !found.has(word) &&
      word.folded.length > 3 &&
      !isLexiconStem(stem(word.folded, language), language),
  );
  for (const word of of.language === language ? [] : slips) {
    note(
      word,
      title.filter((name) =>
        otherWords(name, language === 'es' ? 'en' : 'es').some(
          ([meant, ...more]) =>
            meant !== undefined &&
            more.length === 0 &&
            !/\d/.test(word.folded) &&
            [...meant.forms].some(
              (form) =>
                form.length > 3 &&
                (withinOneTypo(word.folded, form) ||
                  (word.folded.length > 3 && withinOneTypo(stem(word.folded, language), form))),
            ),
        ),
      ),
    );
  }
  for (const match of lexiconMatches(contentStems(phrase, language), language)) {
    if (match.to - match.from < 2) continue;
    const parts = saidOtherwise(match, language)
      .map((names) => names.map((name) => title.find((own) => sameWord(own, name))))
      .find((hits) => hits.length > 0 && hits.every((hit) => hit !== undefined));
    if (parts === undefined) continue;
    const stems = contentStems(phrase, language).slice(match.from, match.to);
    for (const word of words.filter((candidate) => stems.some((one) => candidate.forms.has(one)))) {
      note(
        word,
        parts.filter((part) => part !== undefined),
      );
    }
  }
  return { words: found, said: saidOf };
}

/** A run of words as the other language has it, and as others say it in this one: a "cuerda de saltar" is a "comba". */
function saidOtherwise({ translations: foreign, synonyms: own }: LexiconMatch, language: Language) {
  return [
    ...foreign.map((phrase) => nameWords(phrase, language === 'es' ? 'en' : 'es')),
    ...own.map((phrase) => nameWords(phrase, language)),
  ];
}

/** "Azul marino", of what comes in "navy": words that only together say it in the other language. */
function inPhrase(
  words: readonly NameWord[],
  phrase: string,
  names: readonly NameWord[],
  language: Language,
): Set<NameWord> {
  const stems = contentStems(phrase, language);
  const found = new Set<NameWord>();
  for (const match of lexiconMatches(stems, language)) {
    if (match.to - match.from < 2) continue;
    const isThere = saidOtherwise(match, language).some(
      (parts) => parts.length > 0 && parts.every((part) => names.some((name) => sameWord(part, name))),
    );
    if (!isThere) continue;
    for (const word of words)
      if (stems.slice(match.from, match.to).some((one) => word.forms.has(one))) found.add(word);
  }
  return found;
}

/** What goods come in: said of one, it has not to be in its name. */
const packing =
  /^(?:packs?|paquetes?|cajas?|box|boxes|bolsas?|bags?|sets?|juegos?|botes?|tarros?|jars?|tubs?)$/;
/** A measure in a title counts as the number and the unit it is. */
const weightOf = (words: readonly NameWord[]): number =>
  words.reduce((sum, { folded }) => sum + (/^\d.*[a-z]$/.test(folded) ? 2 : 1), 0);

/** "Usb c", where the title has "USB-C". */
function hyphenated(phrase: string, { title }: Product): string {
  return [...title.matchAll(/(\p{L}+)-(\p{L}+)/gu)].reduce(
    (text, [whole, one = '', other = '']) =>
      text.replace(new RegExp(`(?<!\\p{L})${one}\\s${other}(?!\\p{L})`, 'giu'), whole),
    phrase,
  );
}

export function matchName(phrase: string, product: Product, language: Language): NameMatch {
  const words = sayingWords(hyphenated(phrase, product), language);
  const names = namesOf(product);
  const titled = inTitle(words, phrase, { title: names.title, language: product.language }, language);
  const phrased = inPhrase(words, phrase, [...names.variants, ...names.others], language);
  const covered = words.filter(
    (word) =>
      titled.words.has(word) ||
      phrased.has(word) ||
      isIn(word, names.variants, language) ||
      isIn(word, names.others, language),
  );
  const titleWords = names.title.filter((word) => !hollow.test(word.folded));
  const saidWords = titleWords.filter((word) => titled.said.has(word));
  const unmatched = words.filter((word) => !covered.includes(word));
  const containers = containersIn(phrase);
  const idle =
    covered.length === 0
      ? []
      : unmatched.filter(({ folded }) => packing.test(folded) || containers.includes(folded));
  return {
    total: words.length - idle.length,
    covered: covered.length,
    titled: titled.words.size,
    titledWords: [...titled.words].map((word) => word.text),
    titleShare: weightOf(titleWords) === 0 ? 0 : weightOf(saidWords) / weightOf(titleWords),
    unmatched: unmatched.filter((word) => !idle.includes(word)).map((word) => word.text),
  };
}

/** Whether a short name (an extra, an option's value) is what the words say: all of its words, or all of theirs. */
export function saysName(
  phrase: string,
  name: string,
  language: Language,
): { exact: boolean; matched: NameWord[] } | undefined {
  const words = sayingWords(phrase, language);
  const parts = nameWords(name, language === 'es' ? 'es' : 'en').filter((part) => !hollow.test(part.folded));
  const wanted = parts.length > 0 ? parts : nameWords(name, language);
  const phrased = inPhrase(words, phrase, wanted, language);
  if (phrased.size > 0) return { exact: true, matched: [...phrased] };
  const matched = words.filter(
    (word) => isIn(word, wanted, language) || wanted.some((part) => nearlySame(word, part)),
  );
  if (matched.length === 0) return undefined;
  const isAll = wanted.every((part) =>
    matched.some(
      (word) =>
        isIn(word, [part], language) ||
        nearlySame(word, part) ||
        isIn(part, [word], 'es') ||
        isIn(part, [word], 'en'),
    ),
  );
  return { exact: isAll, matched };
}

/** "Unas zapatillas Brisa": words in the middle that begin with a capital are a name. */
export function hasProperName(phrase: string): boolean {
  return /(?:^|\s)\p{Lu}\p{Ll}{2,}/u.test(phrase);
}

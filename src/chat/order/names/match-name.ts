/** How far the words of a shopper name a product: which of them its title, variants and attributes hold, in either language. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isEntry, isLexiconStem, type LexiconMatch, lexiconMatches } from '../../../language/lexicon.ts';
import { coloursOfShade } from '../../../language/shades.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import { containersIn } from '../said/containers.ts';
import { type NameWord, nameWords, nearlySame, otherWords, sameWord, spellingsOf } from './word-forms.ts';

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

type ProductNames = {
  title: NameWord[];
  others: NameWord[];
  variants: NameWord[];
  /** "Blue", of what comes in navy and in no plain blue. */
  shades: NameWord[];
};

/** Words that name nothing in an order, beside the language's own stop words. */
const hollow =
  /^(?:one|ones|unidad|unidades|unit|units|pieza|piezas|piece|pieces|producto|productos|product|item|items|racion|raciones|portion|portions|order|orders|orden|ordenes|botella|botellas|lata|latas|vaso|vasos|bottle|bottles|can|cans|glass|par|pairs?|pares|talla|size|age|aged|edad|color|colour|extra|modelo|model|numero|number|tipo|poco|little|bit)$/;
/** "UK 8": how a size is counted; "UK layout" is how something is. */
const sizeSystem = /^(?:eu|uk|us)$/;
/** "27 inch", "two people": what a figure of a title counts. */
const counts = /^(?:inch|inches|in|pulgadas?|persons?|people|personas?|plazas?|seater|man)$/;

const spelled: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  una: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
};
const figures = Object.keys(spelled).join('|');
const soMany = new RegExp(
  [
    `(?<!\\p{L})(?:${figures})(?=[\\s-](?:(?:persons?|people|personas?|plazas|seater|man|pack)(?!\\p{L})|(?<=-)packs))`,
    `(?<=(?:packs?|packets?|paquetes?|box|boxes|cajas?|sets?|juegos?|lotes?)\\s(?:of|de)\\s)(?:${figures})(?!\\p{L})`,
  ].join('|'),
  'giu',
);

/** "Four-person", "dos plazas", "pack of three": with the figure that a title or an option has. */
export const withFigures = (text: string): string =>
  text.replace(soMany, (word) => `${spelled[word.toLowerCase()] ?? word} `);

/** The same without words such as "unidades": what has to be found in a product. */
export function sayingWords(text: string, language: Language): readonly NameWord[] {
  const words = nameWords(withFigures(text), language);
  const isNumber = (at: number) => /^\d/.test(words[at]?.folded ?? '');
  const isSystem = (word: NameWord, at: number) =>
    sizeSystem.test(word.folded) && (isNumber(at - 1) || isNumber(at + 1));
  const isUnit = (word: NameWord, at: number) => counts.test(word.folded) && isNumber(at - 1);
  const saying = words.filter(
    (word, at) => !hollow.test(word.folded) && !isSystem(word, at) && !isUnit(word, at),
  );
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
  const values = [...new Set(product.variants.flatMap(({ options }) => Object.values(options)))];
  const variants = words([...new Set([...product.variants.map(({ title }) => title), ...values])]);
  const names = {
    title: words([product.title]),
    variants,
    shades: words(values.flatMap((value) => coloursOfShade(value, product.language))),
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
    // "Blanco" is no slip of "banco".
    if (!found.has(word) && !isEntry(word.folded, language))
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
  if (!/\s/.test(phrase) || !title.includes('-')) return phrase;
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
      isIn(word, names.shades, language) ||
      isIn(word, names.others, language),
  );
  const titleWords = names.title.filter((word) => !hollow.test(word.folded));
  const saidWords = titleWords.filter((word) => titled.said.has(word));
  const unmatched = words.filter((word) => !covered.includes(word));
  const idle = covered.length === 0 || unmatched.length === 0 ? [] : idleIn(unmatched, phrase);
  return {
    total: words.length - idle.length,
    covered: covered.length,
    titled: titled.words.size,
    titledWords: [...titled.words].map((word) => word.text),
    titleShare: weightOf(titleWords) === 0 ? 0 : weightOf(saidWords) / weightOf(titleWords),
    unmatched: unmatched.filter((word) => !idle.includes(word)).map((word) => word.text),
  };
}

/** How many words of a title are said as they are, or as the language of the message has them. */
export function howNearly(phrase: string, product: Product, language: Language): number {
  const { title } = namesOf(product);
  const isForeign = product.language !== language;
  return sayingWords(phrase, language).filter(
    (word) =>
      title.some((name) => (isForeign ? word.folded === name.folded : sameWord(word, name))) ||
      (isForeign && otherWords(word, language).some((parts) => parts.length > 0 && areIn(parts, title))),
  ).length;
}

const areIn = (parts: readonly NameWord[], title: readonly NameWord[]): boolean =>
  parts.every((part) => title.some((name) => sameWord(part, name)));

/** Of the words that no name holds, those that only say what the goods come in. */
function idleIn(unmatched: readonly NameWord[], phrase: string): NameWord[] {
  const containers = containersIn(phrase);
  return unmatched.filter(({ folded }) => packing.test(folded) || containers.includes(folded));
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

/** What kind of thing a title says, as far as the lexicon has a name for it: a "pesa rusa" is no "dumbbell", a "hand blender" is a blender. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isEntry, isLexiconStem, synonyms, translations } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import { type Language, languages } from '../../../protocol.ts';
import type { Candidate } from './candidates.ts';
import { headOf } from './itself.ts';
import { sayingWords } from './match-name.ts';

/** Names of kinds are of so many words at most. */
const longest = 4;

/** Without those whose kind has a name of its own, which is no kind of what was said. */
export function ofKindSaid(products: readonly Product[], words: string, language: Language): Product[] {
  return products.filter((product) => !isOtherKind(product, words, language));
}

/** "Una licuadora", of a "Blender Galewind" and a "Hand Blender", where the title of the one says no more than its kind and its name. */
export function ofPlainKind(
  candidates: readonly Candidate[],
  words: string,
  language: Language,
): Candidate | undefined {
  const own = candidates.filter(({ product }) => !isOtherKind(product, words, language));
  const [plain, ...others] = own;
  if (plain === undefined || others.length > 0) return undefined;
  const { product, match } = plain;
  const beyond = sayingWords(product.title, product.language).length - match.titled;
  const called = tokenise(product.title).filter(
    ({ folded }) => /\d/.test(folded) || !isLexiconStem(stem(folded, product.language), product.language),
  );
  return beyond <= called.length ? plain : undefined;
}

/** What else is of the kind that was said, though its title calls it by another name: "folding trekking poles". */
export function alsoOfKind(
  products: readonly Product[],
  { words, language }: { words: string; language: Language },
): Product[] {
  // One word of it stands in the title as well, in the one language or the other.
  if (translations(fold(words), language).length === 0 || tokenise(words).length < 2) return [];
  // "Bastones plegables" are "folding trekking poles", and so are of the "bastones de trekking".
  const names = languages.map((own) => ({
    own,
    said: own === language ? [words] : translations(fold(words), language),
  }));
  return products.filter((product) =>
    names.some(({ own, said }) =>
      namesOfKinds(product, own).some((name) => said.some((phrase) => isKindOf(name, phrase, own))),
    ),
  );
}

function isOtherKind(product: Product, words: string, language: Language): boolean {
  const said = new Set(stemsOf(words, language));
  // "The Fen": what it is called is no kind.
  const isCalledSo = tokenise(product.title).some(({ folded }) => said.has(stem(folded, language)));
  if (isCalledSo) return false;
  const names = namesOfKinds(product, language);
  return names.length > 0 && !names.some((name) => said.has(stem(fold(headOf(name, language)), language)));
}

/** How a language calls the kinds that stand in a title. */
function namesOfKinds(product: Product, language: Language): string[] {
  return kindsIn(product).flatMap((kind) =>
    language === product.language
      ? [kind, ...synonyms(kind, language)]
      : translations(kind, product.language),
  );
}

/** Names of two words and more that the lexicon knows: in Spanish a title begins with it, in English it stands anywhere. */
function kindsIn({ title, language }: Product): string[] {
  const words = tokenise(title).map(({ folded }) => folded);
  const starts = language === 'es' ? [0] : words.map((_, at) => at);
  return starts.flatMap((from) =>
    Array.from({ length: longest - 1 }, (_, more) => words.slice(from, from + more + 2))
      .filter(({ length }) => length > 1)
      .map((part) => part.join(' '))
      .filter((kind) => isEntry(kind, language)),
  );
}

const stemsOf = (words: string, language: Language): string[] =>
  tokenise(fold(words)).map(({ folded }) => stem(folded, language));

/** "Folding trekking poles" are trekking poles, a "batidora de mano" is a batidora. */
function isKindOf(name: string, said: string, language: Language): boolean {
  const [all, wanted] = [stemsOf(name, language), stemsOf(said, language)];
  const part = language === 'es' ? all.slice(0, wanted.length) : all.slice(-wanted.length);
  return part.length === wanted.length && part.every((word, at) => word === wanted[at]);
}

/** Of several products that all hold the words, the one that is meant by what they do not say, or say of its size. */
import { fold } from '../../../language/fold.ts';
import { isEntry, isLexiconStem, synonyms, translations } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Item } from '../said/order-act.ts';
import { type Candidate, plainly } from './candidates.ts';
import { themselves } from './itself.ts';
import { sayingWords } from './match-name.ts';

export function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** "La Brisa" of "Brisa" and "Brisa Dry": the one whose name has nothing more than the others'. */
export function plainest(candidates: readonly Candidate[]): Candidate | undefined {
  const titles = candidates.map(
    ({ product }) => new Set(sayingWords(product.title, product.language).map(({ folded }) => folded)),
  );
  return candidates.find((_, at) =>
    titles.every((other) => [...(titles[at] ?? [])].every((word) => other.has(word))),
  );
}

export function itself(
  candidates: readonly Candidate[],
  words: string,
  language: Language,
): Candidate | undefined {
  const named = candidates.map((one) => ({ one, product: one.product, titled: one.match.titled }));
  const called = themselves(named, words, language);
  return called.length < candidates.length ? only(called)?.one : undefined;
}

const sizes: readonly (readonly ['bigger' | 'smaller', RegExp])[] = [
  ['bigger', /^(?:grandes?|familiar(?:es)?|large|big)$/i],
  ['smaller', /^(?:pequen[oa]s?|small|little)$/i],
];

/** "The large air fryer", of one of 5.5 and one of 2: the figure in their titles says how big they are. */
export function ofSize(candidates: readonly Candidate[], { reference }: Item): Candidate | undefined {
  const said = candidates.map(({ oddSize }) => oddSize).find((words) => words !== '');
  const size =
    sizes.find(([, pattern]) => pattern.test(plainly(said ?? '')))?.[0] ??
    (reference?.kind === 'bigger' || reference?.kind === 'smaller' ? reference.kind : undefined);
  if (size === undefined) return undefined;
  const figures = candidates.map(({ product }) =>
    Number(/(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?/u.exec(product.title)?.[0].replace(',', '.')),
  );
  if (figures.some(Number.isNaN) || new Set(figures).size < figures.length) return undefined;
  const meant = candidates[figures.indexOf(size === 'bigger' ? Math.max(...figures) : Math.min(...figures))];
  return meant === undefined ? undefined : { ...meant, oddSize: '' };
}

const inPacks = /(?<!\p{L})(?:packs?|paquetes?|packets?|sets?|juegos?)(?!\p{L})/iu;
/** "(3 pares)", "(pack of 8)". */
const soldInPacks = /\([^()]*\d[^()]*\)|(?<!\p{L})(?:pack|set|juego)(?!\p{L})/iu;

/** "Two packs of socks", of which only one kind is sold so. */
export function ofPack(candidates: readonly Candidate[], words: string): Candidate | undefined {
  if (!inPacks.test(words)) return undefined;
  return only(candidates.filter(({ product }) => soldInPacks.test(product.title)));
}

/** "Una licuadora", of a "Blender Galewind" and a "Hand Blender": that is another kind of thing, which has a name of its own. */
export function ofPlainKind(
  candidates: readonly Candidate[],
  words: string,
  language: Language,
): Candidate | undefined {
  const said = new Set(sayingWords(words, language).map(({ folded }) => stem(folded, language)));
  const [plain, ...others] = candidates.filter((one) => otherKindOf(one, said, language) === undefined);
  if (plain === undefined || others.length > 0) return undefined;
  const { product, match } = plain;
  const beyond = sayingWords(product.title, product.language).length - match.titled;
  const named = tokenise(product.title).filter(
    ({ folded }) => !/\d/.test(folded) && !isLexiconStem(stem(folded, product.language), product.language),
  );
  // Beside the kind there is only its name.
  const figures = tokenise(product.title).filter(({ folded }) => /\d/.test(folded));
  return beyond <= named.length + figures.length ? plain : undefined;
}

/** The name of two words that tells this kind from what was said: "hand blender"; only English puts it together so. */
function otherKindOf(
  { product }: Candidate,
  said: ReadonlySet<string>,
  language: Language,
): string | undefined {
  if (product.language !== 'en') return undefined;
  const words = tokenise(product.title).map(({ folded }) => folded);
  const kinds = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return kinds.find((kind) => {
    if (!isEntry(kind, 'en')) return false;
    const names = language === 'en' ? [kind, ...synonyms(kind, 'en')] : translations(kind, 'en');
    return !names.some((name) => {
      const parts = tokenise(fold(name)).map(({ folded }) => stem(folded, language));
      return parts.every((part) => said.has(part));
    });
  });
}

/** Of several products that all hold the words, the one that is meant by what they do not say, or say of its size. */
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

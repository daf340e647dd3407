/**
 * Shelves that are for one thing: under "Ciclismo" there are "Bicicletas", and every helmet there is a "casco de bici" whether or not its
 * text says so. A shelf named for two things ("Pádel y tenis") is for neither alone, and "Correr" under "Calzado" names no thing.
 */
import { isGoods } from '../language/lexicon.ts';
import type { Generation } from './generation.ts';
import { quoted, termsOf } from './index-terms.ts';

/** By a thing's first term: its own terms, and those of the shelf that is for it. */
type Shelves = ReadonlyMap<string, { thing: string[]; shelf: string[] }[]>;

const known = new WeakMap<Generation, Shelves>();
const twoThings = /\s(?:y|e|o|and|or|&|\/|\+)\s|[,&/]/i;

/** Most titles on the shelf begin with the thing: they are it, and not something for it. */
function isFilledWith(generation: Generation, path: readonly string[], thing: readonly string[]): boolean {
  const within = `{category} : ${quoted(path.join(' '))}`;
  const count = (expression: string) =>
    generation.value<number>('SELECT count(*) FROM words WHERE words MATCH ?', expression) ?? 0;
  const all = count(within);
  return all > 0 && 2 * count(`(${within}) AND (title : ^ ${quoted(thing.join(' '))})`) > all;
}

function shelvesIn(generation: Generation): Shelves {
  const made = new Map<string, { thing: string[]; shelf: string[] }[]>();
  const [language] = generation.languages;
  // Where a title begins with what it is.
  if (language !== 'es') return made;
  for (const path of generation.facets.categories) {
    const levels = path.split('>').map((level) => level.trim());
    const [top = '', leaf] = [levels[0], levels[1]];
    if (levels.length !== 2 || leaf === undefined || twoThings.test(top) || twoThings.test(leaf)) continue;
    const [thing, shelf] = [termsOf(leaf, language), termsOf(top, language)];
    const [first] = thing;
    if (first === undefined || shelf.length === 0) continue;
    if (!isFilledWith(generation, [...shelf, ...thing], thing)) continue;
    made.set(first, [...(made.get(first) ?? []), { thing, shelf }]);
  }
  return made;
}

/** Terms of the shelves that are for what any of these alternatives names. */
export function shelvesOf(generation: Generation, alternatives: readonly (readonly string[])[]): string[][] {
  const shelves = known.get(generation) ?? shelvesIn(generation);
  known.set(generation, shelves);
  const found = alternatives.flatMap((terms) =>
    (shelves.get(terms[0] ?? '') ?? []).filter(({ thing }) => thing.join(' ') === terms.join(' ')),
  );
  const distinct = new Map(found.map(({ shelf }) => [shelf.join(' '), shelf]));
  return [...distinct.values()];
}

/** Where titles begin with what a thing is, a shelf of such may be told by their beginnings. */
export function namesThings(generation: Generation): boolean {
  return generation.languages[0] === 'es';
}

const leaves = new WeakMap<Generation, ReadonlyMap<string, string[][]>>();

/** Terms of the shelves under others that are called by one word ("Camping > Tiendas"), by that word. */
function shelvesByWord(generation: Generation): ReadonlyMap<string, string[][]> {
  const known = leaves.get(generation);
  if (known !== undefined) return known;
  const made = new Map<string, string[][]>();
  for (const path of generation.facets.categories) {
    const levels = path.split('>').map((level) => termsOf(level, 'es'));
    const [word, ...more] = levels.at(-1) ?? [];
    if (levels.length < 2 || word === undefined || more.length > 0) continue;
    made.set(word, [...(made.get(word) ?? []), levels.flat()]);
  }
  leaves.set(generation, made);
  return made;
}

/**
 * The shelf of a thing that has a name of several words ("tienda de campaña"): "Tiendas", where every title begins with the first of
 * them. `isOneThing`: the words name one thing together, and none of them one kind of it among others ("zapatillas de correr").
 */
export function shelvesNamedBy(
  generation: Generation,
  alternatives: readonly (readonly string[])[],
  isOneThing: boolean,
): string[][] {
  if (!namesThings(generation) || !isOneThing) return [];
  return alternatives.flatMap(([first, ...more]) =>
    // "Camiseta de tirantes" is one kind of those under "Camisetas".
    first === undefined || more.length === 0 || more.some((term) => isGoods(term, 'es'))
      ? []
      : (shelvesByWord(generation).get(first) ?? []).filter((terms) =>
          isFilledWith(generation, terms, [first]),
        ),
  );
}

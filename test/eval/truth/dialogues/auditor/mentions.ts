/** Which products a piece of text names: by title, or by the words that tell one title from the others. */
import { nameOf } from './meanings.ts';
import type { BookProduct, ShopBook } from './shop-book.ts';
import { fold, isSmallWord, rootOf, type Word, wordsOf } from './spelling.ts';

/** A name may fit several products ("Corso"): what is said is true if it is true of one of them. */
export type Mention = { products: BookProduct[]; from: number; to: number; full: boolean };

type Titled = { product: BookProduct; folded: string; roots: Set<string> };
type TitleIndex = { extras: RegExp[]; titled: Titled[]; known: Map<string, Titled[]>; lower: Set<string> };
const indexes = new WeakMap<ShopBook, TitleIndex>();

function indexOf(book: ShopBook): TitleIndex {
  const index = indexes.get(book) ?? buildIndex(book);
  indexes.set(book, index);
  return index;
}

function buildIndex(book: ShopBook): TitleIndex {
  const titled = book.products
    .map((product) => ({
      product,
      folded: fold(product.title),
      roots: new Set(contentWords(product.title).map(({ root }) => nameOf(root))),
    }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const known = new Map<string, Titled[]>();
  for (const each of titled)
    for (const root of each.roots) known.set(root, [...(known.get(root) ?? []), each]);
  const lower = new Set(
    book.products.flatMap(({ title }) =>
      wordsOf(title)
        .filter(({ capital, from }) => !capital || from === 0)
        .map(({ root }) => nameOf(root)),
    ),
  );
  const titles = new Set(book.products.flatMap(({ extras }) => extras.map(({ title }) => title)));
  const extras = [...titles].map((title) => new RegExp(title.replace(/[^\p{L}\d ]/gu, '.'), 'giu'));
  return { extras, titled, known, lower };
}

/** How things are packed tells nothing. */
const packing = new Set(
  'kg g l ml cm mm m w hz sale sala unidad unidades par pares juego bote pack set pieza piezas piece pieces mm cm talla doble'
    .split(' ')
    .map(rootOf),
);

function contentWords(text: string): Word[] {
  return wordsOf(text).filter(({ folded, root }) => !isSmallWord(folded) && !packing.has(root));
}

export function mentionsIn(text: string, book: ShopBook): Mention[] {
  const index = indexOf(book);
  const { found, rest: left } = fullTitles(text, index);
  // "Extra de queso" is no pizza.
  const rest = index.extras.reduce(
    (kept, extra) => kept.replace(extra, (run) => ' '.repeat(run.length)),
    left,
  );
  return [...found, ...byTellingWords(rest, index)].sort((a, b) => a.from - b.from);
}

function fullTitles(text: string, { titled }: TitleIndex): { found: Mention[]; rest: string } {
  const found: Mention[] = [];
  // Folding may change lengths, so a folded text is only searched when it lines up with the text.
  let rest = [...text]
    .map((letter) => (fold(letter).length === letter.length ? fold(letter) : letter))
    .join('');
  for (const { product, folded } of titled) {
    for (let at = rest.indexOf(folded); at >= 0; at = rest.indexOf(folded, at + 1)) {
      const ends =
        /[\p{L}\d]/u.test(rest[at - 1] ?? '') ||
        /^(?:[\p{L}\d]| w\b)/u.test(rest.slice(at + folded.length, at + folded.length + 2).trimEnd());
      if (ends) continue;
      found.push({ products: [product], from: at, to: at + folded.length, full: true });
      rest = rest.slice(0, at) + ' '.repeat(folded.length) + rest.slice(at + folded.length);
    }
  }
  return { found, rest: [...text].map((letter, at) => (rest[at] === ' ' ? ' ' : letter)).join('') };
}

/** A title has at most this many sharers of a word for the word to tell it from the rest. */
const rare = 4;

const connectors = new Set([
  'de',
  'del',
  'la',
  'el',
  'y',
  'con',
  'a',
  'of',
  'and',
  'with',
  'the',
  'for',
  'para',
]);

function byTellingWords(rest: string, index: TitleIndex): Mention[] {
  const { known } = index;
  const runs: Word[][] = [];
  for (const word of wordsOf(rest).map((each) => ({ ...each, root: nameOf(each.root) }))) {
    if (!known.has(word.root) && !(connectors.has(word.folded) && runs.length > 0)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && /^[\s'’-]*$/.test(rest.slice(last.to, word.from)))
      run.push(word);
    else if (known.has(word.root)) runs.push([word]);
  }
  return runs.flatMap((run) =>
    mentionOf(run, index, {
      before: rest.slice(0, run[0]?.from),
      isLabel: /^\W*:/.test(rest.slice(run.at(-1)?.to)),
    }),
  );
}

function mentionOf(
  run: Word[],
  { known, lower }: TitleIndex,
  around: { before: string; isLabel: boolean },
): Mention[] {
  const telling = run.filter(({ root, capital }) => {
    const sharers = known.get(root)?.length ?? 0;
    return sharers > 0 && sharers <= rare && !/^\d/.test(root) && (capital || lower.has(root));
  });
  if (telling.length === 0) return [];
  const candidates = new Map<Titled, number>();
  for (const { root } of run) {
    for (const titled of known.get(root) ?? []) candidates.set(titled, (candidates.get(titled) ?? 0) + 1);
  }
  const best = Math.max(...candidates.values());
  const matching = [...candidates]
    .filter(([titled, hits]) => hits === best && telling.some(({ root }) => titled.roots.has(root)))
    .filter(([titled]) => isMeant(titled, run, around))
    .map(([titled]) => titled);
  // "Brisa" is the Brisa rather than the Brisa Dry: a title whose telling words are all said goes first.
  const whole = matching.filter(({ roots }) =>
    [...roots].every(
      (root) => (known.get(root)?.length ?? 0) > rare || run.some((word) => word.root === root),
    ),
  );
  const products = (whole.length > 0 ? whole : matching).map(({ product }) => product);
  const named = run.filter(({ root }) => known.has(root));
  return products.length === 0
    ? []
    : [{ products, from: named[0]?.from ?? 0, to: named.at(-1)?.to ?? 0, full: false }];
}

/** One lower-case word of a longer title ("cuello", "malla") names it only if it stands there as in the title, behind an article. */
function isMeant(
  { roots, product }: Titled,
  run: readonly Word[],
  { before, isLabel }: { before: string; isLabel: boolean },
): boolean {
  const hits = run.filter(({ root }) => roots.has(root));
  if (
    hits.length > 1 ||
    hits.length / roots.size >= 0.5 ||
    hits.some(({ capital, from }) => capital && from > 0)
  )
    return true;
  const word = hits[0]?.folded ?? '';
  const root = hits[0]?.root;
  const asInTitle = wordsOf(product.title).some(
    (each) =>
      each.folded === word ||
      `${each.folded}s` === word ||
      (each.root !== root && nameOf(each.root) === root),
  );
  return (
    asInTitle &&
    (hits[0]?.capital === true
      ? !isLabel
      : /(?:^|\s)(?:el|la|los|las|un|una|del|de|de la|al|the|an?|\d+(?:\s?[×x])?)\s(?:.*\s)?$/i.test(
          before.slice(-12),
        ))
  );
}

/** The first words of titles: "pizza", "zapatillas"; what a shop sells, not which one. */
export function headsOf(book: ShopBook): Set<string> {
  return new Set(book.products.map(({ title }) => rootOf(fold(/\p{L}+/u.exec(title)?.[0] ?? ''))));
}

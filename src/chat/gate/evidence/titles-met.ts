/** Products that an answer names by their whole title though the turn brought others: their own sheet then judges what is said of them. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { contentStems } from '../../../language/stem.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import { type KnownFacts, knowFacts } from './known-facts.ts';

/** Each look-up is a search: an answer of made-up names must not cost many. */
const MOST_LOOKUPS = 12;
const LONGEST_TITLE = 10;
/** Rows of one title, as a shop may have them. */
const MOST_OF_ONE_TITLE = 4;

export class TitlesMet {
  readonly #titled: (words: string) => readonly Product[];
  readonly #asked = new Set<string>();

  constructor(titled: (words: string) => readonly Product[]) {
    this.#titled = titled;
  }

  /** The facts, with the products that this clause names for the first time. */
  meet(body: string, known: KnownFacts): KnownFacts {
    const titles = known.products.map(({ product }) => product.title);
    const met: Product[] = [];
    let left = withoutAll(body, titles);
    for (let words = nextName(left, known); words !== undefined; words = nextName(left, known)) {
      const found = this.#lookUp(words.text).filter(({ id }) => !known.byId.has(id));
      met.push(...found);
      left = hidden(left, words.from, words.from + Math.max(1, ...found.map(({ title }) => title.length)));
    }
    if (met.length === 0) return known;
    const { products } = known.facts;
    const added = met.map((product) => ({ product, from: 'named' as const }));
    return knowFacts({ ...known.facts, products: [...products, ...added] });
  }

  /** The longest titles that these words begin with. */
  #lookUp(words: string): readonly Product[] {
    if (this.#asked.has(words) || this.#asked.size >= MOST_LOOKUPS) return [];
    this.#asked.add(words);
    const titled = this.#titled(words);
    const written = titled.filter(({ title }) => isWholeStart(fold(words), fold(title)));
    const begun =
      written.length > 0
        ? written
        : titled.filter(({ title, language }) => {
            const [said, own] = [words, title].map((text) => contentStems(text, language).join(' '));
            return isWholeStart(said ?? '', own ?? '');
          });
    const longest = Math.max(0, ...begun.map(({ title }) => title.length));
    return begun.filter(({ title }) => title.length === longest).slice(0, MOST_OF_ONE_TITLE);
  }
}

function isWholeStart(text: string, start: string): boolean {
  return start !== '' && text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

/** From the next capital on, as far as a title may go: no title begins with a word of talk and goes on in small letters. */
function nextName(body: string, { facts, products }: KnownFacts): { from: number; text: string } | undefined {
  for (const { index } of body.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)) {
    const [run = ''] = body.slice(index).split(/[:;!?*]|[.,](?=\s|$)|\s[–—-]\s/u);
    const words = run.trim().split(/\s+/).slice(0, LONGEST_TITLE);
    const [first = ''] = words;
    const isBrand = products.some(({ product: { brand = '' } }) => brand !== '' && run.startsWith(brand));
    if (isBrand) continue;
    const isTalk = isOrdinary(fold(first), facts.language) && !/^\p{Lu}/u.test(words[1] ?? '');
    if (!isTalk || /\*\*$/.test(body.slice(0, index))) return { from: index, text: words.join(' ') };
  }
  return undefined;
}

function withoutAll(body: string, titles: readonly string[]): string {
  let left = body;
  for (const title of titles.toSorted((one, other) => other.length - one.length)) {
    for (let at = left.indexOf(title); at >= 0; at = left.indexOf(title, at + title.length)) {
      // "Cárcava" is known and "Cárcava W" is another.
      if (!/^ [\p{Lu}\d]/u.test(left.slice(at + title.length))) left = hidden(left, at, at + title.length);
    }
  }
  return left;
}

function hidden(text: string, from: number, to: number): string {
  return text.slice(0, from) + '·'.repeat(Math.min(text.length, to) - from) + text.slice(to);
}

/** Every text of a turn, word after word: whether a name is written anywhere in it. */
import { fold } from '../../../language/fold.ts';
import type { Facts } from '../../facts.ts';
import type { KnownFacts } from './known-facts.ts';

/** Words and figures alone, each between two spaces, so that one run of words is found in another: " fen 3 ". */
export function wordsInRow(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}

/** Written out once a turn, and only where a name is looked for. */
const writtenIn = new WeakMap<Facts, readonly string[]>();

/** The words of a name, one after the other, in what this turn knows of goods, pages and the shop; what the shopper wrote is none of it. */
export function isWritten(name: string, known: KnownFacts): boolean {
  let texts = writtenIn.get(known.facts);
  if (texts === undefined) {
    texts = textsOf(known).map(wordsInRow);
    writtenIn.set(known.facts, texts);
  }
  const said = wordsInRow(name);
  return texts.some((text) => text.includes(said));
}

function textsOf({ products, pages, facts }: KnownFacts): string[] {
  return [
    facts.shop.name,
    ...facts.told,
    ...(facts.shelves ?? []).map(({ name }) => name),
    ...(facts.shop.delivery?.pickup ?? []).map(({ address }) => address ?? ''),
    ...products.flatMap(({ product }) => [
      product.title,
      product.description,
      product.brand ?? '',
      ...product.categories,
      ...Object.entries(product.attributes).flatMap(([label, values]) => [label, ...values]),
      ...product.variants.flatMap(({ title, options }) => [title, ...Object.values(options)]),
    ]),
    ...pages.flatMap(({ title, text }) => [title, text]),
  ];
}

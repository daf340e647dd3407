import type { Variant } from '../../../../../src/catalog/product.ts';
import type { BookProduct } from './shop-book.ts';
import { fold, wordsOf } from './spelling.ts';

/** The variants of which a text names most options ("azul 41"); none when it names no option. */
export function namedVariants({ variants, title }: BookProduct, text: string): Variant[] {
  const name = new Set(wordsOf(title).map(({ root }) => root));
  const said = new Set(wordsOf(text).map(({ root }) => root));
  const hits = variants.map(({ options }) => {
    const values = Object.values(options).map((value) => wordsOf(fold(value)).map(({ root }) => root));
    return values.filter(
      (value) => value.every((root) => said.has(root)) && !value.every((root) => name.has(root)),
    ).length;
  });
  const most = Math.max(0, ...hits);
  return most === 0 ? [] : variants.filter((_, at) => hits[at] === most);
}

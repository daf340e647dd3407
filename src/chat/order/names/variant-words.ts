/** Which words of an item say how its product is wanted: in what colour, what size, and for what. */
import type { Product } from '../../../catalog/product.ts';
import type { Language } from '../../../protocol.ts';
import type { Item } from '../said/order-act.ts';
import { withoutPlain } from './candidates.ts';
import type { ProductChoice } from './find-product.ts';
import { saysName } from './match-name.ts';
import { isWithin } from './size-range.ts';

export function variantWordsOf(
  choice: Extract<ProductChoice, { kind: 'one' }>,
  said: Item,
  language: Language,
): string {
  const item = {
    ...said,
    variantWords: `${said.variantWords} ${sizesIn(choice.product, said.purpose ?? '', language)}`.trim(),
  };
  // What it is called by is found already: "the W in coral".
  if (choice.words === said.variantWords) return item.variantWords;
  const own =
    choice.words === withoutPlain(`${said.words} ${said.variantWords}`)
      ? withoutPlain(item.words)
      : item.words;
  const named = choice.words === item.fullWords ? item.fullWords : own;
  return item.reference === undefined
    ? `${named} ${item.variantWords}`.trim()
    : `${choice.words} ${item.variantWords}`.trim();
}

/** "Para cama king", "para cama doble": the words of a purpose that are values of its options. */
function sizesIn(product: Product, purpose: string, language: Language): string {
  const isMeasured = product.variants.some(({ options }) =>
    Object.values(options).some((value) => isWithin(purpose, value)),
  );
  if (isMeasured) return /\d+(?:[.,]\d+)?(?:\s?cm)?/.exec(purpose)?.[0] ?? '';
  const values = [...new Set(product.variants.flatMap(({ options }) => Object.values(options)))];
  return purpose
    .split(/\s+/)
    .filter((word) => values.some((value) => saysName(word, value, language) !== undefined))
    .join(' ');
}

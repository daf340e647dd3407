import type { Product } from '../../../catalog/product.ts';
import type { CartLine, Language } from '../../../protocol.ts';
import type { Draft } from '../cart/draft.ts';
import { forWhom, isOptionWord } from './choose-variant.ts';
import { matchName, saysName } from './match-name.ts';
import { onlyOptions, optionsOf } from './options-of.ts';
import { isWithin, ofMeasure } from './size-range.ts';

/** Whether words say nothing but how a product is: a colour, a size, one it has or one it lacks. */
export function isVariantOnly(draft: Draft, product: Product, words: string): boolean {
  if (isMeasureOnly(product, words)) return true;
  const match = matchName(words, product, draft.context.language);
  const asOptions = onlyOptions(product);
  const options = matchName(words, asOptions, draft.context.language);
  // "Men's grey", of boots for men: what is true of it anyway chooses nothing.
  const areOptions = options.unmatched.every(
    (word) =>
      isOptionWord(word, draft.context.language) ||
      forWhom.test(word) ||
      (options.covered > 0 && !match.unmatched.includes(word) && !match.titledWords.includes(word)),
  );
  if (match.total === 0 || !areOptions) return false;
  return options.covered > 0 || (isUnknown(match) && !namesGoods(draft, words));
}

const joint = /\s*,\s*|\s+(?:y|e|and|&)\s+/iu;

/** "Black and white", of what comes in either: two options, and no one that it may be in. */
export function saysSeveral(product: Product, words: string, language: Language): boolean {
  const parts = words.split(joint).filter((part) => part !== '');
  if (parts.length < 2) return false;
  const options = product.variants.map(optionsOf);
  const names = [...new Set(options.flatMap((one) => Object.keys(one)))];
  return names.some((name) => {
    const values = [...new Set(options.flatMap((one) => one[name] ?? []))];
    const saidIn = (part: string) =>
      values.filter((value) => saysName(part, value, language)?.exact === true);
    const said = parts.map(saidIn).filter((found) => found.length > 0);
    return (
      said.length > 1 &&
      said.every((found, at) => at === 0 || found.every((value) => !said[0]?.includes(value)))
    );
  });
}

/** "About 140 cm", of what comes in sizes for so tall a person. */
function isMeasureOnly(product: Product, words: string): boolean {
  const rest = words
    .split(/\s+/)
    .filter((word) => !ofMeasure.test(word) && !/^\d+(?:[.,]\d+)?(?:cm|m)?$/.test(word));
  return (
    rest.length === 0 &&
    product.variants.some((variant) =>
      Object.values(optionsOf(variant)).some((value) => isWithin(words, value)),
    )
  );
}

/** "Ladrillos de corcho": two materials, and what something is called. */
const namesGoods = (draft: Draft, words: string): boolean =>
  draft.context.findByName(words).some(({ coverage, titleShare }) => coverage > 0.99 && titleShare >= 0.4);

/** "En rojo" of what comes in blue only: words of no title are taken for an option that is not there. */
const isUnknown = (match: { titled: number }): boolean => match.titled === 0;

/** More of a thing than this are hardly asked for in passing: it is a size. */
const mostLikelyCount = 12;

/** "No, 43": a size where the product comes in it. */
export function isOptionNumber(draft: Draft, line: CartLine, number: number | undefined): boolean {
  const product = draft.context.product(line.productId);
  return (
    number !== undefined &&
    number > mostLikelyCount &&
    product?.variants.some(({ options }) => Object.values(options).includes(String(number))) === true
  );
}

/** "The bigger ones", "the other colour": options said by how they stand to others. */
import type { Product, Variant } from '../../../catalog/product.ts';
import type { CartLine, Language } from '../../../protocol.ts';
import { superlativeIn } from '../../superlatives.ts';
import { variantOf } from '../cart/cart.ts';
import type { Reference } from '../said/order-act.ts';
import { saysName } from './match-name.ts';
import { optionsOf } from './options-of.ts';

/** Options that say how a thing looks; the others say how big it is. */
const looks = /colou?r|acabado|finish|estampado|pattern|material|dise[ñn]o|style/iu;

/** Whether goods come in nothing but colours and the like: whoever takes the last of them need not fit it. */
export function comesInLooks(product: Product): boolean {
  const names = optionNames(product, 'any');
  return names.length > 0 && names.every((name) => looks.test(name));
}

function optionNames(product: Product, of: 'size' | 'colour' | 'any'): string[] {
  const names = [...new Set(product.variants.flatMap((variant) => Object.keys(optionsOf(variant))))];
  if (of === 'any') return names;
  return names.filter((name) => looks.test(name) === (of === 'colour'));
}

/** Its place among the values as the catalogue lists them, or the number it begins with. */
function measureOf(product: Product, name: string, value: string): number {
  const number = /\d+(?:[.,]\d+)?/.exec(value.replace(/^\D*\d+ × /, ''))?.[0];
  const values = [...new Set(product.variants.map((variant) => optionsOf(variant)[name] ?? ''))];
  const areNumbers = values.every((one) => /^\D{0,6}\d/.test(one));
  return areNumbers && number !== undefined ? Number(number.replace(',', '.')) : values.indexOf(value);
}

/** The biggest or the smallest size that a product comes in, as its value is called; undefined when it comes in no sizes. */
export function extremeSize(product: Product, kind: 'bigger' | 'smaller'): string | undefined {
  const [name] = optionNames(product, 'size');
  if (name === undefined) return undefined;
  const values = [...new Set(product.variants.map((variant) => optionsOf(variant)[name] ?? ''))];
  const sorted = values.toSorted(
    (one, other) => measureOf(product, name, one) - measureOf(product, name, other),
  );
  return values.length < 2 ? undefined : sorted.at(kind === 'bigger' ? -1 : 0);
}

/** "La más grande", "the longest", of the sizes there are: as its value is called. */
export function sizePointedAt(product: Product, reference: Reference): string | undefined {
  if (reference.kind === 'bigger' || reference.kind === 'smaller')
    return extremeSize(product, reference.kind);
  const asked = reference.kind === 'first_by' ? superlativeIn(reference.said) : undefined;
  if (asked === undefined || !asked.quality.dimensions.includes('length')) return undefined;
  return extremeSize(product, asked.order === 'most' ? 'bigger' : 'smaller');
}

const named: readonly { pattern: RegExp; place: 'smallest' | 'middle' | 'biggest' }[] = [
  { pattern: /(?<!\p{L})(?:peque[nñ][oa]s?|chic[oa]s?|small|little)(?!\p{L})/iu, place: 'smallest' },
  {
    pattern:
      /(?<!\p{L})(?:median[oa]s?|intermedi[oa]s?|(?:de(?:l| en) )?medio(?=\s*$)|medium|middle|mid)(?!\p{L})/iu,
    place: 'middle',
  },
  { pattern: /(?<!\p{L})(?:grandes?|big|large)(?!\p{L})/iu, place: 'biggest' },
];
/** Of more sizes than these "the big one" is none in particular. */
const mostNamed = 3;

/** "La grande", of what comes in 80, 130 and 200 cm: the words with the size they mean; as they are where a size is called so. */
export function withNamedSize(words: string, product: Product, language: Language): string {
  const size = named.find(({ pattern }) => pattern.test(words));
  const [name] = size === undefined ? [] : optionNames(product, 'size');
  if (size === undefined || name === undefined) return words;
  const values = [...new Set(product.variants.map((variant) => optionsOf(variant)[name] ?? ''))];
  const said = size.pattern.exec(words)?.[0] ?? '';
  const isCalledSo = values.some((value) => saysName(said, value, language) !== undefined);
  if (isCalledSo || values.length < 2 || values.length > mostNamed) return words;
  const sorted = values.toSorted(
    (one, other) => measureOf(product, name, one) - measureOf(product, name, other),
  );
  const meant =
    size.place === 'smallest'
      ? sorted[0]
      : size.place === 'biggest'
        ? sorted.at(-1)
        : values.length === 3
          ? sorted[1]
          : undefined;
  return meant === undefined ? words : words.replace(size.pattern, meant);
}

/** What a variant is in colour or in size, as its values are called. */
export function valuesOf(product: Product, variant: Variant, of: 'size' | 'colour' | 'both'): string {
  const names =
    of === 'both'
      ? [...optionNames(product, 'colour'), ...optionNames(product, 'size')]
      : optionNames(product, of);
  return names
    .map((name) => optionsOf(variant)[name] ?? '')
    .join(' ')
    .trim();
}

/** Of lines of one product the one in the biggest or the smallest size; undefined when they do not differ in it. */
export function bySize(
  lines: readonly CartLine[],
  product: Product,
  kind: 'bigger' | 'smaller',
): CartLine | undefined {
  const [name] = optionNames(product, 'size');
  if (name === undefined) return undefined;
  const sized = lines
    .map((line) => {
      const variant = variantOf(product, line.variantId);
      return {
        line,
        size: variant === undefined ? 0 : measureOf(product, name, optionsOf(variant)[name] ?? ''),
      };
    })
    .toSorted((one, other) => (kind === 'bigger' ? other.size - one.size : one.size - other.size));
  const [first, second] = sized;
  return first !== undefined && second !== undefined && first.size !== second.size ? first.line : undefined;
}

/** Variants that a reference to another option may mean, all else as it is: the next bigger, those in another colour. */
export function otherVariants(product: Product, current: Variant, reference: Reference): Variant[] {
  const isOther = reference.kind === 'other_option';
  if (!isOther && reference.kind !== 'bigger' && reference.kind !== 'smaller') return [];
  const names = optionNames(product, isOther ? reference.option : 'size');
  const found = names.flatMap((name) => {
    const like = product.variants.filter(
      (variant) =>
        optionsOf(variant)[name] !== optionsOf(current)[name] &&
        Object.entries(optionsOf(current)).every(
          ([other, value]) => other === name || optionsOf(variant)[other] === value,
        ),
    );
    if (isOther) return like;
    const own = measureOf(product, name, optionsOf(current)[name] ?? '');
    const sign = reference.kind === 'bigger' ? 1 : -1;
    const beyond = like
      .map((variant) => ({
        variant,
        by: sign * (measureOf(product, name, optionsOf(variant)[name] ?? '') - own),
      }))
      .filter(({ by }) => by > 0)
      .toSorted((one, other) => one.by - other.by);
    return beyond.slice(0, 1).map(({ variant }) => variant);
  });
  const inStock = found.filter(
    ({ availability, quantity }) => availability !== 'out_of_stock' && quantity !== 0,
  );
  return inStock.length > 0 ? inStock : found;
}

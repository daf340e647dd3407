/** One product as the prompt shows it: a frugal line of what a question needs. */
import type { Product, Variant } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Availability, Language } from '../../protocol.ts';
import type { ProductFact } from '../facts.ts';
import { asData } from './as-data.ts';

const stockWords: Record<Language, Record<Availability, string>> = {
  es: {
    in_stock: 'en stock',
    low_stock: 'quedan pocas',
    out_of_stock: 'agotado',
    preorder: 'en preventa',
    unknown: '',
  },
  en: {
    in_stock: 'in stock',
    low_stock: 'few left',
    out_of_stock: 'out of stock',
    preorder: 'pre-order',
    unknown: '',
  },
};

const words = {
  es: { before: 'antes', of: 'de', from: 'desde', extras: 'extras' },
  en: { before: 'was', of: 'of', from: 'from', extras: 'extras' },
} as const;

/** `askedWords` are folded words of the question: attributes that meet them come first. `fullText` adds the description. */
export type LineOptions = { language: Language; askedWords: ReadonlySet<string>; detail: 'short' | 'long' };

export function productLine(fact: ProductFact, options: LineOptions): string {
  const { product } = fact;
  const { language } = options;
  const variant = product.variants.find((one) => one.id === fact.variantId);
  const parts = [
    asData(variant === undefined ? product.title : `${product.title} (${variant.title})`, 140),
    product.brand === undefined || holds(product.title, product.brand) ? '' : asData(product.brand, 40),
    priceText(product, variant, language),
    stockWords[language][(variant ?? product).availability],
    variant === undefined ? variantsText(product.variants, options) : '',
    ...attributeTexts(product, options),
    extrasText(product, language),
    ratingText(product, language),
    options.detail === 'long' ? asData(product.description, 320) : '',
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}

function priceText(product: Product, variant: Variant | undefined, language: Language): string {
  const { price, priorPrice30d } = variant ?? product;
  const text = formatMoney(price, language);
  const spread = product.variants.some((one) => one.price.amount !== price.amount);
  const from = variant === undefined && spread ? `${words[language].from} ` : '';
  const reduced =
    priorPrice30d !== undefined &&
    priorPrice30d.currency === price.currency &&
    priorPrice30d.amount > price.amount;
  return reduced
    ? `${from}${text} (${words[language].before} ${formatMoney(priorPrice30d, language)})`
    : `${from}${text}`;
}

/** "talla: 40 41 42; color: rojo negro (agotado: roja / 42)": options once, exceptions named. */
function variantsText(variants: readonly Variant[], { language, detail }: LineOptions): string {
  if (variants.length < 2) return '';
  const most = detail === 'long' ? 14 : 8;
  const values = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [name, value] of Object.entries(options)) {
      const known = values.get(name) ?? new Set();
      values.set(name, known.add(asData(value, 30)));
    }
  }
  const prices = new Set(variants.map((one) => one.price.amount));
  const list =
    values.size === 0 || prices.size > 1
      ? variants
          .slice(0, most)
          .map(
            (one) =>
              `${asData(one.title, 40)}${prices.size > 1 ? ` ${formatMoney(one.price, language)}` : ''}`,
          )
          .join(', ')
      : [...values]
          .map(([name, set]) => `${asData(name, 30)}: ${[...set].slice(0, most).join(', ')}`)
          .join('; ');
  const gone = variants
    .filter((one) => one.availability === 'out_of_stock')
    .map((one) => asData(one.title, 40));
  if (gone.length === 0 || gone.length === variants.length) return list;
  return `${list} (${stockWords[language].out_of_stock}: ${gone.slice(0, 6).join(', ')})`;
}

/** The attributes the question asks for first, then a few more. */
function attributeTexts(product: Product, { askedWords, detail }: LineOptions): string[] {
  const options = new Set(product.variants.flatMap((one) => Object.keys(one.options)));
  const entries = Object.entries(product.attributes).filter(([name]) => !options.has(name));
  const asked = ([name, values]: [string, string[]]) =>
    [name, ...values].some((text) =>
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.length > 2 && askedWords.has(word)),
    );
  const sorted = [...entries.filter(asked), ...entries.filter((entry) => !asked(entry))];
  return sorted.slice(0, detail === 'long' ? 10 : 3).map(
    ([name, values]) =>
      `${asData(name, 30)}: ${values
        .slice(0, 6)
        .map((value) => asData(value, 40))
        .join(', ')}`,
  );
}

function extrasText(product: Product, language: Language): string {
  if (product.extras.length === 0) return '';
  const list = product.extras
    .slice(0, 6)
    .map((extra) => `${asData(extra.title, 40)} ${formatMoney(extra.price, language)}`);
  return `${words[language].extras}: ${list.join(', ')}`;
}

function ratingText(product: Product, language: Language): string {
  if (product.rating === undefined) return '';
  const rating = String(product.rating).replace('.', language === 'es' ? ',' : '.');
  return product.reviewCount === undefined ? `${rating}/5` : `${rating}/5 (${product.reviewCount})`;
}

function holds(text: string, part: string): boolean {
  return fold(text).includes(fold(part));
}

/** Small phrases that several sentences share, in both languages. */
import type { Product, Variant } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Availability, Language } from '../../protocol.ts';

/** The text of a language out of both, so that the two are written side by side. */
export function say(language: Language, both: Readonly<Record<Language, string>>): string {
  return both[language];
}

export const stockPhrase: Readonly<Record<Language, Readonly<Record<Availability, string>>>> = {
  es: {
    in_stock: 'en stock',
    low_stock: 'quedan pocas unidades',
    out_of_stock: 'agotado',
    preorder: 'en preventa',
    unknown: '',
  },
  en: {
    in_stock: 'in stock',
    low_stock: 'only a few left',
    out_of_stock: 'out of stock',
    preorder: 'available to pre-order',
    unknown: '',
  },
};

/** "**Zapatilla Brisa**": the title as the catalogue has it, with nothing in it that Markdown would read. */
export function boldTitle(product: Pick<Product, 'title'>): string {
  return `**${plain(product.title)}**`;
}

/** Catalogue text inside our Markdown subset: asterisks would open bold, line breaks would start lists. */
export function plain(text: string): string {
  return text.replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
}

/** Whether variants differ in price, so that the lowest needs a "from". */
export function pricesDiffer(product: Product): boolean {
  return product.variants.some((variant) => variant.price.amount !== lowestPrice(product).amount);
}

/** "59,95 €", or "desde 59,95 €" when variants differ and none is chosen. */
export function pricePhrase(product: Product, language: Language, variant?: Variant): string {
  if (variant !== undefined) return formatMoney(variant.price, language);
  const price = formatMoney(lowestPrice(product), language);
  return pricesDiffer(product) ? say(language, { es: `desde ${price}`, en: `from ${price}` }) : price;
}

/** "Title: 59,95 €, en stock": one product in one line. */
export function productLine(product: Product, language: Language, variant?: Variant): string {
  const stock = stockPhrase[language][(variant ?? product).availability];
  const title =
    variant === undefined ? plain(product.title) : `${plain(product.title)} (${plain(variant.title)})`;
  return `**${title}**: ${pricePhrase(product, language, variant)}${stock === '' ? '' : `, ${stock}`}`;
}

/** "a, b y c" / "a, b and c"; "e" before an i-sound in Spanish. */
export function joined(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join('');
  const last = parts.at(-1) ?? '';
  const and = language === 'en' ? 'and' : /^\W*(?:hi(?!e)|i|y(?![aeou]))/i.test(last) ? 'e' : 'y';
  return `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

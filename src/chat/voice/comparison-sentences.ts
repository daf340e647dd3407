/** Two to four products side by side: only what the sheets say, and differences computed, never guessed. */
import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Language } from '../../protocol.ts';
import { boldTitle, plain, pricePhrase, say, stockPhrase } from './phrases.ts';
import type { Told } from './told.ts';

/** Attributes compared at most, those that differ first. */
const attributesCompared = 3;

export function tellComparison(products: readonly Product[], language: Language): Told {
  const names = differingAttributes(products);
  const lines = products.map((product) => `- ${boldTitle(product)}: ${details(product, names, language)}`);
  const difference = priceDifference(products, language);
  return { must: [...lines, ...(difference === undefined ? [] : [difference])], may: [] };
}

function details(product: Product, names: readonly string[], language: Language): string {
  const rating =
    product.rating === undefined
      ? ''
      : say(language, {
          es: `${product.rating.toLocaleString('es-ES')} sobre 5`,
          en: `${product.rating.toLocaleString('en-GB')} out of 5`,
        });
  const attributes = names.flatMap((name) => {
    const values = product.attributes[name];
    return values === undefined ? [] : [`${name}: ${plain(values.join('/'))}`];
  });
  return [pricePhrase(product, language), stockPhrase[language][product.availability], rating, ...attributes]
    .filter((part) => part !== '')
    .join(', ');
}

function differingAttributes(products: readonly Product[]): string[] {
  const names = [...new Set(products.flatMap((product) => Object.keys(product.attributes)))];
  const valuesOf = (product: Product, name: string) => (product.attributes[name] ?? []).join('/');
  return names
    .filter((name) => products.every((product) => product.attributes[name] !== undefined))
    .filter((name) => new Set(products.map((product) => valuesOf(product, name))).size > 1)
    .slice(0, attributesCompared);
}

function priceDifference(products: readonly Product[], language: Language): string | undefined {
  const [first, second, ...more] = products.toSorted(
    (one, other) => lowestPrice(one).amount - lowestPrice(other).amount,
  );
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const one = lowestPrice(first);
  const other = lowestPrice(second);
  if (one.currency !== other.currency) return undefined;
  if (one.amount === other.amount) {
    return say(language, { es: 'Los dos cuestan lo mismo.', en: 'Both cost the same.' });
  }
  const saved = formatMoney({ amount: other.amount - one.amount, currency: one.currency }, language);
  return say(language, {
    es: `${boldTitle(first)} cuesta ${saved} menos.`,
    en: `${boldTitle(first)} costs ${saved} less.`,
  });
}

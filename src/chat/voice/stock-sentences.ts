/** What there is of one product, and of the options that are asked for. */
import type { Product, Variant } from '../../catalog/product.ts';
import type { Language } from '../../protocol.ts';
import { boldTitle, joined, plain, say, stockPhrase } from './phrases.ts';

/** "In white?": what there is of those asked for, and where there is none, what there is instead. */
export function stockOf(
  product: Product,
  asked: readonly Variant[],
  language: Language,
  variant?: Variant,
): string {
  const [first, ...more] = asked;
  if (variant !== undefined || first === undefined) return stockSentence(product, language, variant);
  const has = asked.filter(({ availability }) => availability !== 'out_of_stock');
  if (more.length === 0 || has.length === 0) {
    const told = asked.slice(0, mostTold).map((one) => stockSentence(product, language, one));
    return [...told, ...(has.length === 0 ? [stockSentence(product, language)] : [])].join(' ');
  }
  return stockSentence({ ...product, variants: [...asked] }, language);
}

const mostTold = 3;

function stockSentence(product: Product, language: Language, variant?: Variant): string {
  if (variant !== undefined || product.variants.length === 0) {
    const state = (variant ?? product).availability;
    const name =
      variant === undefined ? boldTitle(product) : `**${plain(product.title)} (${plain(variant.title)})**`;
    if (state === 'unknown') {
      return say(language, {
        es: `No tengo el dato de existencias de ${name}.`,
        en: `I have no stock information for ${name}.`,
      });
    }
    return say(language, {
      es: `${name}: ${stockPhrase.es[state]}.`,
      en: `${name}: ${stockPhrase.en[state]}.`,
    });
  }
  const buyable = product.variants.filter(({ availability }) => availability !== 'out_of_stock');
  if (buyable.length === 0) {
    return say(language, {
      es: `${boldTitle(product)} está agotado.`,
      en: `${boldTitle(product)} is out of stock.`,
    });
  }
  const titles = joined(
    buyable.slice(0, 12).map(({ title }) => plain(title)),
    language,
  );
  return say(language, {
    es: `${boldTitle(product)} está disponible en: ${titles}.`,
    en: `${boldTitle(product)} is available in: ${titles}.`,
  });
}

/** An option with what there is of it: "Red (only a few left)". */
export function variantWithStock({ title, availability }: Variant, language: Language): string {
  const stock = stockPhrase[language][availability];
  return stock === '' ? plain(title) : `${plain(title)} (${stock})`;
}

/** Reductions, only from `priorPrice30d`, computed by code; codes and favours are nobody's to give here. */

import type { Product, Variant } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Language } from '../../protocol.ts';
import { boldTitle, pricePhrase, say } from './phrases.ts';
import type { Told } from './told.ts';

/** Reduced products that are named in one answer. */
const named = 3;

export function tellDiscounts(products: readonly Product[], language: Language): Told {
  const reduced = products
    .map((product) => reduction(product, language))
    .filter((sentence) => sentence !== undefined)
    .slice(0, named);
  return {
    must: [
      say(language, {
        es: 'Los precios son los del catálogo: no puedo ofrecer descuentos ni códigos.',
        en: 'Prices are those of the catalogue: I cannot offer discounts or codes.',
      }),
      ...reduced,
    ],
    may: [],
  };
}

/** What was asked for at a reduced price: how much less each costs; or that none is reduced, and what there is at the usual price. */
export function tellReduced(reduced: readonly Product[], found: Told, language: Language): Told {
  if (reduced.length > 0) {
    const lines = reduced.slice(0, named).map((product) => reduction(product, language));
    return { must: lines.filter((sentence) => sentence !== undefined), may: [] };
  }
  return {
    must: [
      say(language, {
        es: 'De lo que busca no consta ahora ningún precio rebajado.',
        en: 'None of what you are looking for is reduced now, as far as our prices tell.',
      }),
      ...found.must,
    ],
    may: found.may,
  };
}

/** "X: antes 69,95 €, ahora 59,95 € (−14 %)": undefined when the catalogue knows no higher price of the last 30 days. */
export function reduction(product: Product, language: Language, variant?: Variant): string | undefined {
  const prior = (variant ?? product).priorPrice30d;
  const price = variant?.price ?? lowestPrice(product);
  if (prior === undefined || prior.currency !== price.currency || prior.amount <= price.amount)
    return undefined;
  const percentage = Math.round(((prior.amount - price.amount) / prior.amount) * 100);
  const was = formatMoney(prior, language);
  const now = formatMoney(price, language);
  return say(language, {
    es: `${boldTitle(product)} está rebajado: ahora cuesta ${now}; su precio más bajo de los 30 días anteriores era ${was} (−${percentage} %).`,
    en: `${boldTitle(product)} is reduced: it costs ${now} now; its lowest price of the 30 days before was ${was} (−${percentage}%).`,
  });
}

export function notReduced(product: Product, language: Language, variant?: Variant): string {
  const price = pricePhrase(product, language, variant);
  return say(language, {
    es: `${boldTitle(product)} cuesta ${price}; no consta un precio anterior, así que no está rebajado.`,
    en: `${boldTitle(product)} costs ${price}; no earlier price is on record, so it is not reduced.`,
  });
}

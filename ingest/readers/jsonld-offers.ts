/** What schema.org offers say: one price, or one variant each. */
import { availabilityOf, type NodeIndex, nodesOf, optionsOf, textOf, typesOf } from './jsonld-values.ts';
import type { Fields } from './reader.ts';
import { variedOptions } from './varied-options.ts';

/** Every single offer; an AggregateOffer that lists none stands for its lowest price. */
export function offersOf(node: Fields, index: NodeIndex): Fields[] {
  return nodesOf(node.offers, index).flatMap((offer) => {
    if (!typesOf(offer).includes('AggregateOffer')) return [offer];
    const listed = offersOf(offer, index);
    if (listed.length === 0) return [{ ...offer, price: offer.lowPrice ?? offer.price }];
    return listed.map((each) => ({ priceCurrency: offer.priceCurrency, ...each }));
  });
}

/** A list price beside the price is what the product costs when the reduction is over: no price of the last 30 days. */
export function offerFields(offer: Fields | undefined, index: NodeIndex): Fields {
  if (offer === undefined) return {};
  const specifications = nodesOf(offer.priceSpecification, index);
  const typeOf = (each: Fields) => textOf(each.priceType, index).replace(/^.*[/#]/, '');
  const crossed = specifications.find((each) =>
    ['ListPrice', 'StrikethroughPrice', 'RegularPrice', 'SRP', 'MSRP'].includes(typeOf(each)),
  );
  const asked = specifications.find((each) => ['', 'SalePrice'].includes(typeOf(each)) && each !== crossed);
  const price = given(offer.price) ?? given(asked?.price) ?? given(crossed?.price);
  const currency =
    textOf(offer.priceCurrency, index) || textOf(asked?.priceCurrency ?? crossed?.priceCurrency, index);
  const dated = given(asked?.validThrough) ?? given(offer.priceValidUntil);
  const reduced = crossed !== undefined && given(crossed.price) !== undefined && price !== crossed.price;
  const inventory = nodesOf(offer.inventoryLevel, index)[0];
  return {
    ...(reduced
      ? { price: crossed.price, salePrice: price, saleFrom: asked?.validFrom, saleUntil: dated }
      : { price }),
    currency,
    availability: availabilityOf(offer.availability, index),
    quantity: inventory === undefined ? given(offer.inventoryLevel) : given(inventory.value),
  };
}

function given(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** Several offers of one product are its variants. */
export function offersAsVariants(id: string, offers: readonly Fields[], index: NodeIndex): Fields[] {
  const things = offers.map((offer) => ({ ...(nodesOf(offer.itemOffered, index)[0] ?? {}) }) as Fields);
  const { options } = variedOptions(offers.map((offer, at) => optionsOf({ ...offer, ...things[at] }, index)));
  return offers.map((offer, at) => {
    const thing = things[at] ?? {};
    const sku = textOf(offer.sku, index) || textOf(thing.sku, index);
    const titles = [
      ...[textOf(thing.name, index), textOf(offer.name, index), Object.values(options[at] ?? {}).join(' / ')],
      ...[sku, textOf(offer.seller, index)],
    ];
    return {
      id: sku || `${id}:${at + 1}`,
      sku,
      gtin: gtinOf(offer, index) ?? gtinOf(thing, index),
      title: titles.find((title) => title !== '') ?? `${at + 1}`,
      options: options[at],
      ...offerFields(offer, index),
    };
  });
}

export function gtinOf(node: Fields, index: NodeIndex): string | undefined {
  const names = ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8'] as const;
  return names
    .map((name) => textOf(node[name], index).replace(/[\s-]/g, ''))
    .find((code) => /^\d{8,14}$/.test(code));
}

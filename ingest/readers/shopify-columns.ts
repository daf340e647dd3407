/** Shopify's product CSV has had two sets of header names; ours are the keys. */
import { headerKey } from '../source/csv-records.ts';

export const shopifyNames = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'body html', 'description'],
  vendor: ['vendor'],
  productCategory: ['product category', 'standard product type', 'standardized product type'],
  type: ['type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'variant inventory quantity', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  price: ['variant price', 'price'],
  image: ['image src', 'product image url', 'product image'],
  imagePosition: ['image position'],
  gender: ['google shopping / gender'],
  ageGroup: ['google shopping / age group'],
} as const;

export type ShopifyName = keyof typeof shopifyNames;

/** A metafield column: "Color (product.metafields.shopify.color-pattern)". */
const metafield = /^(.+?)\s*\(product\.metafields\.[^)]+\)$/i;

export type ShopifyColumns = {
  at: ReadonlyMap<ShopifyName, number>;
  metafields: readonly { name: string; at: number }[];
};

export function shopifyColumns(header: readonly string[]): ShopifyColumns {
  const keys = header.map(headerKey);
  const at = new Map<ShopifyName, number>();
  for (const [name, spellings] of Object.entries(shopifyNames) as [ShopifyName, readonly string[]][]) {
    const found = spellings.map((spelling) => keys.indexOf(spelling)).find((position) => position >= 0);
    if (found !== undefined) at.set(name, found);
  }
  const metafields = header.flatMap((title, position) => {
    const name = metafield.exec(title.trim())?.[1]?.toLowerCase();
    return name === undefined ? [] : [{ name, at: position }];
  });
  return { at, metafields };
}

export function looksLikeShopify(keys: readonly string[]): boolean {
  const has = (name: ShopifyName) => shopifyNames[name].some((spelling) => keys.includes(spelling));
  const old = keys.includes('handle') && (keys.includes('variant price') || keys.includes('body (html)'));
  const newer = keys.includes('url handle') && has('price');
  const bare = keys.includes('handle') && has('price') && (has('option1Value') || has('vendor'));
  return has('title') && (old || newer || bare);
}

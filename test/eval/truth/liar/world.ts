/** What is true in a shop: the products, pages and settings as ingestion reads them, and what can be told from them. */

import { defaultShop } from '../../../../ingest/default-shop.ts';
import { readCatalogue } from '../../../../ingest/read-catalogue.ts';
import { readPages } from '../../../../ingest/read-pages.ts';
import { readShop } from '../../../../ingest/read-shop.ts';
import type { Page, Product } from '../../../../src/catalog/product.ts';
import type { Shop } from '../../../../src/catalog/shop.ts';
import type { Language } from '../../../../src/protocol.ts';
import { shopSources, silent } from '../shops.ts';

export type World = {
  name: string;
  shop: Shop;
  products: readonly Product[];
  pages: readonly Page[];
  currency: string;
  /** Every amount that stands anywhere in the shop: an invented price is none of them. */
  amounts: ReadonlySet<number>;
  /** All text of the shop, folded: an invented word is not in it. */
  text: string;
};

export async function loadWorld(name: string): Promise<World> {
  const { files, shopFile, pagesDir } = shopSources(name);
  const given = shopFile === undefined ? undefined : await readShop(shopFile);
  const progress = silent();
  const { products } = await readCatalogue({
    files,
    fallbackLanguage: given?.language ?? 'en',
    ...(given === undefined ? {} : { currency: given.currency, language: given.language }),
    progress,
    say: () => {},
  });
  progress.stop();
  const currency = given?.currency ?? products[0]?.price.currency ?? 'EUR';
  const shop = given ?? defaultShop(products[0]?.language ?? 'en', currency);
  const pages = pagesDir === undefined ? [] : await readPages(pagesDir, shop.language);
  const text = JSON.stringify([shop, products, pages]).toLowerCase();
  // Titles that two products share cannot be told apart, so nothing is said of them.
  const told = products.filter(
    (one) =>
      one.price.currency === currency &&
      products.every((other) => other === one || other.title !== one.title),
  );
  return { name, shop, products: told, pages, currency, amounts: amountsIn({ shop, products }), text };
}

function amountsIn({ shop, products }: { shop: Shop; products: readonly Product[] }): Set<number> {
  const amounts = new Set<number>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('amount' in value && typeof value.amount === 'number') amounts.add(value.amount);
    for (const part of Object.values(value)) look(part);
  };
  look(shop);
  look(products);
  return amounts;
}

/** One price whatever the variant, so that "it costs" is the whole truth. */
export function hasOnePrice({ price, variants }: Product): boolean {
  return variants.every((variant) => variant.price.amount === price.amount);
}

/** "Calzado > Correr" → "Correr". */
export function categoryLeaf(product: Product): string | undefined {
  return product.categories[0]?.split('>').at(-1)?.trim();
}

export function inCategory(world: World, leaf: string): Product[] {
  return world.products.filter((product) => categoryLeaf(product) === leaf);
}

/** Leaves of one path, which no product has as a second category, with `least` products or more: what is in them is plain. */
export function categories(world: World, least: number): string[] {
  const leaves = [...new Set(world.products.flatMap((product) => categoryLeaf(product) ?? []))];
  const paths = [...new Set(world.products.flatMap((product) => product.categories))];
  const asSecond = world.products.flatMap((product) => product.categories.slice(1)).join('>');
  return leaves.filter((leaf) => {
    const named = paths.filter((path) => path.split('>').some((level) => level.trim() === leaf));
    return named.length === 1 && !asSecond.includes(leaf) && inCategory(world, leaf).length >= least;
  });
}

export function pagesIn(world: World, language: Language): Page[] {
  return world.pages.filter((page) => page.language === language);
}

/** Why a product is in a list: where its words met the shopper's, in the catalogue's own spelling. */
import { tokenise } from '../language/tokens.ts';
import { keyOf, pathKeysOf, termOf } from './index-terms.ts';
import type { Product } from './product.ts';
import type { Unit } from './query-units.ts';
import type { Filters, Reason } from './search.ts';

type Spelled = Map<string, string>;

function spelled(texts: readonly string[], product: Product): Spelled {
  const words: Spelled = new Map();
  for (const text of texts) {
    for (const token of tokenise(text)) {
      const term = termOf(token.folded, product.language);
      if (!words.has(term)) words.set(term, token.text);
    }
  }
  return words;
}

/** The words of a unit in a text, when one of its alternatives is there whole. */
function metIn(words: Spelled, unit: Unit): string[] | undefined {
  for (const terms of unit.alternatives) {
    const found = terms.map((term) => words.get(term));
    if (found.every((word) => word !== undefined)) return found.filter((word) => word !== undefined);
  }
  return undefined;
}

function namedValues(product: Product): { name: string; value: string }[] {
  const own = Object.entries(product.attributes).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  const options = product.variants.flatMap((variant) =>
    Object.entries(variant.options).map(([name, value]) => ({ name, value })),
  );
  return [...own, ...options];
}

function filterReasons(product: Product, filters: Filters): Reason[] {
  const reasons: Reason[] = [];
  const brands = new Set(filters.brands?.map(keyOf));
  if (product.brand !== undefined && brands.has(keyOf(product.brand)))
    reasons.push({ kind: 'brand', value: product.brand });
  const paths = new Set(filters.categories?.map((path) => pathKeysOf(path).at(-1)));
  const category = product.categories.find((path) => pathKeysOf(path).some((key) => paths.has(key)));
  if (category !== undefined) reasons.push({ kind: 'category', value: category });
  for (const wanted of filters.attributes ?? []) {
    if (wanted.not === true) continue;
    const values = new Set(wanted.values.map(keyOf));
    const met = namedValues(product).find(
      ({ name, value }) => keyOf(name) === keyOf(wanted.name) && values.has(keyOf(value)),
    );
    if (met !== undefined) reasons.push({ kind: 'attribute', ...met });
  }
  return reasons;
}

/** The shopper's own word, where the catalogue has it in the other language. */
function saidAs(unit: Unit): { said?: string } {
  return unit.via === 'translation' ? { said: unit.text } : {};
}

function sameReason(left: Reason, right: Reason): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Words by the field they met in: brand, category and attribute by themselves, the others together. */
export function reasonsOf(product: Product, units: readonly Unit[], filters: Filters): Reason[] {
  const reasons = filterReasons(product, filters);
  const add = (reason: Reason) => {
    if (!reasons.some((known) => sameReason(known, reason))) reasons.push(reason);
  };
  const brand = spelled([product.brand ?? ''], product);
  const title = spelled([product.title, ...product.tags], product);
  // Read as far as it is needed: most words are met in the title.
  let values: { named: { name: string; value: string }; words: Spelled }[] | undefined;
  let categories: { path: string; words: Spelled }[] | undefined;
  let description: Spelled | undefined;
  const words: string[] = [];
  const said: Record<string, string> = {};
  const meet = (found: readonly string[], unit: Unit) => {
    words.push(...found);
    if (unit.via === 'translation' && found.length > 0) said[found.join(' ')] = unit.text;
  };
  for (const unit of units) {
    if (product.brand !== undefined && metIn(brand, unit) !== undefined) {
      add({ kind: 'brand', value: product.brand });
      continue;
    }
    const inTitle = metIn(title, unit);
    if (inTitle !== undefined) {
      meet(inTitle, unit);
      continue;
    }
    values ??= namedValues(product).map((named) => ({ named, words: spelled([named.value], product) }));
    const value = values.find((one) => metIn(one.words, unit) !== undefined);
    if (value !== undefined) {
      add({ kind: 'attribute', ...value.named, ...saidAs(unit) });
      continue;
    }
    categories ??= product.categories.map((path) => ({ path, words: spelled([path], product) }));
    const category = categories.find((one) => metIn(one.words, unit) !== undefined);
    if (category !== undefined) {
      add({ kind: 'category', value: category.path, ...saidAs(unit) });
      continue;
    }
    description ??= spelled([product.description], product);
    meet(metIn(description, unit) ?? [], unit);
  }
  if (words.length > 0) {
    const translated = Object.keys(said).length === 0 ? {} : { said };
    add({ kind: 'words', words: [...new Set(words)], ...translated });
  }
  return reasons.length === 0 && units.length > 0 ? [{ kind: 'similar' }] : reasons;
}

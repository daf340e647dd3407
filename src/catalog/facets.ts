/** The catalogue's own vocabulary, counted while it is written. */
import { keyOf } from './index-terms.ts';
import type { Product } from './product.ts';
import type { Facets } from './search.ts';

const mostValues = 500;

/** Distinct spellings by key, most used first; of two spellings of one key the first seen stays. */
class Tally {
  readonly #entries = new Map<string, { value: string; count: number }>();

  add(value: string): void {
    const spelled = value.trim();
    const key = keyOf(spelled);
    if (key === '') return;
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { value: spelled, count: 1 });
    else entry.count += 1;
  }

  values(most = Number.POSITIVE_INFINITY): string[] {
    return [...this.#entries.values()]
      .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
      .slice(0, most)
      .map((entry) => entry.value);
  }
}

function prefixesOf(path: string): string[] {
  const levels = path
    .split('>')
    .map((level) => level.trim())
    .filter((level) => level !== '');
  return levels.map((_, index) => levels.slice(0, index + 1).join(' > '));
}

export class FacetCounter {
  readonly #brands = new Tally();
  readonly #categories = new Tally();
  readonly #currencies = new Tally();
  readonly #names = new Tally();
  readonly #values = new Map<string, Tally>();

  add(product: Product): void {
    if (product.brand !== undefined) this.#brands.add(product.brand);
    this.#currencies.add(product.price.currency);
    for (const path of new Set(product.categories.flatMap(prefixesOf))) this.#categories.add(path);
    for (const [name, values] of Object.entries(product.attributes)) {
      for (const value of values) this.#addValue(name, value);
    }
    for (const variant of product.variants) {
      for (const [name, value] of Object.entries(variant.options)) this.#addValue(name, value);
    }
  }

  #addValue(name: string, value: string): void {
    this.#names.add(name);
    const key = keyOf(name);
    let tally = this.#values.get(key);
    if (tally === undefined) {
      tally = new Tally();
      this.#values.set(key, tally);
    }
    tally.add(value);
  }

  facets(): Facets {
    return {
      brands: this.#brands.values(),
      categories: this.#categories.values(),
      attributes: this.#names
        .values()
        .map((name) => ({ name, values: this.#values.get(keyOf(name))?.values(mostValues) ?? [] })),
      currencies: this.#currencies.values(),
    };
  }
}

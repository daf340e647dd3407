import type { Language } from '../src/protocol.ts';

/** Of a first catalogue without a shop.json: what most of its products say. */
export class FirstImpression {
  readonly #languages = new Map<Language, number>();
  readonly #currencies = new Map<string, number>();

  see(product: { language: Language; price: { currency: string } }): void {
    const { language, price } = product;
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    this.#currencies.set(price.currency, (this.#currencies.get(price.currency) ?? 0) + 1);
  }

  get language(): Language {
    return mostFrequent(this.#languages) ?? 'en';
  }

  get currency(): string {
    return mostFrequent(this.#currencies) ?? 'EUR';
  }
}

function mostFrequent<Value>(counts: ReadonlyMap<Value, number>): Value | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

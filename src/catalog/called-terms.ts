/** The words a product is called by, as terms: of its title, and of all that says what it is. */
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import { attributeNames } from './attribute-names.ts';
import { termOf } from './index-terms.ts';
import type { Product } from './product.ts';

export type CalledTerms = { all: ReadonlySet<string>; title: ReadonlySet<string> };

/** Shelves, brands and values, which many products have in common. */
const shared: Readonly<Record<Language, Map<string, readonly string[]>>> = { es: new Map(), en: new Map() };
const mostShared = 5000;

function contentTerms(text: string, language: Language): string[] {
  return tokenise(text)
    .filter((token) => !isStopword(token.folded, language))
    .map((token) => termOf(token.folded, language));
}

function sharedTerms(text: string, language: Language): readonly string[] {
  const cache = shared[language];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const terms = contentTerms(text, language);
  if (cache.size >= mostShared) cache.clear();
  cache.set(text, terms);
  return terms;
}

/** Of products that are kept parsed: names are looked up many times a message. */
const called = new WeakMap<Product, CalledTerms>();

export function termsCalled(product: Product): CalledTerms {
  const known = called.get(product);
  if (known !== undefined) return known;
  const { brand = '', categories, tags, language } = product;
  const variants = product.variants.flatMap((variant) => [variant.title, ...Object.values(variant.options)]);
  const others = [
    brand,
    ...categories,
    ...tags,
    ...variants,
    ...Object.values(product.attributes).flat(),
    ...attributeNames(product).hasSome,
  ];
  const title = contentTerms(product.title, language);
  const made = {
    all: new Set([...title, ...others.flatMap((text) => sharedTerms(text, language))]),
    title: new Set(title),
  };
  called.set(product, made);
  return made;
}

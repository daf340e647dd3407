/** "La aspiradora sin bolsa", "the robot that mops": of several so called the one whose sheet says that it has it, or has it not. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Item } from '../said/order-act.ts';
import { matchName } from './match-name.ts';

const yes = /^(?:si|yes|true)(?![a-z])/;
const no = /^(?:no|none|ningun[oa]?|false|without|sin)(?![a-z])/;

/** The products that have all that is said to be with them, and by their sheet nothing that is to be without. */
export function havingFeatures(
  products: readonly Product[],
  said: Pick<Item, 'with' | 'without'>,
  language: Language,
): Product[] {
  return products.filter(
    (product) =>
      said.with.every((words) => feature(product, words, language) === 'has') &&
      said.without.every((words) => feature(product, words, language) === 'lacks'),
  );
}

/** "Friega", "muele", "exprime": what somebody says that a thing does, and what doing so may be called. */
export function deedsOf(verb: string, language: Language): string[] {
  const [, stem] = language === 'es' ? (/^(.{2,}?)(?:a|e|an|en)$/.exec(fold(verb)) ?? []) : [];
  if (stem === undefined) return [verb];
  const stems = [stem, stem.replace(/ie(?=[^aeiou]+$)/, 'e'), stem.replace(/ue(?=[^aeiou]+$)/, 'o')];
  return [verb, ...new Set(stems.flatMap((one) => ['ar', 'er', 'ir'].map((ending) => `${one}${ending}`)))];
}

/** What the sheet says of it; what it does not name is not known. */
function feature(product: Product, words: string, language: Language): 'has' | 'lacks' | 'unknown' {
  const isCalled = (title: string) => {
    const { total, covered } = matchName(
      words,
      { ...product, title, description: '', variants: [], attributes: {}, categories: [], tags: [] },
      language,
    );
    return total > 0 && covered === total;
  };
  for (const [name, values] of Object.entries(product.attributes)) {
    const said = values.map(fold);
    if (isCalled(name)) return said.some((value) => no.test(value)) ? 'lacks' : 'has';
    if (values.some((value, at) => !yes.test(said[at] ?? '') && isCalled(value))) return 'has';
  }
  return 'unknown';
}

import type { Product, Variant } from '../../catalog/product.ts';
import type { Language } from '../../protocol.ts';
import { matchName, saysName } from './match-name.ts';
import { isSoldOut } from './stock.ts';

export type VariantChoice =
  /** No variants, or the one that is meant. */
  | { kind: 'one'; variant: Variant | undefined }
  /** Several fit; `option` is the one option in which they differ, when it is one. */
  | { kind: 'several'; variants: Variant[]; option?: string }
  /** None is as asked; these come closest. */
  | { kind: 'none'; words: string; variants: Variant[] };

/** Options of a variant; a feed without them has them in its title ("Roja / 42"). */
export function optionsOf(variant: Variant): Record<string, string> {
  if (Object.keys(variant.options).length > 0) return variant.options;
  return Object.fromEntries(variant.title.split('/').map((part, at) => [`#${at + 1}`, part.trim()]));
}

/** Values of one option that the words say, a longer one ("azul marino") before its part ("azul"). */
function saidValues(words: string, values: readonly string[], language: Language): string[] {
  const said = values
    .map((value) => ({ value, found: saysName(words, value, language) }))
    .filter((entry) => entry.found !== undefined);
  const exact = said.filter((entry) => entry.found?.exact);
  const pool = exact.length > 0 ? exact : said;
  const longest = Math.max(0, ...pool.map((entry) => entry.found?.matched.length ?? 0));
  return pool.filter((entry) => (entry.found?.matched.length ?? 0) === longest).map((entry) => entry.value);
}

/** Which of `among` the words mean. What is sold out is only offered when it was named. */
export function chooseVariant(
  product: Product,
  words: string,
  language: Language,
  among: readonly Variant[] = product.variants,
): VariantChoice {
  const only = among.length === 1 ? among[0] : undefined;
  if (among.length === 0) return { kind: 'one', variant: undefined };
  const names = [...new Set(among.flatMap((variant) => Object.keys(optionsOf(variant))))];
  let fitting = [...among];
  let said = 0;
  for (const name of names) {
    const values = [...new Set(among.map((variant) => optionsOf(variant)[name] ?? ''))].filter(
      (value) => value !== '',
    );
    const meant = saidValues(words, values, language);
    if (meant.length === 0) continue;
    said += 1;
    fitting = fitting.filter((variant) => meant.includes(optionsOf(variant)[name] ?? ''));
  }
  const unknown = optionNotThere(product, among, words, language);
  if (fitting.length === 0 || unknown !== '') {
    return {
      kind: 'none',
      words: unknown === '' ? words : unknown,
      variants: inStock(fitting.length === 0 ? among : fitting),
    };
  }
  const one = fitting.length === 1 ? fitting[0] : undefined;
  if (one !== undefined) return { kind: 'one', variant: one };
  if (only !== undefined && said === 0) return { kind: 'one', variant: only };
  const offered = inStock(fitting);
  const last = offered.length === 1 ? offered[0] : undefined;
  if (last !== undefined && said === names.length) return { kind: 'one', variant: last };
  const open = names.filter((name) => new Set(offered.map((variant) => optionsOf(variant)[name])).size > 1);
  const option = open[0];
  return {
    kind: 'several',
    variants: offered,
    ...(open.length === 1 && option !== undefined && !option.startsWith('#') ? { option } : {}),
  };
}

function inStock(variants: readonly Variant[]): Variant[] {
  const open = variants.filter(
    (variant) => variant.availability !== 'out_of_stock' && variant.quantity !== 0,
  );
  return open.length > 0 ? open : [...variants];
}

/** "47", "XXL", "verde" said of a product that has options, but not this one, or not among these. */
function optionNotThere(
  product: Product,
  among: readonly Variant[],
  words: string,
  language: Language,
): string {
  const { unmatched } = matchName(words, product, language);
  if (unmatched.length > 0 || among.length === product.variants.length) return unmatched.join(' ');
  const others = product.variants.filter((variant) => !among.includes(variant));
  const within = new Set(among.flatMap((variant) => Object.values(optionsOf(variant))));
  const elsewhere = new Set(others.flatMap((variant) => Object.values(optionsOf(variant))));
  return [...elsewhere]
    .filter((value) => !within.has(value) && saysName(words, value, language)?.exact === true)
    .join(' ');
}

export function allSoldOut(product: Product, variants: readonly Variant[]): boolean {
  return variants.length === 0
    ? isSoldOut(product, undefined)
    : variants.every((variant) => isSoldOut(product, variant));
}

/** "Belongs to the category Cables", "lo encontrará en Botas": the category is the product's own. */
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { addText, emptyIndex } from '../evidence/text-index.ts';
import { productAnchors } from '../reading/subjects.ts';

const placed =
  /(?:\b(?:categor(?:y|[ií]a)|secci[oó]n|section|apartado|department|departamento)(?:\s+(?:de|of))?|\b(?:find|found|encontrar\S*|encuentra\S*|est[aá]n?|listed|filed|appears?|shown|sits?|belongs?|pertenecen?|figuran?|aparecen?|clasificad[oa]s?)\b[^.;]*?\s(?:in|under|to|en|a))\s+(?:the\s+|el\s+|la\s+)?[«"“*]*(\p{Lu}[\p{L}’']+(?:\s+(?:&|y|and|e|de|\p{Lu}[\p{L}’']*))*)/u;

export function judgeCategories(clause: Clause, known: KnownFacts): Judgement {
  const named = [...productAnchors(clause).flatMap(({ ids }) => ids), ...clause.carried.flat()];
  const owners = named.flatMap((id) => known.byId.get(id) ?? []);
  const found = placed.exec(clause.body);
  const name = found?.[1];
  if (owners.length === 0 || found === null || name === undefined) return {};
  const from = found.index + found[0].length - name.length;
  if (clause.words.some((word) => word.named && word.from >= from && word.to <= from + name.length))
    return {};
  const words = tokenise(name).map(({ folded }) => folded);
  const isShelf = shelf.test(found[0]);
  if (owners.some((one) => isIn(one, words, { isShelf, known })) || isOfShop(words, known)) return {};
  return { finding: { rule: 'category', evidence: name } };
}

/** A tag, a brand or a colour is no section. */
const shelf = /categor|secci[oó]n|section|apartado|department|departamento/iu;

function isIn(
  { product }: KnownProduct,
  words: readonly string[],
  { isShelf, known }: { isShelf: boolean; known: KnownFacts },
): boolean {
  const index = emptyIndex(product.language);
  const options = product.variants.flatMap((variant) => Object.values(variant.options));
  const attributes = Object.values(product.attributes).flat();
  const own = [product.title, product.brand ?? '', ...options, ...attributes];
  for (const text of isShelf ? product.categories : [...product.categories, ...product.tags, ...own])
    addText(index, text);
  return words.every((word) => word.length < 3 || known.reach.says(index, word));
}

/** "Encontrará la Brisa en Cumbre y Costa", or at one of its addresses. */
function isOfShop(words: readonly string[], { facts: { shop, language } }: KnownFacts): boolean {
  const index = emptyIndex(language);
  for (const text of [
    shop.name,
    ...(shop.delivery?.pickup ?? []).flatMap(({ name, address }) => [name, address ?? '']),
  ])
    addText(index, text);
  return words.every((word) => word.length < 3 || index.stems.has(stem(word, language)));
}

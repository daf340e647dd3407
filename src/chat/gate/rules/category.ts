/** "Belongs to the category Cables", "lo encontrará en Botas": the category is the product's own. */
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { addText, emptyIndex } from '../evidence/text-index.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';

const name = String.raw`(\p{Lu}[\p{L}’']+(?:\s+(?:&|y|and|e|de|\p{Lu}[\p{L}’']*))*)`;
const quoted = '[«"“*]*';
/** What a shop's goods are sorted by. */
const shelfNoun =
  '(?:categor(?:y|[ií]a)s?|secci[oó]n(?:es)?|sections?|apartados?|departments?|departamentos?|aisles?|pasillos?)';
/** It stands there in the shop's own order, where a colour or a brand is no place. */
const sorted =
  '(?:listed|filed|grouped|classed|classified|categorised|categorized|shelved|appears?|belongs?|pertenecen?|figuran?|aparecen?|clasificad[oa]s?|agrupad[oa]s?|catalogad[oa]s?)';
const met = '(?:find|found|encontrar\\S*|encuentra\\S*|est[aá]n?|shown|sits?)';

/** Each with whether only a shelf is meant, and the name in one group. */
const placings: readonly { pattern: RegExp; isShelf: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b${shelfNoun}(?:\\s+(?:de|of))?\\s+(?:the\\s+|el\\s+|la\\s+)?${quoted}${name}`,
      'u',
    ),
    isShelf: true,
  },
  {
    // "In our Hands section", "in the hand care section".
    pattern: new RegExp(
      `\\b(?:in|under|from|of|en)\\s+(?:our|the|its|their|nuestra|la)\\s+${quoted}((?:[\\p{L}’'&]+\\s+){0,3}?[\\p{L}’']+)[»"”*]*\\s+${shelfNoun}\\b`,
      'iu',
    ),
    isShelf: true,
  },
  { pattern: inPlace(sorted), isShelf: true },
  { pattern: inPlace(met), isShelf: false },
];

function inPlace(verb: string): RegExp {
  return new RegExp(
    `\\b${verb}\\b[^.;]*?\\s(?:in|under|to|en|a)\\s+(?:the\\s+|el\\s+|la\\s+)?${quoted}${name}`,
    'u',
  );
}

type Placing = { said: string; from: number; isShelf: boolean };

function placingIn(body: string): Placing | undefined {
  for (const { pattern, isShelf } of placings) {
    const found = pattern.exec(body);
    const said = found?.[1];
    if (found === null || said === undefined) continue;
    return { said, from: found.index + found[0].lastIndexOf(said), isShelf };
  }
  return undefined;
}

export function judgeCategories(clause: Clause, known: KnownFacts): Judgement {
  const placing = placingIn(clause.body);
  if (placing === undefined) return {};
  const { said, from, isShelf } = placing;
  const isWithin = (word: Word) => word.from >= from && word.to <= from + said.length;
  const anchors = productAnchors(clause);
  const atPlace = anchors.filter(
    ({ first }) => clause.words[first] !== undefined && isWithin(clause.words[first]),
  );
  const spoken = anchors.filter((anchor) => !atPlace.includes(anchor)).map(({ ids }) => ids);
  const ids = (spoken.length > 0 ? spoken : carriedSlots(clause, known)).flat();
  const owners = ids.flatMap((id) => known.byId.get(id) ?? []);
  if (owners.length === 0) return {};
  // "Hands" is no short name of the Hand Puppets where these are said to be found in it.
  if (atPlace.some((one) => one.exact || !(isShelf || one.ids.some((id) => ids.includes(id))))) return {};
  const within = clause.words.filter(isWithin);
  const words = within.filter(({ text, ordinary }) => !ordinary || /^\p{Lu}/u.test(text));
  const place = words.map(({ folded }) => folded);
  if (place.length === 0) return {};
  const isName = isShelf && /^\p{Lu}/u.test(said);
  if (!owners.some((one) => isIn(one, place, { isShelf, isName, known })) && !isOfShop(place, known))
    return { finding: { rule: 'category', evidence: said } };
  return { vouched: clause.words.flatMap((word, index) => (where.test(word.text) ? [index] : [])) };
}

const where = new RegExp(`^(?:${sorted}|${shelfNoun})$`, 'iu');

function isIn(
  { product }: KnownProduct,
  words: readonly string[],
  { isShelf, isName, known }: { isShelf: boolean; isName: boolean; known: KnownFacts },
): boolean {
  const index = emptyIndex(product.language);
  const options = product.variants.flatMap((variant) => Object.values(variant.options));
  const attributes = Object.values(product.attributes).flat();
  const own = [product.brand ?? '', ...options, ...attributes];
  for (const text of isShelf ? product.categories : [...product.categories, ...product.tags, ...own])
    addText(index, text);
  // A shelf written as a name is that one: "Eléctricas" is not "Electricidad".
  const singular = (folded: string) => folded.replace(/e?s$/, '');
  const shelves = product.categories.flatMap((path) => tokenise(path).map(({ folded }) => singular(folded)));
  const holds = (word: string) =>
    isName && product.language === known.facts.language
      ? shelves.includes(singular(word))
      : known.reach.says(index, word);
  return words.every((word) => word.length < 3 || holds(word));
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

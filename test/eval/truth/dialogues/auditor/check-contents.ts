/** What a product is or has: colours, ingredients, allergens, materials and yes-or-no attributes. */
import { isProperty, meaningOf } from './meanings.ts';
import { isDenied } from './pieces.ts';
import { type Check, pageSaying, type Scope } from './scope.ts';
import { attributeValues, type BookProduct, type ShopBook } from './shop-book.ts';
import { fold, isSmallWord, rootOf, wordsOf } from './spelling.ts';

export const checkContents: Check = (scope) => {
  if (scope.piece.question || pageSaying(scope) !== undefined || isIgnorance(scope) || isAddress(scope))
    return [];
  const { tellers } = scope;
  if (tellers.length > 0) {
    const told = scope.subject.length === 0 || scope.subject.some((product) => tellers.includes(product));
    return told ? [] : [`that is said of ${tellers[0]?.title}, not of ${scope.subject[0]?.title}`];
  }
  return [...wrongYesNo(scope), ...wrongAllergens(scope), ...wrongProperties(scope), ...wrongOffer(scope)];
};

/** "Delivery to 7 Oak Street, Cork" says nothing of cork. */
function isAddress({ folded, hearing: { cart } }: Scope): boolean {
  const address = cart?.delivery?.address;
  return address !== undefined && folded.includes(fold(address));
}

function isIgnorance({ folded }: Scope): boolean {
  return /no (?:tengo|lo dice|consta|puedo|he encontrado|encuentro|aparece)|don't (?:have|know)|do not (?:have|know)|doesn't say|does not say|cannot (?:find|say)|can't|nada que|nothing/.test(
    folded,
  );
}

/** What is said to have something: in "la de pepperoni lleva huevo" the egg pizza is not named. */
function owners({ mentions, folded }: Pick<Scope, 'mentions' | 'folded'>): Scope['mentions'] {
  const verb =
    /\b(?:llev\w+|tien\w+|contien\w+|contains?|has|have|comes? (?:with|in)|vien\w+|es|son|is|are)\b/.exec(
      folded,
    )?.index;
  const before =
    verb === undefined || /\b(?:than|que)\b/.test(folded) ? [] : mentions.filter(({ from }) => from < verb);
  return before.length > 0 ? before : mentions;
}

/** Meanings of the words of a text outside the names in it, with how often the text says no before each. */
function saidOf(scope: Scope): { meaning: string; root: string; word: string; denied: boolean }[] {
  const { text } = scope;
  const names = owners(scope);
  return wordsOf(text)
    .filter(
      ({ from, to, folded }) => !isSmallWord(folded) && !names.some((m) => from >= m.from && to <= m.to),
    )
    .map(({ root, folded, from, to }) => ({
      meaning: meaningOf(root),
      root,
      word: folded,
      denied: saysYes(text.slice(to))
        ? false
        : isDenied(text, from) !== /^\s*[:,–—-]\s*no\b|^[- ]free\b/i.test(text.slice(to, to + 7)),
    }));
}

const allergens = new Set(
  ['gluten', 'lacteo', 'huevo', 'fruto', 'soja', 'marisco'].map((word) => meaningOf(rootOf(word))),
);
const allergenOf = (root: string) => [...allergens].find((each) => each === meaningOf(root));

/** An allergen denied must be denied by the menu as well: of the product, or in a page. */
function wrongAllergens(scope: Scope): string[] {
  const { book } = scope;
  if (!book.products.some((product) => attributeValues(product, /alergen|allergen/).length > 0)) return [];
  const named = owners(scope).flatMap(({ products }) => products);
  return saidOf(scope).flatMap(({ root, word, denied }) => {
    const allergen = allergenOf(root);
    if (allergen === undefined) return [];
    if (named.length === 0) {
      const [only, ...others] = scope.subject;
      if (only !== undefined && others.length === 0)
        return carries(only, allergen) === denied
          ? [`${word}: the menu says otherwise of ${only.title}`]
          : [];
      return denied ? [`no page says that there is no ${word}`] : [];
    }
    const has = named.every((product) => carries(product, allergen));
    const none = named.every((product) => !carries(product, allergen));
    if (denied && has) return [`${word} is in ${named[0]?.title}`];
    return !denied && none && /llev|tien|conti|contain|has |have |with|con /.test(scope.folded)
      ? [`${word} is not in ${named[0]?.title}`]
      : [];
  });
}

function carries(product: BookProduct, allergen: string): boolean {
  return attributeValues(product, /alergen|allergen/).some((value) =>
    wordsOf(value).some(({ root }) => meaningOf(root) === allergen),
  );
}

/** "impermeable: sí", "mop, yes". */
function saysYes(after: string): boolean {
  return /^\s*[:,–—-]\s*(?:sí|si|yes)\b/i.test(after);
}

function wrongYesNo(scope: Scope): string[] {
  const named = owners(scope).flatMap(({ products }) => products);
  const about = named.length > 0 ? named : scope.subject;
  return saidOf(scope).flatMap(({ meaning, word, denied }) => {
    const truths = about.flatMap((product) => yesNo(product, meaning));
    return truths.length > 0 && truths.every((truth) => truth === denied)
      ? [`${word}: the feed says ${truths[0] ? 'yes' : 'no'}`]
      : [];
  });
}

function yesNo({ attributes }: BookProduct, meaning: string): boolean[] {
  return Object.entries(attributes).flatMap(([name, values]) => {
    const value = fold(String([values].flat()[0]));
    if (!/^(?:si|no|yes)$/.test(value)) return [];
    const roots = wordsOf(fold(name)).map(({ root }) => meaningOf(root));
    return roots.length === 1 && roots[0] === meaning ? [value !== 'no'] : [];
  });
}

/** A property of other products ("verde", "piña", "cuero") said of one that nothing says it of. */
function wrongProperties(scope: Scope): string[] {
  const named = owners(scope).flatMap(({ products }) => products);
  const about = named.length > 0 ? named : scope.subject.slice(0, 8);
  if (about.length === 0 || /total|carrito|cart|pedido|order/.test(scope.folded)) return [];
  const own = new Set(about.flatMap((product) => [...product.roots].map(meaningOf)));
  const values = valuesOf(scope.book);
  return saidOf(scope)
    .filter(
      ({ meaning, root, denied }) =>
        !denied &&
        allergenOf(root) === undefined &&
        (values.has(root) || isProperty(root)) &&
        !chance.has(root) &&
        !own.has(meaning),
    )
    .filter(({ root }) => named.length > 0 || isProperty(root))
    .map(({ word }) => `${word} is not said of ${about[0]?.title}`);
}

/** Roots of other everyday words that happen to look like a property: "set" and "seta", "sale" and "sal", "lines" and "lino". */
const chance = new Set([
  '100',
  'set',
  'sal',
  'sale',
  'lin',
  'line',
  'down',
  'red',
  'piel',
  'hot',
  'cap',
  'plat',
  'plata',
  'goma',
]);

const valueIndex = new WeakMap<ShopBook, Set<string>>();

/** Words that attributes have as values, and that are no everyday words of a sales talk. */
function valuesOf(book: ShopBook): Set<string> {
  const known = valueIndex.get(book);
  if (known !== undefined) return known;
  const found = new Set(
    book.products.flatMap(({ attributes }) =>
      Object.entries(attributes)
        .filter(([name]) =>
          /color|colour|ingredient|material|sabor|finish|tejido|relleno|filling/.test(fold(name)),
        )
        .flatMap(([, values]) =>
          [values].flat().flatMap((value) => wordsOf(fold(String(value))).map(({ root }) => root)),
        ),
    ),
  );
  valueIndex.set(book, found);
  return found;
}

/** Who asks for something vegetarian must not be offered ham: the offer is the answer's claim that it fits. */
function wrongOffer({ hearing, mentions, folded, piece, negations }: Scope): string[] {
  const ask = hearing.asks.at(-1) ?? '';
  const wanted = wordsOf(ask)
    .map(({ root }) => meaningOf(root))
    .filter((meaning) => ['vegetarian', 'vegan'].includes(meaning));
  if (
    wanted.length === 0 ||
    negations > 0 ||
    !(piece.item || /opcion|option|recom/.test(folded)) ||
    /:\s*no\b/.test(folded)
  )
    return [];
  return mentions
    .flatMap(({ products }) => products)
    .filter((product) => wanted.some((meaning) => yesNo(product, meaning).includes(false)))
    .map(({ title }) => `${title} is offered to somebody who asked for ${wanted.join(' and ')}`);
}

/** Claims with a form of their own: "Género: mujer", «a review», "of the brand X", "in the section Y", "size 46". */
import { isDenied, negationsIn } from './pieces.ts';
import { type Check, contentRoots, isPageText, type Scope } from './scope.ts';
import type { BookProduct } from './shop-book.ts';
import { fold, rootsOf, wordsOf } from './spelling.ts';

export const checkClaims: Check = (scope) => {
  if (scope.piece.question || isPageText(scope)) return [];
  return [
    ...wrongLabel(scope),
    ...wrongQuote(scope),
    ...wrongBrand(scope),
    ...wrongSection(scope),
    ...wrongSize(scope),
    ...opposite(scope),
  ];
};

/** "color: rojo, verde · peso: 245 g": each value of a label is one that the product has under it. */
function wrongLabel({ folded, subject }: Scope): string[] {
  const [product] = subject;
  if (product === undefined || subject.length > 2) return [];
  return Object.entries(product.attributes).flatMap(([name, values]) => {
    const label = fold(name);
    const at = folded.search(new RegExp(`(?:^|[^\\p{L}])${label.replace(/[^\p{L}\d ]/gu, '.')}\\s*:`, 'u'));
    if (at < 0) return [];
    const said = folded.slice(folded.indexOf(':', at) + 1).split(/[;·.(]|,\s[\p{L} -]+:/u)[0] ?? '';
    const own = rootsOf([values].flat().join(' '));
    return contentRoots(said)
      .filter((root) => !own.has(root))
      .map((root) => `${label} of ${product.title} is not ${root}`)
      .slice(0, 2);
  });
}

/** What stands in quotation marks after "review" or "opinión" is somebody's own words. */
function wrongQuote({ piece: { text }, folded, subject }: Scope): string[] {
  if (!/opinion|reseña|resena|cliente|review|customer|buyer/.test(folded)) return [];
  const quotes = [...text.matchAll(/[«“"]([^»”"]{18,})[»”"]/g)].map(([, quote = '']) =>
    fold(quote).replace(/[.\s]+$/, ''),
  );
  return quotes
    .filter((quote) => !subject.some(({ told }) => told.includes(quote)))
    .map(() => 'nobody wrote that of it');
}

function wrongBrand({ text, mentions, book, folded }: Scope): string[] {
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1 || /\bno\b|not/.test(folded)) return [];
  const own = new Set(mention.products.flatMap(({ roots }) => [...roots]));
  const brands = new Set(book.products.flatMap(({ brand }) => brand ?? []));
  return [...brands]
    .filter((brand) => new RegExp(`(?:^|[^\\p{L}])${brand}(?![\\p{L}])`, 'u').test(text))
    .filter((brand) => !wordsOf(brand).every(({ root }) => own.has(root)))
    .map((brand) => `${mention.products[0]?.title} is not made by ${brand}`);
}

function wrongSection({ text, mentions, book }: Scope): string[] {
  const [mention] = mentions;
  const named =
    /(?:secci[oó]n|categor[ií]a|category|section|apartado)(?:\s(?:de|del|of|:))?\s+\*{0,2}[«“"]?(\p{Lu}[\p{L}-]+)/iu.exec(
      text,
    )?.[1];
  if (mention === undefined || named === undefined) return [];
  const known = fold(named);
  return mention.products.some(({ categories }) => fold(categories.join(' ')).includes(known)) ||
    !book.products.some(({ categories }) => fold(categories.join(' ')).includes(known))
    ? []
    : [`${mention.products[0]?.title} is not in ${named}`];
}

function wrongSize({ text, subject, mentions }: Scope): string[] {
  const said = /(?:\btallas?|\bsizes?)\s+(?:la\s|el\s)?(\d{2}(?:[.,]5)?(?:-\d{2})?|X{0,3}[SML])\b/i.exec(
    text,
  );
  if (said === null || mentions.length === 0 || isDenied(fold(text), said.index)) return [];
  const sizes = subject.flatMap(({ variants }) =>
    variants.flatMap(({ options }) =>
      Object.entries(options).flatMap(([name, value]) => (/talla|size/i.test(name) ? [fold(value)] : [])),
    ),
  );
  return sizes.length === 0 || sizes.includes(fold(said[1] ?? '')) ? [] : [`there is no size ${said[1]}`];
}

/** The product's own sentence with its "no" taken out or put in. */
function opposite({ text, mentions, subject, negations, tellers }: Scope): string[] {
  if (tellers.length > 0 || subject.length === 0 || subject.length > 2) return [];
  let rest = text;
  for (const { from, to } of [...mentions].reverse()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  const said = contentRoots(rest.replace(/^[^:]{0,60}:\s/, ''));
  if (said.length < 3) return [];
  return subject.some((product) => saysOpposite(product, said, negations))
    ? ['the feed says the opposite']
    : [];
}

function saysOpposite({ written }: BookProduct, said: readonly string[], negations: number): boolean {
  return written.split(/(?<=[.;])\s+/).some((sentence) => {
    const own = contentRoots(sentence);
    const shared = said.filter((root) => own.includes(root)).length;
    const near = shared >= 3 && shared / said.length >= 0.8 && shared / own.length >= 0.8;
    return near && negationsIn(sentence) % 2 !== negations % 2;
  });
}

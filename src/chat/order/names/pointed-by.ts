/** "The 59 euro ones", "el de 199", "the big one": which of those shown is meant, by what it costs or how big it is. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { type Draft, openLines } from '../cart/draft.ts';
import type { Item } from '../said/order-act.ts';

type Said = Pick<Item, 'words' | 'variantWords' | 'purpose' | 'article' | 'reference' | 'quantity'>;

const price =
  /^(?:(?:at|for|de|a|por) )?(?<before>€|£|\$)?\s*(?<figure>\d{1,5}(?:[.,]\d{1,2})?)\s*(?<after>€|£|\$|euros?|eur|pounds?|dollars?|pavos|quid|bucks)?(?: ones?)?$/iu;
const bigger = /^(?:grandes?|big|large)(?: ones?)?$/;
const smaller = /^(?:pequen[oa]s?|chic[oa]s?|small|little)(?: ones?)?$/;

/** Those of the products that words about a price or a size point to; none where they say anything else. */
export function pointedBy(products: readonly Product[], said: Said): Product[] {
  const isPointing = said.article === 'the' || said.reference !== undefined;
  if (products.length < 2 || !isPointing) return [];
  return [byCost(products, said), bySize(products, said)].find((found) => found.length > 0) ?? [];
}

/** What was shown and is spoken of, without what is in the order already. */
export function shownToPoint(draft: Draft): Product[] {
  const { shown, focus } = draft.state;
  const ids = new Set(focus === undefined ? shown : [...shown, focus]);
  const there = new Set(openLines(draft).map(({ productId }) => productId));
  return [...ids].flatMap((id) => (there.has(id) ? [] : (draft.context.product(id) ?? [])));
}

/** Whether words say a price, and nothing else: "59 euros", "€199". */
export const saysPrice = (said: Said): boolean => {
  const { before, after } = priceIn(said)?.groups ?? {};
  return before !== undefined || after !== undefined;
};

const priceIn = ({ words, variantWords, purpose = '' }: Said): RegExpExecArray | null =>
  variantWords !== '' && words !== '' ? null : price.exec([words, variantWords, purpose].join(' ').trim());

function byCost(products: readonly Product[], said: Said): Product[] {
  const figure = priceIn(said)?.groups?.figure;
  if (figure === undefined) return [];
  const cents = Math.round(Number(figure.replace(',', '.')) * 100);
  const costs = ({ price, variants }: Product) => [price, ...variants.map((one) => one.price)];
  const exact = products.filter((product) => costs(product).some(({ amount }) => amount === cents));
  // "La 42" is a size, of what comes in it or is called so.
  if (!saysPrice(said)) return products.some((product) => holdsNumber(product, figure)) ? [] : exact;
  // "The 34 euro one", of 34,50.
  const near = (product: Product) => costs(product).some(({ amount }) => amount - (amount % 100) === cents);
  return exact.length > 0 ? exact : products.filter(near);
}

const holdsNumber = ({ title, variants }: Product, figure: string): boolean =>
  [title, ...variants.map((one) => one.title)].some((name) => name.split(/[^\d.,]+/).includes(figure));

function bySize(products: readonly Product[], { words, variantWords, purpose, reference }: Said): Product[] {
  const folded = fold(words).trim();
  const named = reference?.kind === 'bigger' || reference?.kind === 'smaller' ? reference.kind : undefined;
  const size =
    folded === '' ? named : bigger.test(folded) ? 'bigger' : smaller.test(folded) ? 'smaller' : undefined;
  if (size === undefined || variantWords !== '' || purpose !== undefined) return [];
  const sizes = measured(products);
  if (sizes === undefined) return [];
  const wanted = size === 'bigger' ? Math.max(...sizes) : Math.min(...sizes);
  return products.filter((_, at) => sizes[at] === wanted);
}

/** What tells how big a thing is, the plainest first. */
const ofSize =
  /^(?:personas|people|size|tamano|talla|pantalla|screen|capacity|capacidad|volume?n?|diameter|diametro|length|longitud|largo|height|altura|alto|width|anchura|ancho)$/;

/** The first attribute that measures all of them, and not all as one: "capacity: 5.5 l" and "2 l". */
function measured(products: readonly Product[]): number[] | undefined {
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))].filter((name) =>
    ofSize.test(fold(name)),
  );
  const tables = names.map((name) => products.map(({ attributes }) => measureIn(attributes[name])));
  const [known] = tables.filter(
    (table) =>
      table.every((one) => one !== undefined) &&
      new Set(table.map((one) => one?.unit)).size === 1 &&
      new Set(table.map((one) => one?.value)).size > 1,
  );
  return known?.map((one) => one?.value ?? 0);
}

function measureIn(said: readonly string[] = []): { value: number; unit: string } | undefined {
  const [one = '', ...others] = said;
  const [, number, unit = ''] = /^\D{0,3}(\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(one) ?? [];
  if (number === undefined || others.length > 0) return undefined;
  return { value: Number(number.replace(',', '.')), unit: unit.replace(/[\d.,]+/g, '#') };
}

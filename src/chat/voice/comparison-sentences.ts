/** Two to four products side by side: only what the sheets say, and differences computed, never guessed. */
import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import type { Sort } from '../../catalog/search.ts';
import { formatMoney } from '../../language/money-format.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import type { MeasuredOrder } from '../understand/understanding.ts';
import { boldTitle, plain, pricePhrase, say, stockPhrase } from './phrases.ts';
import type { Told } from './told.ts';

/** Attributes compared at most, those that differ first. */
const attributesCompared = 3;

/**
 * `words`: stems of what the question compares by; attributes of those names come first. Without `contrast` they only stand side by
 * side; with `sum` what they cost together is said.
 */
export function tellComparison(
  products: readonly Product[],
  language: Language,
  how: { words?: readonly string[]; contrast?: boolean; sum?: boolean } = {},
): Told {
  const asked = new Set(how.words ?? []);
  const names = differingAttributes(products, asked, how.contrast ?? false);
  const lines = products.map((product) =>
    [`- ${boldTitle(product)}: ${details(product, names, language)}`, ...optionsAsked(product, asked)].join(
      ', ',
    ),
  );
  const difference = how.contrast === true ? priceDifference(products, language) : undefined;
  const sum = how.sum === true ? sumOf(products, language) : undefined;
  return { must: [...lines, ...[difference, sum].filter((sentence) => sentence !== undefined)], may: [] };
}

/** "¿Qué tallas quedan?": the values that can be bought of an option that was asked for by its name. */
function optionsAsked(product: Product, asked: ReadonlySet<string>): string[] {
  const buyable = product.variants.filter(({ availability }) => availability !== 'out_of_stock');
  const names = new Set(buyable.flatMap(({ options }) => Object.keys(options)));
  return [...names]
    .filter((name) => contentStems(name, product.language).some((stem) => asked.has(stem)))
    .map((name) => {
      const values = new Set(buyable.flatMap(({ options }) => options[name] ?? []));
      return `${name}: ${plain([...values].join('/'))}`;
    });
}

function sumOf(products: readonly Product[], language: Language): string | undefined {
  const prices = products.map(lowestPrice);
  const [first] = prices;
  if (first === undefined || prices.some(({ currency }) => currency !== first.currency)) return undefined;
  const total = formatMoney(
    { amount: prices.reduce((sum, { amount }) => sum + amount, 0), currency: first.currency },
    language,
  );
  // Where variants cost more, the sum is the least it may come to.
  const from = products.some(
    (product) => new Set(product.variants.map(({ price }) => price.amount)).size > 1,
  );
  return say(language, {
    es: `En total ${from ? 'son desde' : 'son'} ${total}.`,
    en: `Together they come to ${from ? `${total} or more` : total}.`,
  });
}

function details(product: Product, names: readonly string[], language: Language): string {
  const rating = product.rating === undefined ? '' : ratingPhrase(product.rating, language);
  const attributes = names.flatMap((name) => {
    const values = product.attributes[name];
    return values === undefined ? [] : [`${name}: ${plain(values.join('/'))}`];
  });
  return [pricePhrase(product, language), stockPhrase[language][product.availability], rating, ...attributes]
    .filter((part) => part !== '')
    .join(', ');
}

/** Of the whole list, or of those only that stood side by side. */
const ofThese = (ofSome: true | undefined, language: Language): string =>
  ofSome === true
    ? say(language, { es: 'De las que hemos comparado', en: 'Of those we compared' })
    : say(language, { es: 'De las opciones que le he mostrado', en: 'Of the options I showed you' });

/** "Of these, by weight, the least is …: 245 g": picked by code from what the sheets of those shown say. */
export function tellMeasuredPick(
  product: Product,
  {
    by,
    measured,
    ofSome,
  }: {
    by: MeasuredOrder;
    measured: { name: string; value: string; unsaid: number };
    ofSome?: true;
  },
  language: Language,
): Told {
  const { name, value, unsaid } = measured;
  // "Warmth: high" is told in words, and no figure.
  const [told, figure] = /\d/.test(value) ? ['cifra', 'figure'] : ['grado', 'grade'];
  const must = [
    say(language, {
      es: `${ofThese(ofSome, 'es')}, la de ${by === 'least' ? 'menor' : 'mayor'} ${told} según su ficha es ${boldTitle(product)}: ${name}: ${value}.`,
      en: `${ofThese(ofSome, 'en')}, the one with the ${by === 'least' ? 'lowest' : 'highest'} ${figure} in its sheet is ${boldTitle(product)}: ${name}: ${value}.`,
    }),
  ];
  if (unsaid > 0) {
    must.push(
      say(language, {
        es: unsaid === 1 ? 'La ficha de otra no lo dice.' : `Las fichas de otras ${unsaid} no lo dicen.`,
        en:
          unsaid === 1 ? 'The sheet of another does not say.' : `The sheets of ${unsaid} others do not say.`,
      }),
    );
  }
  return { must, may: [] };
}

/** "A slimmer one" where the sheets of its kind tell of none. */
export function tellNoneBeyond(product: Product, language: Language): Told {
  return {
    must: [
      say(language, {
        es: `Según las fichas, no hay ninguna otra opción de su clase que supere en eso a ${boldTitle(product)}.`,
        en: `By their sheets there is no other option of its kind that goes beyond ${boldTitle(product)} in that.`,
      }),
    ],
    may: [],
  };
}

/** "Of these the cheapest is …": picked by code from what was shown. */
export function tellPick(
  product: Product,
  { by, ofSome }: { by: Sort; ofSome?: true },
  language: Language,
): Told {
  const which = {
    cheapest: { es: 'la más económica', en: 'the cheapest' },
    dearest: { es: 'la más cara', en: 'the most expensive' },
    best_rated: { es: 'la mejor valorada', en: 'the best rated' },
  }[by];
  const rating =
    by === 'best_rated' && product.rating !== undefined ? ratingPhrase(product.rating, language) : '';
  const detail = [pricePhrase(product, language), rating].filter((part) => part !== '').join(', ');
  return {
    must: [
      say(language, {
        es: `${ofThese(ofSome, 'es')}, ${which.es} es ${boldTitle(product)}: ${detail}.`,
        en: `${ofThese(ofSome, 'en')}, ${which.en} is ${boldTitle(product)}: ${detail}.`,
      }),
    ],
    may: [],
  };
}

/** "I would take …, the best rated of those I showed you": advice with the reason for it. */
export function tellAdvised(product: Product, { ofSome }: { ofSome?: true }, language: Language): Told {
  const rating = product.rating === undefined ? '' : ratingPhrase(product.rating, language);
  return {
    must: [
      say(language, {
        es: `Le recomiendo ${boldTitle(product)}: ${ofSome === true ? 'de las que hemos comparado' : 'entre opciones parecidas de las que le he mostrado'}, es la mejor valorada, ${rating}. Precio: ${pricePhrase(product, language)}, ${stockPhrase.es[product.availability]}.`,
        en: `I recommend ${boldTitle(product)}: ${ofSome === true ? 'of those we compared' : 'among the similar options I showed you'} it is the best rated, ${rating}. Price: ${pricePhrase(product, language)}, ${stockPhrase.en[product.availability]}.`,
      }),
    ],
    may: [],
  };
}

function ratingPhrase(rating: number, language: Language): string {
  return say(language, {
    es: `${rating.toLocaleString('es-ES')} sobre 5`,
    en: `${rating.toLocaleString('en-GB')} out of 5`,
  });
}

function differingAttributes(
  products: readonly Product[],
  asked: ReadonlySet<string>,
  contrast: boolean,
): string[] {
  const names = [...new Set(products.flatMap((product) => Object.keys(product.attributes)))];
  const valuesOf = (product: Product, name: string) => (product.attributes[name] ?? []).join('/');
  const isAsked = (name: string) =>
    products.some(({ language }) => contentStems(name, language).some((stem) => asked.has(stem)));
  const differing = names
    .filter((name) => products.every((product) => product.attributes[name] !== undefined))
    .filter((name) => new Set(products.map((product) => valuesOf(product, name))).size > 1);
  return [...new Set([...names.filter(isAsked), ...(contrast ? differing : [])])].slice(
    0,
    attributesCompared,
  );
}

/** What lies between the cheapest and the dearest; of more than two both are named. */
function priceDifference(products: readonly Product[], language: Language): string | undefined {
  const sorted = products.toSorted((one, other) => lowestPrice(one).amount - lowestPrice(other).amount);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 2) return undefined;
  const one = lowestPrice(first);
  const other = lowestPrice(last);
  if (new Set(products.map((product) => lowestPrice(product).currency)).size > 1) return undefined;
  if (one.amount === other.amount) {
    return sorted.length === 2
      ? say(language, { es: 'Los dos cuestan lo mismo.', en: 'Both cost the same.' })
      : say(language, { es: 'Todos cuestan lo mismo.', en: 'They all cost the same.' });
  }
  const saved = formatMoney({ amount: other.amount - one.amount, currency: one.currency }, language);
  const than = sorted.length === 2 ? '' : boldTitle(last);
  return say(language, {
    es: `${boldTitle(first)} cuesta ${saved} menos${than === '' ? '' : ` que ${than}`}.`,
    en: `${boldTitle(first)} costs ${saved} less${than === '' ? '' : ` than ${than}`}.`,
  });
}

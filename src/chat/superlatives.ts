/**
 * What is the lightest, the biggest, the best rated of some goods: how people say it, and which it is by the figures of the sheets. Of
 * goods that do not say a figure, nothing is supposed.
 */
import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import { type Dimension, measuresIn } from '../language/measures.ts';
import type { MeasuredOrder } from './understand/understanding.ts';

type Quality = {
  /** What sheets call it, the likeliest first. Folded. */
  names: readonly RegExp[];
  dimensions: readonly Dimension[];
  least: string;
  most: string;
};

const sizes =
  'size tamano pantalla screen(?: size)? capacidad capacity volumen volume personas people medidas dimensions dimensiones longitud length altura height diametro diameter'
    .split(/\s(?![^(]*\))/)
    .map((name) => new RegExp(`^${name}$`));

const qualities: readonly Quality[] = [
  {
    names: [/^(?:peso|weight)$/, /(?:peso|weight)/],
    dimensions: ['weight'],
    least:
      'mas (?:liger|livian)[oa]s?|menos pesad[oa]s?|pesan? menos|menos pesan?|lightest|lighter|weighs? (?:the )?le(?:ast|ss)',
    most: 'mas pesad[oa]s?|pesan? mas|mas pesan?|heaviest|heavier|weighs? (?:the )?mo(?:st|re)',
  },
  {
    names: [/^(?:autonomia|bateria|battery(?: life)?|run ?time|duracion)$/],
    dimensions: ['time'],
    least: 'shortest battery(?: life)?',
    most: '(?:longest|longer|most|best|better) (?:battery(?: life)?|lasting|runtime)|lasts? (?:the )?long(?:est|er)|(?:mas|mayor|mejor) (?:bateria|autonomia)|duran? mas',
  },
  {
    names: [/^(?:potencia|power|output)$/],
    dimensions: ['power'],
    least: 'menos potentes?|least powerful|less powerful',
    most: '(?:mas|mayor) poten(?:tes?|cia)|most powerful|more powerful',
  },
  {
    names: [/^(?:ruido|noise)/],
    dimensions: ['sound'],
    least: 'mas silencios[oa]s?|menos ruidos[oa]s?|quietest|quieter|least noisy',
    most: 'mas ruidos[oa]s?|loudest|noisiest',
  },
  {
    names: [/^(?:lumenes|lumens|brightness)$/],
    dimensions: ['light'],
    least: 'menos luminos[oa]s?|dimmest',
    most: 'mas (?:luminos[oa]s?|brillantes?|lumenes)|brightest|brighter',
  },
  {
    names: [/^(?:grosor|thickness)$/, /^(?:altura|height)$/],
    dimensions: ['length'],
    least: 'mas (?:fin|delgad|estrech)[oa]s?|thinnest|thinner|slimmest|slimmer',
    most: 'mas grues[oa]s?|thickest|thicker',
  },
  {
    names: [/^(?:altura|height)$/],
    dimensions: ['length'],
    least: 'menos alt[oa]s?|shortest in height',
    most: 'mas alt[oa]s?|tallest|taller',
  },
  {
    names: [/^(?:longitud|largo|length|medidas|dimensions)$/],
    dimensions: ['length'],
    least: 'mas cort[oa]s?|shortest|shorter',
    most: 'mas larg[oa]s?|longest|longer',
  },
  {
    names: sizes,
    dimensions: ['length', 'volume', 'people'],
    least: 'mas (?:pequen|chic)[oa]s?|mas compact[oa]s?|menor tamano|smallest|smaller|most compact',
    most: 'mas grandes?|mas espacios[oa]s?|(?:mayor|mas) (?:tamano|capacidad)|biggest|bigger|largest|larger|roomiest|roomier|most capacity',
  },
];

/** The article that belongs to it goes with it: "la más ligera de todas", "the lightest one". */
const around = (words: string) =>
  new RegExp(
    `(?<![a-z])(?:(?:el|la|los|las|the|algo|something|one) )?(?:${words})(?: (?:one|ones|of (?:them|these|all)(?: all)?|de (?:tod[oa]s|ell[oa]s|est[oa]s|es[oa]s)))?(?![a-z])`,
  );

export type Asked = { quality: Quality; order: MeasuredOrder; from: number; to: number };

const readers = qualities.flatMap((quality) =>
  (['least', 'most'] as const).map((order) => ({ quality, order, pattern: around(quality[order]) })),
);

/** Which figure puts them in order, and where it is said. */
export function superlativeIn(folded: string): Asked | undefined {
  for (const { quality, order, pattern } of readers) {
    const found = pattern.exec(folded);
    if (found !== null) return { quality, order, from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

/** By product the figure and as the sheet writes it, of the one attribute that most of them say. */
export function measuredBy(
  { quality, order }: Pick<Asked, 'quality' | 'order'>,
  products: readonly Product[],
): { name: string; sorted: { product: Product; value: string; figure: number }[] } | undefined {
  const tables = quality.names.flatMap((pattern) =>
    quality.dimensions.map((dimension) => {
      const rows = products.flatMap((product) => rowOf(product, pattern, dimension));
      return { name: rows[0]?.name ?? '', rows };
    }),
  );
  const [best] = tables.toSorted((one, other) => other.rows.length - one.rows.length);
  if (best === undefined || best.rows.length === 0) return undefined;
  const sign = order === 'least' ? 1 : -1;
  return { name: best.name, sorted: best.rows.toSorted((one, other) => sign * (one.figure - other.figure)) };
}

/** The smallest or the biggest of goods whose sheets all measure the same; undefined where two are level, or one does not say. */
export function sizedFirst(order: MeasuredOrder, products: readonly Product[]): Product | undefined {
  const [quality] = qualities.filter(({ names }) => names === sizes);
  const table = quality === undefined ? undefined : measuredBy({ quality, order }, products);
  const [first, second] = table?.sorted ?? [];
  const isClear = table?.sorted.length === products.length && first?.figure !== second?.figure;
  return isClear ? first?.product : undefined;
}

function rowOf(product: Product, pattern: RegExp, dimension: Dimension) {
  for (const [name, values] of Object.entries(product.attributes)) {
    if (!pattern.test(fold(name))) continue;
    for (const value of values) {
      const told = measuresIn(dimension === 'people' ? `${value} personas` : value, product.language);
      const found = told.find((measure) => measure.dimension === dimension);
      if (found !== undefined) return [{ product, name, value, figure: found.high }];
    }
  }
  return [];
}

/** "Mejor valorada", "with a better rating": source of a pattern of folded text. */
export const rated =
  '(?:mejor|mas) (?:valorad|puntuad|calificad)[oa]s?|mejor(?:es)? (?:nota|puntuacion|valoracion|valoraciones|opiniones|resenas|criticas)|(?:best|better|top|highest|higher)[ -](?:rated|reviewed|scored|scoring)|(?:best|better|highest|higher|top) (?:rating|ratings|reviews|score)';
const anyMeasured = qualities.flatMap(({ least, most }) => [least, most]).join('|');
/** Behind "the": "lightest of the two", "que tiene mejor nota", "que menos pesa". Folded. */
const chosen = new RegExp(
  `^(?:(?:one )?(?:que|that|which|with|con)(?: (?:es|sea|tiene|tenga|is|has))?(?: (?:the|la|el))? )?(?:${rated}|${anyMeasured})(?: (?:ones?|of (?:the|them|these|those)(?: \\w+)?|de (?:l[oa]s|tod[oa]s|est[oa]s|es[oa]s)(?: \\w+)?))?(?= |$)`,
);
/** Behind a noun: "(la tienda) más ligera". Folded. */
const behindNoun = new RegExp(` (?:${rated}|${anyMeasured})(?= |$)`);

/** How much of folded words, from their start, says by a figure or a rating which of some goods is meant. */
export const superlativeAt = (folded: string): string | undefined => chosen.exec(folded)?.[0];

/** The same, said after what it is of. */
export const superlativeBehind = (folded: string): { index: number; 0: string } | undefined =>
  behindNoun.exec(folded) ?? undefined;

/** Those of the products that are first by what is said: several where they are level; undefined where the sheets do not tell. */
export function firstBy(said: string, products: readonly Product[]): Product[] | undefined {
  if (new RegExp(`(?<![a-z])(?:${rated})(?![a-z])`).test(said)) {
    const best = Math.max(...products.map(({ rating }) => rating ?? 0));
    return best === 0 ? undefined : products.filter(({ rating }) => rating === best);
  }
  const asked = superlativeIn(said);
  const table = asked === undefined ? undefined : measuredBy(asked, products);
  if (table === undefined || table.sorted.length < products.length) return undefined;
  const first = table.sorted[0]?.figure;
  return table.sorted.filter(({ figure }) => figure === first).map(({ product }) => product);
}

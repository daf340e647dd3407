/**
 * "La más ligera", "which one is bigger?", "lightest trekking poles": goods put in order by a figure of their sheets. What the sheets say
 * decides which attribute is meant; of goods that do not say it, nothing is supposed.
 */
import type { Product } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { type Dimension, measuresIn } from '../../language/measures.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Message } from './message.ts';
import type { ReferenceContext } from './references.ts';
import type { MeasuredOrder, Understanding } from './understanding.ts';

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
      'mas (?:liger|livian)[oa]s?|menos pesad[oa]s?|pesan? menos|lightest|lighter|weighs? (?:the )?le(?:ast|ss)',
    most: 'mas pesad[oa]s?|pesan? mas|heaviest|heavier|weighs? (?:the )?mo(?:st|re)',
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
    names: [/^(?:grosor|thickness)$/],
    dimensions: ['length'],
    least: 'mas (?:fin|delgad)[oa]s?|thinnest|thinner|slimmest|slimmer',
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

type Asked = { quality: Quality; order: MeasuredOrder; from: number; to: number };

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
): { name: string; sorted: { product: Product; value: string }[] } | undefined {
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

/** Words that point at what was shown and name nothing. Folded. */
const pointing =
  /^(?:one|ones|cual|cuales|which|what|that|this|these|those|them|uno|una|unos|unas|alguno|alguna|hay|tiene|tienen|tienes|teneis|es|son|is|are|has|have|and|y|pero|but|show|me|want|quiero|prefiero|anything|something|algo|mejor|tal|how|about|del|sea|seria)$/;

/** Of the list shown: picked by code where a sheet says it, else each is said not to say it. */
export function superlativeOf(
  { text, folded }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  const asked = superlativeIn(folded);
  const shown = context.state.shown
    .map((id) => context.product(id))
    .filter((product): product is Product => product !== undefined);
  if (asked === undefined || shown.length < 2) return undefined;
  const rest = withoutSuperlative(text, asked);
  const words = contentStems(rest, context.language).filter((stem) => !pointing.test(stem));
  const named = words.length === 0 ? undefined : context.findByName(rest)[0];
  if (
    words.length > 0 &&
    !(named !== undefined && named.coverage > 0.99 && context.state.shown.includes(named.product.id))
  )
    return undefined;
  const table = measuredBy(asked, shown);
  const best = table?.sorted[0];
  if (table === undefined || best === undefined) {
    return {
      intent: 'compare',
      productIds: shown.slice(0, mostTold).map(({ id }) => id),
      words: contentStems(text, context.language),
      ofEach: true,
    };
  }
  return {
    intent: 'pick',
    by: asked.order,
    measured: { name: table.name, value: best.value, unsaid: shown.length - table.sorted.length },
    productId: best.product.id,
  };
}

const mostTold = 4;

export function withoutSuperlative(text: string, { from, to }: Pick<Asked, 'from' | 'to'>): string {
  return text.length === fold(text).length ? `${text.slice(0, from)} ${text.slice(to)}` : text;
}

/** "Lightest trekking poles": what is searched for, without the words that say the order. */
export function searchedWithout(text: string, said: string): string {
  const asked = superlativeIn(fold(said));
  if (asked === undefined) return text;
  const ordering = new Set(tokenise(said.slice(asked.from, asked.to)).map(({ folded }) => folded));
  return tokenise(text)
    .filter(({ folded }) => !ordering.has(folded))
    .map((token) => token.text)
    .join(' ');
}

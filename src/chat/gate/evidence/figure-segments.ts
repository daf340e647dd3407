/** A product's text in pieces of one figure's reach: "24 horas el agua fría | o el café caliente 12", "height: 30 cm". */
import type { Product } from '../../../catalog/product.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import type { KnownFacts, KnownProduct } from './known-facts.ts';
import { addText, emptyIndex, measuresIn, type TextIndex, unitStem } from './text-index.ts';
import { workedOut } from './worked-out.ts';

export type Segment = { from: number; to: number };
export type FigureSegment = { index: TextIndex; measures: ReadonlySet<string> };

const joints = /[.;:,()](?=\s|$)|\s(?:y|e|o|u|and|or|but|pero|while|mientras|frente)\s|[—–]/giu;

export function segmentsOf(text: string): Segment[] {
  const cuts = [0, ...[...text.matchAll(joints)].map(({ index }) => index), text.length];
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
}

/** Only those that hold a figure with a unit. */
export function figureSegments({ product }: KnownProduct): readonly FigureSegment[] {
  return segmentsOfProduct(product);
}

const segmentsOfProduct = workedOut((product: Product): FigureSegment[] => {
  const { language } = product;
  const ofText = product.description
    .split(/(?<=[.!?])\s+|\n+/)
    .flatMap((sentence) => segmentsIn(sentence, language));
  const ofSheet = Object.entries(product.attributes).map(([name, values]) =>
    segmentOf(`${name} ${values.join(' · ')}`, language, ''),
  );
  return [...ofText, ...ofSheet].filter(({ measures }) => measures.size > 0);
});

/** A figure without a unit has that of the one before in its sentence. */
function segmentsIn(sentence: string, language: Language): FigureSegment[] {
  let unit = '';
  return segmentsOf(sentence).map(({ from, to }) => {
    const text = sentence.slice(from, to);
    const segment = segmentOf(text, language, unit);
    unit = unitsIn(text, language).at(-1) ?? unit;
    return segment;
  });
}

function segmentOf(text: string, language: Language, carried: string): FigureSegment {
  const index = emptyIndex(language);
  addText(index, text);
  const measures = measuresIn(text).map(({ exact, unit }) => {
    const own = unit === '%' ? unit : unit === '' || !isUnit(unit) ? carried : unitStem(unit, language);
    return own === '' ? '' : `${exact} ${own}`;
  });
  // "Dos horas": a figure in letters is one too.
  const spelled = [...index.measures].filter((one) => isUnitStem(one.slice(one.indexOf(' ') + 1)));
  return { index, measures: new Set([...measures.filter((one) => one !== ''), ...spelled]) };
}

const isUnitStem = (stemmed: string): boolean => isUnit(stemmed) || dimensionOf(stemmed) !== stemmed;

function unitsIn(text: string, language: Language): string[] {
  return measuresIn(text).flatMap(({ unit }) => (isUnit(unit) ? [unitStem(unit, language)] : []));
}

const dimensions: readonly (readonly [RegExp, string])[] = [
  [/^(?:h|min|day|week|month|year|s)$/, 'time'],
  [/^(?:mg|g|kg)$/, 'weight'],
  [/^(?:ml|cl|l)$/, 'volume'],
  [/^(?:mm|cm|m|in)$/, 'length'],
];

/** What a stemmed unit measures: hours and days are both time. */
export function dimensionOf(stemmed: string): string {
  return dimensions.find(([units]) => units.test(stemmed))?.[1] ?? stemmed;
}

export function isUnit(unit: string): boolean {
  return /^(?:mg|g|gr|kg|ml|cl|l|mm|cm|m|km|w|kw|v|mah|wh|gb|tb|h|hz|db|lm|rpm|bar|°|°c|"|horas?|hours?|min|minutos?|minutes?|dias?|days?|semanas?|weeks?|meses|months?|anos?|years?|litros?|lit(?:re|er)s?|gramos?|grams?|kilos?|metros?|met(?:re|er)s?|vatios?|watts?|pulgadas?|inch(?:es)?|grados|degrees)$/.test(
    unit,
  );
}

/** Words of a text by where they stand. */
export function wordsWithin(text: string, { from, to }: Segment): string[] {
  return tokenise(text)
    .filter((word) => word.from >= from && word.to <= to)
    .map(({ folded }) => folded);
}

/** One piece of a sentence, with the stems of the words that claim before and behind its figure. */
export type FigurePiece = { index: TextIndex; before: readonly string[]; behind: readonly string[] };

/** "48 horas a la península | 4 días a Baleares", where there are several. */
export function figuresIn(text: string, language: Language): FigurePiece[] {
  const found = stretchesOf(text, findNumbers(text, language));
  return found.length > 1 ? found.map(({ from, to }) => pieceOf(text.slice(from, to), language)) : [];
}

/** Segments with a figure; what has none goes with the one before in its sentence, else with the one behind. */
function stretchesOf(text: string, figures: readonly Segment[]): Segment[] {
  const stretches: Segment[] = [];
  /** Where a sentence began whose figure is yet to come. */
  let begun: number | undefined = 0;
  for (const segment of segmentsOf(text)) {
    const holds = figures.some((figure) => figure.from >= segment.from && figure.from < segment.to);
    const last = stretches.at(-1);
    if (holds) {
      stretches.push({ from: begun ?? segment.from, to: segment.to });
      begun = undefined;
    } else if (begun === undefined && last !== undefined) {
      if (/[.;]/.test(text[segment.from] ?? '')) begun = segment.from;
      else last.to = segment.to;
    }
  }
  const last = stretches.at(-1);
  if (begun !== undefined && last !== undefined) last.to = text.length;
  return stretches;
}

function pieceOf(text: string, language: Language): FigurePiece {
  const index = emptyIndex(language);
  addText(index, text);
  const [figure] = findNumbers(text, language);
  const claims = tokenise(text).filter(
    ({ folded, to }) =>
      !/^\d/.test(folded) && to !== figure?.to && !isUnit(folded) && !isOrdinary(folded, language),
  );
  const stems = (within: (word: Segment) => boolean) =>
    claims.filter(within).map(({ folded }) => stem(folded, language));
  return {
    index,
    before: stems(({ from }) => figure !== undefined && from < figure.from),
    behind: stems(({ from }) => figure !== undefined && from > figure.from),
  };
}

type Claim = { folded: string; from: number; to: number };

/**
 * "A Baleares llega en 48 horas" where those are of the mainland: the word stands with another figure, and with this one stands
 * another word in its place.
 */
export function isOfOtherFigure(
  figures: readonly FigurePiece[],
  {
    body,
    numbers,
    claimed,
  }: { body: string; numbers: readonly (Segment & { exact: string })[]; claimed: readonly Claim[] },
  { reach }: Pick<KnownFacts, 'reach'>,
): boolean {
  if (figures.length === 0 || numbers.length === 0) return false;
  return stretchesOf(body, numbers).some((segment) => {
    const within = (at: Segment) => at.from >= segment.from && at.to <= segment.to;
    const own = numbers.filter(within);
    if (own.length === 0) return false;
    const words = claimed.filter(within);
    const says = ({ index }: FigurePiece, { folded }: Claim) => reach.says(index, folded);
    const isSaid = (one: string, language: Language) =>
      words.some(({ folded }) => reach.meets(folded, one, language));
    return figures
      .filter(({ index }) => own.every(({ exact }) => index.numbers.has(exact)))
      .every((piece) =>
        words.some((word) => {
          if (says(piece, word)) return false;
          const side = figures.find((one) => one !== piece && says(one, word));
          if (side === undefined) return false;
          const { language } = piece.index;
          const isBefore = side.before.some((one) => reach.meets(word.folded, one, language));
          return (isBefore ? piece.before : piece.behind).some((one) => !isSaid(one, language));
        }),
      );
  });
}

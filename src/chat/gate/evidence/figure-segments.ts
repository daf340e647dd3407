/** A product's text in pieces of one figure's reach: "24 horas el agua fría | o el café caliente 12", "height: 30 cm". */
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { KnownProduct } from './known-facts.ts';
import { addText, emptyIndex, measuresIn, type TextIndex, unitStem } from './text-index.ts';

export type Segment = { from: number; to: number };
export type FigureSegment = { index: TextIndex; measures: ReadonlySet<string> };

const joints = /[.;:,()](?=\s|$)|\s(?:y|e|o|u|and|or|but|pero|while|mientras|frente)\s|[—–]/giu;

export function segmentsOf(text: string): Segment[] {
  const cuts = [0, ...[...text.matchAll(joints)].map(({ index }) => index), text.length];
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
}

const built = new WeakMap<KnownProduct, FigureSegment[]>();

/** Only those that hold a figure with a unit. */
export function figureSegments(one: KnownProduct): readonly FigureSegment[] {
  const known = built.get(one);
  if (known !== undefined) return known;
  const { product } = one;
  const { language } = product;
  const ofText = product.description
    .split(/(?<=[.!?])\s+|\n+/)
    .flatMap((sentence) => segmentsIn(sentence, language));
  const ofSheet = Object.entries(product.attributes).map(([name, values]) =>
    segmentOf(`${name} ${values.join(' · ')}`, language, ''),
  );
  const found = [...ofText, ...ofSheet].filter(({ measures }) => measures.size > 0);
  built.set(one, found);
  return found;
}

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
    const own = unit === '' || !isUnit(unit) ? carried : unitStem(unit, language);
    return own === '' ? '' : `${exact} ${own}`;
  });
  return { index, measures: new Set(measures.filter((one) => one !== '')) };
}

function unitsIn(text: string, language: Language): string[] {
  return measuresIn(text).flatMap(({ unit }) => (isUnit(unit) ? [unitStem(unit, language)] : []));
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

/** Figures with a unit in a text, made comparable: "15-inch", "15,6 pulgadas", '27"', "62-127 cm", "140 × 70 cm". */
import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';

export type Dimension =
  | 'weight'
  | 'volume'
  | 'length'
  | 'power'
  | 'time'
  | 'charge'
  | 'storage'
  | 'light'
  | 'sound'
  | 'age'
  | 'people';

/** In the base unit of its dimension; `high` is `low` unless a range is told. */
export type Measure = {
  dimension: Dimension;
  low: number;
  high: number;
  /** The unit it was written in, as a multiple of the base unit. */
  unit: number;
  from: number;
  to: number;
};

const units: ReadonlyMap<string, readonly [Dimension, number]> = new Map(
  Object.entries({
    'mg miligramo miligramos': ['weight', 0.001],
    'g gr grs gramo gramos gram grams': ['weight', 1],
    'kg kgs kilo kilos kilogramo kilogramos kilogram kilograms': ['weight', 1000],
    'oz onza onzas ounce ounces': ['weight', 28.349523],
    'lb lbs libra libras pound pounds': ['weight', 453.59237],
    'ml mililitro mililitros millilitre millilitres milliliter milliliters': ['volume', 1],
    'cl centilitro centilitros': ['volume', 10],
    'l lt lts litro litros litre litres liter liters': ['volume', 1000],
    'mm milimetro milimetros millimetre millimetres millimeter millimeters': ['length', 1],
    'cm cms centimetro centimetros centimetre centimetres centimeter centimeters': ['length', 10],
    'm mt mts metro metros metre metres meter meters': ['length', 1000],
    'km kilometro kilometros kilometre kilometres': ['length', 1_000_000],
    "in inch inches pulgada pulgadas pulg \" ” ''": ['length', 25.4],
    'ft foot feet pie pies': ['length', 304.8],
    'w watt watts vatio vatios': ['power', 1],
    'kw kilovatio kilovatios': ['power', 1000],
    's seg segundo segundos second seconds': ['time', 1 / 60],
    'min mins minuto minutos minute minutes': ['time', 1],
    'h hs hora horas hour hours hrs': ['time', 60],
    mah: ['charge', 1],
    'gb gigas gigabytes': ['storage', 1],
    'tb teras terabytes': ['storage', 1000],
    'lm lumen lumens lumenes': ['light', 1],
    'db decibelio decibelios decibel decibels': ['sound', 1],
    'mes meses month months': ['age', 1],
    'ano anos year years yrs': ['age', 12],
    'persona personas people person persons plaza plazas comensal comensales seater seaters': ['people', 1],
  } as const).flatMap(([names, unit]) => names.split(' ').map((name) => [name, unit] as const)),
);

const number = String.raw`\d+(?:[.,]\d+)*`;
const unit = String.raw`(?:[\p{L}]+|["”]|'')`;
const figure = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${number})(?:\s?(?:-|–|a|to|y|and|e)\s?(${number}))?((?:\s?[x×]\s?${number})*)[\s\u00a0-]?(${unit})(?!\p{L})`,
  'giu',
);

/** "1.050" is a thousand and fifty in Spanish and about one in English; a decimal part has never three figures in Spanish. */
function numberOf(written: string, language: Language): number {
  const thousands = language === 'es' ? /\.(?=\d{3}(?!\d))/g : /,(?=\d{3}(?!\d))/g;
  return Number(written.replace(thousands, '').replace(',', '.'));
}

/** The word that measures, as a base unit; undefined for any other word. */
export function unitNamed(word: string): { dimension: Dimension; factor: number } | undefined {
  const known = units.get(fold(word));
  return known === undefined ? undefined : { dimension: known[0], factor: known[1] };
}

export function measuresIn(text: string, language: Language): Measure[] {
  return [...text.matchAll(figure)].flatMap(
    ({ 0: whole, 1: first = '', 2: second, 3: more = '', 4: word = '', index }) => {
      const known = unitNamed(word);
      if (known === undefined) return [];
      const place = { from: index, to: index + whole.length };
      const values = [first, ...(second === undefined ? [] : [second])].map((each) =>
        numberOf(each, language),
      );
      if (!values.every(Number.isFinite)) return [];
      const { dimension, factor } = known;
      const sides = [...more.matchAll(/\d+(?:[.,]\d+)*/g)].map(([side]) => numberOf(side, language) * factor);
      const spread = values.map((value) => value * factor);
      return [
        { dimension, low: Math.min(...spread), high: Math.max(...spread), unit: factor, ...place },
        ...sides.map((side) => ({ dimension, low: side, high: side, unit: factor, ...place })),
      ];
    },
  );
}

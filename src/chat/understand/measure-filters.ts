/** "De entre 20 y 40 litros", "at least 50 inches": a figure with a unit as the values of the one attribute it can mean. */
import type { AttributeFilter, Facets } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { type Dimension, type Measure, measuresIn } from '../../language/measures.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';

export type MeasureFilter = { filter: AttributeFilter; from: number; to: number };

/** What an attribute of a dimension is called when nothing more is said. Folded. */
const usualNames: Readonly<Record<Dimension, RegExp>> = {
  weight: /^(?:peso|weight)$/,
  volume: /^(?:capacidad|capacity|volumen|volume)$/,
  length: /^(?:size|tamano|pantalla|screen(?: size)?|diagonal|longitud|largo|length|rueda|wheel(?: size)?)$/,
  power: /^(?:potencia|power)$/,
  time: /^(?:autonomia|bateria|battery life|duracion|runtime)$/,
  charge: /^(?:bateria|battery|capacidad|capacity)$/,
  storage: /^(?:almacenamiento|storage|capacidad|capacity|memoria|memory|ram)$/,
  age: /^(?:edad(?: recomendada)?|ages?|age range|recommended age)$/,
  people: /^(?:personas|plazas|comensales|capacidad|people|persons|seats|sleeps|capacity)$/,
  sound: /^(?:ruido|noise|nivel de ruido|noise level)$/,
  light: /^(?:lumenes|lumens|brightness|flujo luminoso)$/,
};

const least =
  /(?:al menos|como minimo|minimo(?: de)?|mas de|a partir de|desde|superior(?:es)? a|at least|minimum(?: of)?|over|more than|from|above|bigger than|larger than|mayor(?:es)? de)\s*$/;
const most =
  /(?:hasta|como mucho|maximo(?: de)?|menos de|por debajo de|no mas de|inferior(?:es)? a|up to|at most|under|less than|below|no more than|maximum(?: of)?|smaller than|menor(?:es)? de)\s*$/;
const about = /(?:unos|unas|alrededor de|aproximadamente|cerca de|around|about|roughly|approximately)\s*$/;
const fromTo = /(?:entre|between|de|from)\s*$/;

type Range = { low: number; high: number; from: number };

function rangeAsked(folded: string, measure: Measure): Range {
  const before = folded.slice(0, measure.from);
  const { low, high, from } = measure;
  const lead = [least, most, about, fromTo].map((pattern) => pattern.exec(before)?.index);
  const start = Math.min(...lead.filter((at) => at !== undefined), from);
  if (low < high) return { low, high, from: start };
  if (lead[1] !== undefined) return { low: 0, high, from: start };
  // A tent for four sleeps three too, but nobody wants a marquee.
  if (measure.dimension === 'people' && lead.every((at) => at === undefined))
    return { low, high: 2 * low, from };
  if (lead[0] !== undefined) return { low, high: Number.POSITIVE_INFINITY, from: start };
  return lead[2] === undefined
    ? { low: low * 0.995, high: high * 1.005, from }
    : { low: low * 0.8, high: high * 1.2, from: start };
}

const meets = (measure: Measure, { low, high }: Range): boolean => measure.high >= low && measure.low <= high;

const ofAge = usualNames.age;
const fromAge = /^(?:desde|a partir de|from|over|above|\+)\s*\d|\d\s*\+$/;

/** "4-8 años", "ages: 3-6", "from 3": an age from which on has no end. */
function agesOf(value: string, name: string, shop: Language): Measure[] {
  if (!ofAge.test(fold(name))) return [];
  const told = measuresIn(value, shop).filter((one) => one.dimension === 'age');
  const found =
    told.length > 0 ? told : measuresIn(`${value.trim().replace(/^\D+|\D+$/g, '')} ${years[shop]}`, shop);
  return fromAge.test(fold(value).trim())
    ? found.map((one) => ({ ...one, high: Number.POSITIVE_INFINITY }))
    : found;
}

const years: Readonly<Record<Language, string>> = { es: 'años', en: 'years' };

/** "Personas: 4" says its unit in its name. */
function measuresOf(value: string, name: string, dimension: Dimension, shop: Language): Measure[] {
  if (dimension === 'age') return agesOf(value, name, shop);
  const found = measuresIn(value, shop).filter((one) => one.dimension === dimension);
  if (found.length > 0 || dimension !== 'people' || !/^\s*\d+(?:\s*-\s*\d+)?\s*$/.test(value)) return found;
  if (!/^(?:personas|plazas|comensales|people|persons|seats|sleeps)$/.test(fold(name))) return [];
  return measuresIn(`${value.trim()} personas`, shop);
}

/** Attributes that have such measures, the one the message names or that is usually meant first. */
function candidates(
  facets: Facets,
  { dimension, unit }: Measure,
  stems: ReadonlySet<string>,
  shop: Language,
) {
  const measured = facets.attributes
    .map(({ name, values }) => ({
      name,
      values: values.flatMap((value) => {
        const found = measuresOf(value, name, dimension, shop);
        return found.length === 0 ? [] : [{ value, measures: found }];
      }),
    }))
    .filter(({ values }) => values.length > 0);
  const named = measured.filter(({ name }) => contentStems(name, shop).some((stem) => stems.has(stem)));
  const usual = measured.filter(({ name }) => usualNames[dimension].test(fold(name)));
  const meant = named.length > 0 ? named : usual;
  // Screens are in inches where cables are in metres.
  const alike = meant.filter(({ values }) =>
    values.some(({ measures }) => measures.some((one) => one.unit === unit)),
  );
  return alike.length > 0 ? alike : meant;
}

function startOfWord(text: string, from: number): number {
  let start = from;
  while (start > 0 && /\p{L}/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

const countWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', ocho: '8' },
  en: { two: '2', three: '3', four: '4', five: '5', six: '6', eight: '8' },
};

/** "Para cuatro personas": the figure in the place of its word, so that every place in the text stays what it is. */
function withFigures(text: string, language: Language): string {
  return text.replace(/(?<![\p{L}\d])\p{L}{2,6}(?=[\s-]\p{L})/giu, (word) => {
    const figure = countWords[language][word.toLowerCase()];
    return figure === undefined ? word : figure.padStart(word.length, '\u2007');
  });
}

/** `shop`: the language the facets are in. */
export function measureFilters(
  text: string,
  { facets, language, shop }: { facets: Facets | undefined; language: Language; shop: Language },
): MeasureFilter[] {
  const folded = fold(text);
  if (facets === undefined || folded.length !== text.length) return [];
  const stems = new Set(contentStems(text, shop));
  return measuresIn(withFigures(text, language), language).flatMap((measure) => {
    const [attribute, ...others] = candidates(facets, measure, stems, shop);
    // Where several could be meant, the words are left to the search.
    if (attribute === undefined || others.length > 0) return [];
    const range = rangeAsked(folded, measure);
    const values = attribute.values.filter(({ measures }) => measures.some((one) => meets(one, range)));
    // An age is met by the range it lies in.
    const exact = range.from === measure.from && measure.low === measure.high;
    if (exact && values.length === 0) return [];
    const from = startOfWord(text, range.from);
    const to =
      measure.to + (/^[\s-]+(?:old|de edad|of age)(?![a-z])/.exec(folded.slice(measure.to))?.[0].length ?? 0);
    const said = text.slice(from, to).trim();
    const label = fold(said).includes(fold(attribute.name)) ? said : `${attribute.name}: ${said}`;
    return [
      {
        filter: { name: attribute.name, values: values.map(({ value }) => value), label },
        from,
        to,
      },
    ];
  });
}

/** Sizes as people write them, put in one form: "2m", "dos metros" and "2 m" are "2m"; "200 x 100 cm" is "200 100cm". */

const units: readonly [RegExp, string][] = [
  [/^(?:mm|mil[ií]metros?|millimet(?:re|er)s?)$/i, 'mm'],
  [/^(?:cm|cent[ií]metros?|centimet(?:re|er)s?)$/i, 'cm'],
  [/^(?:m|metros?|met(?:re|er)s?)$/i, 'm'],
  [/^(?:ml|mililitros?|millilit(?:re|er)s?)$/i, 'ml'],
  [/^(?:cl|centilitros?|centilit(?:re|er)s?)$/i, 'cl'],
  [/^(?:l|litros?|lit(?:re|er)s?)$/i, 'l'],
  [/^(?:g|gr|gramos?|grams?)$/i, 'g'],
  [/^(?:kg|kgs|kilos?|kilogramos?|kilograms?)$/i, 'kg'],
  [/^(?:w|vatios?|watts?)$/i, 'w'],
  [/^(?:gb|gigas?|gigabytes?)$/i, 'gb'],
];
const short = 'mm|cm|m|ml|cl|l|g|gr|kgs?|w|gb';
const long =
  '(?:mil[ií]|cent[ií])?(?:metros?|litros?)|(?:milli|centi)?(?:met(?:re|er)s?|lit(?:re|er)s?)|gramos?|grams?|kilos?|kilogramos?|kilograms?|vatios?|watts?|gigas?|gigabytes?';
const edge = '(?![\\p{L}\\p{N}])';
const before = '(?<![\\p{L}\\p{N}])';

const written: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['una', 1],
  ['uno', 1],
  ['one', 1],
  ['a', 1],
  ['dos', 2],
  ['two', 2],
  ['tres', 3],
  ['three', 3],
  ['cuatro', 4],
  ['four', 4],
  ['cinco', 5],
  ['five', 5],
  ['ocho', 8],
  ['eight', 8],
  ['diez', 10],
  ['ten', 10],
]);

const sides = /(\d+(?:[.,]\d+)?)\s*(?:x|×|por|by)\s*(?=\d)/giu;
const half = new RegExp(`${before}(?:medio|half(?: an?)?)[ -](${long})${edge}`, 'giu');
const counted = new RegExp(`${before}(${[...written.keys()].join('|')})[ -](${long})${edge}`, 'giu');
const inDigits = new RegExp(`(\\d+(?:[.,]\\d+)?)\\s*-?(${short}|${long})${edge}`, 'giu');
/** "La de litro". */
const bare = new RegExp(`(?:(?<=${before}de\\s)|^)(litro|metro|kilo)(?:$|${edge})`, 'giu');
/** "Extra grande". */
const extraLarge = new RegExp(`${before}(?:extra[ -]?(?:grande|large)s?|xl)${edge}`, 'giu');

const unitOf = (unit: string): string => units.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
const halfOf: ReadonlyMap<string, string> = new Map([
  ['l', '500ml'],
  ['m', '50cm'],
  ['kg', '500g'],
]);

export function withMeasures(text: string): string {
  if (!/\d|litro|lit(?:re|er)|metro|met(?:re|er)|kilo|extra|xl/i.test(text)) return text;
  return text
    .replace(sides, '$1 ')
    .replace(half, (all, unit: string) => halfOf.get(unitOf(unit)) ?? all)
    .replace(
      counted,
      (_, count: string, unit: string) => `${written.get(count.toLowerCase())}${unitOf(unit)}`,
    )
    .replace(inDigits, (_, count: string, unit: string) => `${count.replace(',', '.')}${unitOf(unit)}`)
    .replace(bare, (unit) => `1${unitOf(unit)}`)
    .replace(extraLarge, 'XL');
}

/** "200x140": the two sides that a text tells, the longer first; undefined where it tells no such pair. */
export function sidesIn(text: string): string | undefined {
  const [, one, other] =
    /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(?:cm\s*)?(?:x|×|por|by)\s*(\d+(?:[.,]\d+)?)(?![\d.,]*\d)/iu.exec(text) ??
    [];
  if (one === undefined || other === undefined) return undefined;
  return [one, other]
    .map((side) => Number(side.replace(',', '.')))
    .toSorted((long, short) => short - long)
    .join(' × ');
}

/** Sizes of clothes as they are called: "mediana" is "M". */
const sizeNames: readonly [RegExp, string][] = [
  [/^(?:s|pequen[oa]s?|chic[oa]s?|small)$/, 'size:s'],
  [/^(?:m|median[oa]s?|medium)$/, 'size:m'],
  [/^(?:l|grandes?|large)$/, 'size:l'],
  [/^xl$/, 'size:xl'],
];

export function sizeForm(folded: string): string | undefined {
  return sizeNames.find(([pattern]) => pattern.test(folded))?.[1];
}

/** "100" said of what measures "100cm". */
export function isMeasureOf(number: string, measured: string): boolean {
  return (
    /^\d+(?:\.\d+)?$/.test(number) &&
    measured.startsWith(number) &&
    /^[a-z]{1,2}$/.test(measured.slice(number.length))
  );
}

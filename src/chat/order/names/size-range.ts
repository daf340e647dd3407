/** Sizes that stand for a range: "42-44", "M (150-170 cm)", "S (hasta 150 cm)". */

/** What stands around a number that measures somebody. */
export const ofMeasure =
  /^(?:mide|mido|miden|measures?|altura|estatura|height|calza|calzo|cm|cms|centimetros?|centimetres?|centimeters?|m|metros?|metres?|tall|alt[oa]|about|around|unos|mas|menos|aprox|approx|years?|olds?|yo|anos?|añ?os?)$/i;

/** The number that words say, in centimetres where they say metres ("1,40"). */
function numberIn(words: string): number {
  const metres = /(?<![\d.,-])[12][.,](\d{2})(?![\d])/.exec(words);
  if (metres !== null) return Number(metres[0].replace(/[.,]/, ''));
  return Number(/(?<![\d-])\d+(?![\d-])/.exec(words)?.[0] ?? Number.NaN);
}

/** Nobody is so small, and no shoe so big: a number above measures a body. */
const leastHeight = 50;

/** Whether the number that words say is of the range that a size stands for. */
export function isWithin(words: string, value: string): boolean {
  const number = numberIn(words);
  if (Number.isNaN(number)) return false;
  const [, least, most] = /^(\d+)\s?[-–]\s?(\d+)(?!\d)/.exec(value) ?? [];
  if (least !== undefined) return number >= Number(least) && number <= Number(most);
  if (number < leastHeight || !/\bcm\b/i.test(value)) return false;
  const [, from, to] = /(\d+)\s?[-–]\s?(\d+)\s?cm/i.exec(value) ?? [];
  if (from !== undefined) return number >= Number(from) && number < Number(to);
  const [, limit] = /(?:hasta|up to|under|menos de|less than)\s(\d+)\s?cm/i.exec(value) ?? [];
  if (limit !== undefined) return number < Number(limit);
  const [, floor] = /(?:m[aá]s de|over|above|from|desde)\s(\d+)\s?cm/i.exec(value) ?? [];
  return floor !== undefined && number >= Number(floor);
}

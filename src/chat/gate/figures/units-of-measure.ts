/** Which words after a number are units of measure, and not what is counted. */
import { isStopword } from '../../../language/stopwords.ts';

/** "Entre 35 y 50", "a 4.8 on average": a small word is no unit. */
export function isMeasure(unit: string): boolean {
  return (
    !isStopword(unit, 'es') &&
    !isStopword(unit, 'en') &&
    /^(?:[a-z]{1,3}|%|°|"|”|″|horas?|hours?|dias?|days?|anos?|years?|meses|months?|litros?|lit(?:re|er)s?|gramos?|grams?|metros?|met(?:re|er)s?|vatios|watts|pulgadas?|inch(?:es)?|pounds?|libras?|ounces?|onzas?|kilos?|feet|foot|pies?)$/.test(
      unit,
    )
  );
}

/** British and American shoe sizes as European ones, rounded to what boxes say; for adults, since children's scales start anew. */

import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';
import { contentStems } from './stem.ts';

export type ShoeSize = { said: string; eu: string };

const shoeStems: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(
    contentStems(
      'zapato zapatilla bota botín sandalia deportiva tenis mocasín bailarina chancla calzado náutico zueco',
      'es',
    ),
  ),
  en: new Set(
    contentStems(
      'shoe sneaker trainer boot sandal loafer heel slipper footwear cleat clog pump flat trainers',
      'en',
    ),
  ),
};

const size =
  /(?:(uk|us|usa|ee\.? ?uu\.?)\s?(\d{1,2}(?:[.,]5)?)|(\d{1,2}(?:[.,]5)?)\s?(uk|us|usa|ee\.? ?uu\.?))(?![\p{L}\d])/iu;
const ofWomen = /(?<![a-z])(?:wom[ae]n'?s?|ladies|mujer(?:es)?|senoras?|chicas?|girls?)(?![a-z])/;

/** UK 9 is EU 43; US men's sizes are one more than British ones, women's two. */
function europeanOf(value: number, { system, women }: { system: string; women: boolean }): number {
  const british = system.startsWith('uk') ? value : value - (women ? 2 : 1);
  return Math.round(british + (women ? 33 : 34));
}

/** The text with its British or American shoe size said in European; unchanged where no shoes are spoken of. */
export function inEuropeanSizes(text: string, language: Language): { text: string; size?: ShoeSize } {
  const found = size.exec(text);
  if (found === null || !contentStems(text, language).some((stem) => shoeStems[language].has(stem)))
    return { text };
  const [whole, before, after, first, last] = found;
  const system = fold(before ?? last ?? '').replace(/[^a-z]/g, '');
  const value = Number((after ?? first ?? '').replace(',', '.'));
  if (value < 2 || value > 15) return { text };
  const eu = String(europeanOf(value, { system, women: ofWomen.test(fold(text)) }));
  const lead = /(?:talla|size|n[uú]mero)\s*$/i.test(text.slice(0, found.index))
    ? ''
    : language === 'es'
      ? 'talla '
      : 'size ';
  return {
    text: `${text.slice(0, found.index)}${lead}${eu}${text.slice(found.index + whole.length)}`,
    size: { said: whole.trim(), eu },
  };
}

/** What a text holds, for asking whether it says a word or a figure: stems, numbers, and numbers with their unit. */
import { fold } from '../../../language/fold.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { meaningMarks } from '../words/meanings.ts';
import { familyOf } from '../words/synonyms.ts';

export type TextIndex = {
  language: Language;
  /** With the families and the meanings of each, see synonyms.ts and meanings.ts. */
  stems: Set<string>;
  /** Exact decimal text: "42", "5.5", "1299". */
  numbers: Set<string>;
  /** "40 h", "100 %": a number and the word or sign right after it, stemmed. */
  measures: Set<string>;
};

export function emptyIndex(language: Language): TextIndex {
  return { language, stems: new Set(), numbers: new Set(), measures: new Set() };
}

export function addText(index: TextIndex, text: string): void {
  for (const { folded } of tokenise(text)) {
    const stemmed = stem(folded, index.language);
    index.stems.add(stemmed);
    const family = familyOf(stemmed, index.language);
    if (family !== undefined) index.stems.add(family);
    for (const mark of meaningMarks(stemmed, index.language)) index.stems.add(mark);
  }
  for (const { exact, unit } of measuresIn(text)) {
    index.numbers.add(exact);
    if (unit !== '') index.measures.add(`${exact} ${unitStem(unit, index.language)}`);
  }
  for (const { exact, to, words } of spelled.test(text) ? findNumbers(text, index.language) : []) {
    if (!words) continue;
    index.numbers.add(exact);
    const unit = /^[\s\u00a0-]*([\p{L}]+)/u.exec(text.slice(to))?.[1];
    if (unit !== undefined) index.measures.add(`${exact} ${unitStem(fold(unit), index.language)}`);
  }
}

const spelled =
  /\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|catorce|cien|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|hundred|una? (?:horas?|a[nñ]os?|minutos?)|one (?:hour|year|minute))\b/i;
const measure = /(\d+(?:[.,'’]\d+)*)[\s\u00a0-]*([\p{L}%°"”″²]+)?/gu;

/** Every numeral of a text in digits, with what stands right after it. */
export function measuresIn(text: string): { exact: string; unit: string; from: number; to: number }[] {
  const found = [];
  for (const match of text.matchAll(measure)) {
    const numeral = match[1] ?? '';
    found.push({
      exact: exactNumeral(numeral),
      unit: fold(match[2] ?? ''),
      from: match.index,
      to: match.index + numeral.length,
    });
  }
  return found;
}

/** "1.299,00" → "1299.00", "5,5" → "5.5", "1,299" → "1299": three digits after the only mark group. */
export function exactNumeral(numeral: string): string {
  const parts = numeral.split(/[.,'’]/);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return numeral;
  if (last.length === 3) return parts.join('');
  return `${parts.slice(0, -1).join('')}.${last}`;
}

const units: Readonly<Record<string, string>> = {
  ud: 'unit',
  uds: 'unit',
  unidad: 'unit',
  unidades: 'unit',
  units: 'unit',
  pcs: 'unit',
  hora: 'h',
  horas: 'h',
  hour: 'h',
  hours: 'h',
  hrs: 'h',
  gramos: 'g',
  gramo: 'g',
  gr: 'g',
  grams: 'g',
  litro: 'l',
  litros: 'l',
  litre: 'l',
  litres: 'l',
  liter: 'l',
  liters: 'l',
  mililitros: 'ml',
  centimetros: 'cm',
  milimetros: 'mm',
  metros: 'm',
  metro: 'm',
  meters: 'm',
  metres: 'm',
  kilos: 'kg',
  kilo: 'kg',
  kilogramos: 'kg',
  pulgadas: 'in',
  pulgada: 'in',
  inches: 'in',
  inch: 'in',
  '"': 'in',
  '”': 'in',
  '″': 'in',
  vatios: 'w',
  watts: 'w',
  dias: 'day',
  dia: 'day',
  day: 'day',
  days: 'day',
  anos: 'year',
  ano: 'year',
  year: 'year',
  years: 'year',
  meses: 'month',
  mes: 'month',
  month: 'month',
  months: 'month',
  semanas: 'week',
  semana: 'week',
  weeks: 'week',
  week: 'week',
  minutos: 'min',
  minutes: 'min',
  minute: 'min',
};

/** "horas", "litres": a unit in full. */
export function isUnitWord(folded: string): boolean {
  return units[folded] !== undefined;
}

export function unitStem(unit: string, language: Language): string {
  return units[unit] ?? stem(unit, language);
}

/** The numbers of a text as they are compared, without those in the words of a name: "one" and "un" count nothing. */
export function figuresSaid(
  text: string,
  language: Language,
  words: readonly { from: number; to: number; named?: boolean }[] = [],
): string[] {
  return findNumbers(text, language)
    .filter(({ from, to }) => !words.some((word) => word.named === true && word.from < to && from < word.to))
    .filter(({ words: spelled, value }) => !spelled || value > 1)
    .map(({ exact, words: spelled, from, to }) => (spelled ? exact : exactNumeral(text.slice(from, to))));
}

export function indexOf(text: string, language: Language): TextIndex {
  const index = emptyIndex(language);
  addText(index, text);
  return index;
}

/** Numbers in words as digits, in Spanish and English: "cuarenta y cuatro", "ciento veinte", "one hundred and twenty-nine". */
import type { Language } from '../../../../../src/protocol.ts';
import { fold } from './spelling.ts';

const lists: Record<Language, string> = {
  es: `cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17
  dieciocho=18 diecinueve=19 veinte=20 veintiun=21 veintiuno=21 veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26
  veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100
  doscientos=200 trescientos=300 cuatrocientos=400 quinientos=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 mil=1000`,
  en: `zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17
  eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000`,
};

const dictionaries = { es: dictionary('es'), en: dictionary('en') };

function dictionary(language: Language): Map<string, number> {
  return new Map(
    lists[language].split(/\s+/).map((entry) => {
      const [word = '', value] = entry.split('=');
      return [word, Number(value)];
    }),
  );
}

/** Words after which "un", "una" and "one" count. */
const counted =
  /^\s(?:horas?|hours?|días?|days?|semanas?|weeks?|mes|month|años?|years?|euros?|mil|hundred|thousand)\b/i;

type Run = { from: number; to: number; value: number; last: number; cents?: number };

export function withDigits(text: string, language: Language): string {
  const runs: Run[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{M}\d-])[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?(?![\p{L}\p{M}-])/gu,
  )) {
    const value = countOf(match[0], language, text.slice(match.index + match[0].length));
    // "Por ciento" is no hundred.
    if (
      value === undefined ||
      (/\bpor $/i.test(text.slice(0, match.index)) &&
        /^ciento$/i.test(match[0]) &&
        /^\s*(?:[.,;:)]|menos|de\b|$)/.test(text.slice(match.index + match[0].length)))
    )
      continue;
    const run = runs.at(-1);
    const to = match.index + match[0].length;
    if (run !== undefined && continues(run, value, text.slice(run.to, match.index))) {
      const joined = value >= 100 && value > run.last ? run.value * value : run.value + value;
      Object.assign(run, { to, value: joined, last: value });
    } else if (run !== undefined && isPrice(run, value, text.slice(run.to, match.index))) {
      Object.assign(run, { to, cents: value });
    } else {
      runs.push({ from: match.index, to, value, last: value });
    }
  }
  let digits = text;
  for (const { from, to, value, cents } of runs.reverse()) {
    const said = cents === undefined ? String(value) : `${value},${cents} €`;
    digits = `${digits.slice(0, from)}${said}${digits.slice(to)}`;
  }
  return withCents(digits);
}

function countOf(word: string, language: Language, after: string): number | undefined {
  const folded = fold(word);
  if (/^(?:una?|one|an?)$/.test(folded)) return counted.test(after) ? 1 : undefined;
  const parts = folded.split('-').map((part) => (part === 'one' ? 1 : dictionaries[language].get(part)));
  if (parts.length === 2 && (parts[0] ?? 0) < 20) return undefined;
  return parts.includes(undefined) ? undefined : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** "cuarenta | y | cuatro" goes on, "cinco | y | seis" and "twelve | ninety" do not. */
function continues(run: Run, value: number, between: string): boolean {
  if (!/^\s(?:(?:y|and)\s)?$/i.test(between)) return false;
  if (value === 100 || value === 1000) return run.last < value;
  if (run.last >= 100) return value < run.last;
  return /y/i.test(between) && run.last >= 30 && run.last % 10 === 0 && value < 10;
}

/** "Fifty-four ninety" is a price, not two numbers. */
function isPrice(run: Run, value: number, between: string): boolean {
  return between === ' ' && run.cents === undefined && run.value < 1000 && value >= 10 && value < 100;
}

/** "12 con 50", "44 euros 90", "4 euros y 50 céntimos", "for 34 90" are one amount. */
function withCents(text: string): string {
  return text
    .replace(
      /\b(\d+)\s(?:euros?|€)\s(?:(?:con|y|and)\s)?(\d{1,2})(?:\s(?:céntimos|cents?))?(?![\d.,]*\s?(?:€|euros?|%|[x×]))\b/gi,
      (_, whole: string, cents: string) => `${whole},${cents.padStart(2, '0')} €`,
    )
    .replace(/\b(\d+)\s(?:con|coma|point)\s(\d{1,2})\b/g, '$1,$2 €')
    .replace(/(?<=\b(?:for|at|is|costs?|por|a|cuesta|:)\s)(\d{1,3})\s(\d\d)\b(?!\s?[%×x]|\d)/g, '$1,$2 €');
}

/** Numbers and amounts as people and models write them, in both languages. */
import type { Language } from '../../../../src/protocol.ts';
import type { Dice } from './dice.ts';

const es = {
  small:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
      ' ',
    ),
  tens: '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
  hundreds:
    '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
      ' ',
    ),
};
const en = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  tens: '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

/** Below ten thousand. */
export function numberWords(number: number, language: Language): string {
  return language === 'es' ? spanish(number) : english(number);
}

function spanish(number: number): string {
  if (number < 30) return es.small[number] ?? '';
  if (number < 100) return join(es.tens[Math.floor(number / 10)] ?? '', ' y ', number % 10, spanish);
  if (number === 100) return 'cien';
  if (number < 1000) return join(es.hundreds[Math.floor(number / 100)] ?? '', ' ', number % 100, spanish);
  const thousands = Math.floor(number / 1000);
  return join(thousands === 1 ? 'mil' : `${spanish(thousands)} mil`, ' ', number % 1000, spanish);
}

function english(number: number): string {
  if (number < 20) return en.small[number] ?? '';
  if (number < 100) return join(en.tens[Math.floor(number / 10)] ?? '', '-', number % 10, english);
  if (number < 1000)
    return join(`${en.small[Math.floor(number / 100)]} hundred`, ' and ', number % 100, english);
  const rest = number % 1000;
  return join(`${english(Math.floor(number / 1000))} thousand`, rest < 100 ? ' and ' : ' ', rest, english);
}

function join(head: string, between: string, rest: number, say: (rest: number) => string): string {
  return rest === 0 ? head : `${head}${between}${say(rest)}`;
}

const coins: Readonly<Record<string, { sign: string; es: string; en: string; cents: string }>> = {
  EUR: { sign: '€', es: 'euros', en: 'euros', cents: 'céntimos' },
  GBP: { sign: '£', es: 'libras', en: 'pounds', cents: 'peniques' },
  USD: { sign: '$', es: 'dólares', en: 'dollars', cents: 'centavos' },
};

export function coinOf(currency: string): { sign: string; es: string; en: string; cents: string } {
  return coins[currency] ?? { sign: currency, es: currency, en: currency, cents: 'cents' };
}

/** 1234.5 → "1.234,50" or "1,234.50". */
export function decimals(amount: number, language: Language): string {
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, language === 'es' ? '.' : ',');
  return `${whole}${language === 'es' ? ',' : '.'}${String(amount % 100).padStart(2, '0')}`;
}

export type Format = (amount: number) => string;

/** The usual way of the language: "49,95 €", "€49.95". */
export function usual(language: Language, currency: string): Format {
  const { sign } = coinOf(currency);
  return (amount) =>
    language === 'es' ? `${decimals(amount, 'es')} ${sign}` : `${sign}${decimals(amount, 'en')}`;
}

/** Any way that models write an amount in figures. Whole amounts lose their ",00" now and then. */
export function anyFormat(dice: Dice, language: Language, currency: string): Format {
  const { sign, es: inEs, en: inEn } = coinOf(currency);
  const name = language === 'es' ? inEs : inEn;
  const short = dice.chance(0.5);
  const figure = (amount: number) =>
    short && amount % 100 === 0 ? decimals(amount, language).slice(0, -3) : decimals(amount, language);
  const ways: readonly Format[] =
    language === 'es'
      ? [
          (amount) => `${figure(amount)} ${sign}`,
          (amount) => `${figure(amount)}${sign}`,
          (amount) => `${figure(amount)} ${name}`,
          (amount) => `${figure(amount)} ${currency}`,
          (amount) => `**${figure(amount)} ${sign}**`,
          (amount) => `${decimals(amount, 'en').replace(',', '')} ${sign}`,
        ]
      : [
          (amount) => `${sign}${figure(amount)}`,
          (amount) => `${figure(amount)} ${name}`,
          (amount) => `${figure(amount)} ${sign}`,
          (amount) => `${currency} ${figure(amount)}`,
          (amount) => `**${sign}${figure(amount)}**`,
          (amount) => `${figure(amount)}${sign}`,
        ];
  return dice.pick(ways);
}

/** "doce euros con cincuenta", "twelve fifty". */
export function inWords(dice: Dice, language: Language, currency: string): Format {
  const { es: inEs, en: inEn, cents } = coinOf(currency);
  const words = (number: number) => numberWords(number, language);
  const split = (amount: number) => [Math.floor(amount / 100), amount % 100] as const;
  const way = dice.whole(0, 2);
  return (amount) => {
    const [whole, rest] = split(amount);
    if (language === 'es') {
      const head = apocope(words(whole));
      if (rest === 0) return `${head} ${inEs}`;
      if (way === 0) return `${head} ${inEs} con ${words(rest)}`;
      // "Cincuenta con cinco" could be 50,5 or 50,05.
      if (way === 1 && rest >= 10) return `${words(whole)} con ${words(rest)}`;
      return `${head} ${inEs} y ${apocope(words(rest))} ${cents}`;
    }
    if (rest === 0) return `${words(whole)} ${inEn}`;
    if (way === 0 && rest >= 10 && whole < 100) return `${words(whole)} ${words(rest)}`;
    if (way === 1) return `${words(whole)} ${inEn} and ${words(rest)} cents`;
    return `${words(whole)} ${inEn} ${words(rest)}`;
  };
}

/** Before a noun: "veintiún euros", "treinta y un euros". */
function apocope(words: string): string {
  return words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}

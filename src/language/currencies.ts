import { fold } from './fold.ts';

/** What a word or sign says of the currency: one currency, a sign that several share, or hundredths of it. */
export type CurrencyWord = { code?: string; family?: 'dollar' | 'peso'; cents: boolean };

const dollars: ReadonlySet<string> = new Set([
  ...['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'DOP'],
]);
const pesos: ReadonlySet<string> = new Set(['MXN', 'ARS', 'CLP', 'COP', 'UYU', 'DOP', 'PHP', 'CUP']);

const one = (code: string): CurrencyWord => ({ code, cents: false });
const cents = (code?: string): CurrencyWord => ({ ...(code === undefined ? {} : { code }), cents: true });

const words: ReadonlyMap<string, CurrencyWord> = new Map([
  ...['€', 'eur', 'eurs', 'euro', 'euros', 'euritos', 'eurillos', 'leuros', 'pavos', 'eruos', 'euross'].map(
    (word) => [word, one('EUR')] as const,
  ),
  ...['us$', 'usd', 'u$s', 'buck', 'bucks'].map((word) => [word, one('USD')] as const),
  ...['$', 'dollar', 'dollars', 'dolar', 'dolares'].map(
    (word) => [word, { family: 'dollar', cents: false }] as const,
  ),
  ...['peso', 'pesos'].map((word) => [word, { family: 'peso', cents: false }] as const),
  ...['£', 'gbp', 'pound', 'pounds', 'quid', 'libra', 'libras'].map((word) => [word, one('GBP')] as const),
  ...['¥', '¥', 'jpy', 'yen', 'yens', 'yenes'].map((word) => [word, one('JPY')] as const),
  ...['mxn', 'mx$'].map((word) => [word, one('MXN')] as const),
  ...[
    'ars',
    'clp',
    'cop',
    'uyu',
    'pen',
    'chf',
    'cad',
    'aud',
    'brl',
    'inr',
    'cny',
    'sek',
    'nok',
    'dkk',
    'pln',
  ].map((word) => [word, one(word.toUpperCase())] as const),
  ...['soles'].map((word) => [word, one('PEN')] as const),
  ...['r$'].map((word) => [word, one('BRL')] as const),
  ...['cent', 'cents', 'centimo', 'centimos', 'cts', 'ctms', 'centavo', 'centavos', 'c', '¢'].map(
    (word) => [word, cents()] as const,
  ),
  ...['penny', 'pence'].map((word) => [word, cents('GBP')] as const),
]);

/** Weights as well as money: believed only where the text or the shop says so. */
const alsoWeights: ReadonlySet<string> = new Set(['pound', 'pounds', 'libra', 'libras']);
/** Everyday words or abbreviations too: a currency only in capitals or when glued to a sign. */
const capitalsOnly: ReadonlySet<string> = new Set(['pen', 'cop', 'ars', 'c', 'cad', 'clp']);

export function currencyWord(text: string): CurrencyWord | undefined {
  const folded = fold(text);
  if (capitalsOnly.has(folded) && (folded === 'c' || text !== text.toUpperCase())) return undefined;
  return words.get(folded);
}

export function mayBeWeight(foldedWord: string): boolean {
  return alsoWeights.has(foldedWord);
}

/** Which currency a sign means in this shop: "$" is the shop's own dollar or peso, else the US dollar. */
export function currencyCode(word: CurrencyWord, shopCurrency: string | undefined): string | undefined {
  if (word.code !== undefined) return word.code;
  if (word.family === 'dollar') {
    return shopCurrency !== undefined && dollars.has(shopCurrency) ? shopCurrency : 'USD';
  }
  if (word.family === 'peso') {
    return shopCurrency !== undefined && pesos.has(shopCurrency) ? shopCurrency : 'MXN';
  }
  return shopCurrency;
}

import { currencyCode, currencyWord } from '../../src/language/currencies.ts';
import { minorDigits } from '../../src/language/money-format.ts';
import { parsePrice } from '../../src/language/money-grammar.ts';
import type { Money } from '../../src/protocol.ts';
import type { Message } from '../report/row-issue.ts';
import type { FieldLint } from './field-lint.ts';

export type PriceDefaults = { currency?: string; decimalMark?: ',' | '.' };

/** What a record's prices are read with: its own currency where it names one. */
export function currencyOf(
  lint: FieldLint,
  value: unknown,
  fallback: string | undefined,
): string | 'unknown' | undefined {
  const text = lint.line('currency', value, { max: 10 });
  if (text === undefined) return fallback;
  const word = currencyWord(text);
  const code = (word === undefined ? undefined : currencyCode(word, fallback)) ?? text.toUpperCase();
  if (isCurrency(code)) return code;
  lint.reject({
    field: 'currency',
    code: 'currency_unknown',
    message: {
      en: 'the currency is no ISO 4217 code such as EUR',
      es: 'la moneda no es un código ISO 4217 como EUR',
    },
    value: text,
  });
  return 'unknown';
}

/** As src/catalog/product.ts has it: more than ten million euros has lost its decimal point. */
const highestAmount = 1_000_000_000;
const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return knownCurrencies.has(code);
}

const longestPrice = 60;
const notAPrice: Message = { en: 'not a price', es: 'no es un precio' };

type Outcome = { money: Money; note?: Message } | { code: string; why: Message };

function rounded(currency: string): Message {
  return {
    en: `more decimals than ${currency} has: rounded`,
    es: `más decimales de los que tiene ${currency}: redondeado`,
  };
}

/** A price in any of the ways our format allows; says why not on `lint` and gives undefined. Zero is a price only of extras. */
export function lintPrice(
  lint: FieldLint,
  field: string,
  given: { value: unknown; defaults: PriceDefaults; least: 0 | 1; orElse: 'reject' | 'leave_out' },
): Money | undefined {
  const outcome = checked(read(given.value, given.defaults), given.least);
  if ('money' in outcome) {
    if (outcome.note !== undefined) {
      lint.repair({ field, code: 'price_rounded', message: outcome.note, value: given.value });
    }
    return outcome.money;
  }
  const problem = {
    field,
    code: outcome.code,
    message: outcome.why,
    ...(given.value === undefined ? {} : { value: given.value }),
  };
  if (given.orElse === 'reject') lint.reject(problem);
  else lint.repair({ ...problem, message: leftOut(problem.message) });
  return undefined;
}

function leftOut({ en, es }: Message): Message {
  return { en: `${en}: left out`, es: `${es}: se deja fuera` };
}

function read(value: unknown, defaults: PriceDefaults): Outcome {
  if (value === undefined || value === null || value === '')
    return { code: 'price_missing', why: { en: 'no price', es: 'sin precio' } };
  if (typeof value === 'number') return fromNumber(value, defaults.currency);
  if (typeof value === 'string') return fromText(value, defaults);
  if (typeof value === 'object' && 'amount' in value) return fromMoney(value, defaults.currency);
  return { code: 'price_unreadable', why: notAPrice };
}

function fromMoney(value: { amount: unknown }, fallback: string | undefined): Outcome {
  const currency = 'currency' in value ? value.currency : fallback;
  if (currency === undefined || currency === null || currency === '') return noCurrency;
  if (typeof currency !== 'string' || !isCurrency(currency.trim().toUpperCase())) {
    return {
      code: 'currency_unknown',
      why: {
        en: 'the currency is no ISO 4217 code such as EUR',
        es: 'la moneda no es un código ISO 4217 como EUR',
      },
    };
  }
  if (typeof value.amount !== 'number' || !Number.isInteger(value.amount)) {
    return {
      code: 'price_unreadable',
      why: {
        en: 'amount must be a whole number of minor units (cents)',
        es: 'amount debe ser un número entero de céntimos',
      },
    };
  }
  return { money: { amount: value.amount, currency: currency.trim().toUpperCase() } };
}

/** Through the digits as written, so that 19.99 is 1999 and never 1998.9999. */
function fromNumber(value: number, currency: string | undefined): Outcome {
  if (!Number.isFinite(value) || Math.abs(value) > highestAmount)
    return { code: 'price_absurd', why: { en: 'no product costs that', es: 'ningún producto cuesta eso' } };
  if (value < 0)
    return { code: 'price_negative', why: { en: 'a price below zero', es: 'un precio bajo cero' } };
  if (currency === undefined) return noCurrency;
  const digits = minorDigits(currency);
  const [whole = '0', fraction = ''] = value < 1e-6 ? ['0', ''] : String(value).split('.');
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const cut = fraction.slice(digits);
  if (/^0*$/.test(cut)) return { money: { amount: kept, currency } };
  const amount = kept + (cut.charAt(0) >= '5' ? 1 : 0);
  return { money: { amount, currency }, note: rounded(currency) };
}

/** "199.00 CZK": any ISO code in capitals beside the digits, where the shared grammar knows only the common ones. */
const withCode = /^(?:(?<before>[A-Z]{3})\s?(?=[-\d]))?(?<digits>.*?)(?:(?<=\d)\s?(?<after>[A-Z]{3}))?$/su;

function fromText(given: string, { currency: fallback, decimalMark }: PriceDefaults): Outcome {
  if (given.length > longestPrice) return { code: 'price_unreadable', why: notAPrice };
  const { before, digits = given, after } = withCode.exec(given.trim())?.groups ?? {};
  const code = before ?? after;
  const coded = code !== undefined && isCurrency(code) && (before === undefined || after === undefined);
  const text = coded ? digits : given;
  const currency = coded ? code : fallback;
  const parsed = parsePrice(text, {
    ...(currency === undefined ? {} : { currency }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  });
  if (!parsed.ok) {
    switch (parsed.why) {
      case 'empty':
        return { code: 'price_missing', why: { en: 'no price', es: 'sin precio' } };
      case 'ambiguous':
        return {
          code: 'price_ambiguous',
          why: {
            en: 'thousands or decimals? Write it with its cents, for example 1234,00',
            es: '¿miles o decimales? Escríbalo con sus céntimos, por ejemplo 1234,00',
          },
        };
      case 'negative':
        return { code: 'price_negative', why: { en: 'a price below zero', es: 'un precio bajo cero' } };
      case 'not_a_price':
        return { code: 'price_unreadable', why: notAPrice };
    }
  }
  const named = parsed.currency ?? currency;
  if (named === undefined) return noCurrency;
  const money = { amount: parsed.amount, currency: named };
  return parsed.rounded === true ? { money, note: rounded(named) } : { money };
}

const noCurrency: Outcome = {
  code: 'no_currency',
  why: {
    en: 'a price without a currency: give --currency, for example --currency EUR',
    es: 'un precio sin moneda: dígala con --currency, por ejemplo --currency EUR',
  },
};

function checked(outcome: Outcome, least: 0 | 1): Outcome {
  if (!('money' in outcome)) return outcome;
  const { amount } = outcome.money;
  if (amount < 0)
    return { code: 'price_negative', why: { en: 'a price below zero', es: 'un precio bajo cero' } };
  if (amount < least) return { code: 'price_zero', why: { en: 'a price of zero', es: 'un precio de cero' } };
  return amount > highestAmount
    ? { code: 'price_absurd', why: { en: 'no product costs that', es: 'ningún producto cuesta eso' } }
    : outcome;
}

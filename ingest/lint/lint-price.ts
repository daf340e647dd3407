import { minorDigits } from '../../src/language/money-format.ts';
import { parsePrice } from '../../src/language/money-grammar.ts';
import type { Money } from '../../src/protocol.ts';
import type { FieldLint } from './field-lint.ts';

export type PriceDefaults = { currency?: string; decimalMark?: ',' | '.' };

/** As src/catalog/product.ts has it: more than ten million euros has lost its decimal point. */
const highestAmount = 1_000_000_000;
const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return knownCurrencies.has(code);
}

type Outcome = { money: Money; note?: string } | { code: string; why: string };

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
  else lint.repair({ ...problem, message: `${problem.message}: left out` });
  return undefined;
}

function read(value: unknown, defaults: PriceDefaults): Outcome {
  if (value === undefined || value === null || value === '')
    return { code: 'price_missing', why: 'no price' };
  if (typeof value === 'number') return fromNumber(value, defaults.currency);
  if (typeof value === 'string') return fromText(value, defaults);
  if (typeof value === 'object' && 'amount' in value) return fromMoney(value, defaults.currency);
  return { code: 'price_unreadable', why: 'not a price' };
}

function fromMoney(value: { amount: unknown }, fallback: string | undefined): Outcome {
  const currency = 'currency' in value ? value.currency : fallback;
  if (currency === undefined || currency === null || currency === '') return noCurrency;
  if (typeof currency !== 'string' || !isCurrency(currency.trim().toUpperCase())) {
    return { code: 'currency_unknown', why: 'the currency is no ISO 4217 code such as EUR' };
  }
  if (typeof value.amount !== 'number' || !Number.isInteger(value.amount)) {
    return { code: 'price_unreadable', why: 'amount must be a whole number of minor units (cents)' };
  }
  return { money: { amount: value.amount, currency: currency.trim().toUpperCase() } };
}

/** Through the digits as written, so that 19.99 is 1999 and never 1998.9999. */
function fromNumber(value: number, currency: string | undefined): Outcome {
  if (!Number.isFinite(value) || Math.abs(value) > highestAmount)
    return { code: 'price_absurd', why: 'no product costs that' };
  if (value < 0) return { code: 'price_negative', why: 'a price below zero' };
  if (currency === undefined) return noCurrency;
  const digits = minorDigits(currency);
  const [whole = '0', fraction = ''] = value < 1e-6 ? ['0', ''] : String(value).split('.');
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const cut = fraction.slice(digits);
  if (/^0*$/.test(cut)) return { money: { amount: kept, currency } };
  const amount = kept + (cut.charAt(0) >= '5' ? 1 : 0);
  return { money: { amount, currency }, note: `more decimals than ${currency} has: rounded` };
}

function fromText(text: string, { currency, decimalMark }: PriceDefaults): Outcome {
  const parsed = parsePrice(text, {
    ...(currency === undefined ? {} : { currency }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  });
  if (!parsed.ok) {
    switch (parsed.why) {
      case 'empty':
        return { code: 'price_missing', why: 'no price' };
      case 'ambiguous':
        return {
          code: 'price_ambiguous',
          why: 'thousands or decimals? Write it with its cents, for example 1234,00',
        };
      case 'negative':
        return { code: 'price_negative', why: 'a price below zero' };
      case 'not_a_price':
        return { code: 'price_unreadable', why: 'not a price' };
    }
  }
  const named = parsed.currency ?? currency;
  return named === undefined ? noCurrency : { money: { amount: parsed.amount, currency: named } };
}

const noCurrency: Outcome = {
  code: 'no_currency',
  why: 'a price without a currency: give --currency, for example --currency EUR',
};

function checked(outcome: Outcome, least: 0 | 1): Outcome {
  if (!('money' in outcome)) return outcome;
  const { amount } = outcome.money;
  if (amount < 0) return { code: 'price_negative', why: 'a price below zero' };
  if (amount < least) return { code: 'price_zero', why: 'a price of zero' };
  return amount > highestAmount ? { code: 'price_absurd', why: 'no product costs that' } : outcome;
}

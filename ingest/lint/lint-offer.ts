/** What one product or variant costs: its price, and a sale that counts only within its dates. */
import { priceOfSale, type Sale } from '../../src/catalog/sale.ts';
import { minorDigits } from '../../src/language/money-format.ts';
import { readNumeral } from '../../src/language/numerals.ts';
import type { Money } from '../../src/protocol.ts';
import type { Fields } from '../readers/reader.ts';
import type { FieldLint } from './field-lint.ts';
import { parseMoment } from './lint-date.ts';
import { currencyOf, lintPrice, type PriceDefaults } from './lint-price.ts';

export type OfferDefaults = PriceDefaults & {
  /** The shop's: what dates without a zone are meant in. */
  timeZone: string;
  now: Date;
  dateOrder?: 'day_first' | 'month_first';
};

/** `sale` only where it has dates: one without them is simply the price. */
export type PricedOffer = { price: Money; sale?: Sale };

export function lintOffer(lint: FieldLint, fields: Fields, defaults: OfferDefaults): PricedOffer | undefined {
  const currency = currencyOf(lint, fields.currency, defaults.currency);
  if (currency === 'unknown') return undefined;
  const own = currency === undefined ? defaults : { ...defaults, currency };
  if (isGiven(fields.sale)) return lintOwnSale(lint, fields, own);
  const salePrice = isGiven(fields.salePrice)
    ? lintPrice(lint, 'salePrice', { value: fields.salePrice, defaults: own, least: 1, orElse: 'leave_out' })
    : undefined;
  const dated = isGiven(fields.saleFrom) || isGiven(fields.saleUntil);
  if (salePrice !== undefined && !isGiven(fields.price) && !dated) return { price: salePrice };
  const base = lintRegular(lint, fields, own);
  const regular = base === undefined ? undefined : withImpact(lint, fields, base, own);
  if (regular === undefined) return undefined;
  const sold = salePrice ?? discounted(lint, fields, regular, own);
  if (sold === undefined || !isLower(lint, sold, regular, fields.salePrice)) return { price: regular };
  return dated ? datedSale(lint, fields, { price: sold, regular }, own) : { price: sold };
}

function lintRegular(lint: FieldLint, fields: Fields, defaults: PriceDefaults): Money | undefined {
  const taxed = isGiven(fields.price) || !isGiven(fields.priceWithoutTax);
  const options = { defaults, least: 1, orElse: 'reject' } as const;
  if (taxed) return lintPrice(lint, 'price', { value: fields.price, ...options });
  const net = lintPrice(lint, 'priceWithoutTax', { value: fields.priceWithoutTax, ...options });
  const text = lint.line('taxRate', fields.taxRate, { max: 20 })?.replace(/\s*%$/, '');
  const rate = lint.number('taxRate', text, { min: 0, max: 100 });
  if (net === undefined) return undefined;
  if (rate !== undefined) return withTax(net, String(fields.priceWithoutTax), rate, defaults);
  lint.reject({
    field: 'priceWithoutTax',
    code: 'price_without_tax',
    message: {
      en: 'only a price without tax, which no shopper pays: export the price with tax, or the rate beside it',
      es: 'solo un precio sin impuestos, que nadie paga: exporte el precio con impuestos, o el tipo a su lado',
    },
    value: fields.priceWithoutTax,
  });
  return undefined;
}

/** What a combination costs more or less than its product, said without tax: "2,50", "-1.00". */
function withImpact(
  lint: FieldLint,
  fields: Fields,
  base: Money,
  defaults: PriceDefaults,
): Money | undefined {
  if (!isGiven(fields.priceImpact)) return base;
  const field = 'priceImpact';
  const text = String(fields.priceImpact).trim();
  const value = text.replace(/^[-−]\s*/, '');
  // Its many decimals are no fault: the tax is counted from them.
  const aside = { line: lint.row.line, issues: [] };
  const impact = lintPrice(lint.aside(aside), field, { value, defaults, least: 0, orElse: 'reject' });
  if (impact === undefined) {
    lint.row.issues.push(...aside.issues);
    return undefined;
  }
  if (impact.amount === 0) return base;
  const rate = taxRateOf(lint, fields, base, defaults);
  if (rate === undefined) {
    lint.reject({
      field,
      code: 'impact_without_tax',
      message: {
        en: 'a surcharge without tax: export the product with both prices, or with the rate, so that it can be told with tax',
        es: 'un recargo sin impuestos: exporte el producto con los dos precios, o con el tipo, para saber cuánto es con impuestos',
      },
      value: text,
    });
    return undefined;
  }
  const taxed = withTax(impact, value, rate, defaults).amount;
  const amount = base.amount + (value === text ? taxed : -taxed);
  if (amount > 0) return { ...base, amount };
  lint.reject({
    field,
    code: 'price_negative',
    message: {
      en: 'takes off more than the product costs',
      es: 'descuenta más de lo que cuesta el producto',
    },
    value: text,
  });
  return undefined;
}

/** In per cent: as it is said, or as the prices with and without tax tell it. */
function taxRateOf(
  lint: FieldLint,
  fields: Fields,
  taxed: Money,
  defaults: PriceDefaults,
): number | undefined {
  const said = String(fields.taxRate ?? '').replace(/\s*%$/, '');
  if (said !== '') return lint.number('taxRate', said, { min: 0, max: 100 });
  if (!isGiven(fields.priceWithoutTax)) return undefined;
  const value = fields.priceWithoutTax;
  const net = lintPrice(lint, 'priceWithoutTax', { value, defaults, least: 1, orElse: 'leave_out' });
  // To a tenth of a per cent: both prices are rounded to cents.
  return net === undefined ? undefined : Math.round((taxed.amount / net.amount - 1) * 1000) / 10;
}

/** Through the digits as written: "16.528926" and 21 % are 20.00, where 16.53 and 21 % may not be. */
function withTax(net: Money, text: string, rate: number, { decimalMark }: PriceDefaults): Money {
  const digits = /\d[\d.,]*/.exec(text)?.[0] ?? '';
  const numeral = readNumeral(digits, decimalMark);
  const scale = 10 ** minorDigits(net.currency);
  const exact = numeral === undefined ? Number.NaN : Number(`${numeral.whole}.${numeral.fraction}`) * scale;
  const base = Math.abs(exact - net.amount) <= 0.5 ? exact : net.amount;
  return { ...net, amount: Math.round(base * (1 + rate / 100) + 1e-6) };
}

/** A discount beside the price, in per cent or as an amount. */
function discounted(
  lint: FieldLint,
  fields: Fields,
  regular: Money,
  defaults: PriceDefaults,
): Money | undefined {
  const percent = Number(
    String(fields.discountPercent ?? '')
      .replace(',', '.')
      .replace(/\s*%$/, ''),
  );
  if (percent > 0 && percent < 100) {
    return { ...regular, amount: Math.round(regular.amount * (1 - percent / 100)) };
  }
  if (!isGiven(fields.discountAmount) || Number(fields.discountAmount) === 0) return undefined;
  const value = fields.discountAmount;
  const off = lintPrice(lint, 'discountAmount', { value, defaults, least: 0, orElse: 'leave_out' });
  if (off === undefined || off.amount === 0 || off.amount >= regular.amount) return undefined;
  return { ...regular, amount: regular.amount - off.amount };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isLower(lint: FieldLint, sold: Money, regular: Money, value: unknown): boolean {
  if (sold.currency === regular.currency && sold.amount < regular.amount) return true;
  if (sold.currency === regular.currency && sold.amount === regular.amount) return false;
  lint.repair({
    field: 'salePrice',
    code: 'sale_not_lower',
    message: {
      en: 'a sale price that is not lower than the price, in its currency: left out',
      es: 'un precio rebajado que no es menor que el precio, en su moneda: se deja fuera',
    },
    value,
  });
  return false;
}

function datedSale(lint: FieldLint, fields: Fields, sale: Sale, defaults: OfferDefaults): PricedOffer {
  const from = moment(lint, 'saleFrom', fields.saleFrom, { ...zoneOf(defaults), edge: 'start' });
  const until = moment(lint, 'saleUntil', fields.saleUntil, { ...zoneOf(defaults), edge: 'end' });
  // Without knowing when, nobody can say that the sale is on.
  if (from === 'unreadable' || until === 'unreadable') return { price: sale.regular };
  return priced({ ...sale, from, until }, defaults.now);
}

function zoneOf({ timeZone, dateOrder }: OfferDefaults) {
  return { timeZone, ...(dateOrder === undefined ? {} : { order: dateOrder }) };
}

function priced({ price, regular, from, until }: Sale, now: Date): PricedOffer {
  const sale = {
    price,
    regular,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  return { price: priceOfSale(sale, now), sale };
}

function moment(
  lint: FieldLint,
  field: string,
  value: unknown,
  options: Parameters<typeof parseMoment>[1],
): string | 'unreadable' | undefined {
  const text = lint.line(field, value, { max: 60 });
  // How exports write "no date".
  if (text === undefined || /^0000-00-00/.test(text)) return undefined;
  const read = parseMoment(text, options);
  if (read !== undefined) return read;
  lint.repair({
    field,
    code: 'date_unreadable',
    message: {
      en: 'not a date, so nobody can say whether the sale is on: the regular price is taken',
      es: 'no es una fecha, así que no se sabe si la rebaja está en vigor: vale el precio normal',
    },
    value: text,
  });
  return 'unreadable';
}

/** `sale` as our own format writes it: { price, regular, from, until }. */
function lintOwnSale(lint: FieldLint, fields: Fields, defaults: OfferDefaults): PricedOffer | undefined {
  const given = typeof fields.sale === 'object' && fields.sale !== null ? (fields.sale as Fields) : {};
  const own = lint.within('sale.');
  const sold = lintPrice(own, 'price', { value: given.price, defaults, least: 1, orElse: 'leave_out' });
  const regular = lintPrice(own, 'regular', {
    value: given.regular,
    defaults,
    least: 1,
    orElse: 'leave_out',
  });
  if (sold !== undefined && regular !== undefined && isLower(own, sold, regular, given.price)) {
    return datedSale(
      own,
      { saleFrom: given.from, saleUntil: given.until },
      { price: sold, regular },
      defaults,
    );
  }
  const price = lintPrice(lint, 'price', { value: fields.price, defaults, least: 1, orElse: 'reject' });
  return price === undefined ? undefined : { price };
}

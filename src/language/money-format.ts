import type { Language, Money } from '../protocol.ts';

const digitsOf = new Map<string, number>();
const formats = new Map<string, Intl.NumberFormat>();
/** Their sign names one currency in both languages, whatever Intl thinks. */
const ownSign: ReadonlySet<string> = new Set(['EUR', 'GBP', 'JPY']);
const locales: Readonly<Record<Language, string>> = { es: 'es-ES', en: 'en-US' };

/** How many digits of a currency are minor units: 2 for EUR, 0 for JPY, 3 for KWD; 2 for a code nobody knows. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  let digits = 2;
  try {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  digitsOf.set(currency, digits);
  return digits;
}

function formatFor(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language}:${currency}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    ...(ownSign.has(currency) ? { currencyDisplay: 'narrowSymbol' } : {}),
    // Spanish otherwise writes "1299,00 €"; shops write the dot.
    useGrouping: 'always',
  } as Intl.NumberFormatOptions);
  formats.set(key, format);
  return format;
}

/** As shops of that language write it: "1.299,00 €" (with U+00A0), "€1,299.00". Exact: digits never pass through a float. */
export function formatMoney(money: Money, language: Language): string {
  const digits = minorDigits(money.currency);
  const minor = String(Math.abs(money.amount)).padStart(digits + 1, '0');
  const whole = minor.slice(0, minor.length - digits);
  const decimal = digits === 0 ? whole : `${whole}.${minor.slice(-digits)}`;
  const exact = `${money.amount < 0 ? '-' : ''}${decimal}` as Intl.StringNumericLiteral;
  return formatFor(money.currency, language).format(exact);
}

import type { Language, Money } from '../../src/protocol.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** "1.299,00 €" or "€1,299.00", from integer minor units. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const key = language + currency;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'es' ? 'es-ES' : 'en-IE', {
      style: 'currency',
      currency,
      useGrouping: 'always',
    });
    formats.set(key, format);
  }
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

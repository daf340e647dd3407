import type { Language, Money } from '../../src/protocol.ts';

/** "1.299,00 €" or "€1,299.00", from integer minor units. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const format = new Intl.NumberFormat(language === 'es' ? 'es-ES' : 'en-IE', {
    style: 'currency',
    currency,
    useGrouping: 'always',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

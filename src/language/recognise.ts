import type { Language } from '../protocol.ts';
import type { Names } from './names.ts';
import { recogniseAmounts } from './recognisers/amounts.ts';
import { recogniseNames } from './recognisers/names.ts';
import { recogniseNegations } from './recognisers/negations.ts';
import { recogniseOrdinals } from './recognisers/ordinals.ts';
import { recogniseQuantities } from './recognisers/quantities.ts';
import type { Span } from './span.ts';

export type RecogniseOptions = {
  /** The text's language. */
  language: Language;
  names?: Names;
  /** What "$" and a number without a sign mean in this shop. */
  currency?: string;
};

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
const contains = (outer: Span, inner: Span) =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
const isName = (span: Span) =>
  span.kind === 'product' || span.kind === 'brand' || span.kind === 'category' || span.kind === 'attribute';

/** "Pizza 4 quesos" counts nothing, "talla 42" costs nothing, "por 60" is no size. */
function agree(span: Span, all: readonly Span[]): boolean {
  switch (span.kind) {
    case 'quantity':
    case 'ordinal':
      return !all.some((other) => isName(other) && contains(other, span));
    case 'amount':
      return (
        span.certain ||
        !all.some(
          (other) =>
            isName(other) && (contains(other, span) || other.kind === 'attribute') && overlaps(other, span),
        )
      );
    case 'attribute':
      return !all.some(
        (other) =>
          overlaps(other, span) &&
          ((other.kind === 'amount' && other.certain) ||
            (other.kind === 'quantity' && contains(span, other) === false)),
      );
    default:
      return true;
  }
}

/** Everything the recognisers see in a text, in order of place. */
export function recognise(text: string, options: RecogniseOptions): Span[] {
  const { language, names, currency } = options;
  const spans: Span[] = [
    ...recogniseAmounts(text, { language, ...(currency === undefined ? {} : { currency }) }),
    ...recogniseQuantities(text, language),
    ...recogniseOrdinals(text, language),
    ...recogniseNegations(text),
    ...(names === undefined ? [] : recogniseNames(text, names, language)),
  ];
  return spans.filter((span) => agree(span, spans)).toSorted((a, b) => a.from - b.from || b.to - a.to);
}

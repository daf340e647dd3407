/** What a recogniser finds in a text. `from` and `to` are UTF-16 offsets into the text as given, `to` exclusive. */

type At = { from: number; to: number };

export type Span = At &
  (
    | {
        kind: 'amount';
        /** Integer minor units; `currency` absent when the text names none ("por menos de 60"). */
        value: { amount: number; currency?: string };
        /** How it limits: "menos de 60", "from 20", "unos 50". Absent: plain. */
        limit?: 'max' | 'min' | 'around';
        /** Words that make a plain number an amount without a currency sign ("por 60", "cuesta 12,50"). */
        certain: boolean;
      }
    | { kind: 'percentage'; value: number }
    /** A count of things ("dos de pepperoni", "3x", "a couple"), not a price and not a size. */
    | { kind: 'quantity'; value: number }
    /** "el segundo" 2, "the last one" -1. */
    | { kind: 'ordinal'; value: number }
    | { kind: 'negation'; value: string /** The words it denies. */; scope: At }
    /** A title or alias of the names given; `score` in (0, 1], 1 is exact. */
    | { kind: 'product'; value: string; score: number }
    | { kind: 'brand'; value: string }
    | { kind: 'category'; value: string }
    | { kind: 'attribute'; value: { name: string; value: string } }
  );

export type SpanOf<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

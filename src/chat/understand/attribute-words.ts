/** Words of colour, size, material and the like, spelled as the catalogue has them: which of them limit a search. */
import type { AttributeFilter } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { isThing } from '../../language/lexicon.ts';
import type { Span, SpanOf } from '../../language/span.ts';
import type { Language } from '../../protocol.ts';

export type Range = { from: number; to: number };

/** Attributes that shoppers mean as a limit whatever the goods; any other is a word like the rest, which the search weighs. */
const limitingNames =
  /^(?:colou?r(?:es|s)?|tallas?|sizes?|numero|tamano|materials?|material(?:es)?|genero|gender|sexo|edad|ages?|publico|audience)$/;
const wearers = /^(?:genero|gender|sexo|publico|audience)$/;
export const yesOrNo = /^(?:si|no|yes|true|false)$/;

export function limits(span: Span, spans: readonly Span[]): span is SpanOf<'attribute'> {
  if (span.kind !== 'attribute') return false;
  // "Correr" is a use and a category: what a shelf is called is searched for, not demanded.
  const isShelf = spans.some(
    (other) => other.kind === 'category' && other.from <= span.from && other.to >= span.to,
  );
  // Who it is for is a limit, and a shelf of theirs is where it is met.
  if (wearers.test(fold(span.value.name))) return true;
  return !isShelf && (limitingNames.test(fold(span.value.name)) || yesOrNo.test(fold(span.value.value)));
}

/** "Forro polar" is a fleece; only "con forro" asks for a lining. */
export function beginsThing(text: string, span: SpanOf<'attribute'>, language: Language): boolean {
  if (!yesOrNo.test(fold(span.value.value))) return false;
  const next = /^\s+[\p{L}]+/u.exec(text.slice(span.to));
  return next !== null && isThing(text.slice(span.from, span.to + next[0].length), language);
}

/**
 * Spans of one extent are alternatives ("roja" is color rojo and color roja): any of them; different extents: all of them. What is had or
 * not is called as the shopper called it: "cancelación de ruido", not "noise cancelling yes".
 */
export function attributeFilters(
  text: string,
  spans: readonly SpanOf<'attribute'>[],
  used: Range[],
): AttributeFilter[] {
  const byExtent = new Map<string, AttributeFilter>();
  for (const span of spans) {
    used.push(span);
    const key = `${span.from}-${span.to}`;
    const known = byExtent.get(key);
    if (known === undefined)
      byExtent.set(key, {
        name: span.value.name,
        values: [span.value.value],
        ...(yesOrNo.test(fold(span.value.value)) ? { label: text.slice(span.from, span.to) } : {}),
      });
    else if (known.name === span.value.name && !known.values.includes(span.value.value))
      known.values.push(span.value.value);
  }
  // "En azul o en verde": two values of one attribute are alternatives too.
  const byName = new Map<string, AttributeFilter>();
  for (const filter of byExtent.values()) {
    const known = byName.get(filter.name);
    if (known === undefined) byName.set(filter.name, filter);
    else known.values.push(...filter.values);
  }
  return [...byName.values()];
}

/** "Sin cordones", "que no sean negras": what goods must not have, out of what a message denies. */
import type { AttributeFilter, Facets } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { isEntry, isThing } from '../../language/lexicon.ts';
import type { Span, SpanOf } from '../../language/span.ts';
import { tokenise } from '../../language/tokens.ts';
import { attributeFilters, limits, type Range } from './attribute-words.ts';

/** "Nada picante", "nada de cebolla"; "nada más" and "nada, gracias" deny no part of goods. Folded, after the word. */
const nothingOf = /^(?:de )?(?!mas |mas$|que |de |eso|esto|especial|raro|gracias|por )(?=[a-z]{3})/;
const deniesThing = /^(?:sin|without|except|excepto|salvo|menos|non|free|libres?|ni|nor)$/;
/** "Que no sea(n) (de)", "that isn't", "pero no", "but not": what follows is not wanted. A sentence that is denied limits nothing. */
const deniedAfter: readonly RegExp[] = [
  /^no (?:sea[ns]?|tenga[ns]?|lleve[ns]?|incluya[ns]?|venga[ns]? con|contenga[ns]?)(?: (?:de|con|en|un|una))? /,
  /^(?:not|isn.?t|aren.?t|doesn.?t|don.?t)(?: (?:have|contain|include|be|made|of|in|with|an?))* /,
  /^no (?:de|en|con)? ?/,
];
const deniedBefore: readonly RegExp[] = [
  /(?<![a-z])que $/,
  /(?:^[^a-z]*|(?:(?<![a-z])(?:that|which|but|and|something|anything|ones?|things?)|,)(?: (?:is|are|does|do|be))?[ ,]*)$/,
  /(?:(?<![a-z])pero|,) $/,
];

/** Where the words begin that are denied; undefined for a "no" that denies none. */
function deniedFrom(folded: string, { from, value, scope }: SpanOf<'negation'>): number | undefined {
  if (deniesThing.test(value)) return scope.from;
  if (value === 'nada') {
    const found = nothingOf.exec(folded.slice(scope.from, scope.to));
    return found === null ? undefined : scope.from + found[0].length;
  }
  const before = folded.slice(0, from);
  const after = folded.slice(from, scope.to);
  // "Que no pique": a quality told by a verb.
  const [, verb] = /^no ([a-z]+)/.exec(after) ?? [];
  if (verb !== undefined && /(?<![a-z])que $/.test(before) && isEntry(`que ${verb}`, 'es')) return scope.from;
  for (const [at, pattern] of deniedAfter.entries()) {
    const found = pattern.exec(after);
    if (found !== null && deniedBefore[at]?.test(before) === true) return from + found[0].length;
  }
  return undefined;
}

/** Joints of a sentence and degrees: where what is denied ends, or is no thing. Folded. */
const endsDenied =
  /^(?:y|e|and|pero|but|o|or|ni|nor|para|for|por|under|over|con|with|de|en|que|please|thanks|thank|gracias|ok)$/;
const degrees =
  /^(?:muy|tan|demasiado|too|so|very|mas|more|solo|only|just|hay|tengo|quiero|se|me|sure|know|i|you)$/;

/** "Without it stinking", "sin gastar mucho": something that must not come to pass, and no part of goods. */
const doing =
  /^(?:(?:it|them|my|the|having|that) |[a-z]{3,}ing(?![a-z])|que (?!sea|tenga|lleve)|[a-z]+(?:ar|er|ir)(?:me|se|nos|lo|la|los|las|le)?(?![a-z]))/;

function deniesDoing(after: string): boolean {
  // "Sugar", "leather" and "paper" end like a Spanish verb.
  return doing.test(after) && !isThing(/^[a-z]+/.exec(after)?.[0] ?? '', 'en');
}

/** "Sin mangas" is a value of sleeves, and denies none. */
function valueOfFacets(said: string, facets: Facets | undefined): AttributeFilter | undefined {
  const wanted = fold(said).trim();
  const found = facets?.attributes.find(({ values }) => values.some((value) => fold(value) === wanted));
  const value = found?.values.find((one) => fold(one) === wanted);
  return found === undefined || value === undefined ? undefined : { name: found.name, values: [value] };
}

/** "Sin lactosa" may be a sheet's own no. */
const isNo = /^(?:no|false)$/;

type Denied = { words: string[]; attributes: AttributeFilter[] };

/** "Sin cordones", "que no sean negras": values of colour, size and the like by name, else the words themselves. */
export function deniedWords(
  text: string,
  { spans, used, facets }: { spans: readonly Span[]; used: Range[]; facets: Facets | undefined },
): Denied {
  const folded = fold(text);
  const denied: Denied = { words: [], attributes: [] };
  if (folded.length !== text.length) return denied;
  const negations = spans.filter((span): span is SpanOf<'negation'> => span.kind === 'negation');
  for (const negation of negations) {
    const start = deniedFrom(folded, negation);
    if (start === undefined || deniesDoing(folded.slice(start))) continue;
    const tokens = tokenise(text.slice(start, negation.scope.to));
    const end = tokens.findIndex((token, at) => at > 0 && endsDenied.test(token.folded));
    const words = tokens.slice(0, end < 0 ? 3 : Math.min(end, 3));
    const last = words.at(-1);
    if (last === undefined || degrees.test(words[0]?.folded ?? '')) continue;
    const to = start + last.to;
    // "Cancelación de ruido" is longer than what stands before its "de".
    const longest = spans.filter((span) => limits(span, spans) && span.from >= start && span.from < to);
    const range = {
      from: Math.min(negation.from, start),
      to: Math.max(negation.to, to, ...longest.map((span) => span.to)),
    };
    used.push(range);
    const asValue = valueOfFacets(text.slice(range.from, range.to), facets);
    if (asValue !== undefined) {
      denied.attributes.push(asValue);
      continue;
    }
    const values = spans.filter(
      (span): span is SpanOf<'attribute'> => limits(span, spans) && span.from >= start && span.to <= range.to,
    );
    // "Sin cancelación de ruido": what goods have or have not is not had; "sin" itself may be read as the no.
    const named = attributeFilters(
      text,
      values.filter(({ value }) => !isNo.test(fold(value.value))),
      used,
    );
    if (named.length > 0) denied.attributes.push(...named.map((one) => ({ ...one, not: true as const })));
    else denied.words.push(words.map((token) => token.text).join(' '));
  }
  return denied;
}

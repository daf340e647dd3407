/**
 * Whether a passage says yes or no to a question. It does only where its own words carry that: the quality is told of the product
 * itself, whole and without an "only" or an "up to". Everything else is quoted and left to the reader.
 */
import { fold } from '../../../language/fold.ts';
import { type Measure, measuresIn } from '../../../language/measures.ts';
import { recogniseNegations } from '../../../language/recognisers/negations.ts';
import type { Language } from '../../../protocol.ts';
import type { Asked } from './asked.ts';
import {
  type AttributePassage,
  allWords,
  type Met,
  metIn,
  type Passage,
  plainAnswer,
  quoteOf,
  type SentencePassage,
  type Word,
} from './passages-of.ts';

export type Verdict = 'yes' | 'no';

type Sheet = { language: Language; titleStems: ReadonlySet<string> };

const opposite = (verdict: Verdict): Verdict => (verdict === 'yes' ? 'no' : 'yes');

/** Of a passage that speaks of all that is asked. */
export function verdictOf(passage: Passage, asked: Asked, sheet: Sheet): Verdict | undefined {
  if (asked.kind === 'which') return undefined;
  if (asked.numbers.length > 0 && !sameNumbers(passage, asked)) return undefined;
  if (asked.measures.length > 0) return verdictOnMeasures(passage, asked, sheet.language);
  if (asked.concepts.length === 0) return undefined;
  const verdict =
    passage.kind === 'attribute' ? ofAttribute(passage, asked) : ofSentence(passage, asked, sheet);
  return verdict !== undefined && asked.denied ? opposite(verdict) : verdict;
}

function sameNumbers(passage: Passage, { numbers }: Asked): boolean {
  const said = new Set(allWords(passage).map(({ folded }) => folded));
  return numbers.every((number) => said.has(number));
}

const absent = /^(?:sin|no|ni|without|non|free|libres?|zero|cero)$/;
/** Words of a name that only say how the rest is there: "charger included". */
const saysOnly =
  /^(?:incluid[oa]s?|included|apt[oa]s?|suitable|safe|compatibles?|ready|cabe[n]?|fits?|with|con|para|for)$/;

function ofAttribute(passage: AttributePassage, asked: Asked): Verdict | undefined {
  const { nameWords, values, valueWords } = passage;
  const named = asked.concepts.map((concept) => metIn(nameWords, concept));
  const wholeName = coversAll(nameWords, named);
  const nameDenies = nameWords.some(({ folded }) => absent.test(folded));
  const plain = plainAnswer(values);
  if (plain !== undefined) {
    if (!wholeName || named.some((met) => met?.sure !== true)) return undefined;
    return nameDenies ? opposite(plain) : plain;
  }
  if (nameDenies) return undefined;
  const counted = asked.numbers.length > 0 && valueWords.length === 1 && valueWords[0]?.length === 1;
  if (counted && wholeName && named.every((met) => met?.sure === true)) return 'yes';
  // "Tacón: 5 cm": there is one. "Tacón: plano" says nothing of the kind.
  const ownFigure = values.every((value) => /\d/.test(value) && !/^\W*0(?!\d|[.,]\d*[1-9])/.test(value));
  if (asked.kind === 'has' && wholeName && named.every((met) => met?.sure === true) && ownFigure)
    return 'yes';
  return ofValues(valueWords, asked, named);
}

/** Whether every word of a name is asked for, those aside that only say how it is there. */
function coversAll(words: readonly Word[], found: readonly (Met | undefined)[]): boolean {
  if (found.some((met) => met === undefined)) return false;
  return words.every(
    ({ stem, folded }, at) =>
      stem === undefined ||
      absent.test(folded) ||
      saysOnly.test(folded) ||
      found.some((met) => met !== undefined && at >= met.from && at < met.to),
  );
}

/** "Material: algodón" is of cotton; "piel sintética" is no leather, so a value must be that and nothing more. */
function ofValues(
  valueWords: AttributePassage['valueWords'],
  asked: Asked,
  named: readonly (Met | undefined)[],
): Verdict | undefined {
  const open = asked.concepts.filter((_, at) => named[at] === undefined);
  if (open.length === 0) return undefined;
  for (const words of valueWords) {
    const found = open.map((concept) => metIn(words, concept));
    if (found.some((met) => met?.sure !== true)) continue;
    const denies = words.some(({ folded }) => absent.test(folded));
    const rest = words.filter(
      ({ stem, folded }, at) =>
        stem !== undefined &&
        !/^\d/.test(folded) &&
        !absent.test(folded) &&
        !found.some((met) => met !== undefined && at >= met.from && at < met.to),
    );
    if (rest.length === 0) return denies ? 'no' : 'yes';
  }
  return undefined;
}

/** What takes a saying back in part, or puts it off. Folded. */
const hedges =
  /^(?:solo|solamente|unicamente|only|just|si|if|unless|excepto|except|salvo|casi|almost|nearly|parcial\w*|part(?:ly|ially)|opcional\w*|optional\w*|aparte|separad[oa]mente?|separately|hasta|podria[n]?|may|might|could|algun[oa]s?|some|version(?:es)?|versions?|menos|less|poco|slightly|ligeramente|semi\w*|quasi|cuando|when|mientras|while|until|antes|before|necesita\w*|needs?|requiere\w*|requires?|o|or|u)$/;
const predicates: Readonly<Record<'is' | 'has' | 'suits', RegExp>> = {
  is: /^(?:es|son|esta|estan|is|are|queda|quedan|hech[oa]s?|made)$/,
  has: /^(?:lleva|llevan|tiene|tienen|incluye|incluyen|trae|traen|contiene|contienen|viene|vienen|has|have|includes?|contains?|comes?|features?|con|with|sin|without)$/,
  suits:
    /^(?:sirve|sirven|apt[oa]s?|adecuad[oa]s?|vale|valen|cabe|caben|admite|admiten|fits?|suits?|suitable|safe|takes?|holds?|for|para|es|son|is|are|compatibles?|works?|funciona[n]?|puede|pueden|can)$/,
};
/** Between the verb and the thing: articles, degrees, "de". Never a preposition that leads to something else. */
const between =
  /^(?:un|una|unos|unas|el|la|los|las|de|del|a|al|an?|the|of|muy|totalmente|completamente|tambien|y|e|and|fully|completely|very|also|ademas|its?|su|sus|own|propi[oa]s?|en|in|into|lavar\w*|meter\w*|poner\w*|put|used?|no|not|se|in)$/;
const leadsElsewhere = /^(?:con|with|para|for|sin|without|que|that|which|como|like|entre|sobre|on|por|by)$/;

function ofSentence(passage: SentencePassage, asked: Asked, sheet: Sheet): Verdict | undefined {
  if (asked.kind === 'which') return undefined;
  const { words, text } = passage;
  const found = asked.concepts.map((concept) => metIn(words, concept));
  if (found.some((met) => met?.sure !== true)) return undefined;
  const places = found.filter((met): met is Met => met !== undefined);
  const from = Math.min(...places.map((met) => met.from));
  const to = Math.max(...places.map((met) => met.to));
  const clause = clauseAround(text, words, { from, to });
  if (clause === undefined || clause.words.some(({ folded }) => hedges.test(folded))) return undefined;
  const { before, after } = clause;
  if (!toldOfProduct(before, asked.kind, sheet)) return undefined;
  if (followedByThing(after, sheet)) return undefined;
  if (!places.every((met) => met.to - met.from <= 4) || to - from > 5) return undefined;
  return denialOf(text, words.slice(from, to), clause.words);
}

type Clause = { words: readonly Word[]; before: readonly Word[]; after: readonly Word[] };

/** The part between two signs that the words stand in; undefined when they stand in two parts. */
function clauseAround(
  text: string,
  words: readonly Word[],
  { from, to }: { from: number; to: number },
): Clause | undefined {
  const cuts = (left: Word | undefined, right: Word | undefined) =>
    left === undefined || right === undefined || /[,;:.!?()–—]/.test(text.slice(left.to, right.from));
  for (let at = from; at + 1 < to; at += 1) if (cuts(words[at], words[at + 1])) return undefined;
  let start = from;
  while (start > 0 && !cuts(words[start - 1], words[start])) start -= 1;
  let end = to;
  while (end < words.length && !cuts(words[end - 1], words[end])) end += 1;
  return { words: words.slice(start, end), before: words.slice(start, from), after: words.slice(to, end) };
}

/** Nothing but the product stands before the verb, and nothing that leads elsewhere between the verb and the thing. */
function toldOfProduct(before: readonly Word[], kind: 'is' | 'has' | 'suits', sheet: Sheet): boolean {
  const verb = before.findIndex(({ folded }) => predicates[kind].test(folded));
  const subject = verb < 0 ? before : before.slice(0, verb);
  const led = verb < 0 ? [] : before.slice(verb + 1);
  const isProduct = ({ stem, folded }: Word) =>
    (stem !== undefined && sheet.titleStems.has(stem)) ||
    (stem === undefined && !leadsElsewhere.test(folded)) ||
    /^(?:product\w*|articulo|item|no|not|tambien|also)$/.test(folded) ||
    predicates.is.test(folded) ||
    between.test(folded);
  if (!subject.every(isProduct)) return false;
  return led.every(
    (word, at) =>
      between.test(word.folded) ||
      predicates[kind].test(word.folded) ||
      describes(word, led[at + 1], { kind, language: sheet.language }),
  );
}

/** Beside the thing, not instead of it: "two side pockets", "ligero y transpirable". */
function describes(
  { folded }: Word,
  next: Word | undefined,
  { kind, language }: { kind: 'is' | 'has' | 'suits'; language: Language },
): boolean {
  if (leadsElsewhere.test(folded)) return false;
  if (kind === 'has') return language === 'en' || /^(?:dos|tres|cuatro|varios|varias|\d+)$/.test(folded);
  return kind === 'is' && /^(?:y|e|and)$/.test(next?.folded ?? '');
}

/** "Waterproof zips": the quality of another thing. */
function followedByThing(after: readonly Word[], { titleStems, language }: Sheet): boolean {
  const [next] = after;
  if (language === 'es' || next === undefined || next.stem === undefined) return false;
  return !titleStems.has(next.stem) && !/^(?:and|but|safe|included|too|also)$/.test(next.folded);
}

/** A denial that takes the thing in is a no, one beside it leaves the sentence to the reader. */
function denialOf(text: string, thing: readonly Word[], clause: readonly Word[]): Verdict | undefined {
  const inClause = recogniseNegations(text).filter(
    ({ from }) => from >= (clause[0]?.from ?? 0) && from < (clause.at(-1)?.to ?? text.length),
  );
  const [first, ...more] = inClause;
  if (first === undefined) return 'yes';
  if (more.length > 0) return undefined;
  const covers = thing.every(({ from, to }) => from >= first.scope.from && to <= first.scope.to);
  return covers ? 'no' : undefined;
}

const bounded = /(?<![a-z])(?:hasta|maximo|max|up to|maximum|as large as|no mas de|no more than)(?![a-z])/;

/** What fits into what: as large as asked or larger, by a little or up to a stated bound. */
function verdictOnMeasures(passage: Passage, asked: Asked, language: Language): Verdict | undefined {
  const said = measuresIn(quoteOf(passage), language);
  const limited = bounded.test(fold(quoteOf(passage)));
  const verdicts = asked.measures.map((wanted) => onMeasure(wanted, said, { limited, kind: asked.kind }));
  if (deniedPassage(passage) || asked.denied) return undefined;
  // "Can it hold 28 kg?" is not answered by what it weighs, nor "is it 30 kg?" by what it holds.
  const bound = asked.kind === 'suits' ? asked.concepts.length > 0 || limited : !limited;
  if (!bound) return undefined;
  if (verdicts.every((verdict) => verdict === 'yes')) return 'yes';
  return verdicts.includes('no') ? 'no' : undefined;
}

const deniedPassage = (passage: Passage): boolean =>
  recogniseNegations(quoteOf(passage)).length > 0 ||
  (passage.kind === 'sentence' &&
    passage.words.some(({ folded }) => /^(?:salvo|except|solo|only|if|si)$/.test(folded)));

function onMeasure(
  wanted: Measure,
  said: readonly Measure[],
  { limited, kind }: { limited: boolean; kind: Asked['kind'] },
): Verdict | undefined {
  const alike = said.filter(({ dimension }) => dimension === wanted.dimension);
  const [only, ...more] = alike;
  if (only === undefined || more.length > 0) return undefined;
  const same = Math.abs(only.high - wanted.high) <= 0.005 * wanted.high && only.low === only.high;
  if (kind !== 'suits') return same ? 'yes' : undefined;
  if (only.low < only.high) {
    if (wanted.low >= only.low && wanted.high <= only.high) return 'yes';
    return undefined;
  }
  if (same) return 'yes';
  if (wanted.high < only.high) return limited || wanted.high >= 0.85 * only.high ? 'yes' : undefined;
  return limited ? 'no' : undefined;
}

/** "29,55 € más que la Brisa", "half the price": what is compared with what, computed from both; a wrong sum is a lie. */

import type { Clause, Finding } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { type FormKind, forms, type Quality, qualityOf, unmeasured } from '../reading/comparison-phrases.ts';
import { againstName, joiningWords, sidesOf } from '../reading/comparison-sides.ts';
import { isDifference, isMultiple, valueIn } from '../reading/comparison-values.ts';
import { type FigureText, figureText, type Item, type Mark } from '../reading/figure-text.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range } from '../reading/read-clause.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';
import { judgeComparedAttributes } from './compared-attribute.ts';

const costs = /^(?:cuestan?|valen?|salen?|pesan?|miden?|duran?|casi|costs?|weighs?|pays?|holds?|lasts?)$/;

type Comparison = {
  kind: FormKind;
  phrase: Phrase;
  /** Indices of words, inclusive. */
  first: number;
  last: number;
  mark: Mark | undefined;
  quality: Quality;
  /** More (1) or less (-1) of it. */
  sign: 1 | -1;
};

/** What is left to judge when the comparisons of a clause are true; the words they vouch for. */
export type Compared = { finding?: Finding; rest: Clause; vouched: number[] };

const mayCompare =
  / (?:mas|menos|doble|triple|mitad|mism[oa]|igual|tan|diferencia|llevan|mayor|menor|mejor|peor|veces|tercio|tercera|cuarta|quarter|fewer|more|less|than|twice|double|half|third|times|same|as|difference|extra|higher|lower|better|worse|ahorr\w+|sav\w+|\w+er) /;

export function judgeComparisons(clause: Clause, known: KnownFacts): Compared {
  const vouched: number[] = [];
  let rest = clause;
  if (clause.question || !mayCompare.test(clause.plain.text)) return { rest, vouched };
  const text = figureText(clause);
  for (const [kind, pattern] of forms) {
    for (const phrase of findPhrases(text.plain, pattern)) {
      const one = comparisonOf(kind, phrase, text, clause);
      if (one === undefined || range(one.first, one.last).some((word) => vouched.includes(word))) continue;
      if (isExtraOrFee(one, clause) || isLimit(one, text)) continue;
      const holds = isTrue(one, clause, known);
      if (holds === undefined) continue;
      if (!holds) return { finding: { rule: 'comparison', evidence: spoken(clause, one) }, rest, vouched };
      vouched.push(...range(one.first, one.last), ...joiningWords(clause));
      rest = without(rest, one);
    }
  }
  const attributes = judgeComparedAttributes(clause, text, new Set(vouched), known);
  if (attributes.finding !== undefined) return { finding: attributes.finding, rest, vouched };
  const words = attributes.vouched ?? [];
  if (words.length > 0) {
    vouched.push(...words, ...joiningWords(clause));
    rest = without(rest, { first: Math.min(...words), last: Math.max(...words) });
  }
  const unread = findPhrases(text.plain, unmeasured).find(
    ({ first }) => !vouched.includes(text.items[first]?.first ?? -1),
  );
  const word = clause.words[unread === undefined ? -1 : (text.items[unread.first]?.first ?? -1)];
  if (word !== undefined && !word.negated)
    return { finding: { rule: 'comparison', evidence: word.text }, rest, vouched };
  return { rest, vouched };
}

/** "Costs less than €150" sets it against a figure. */
function isLimit({ kind, phrase }: Comparison, { items }: FigureText): boolean {
  return kind === 'plain' && items[phrase.last + 1]?.mark?.kind === 'amount';
}

function spoken(clause: Clause, { first, last }: Comparison): string {
  return clause.body.slice(clause.words[first]?.from, clause.words[last]?.to);
}

function comparisonOf(
  kind: FormKind,
  phrase: Phrase,
  { items }: FigureText,
  clause: Clause,
): Comparison | undefined {
  const from = items[phrase.first];
  const to = items[phrase.last];
  if (from === undefined || to === undefined) return undefined;
  const inside = items.slice(phrase.first, phrase.last + 1);
  const figured =
    kind === 'gap'
      ? gapFigure(items, phrase)
      : inside.find(({ mark }) => mark !== undefined && mark.kind !== 'name');
  if (kind === 'gap' && figured === undefined) return undefined;
  const read = readQuality(kind, phrase.text, figured?.mark, from.first, clause);
  if (read === undefined) return undefined;
  const first = Math.min(from.first, figured?.first ?? from.first);
  const last = Math.max(to.last, figured?.last ?? to.last);
  return { kind, phrase, first, last, mark: figured?.mark, ...read };
}

/** "29,55 € de diferencia", "la diferencia es de 29,55 €": the figure right before it, else the first one after. */
function gapFigure(items: readonly Item[], phrase: Phrase): Item | undefined {
  const isFigure = (item: Item | undefined) =>
    item?.mark?.kind === 'amount' || item?.mark?.kind === 'percent' || item?.mark?.kind === 'measure';
  const before = [items[phrase.first - 1], items[phrase.first - 2], items[phrase.first - 3]].find(isFigure);
  return before ?? items.slice(phrase.last + 1).find(isFigure);
}

/** By the words of the phrase, else by the figure's unit, else by the verb before. */
function readQuality(
  kind: FormKind,
  text: string,
  mark: Mark | undefined,
  first: number,
  clause: Clause,
): { quality: Quality; sign: 1 | -1 } | undefined {
  const words = text.split(' ');
  if (kind === 'saving') return { quality: { of: 'price' }, sign: -1 };
  const isLow = /^precio/.test(text) && words.some((word) => /^baj[oa]s?$/.test(word));
  const less = isLow || words.some((word) => /^(?:menos|less|menor|peor|lower|smaller|worse)$/.test(word));
  const named = words.map(qualityOf).find((found) => found !== undefined);
  if (named !== undefined) return { quality: named.quality, sign: flip(named.sign, less) };
  if (mark?.kind === 'amount') return { quality: { of: 'price' }, sign: less ? -1 : 1 };
  const before = clause.words
    .slice(Math.max(0, first - 8), first)
    .map(({ folded }) => qualityOf(folded))
    .findLast((found) => found !== undefined);
  if (mark?.kind === 'measure') {
    const { dimension } = mark.quantity;
    const quality = before?.quality.of === dimension ? before.quality : { of: dimension };
    return { quality, sign: less ? -1 : 1 };
  }
  if (before === undefined)
    return kind === 'plain' || kind === 'same'
      ? undefined
      : { quality: { of: 'price' }, sign: less ? -1 : 1 };
  return { quality: before.quality, sign: less ? -1 : 1 };
}

function flip(sign: 1 | -1, less: boolean): 1 | -1 {
  return less ? (sign === 1 ? -1 : 1) : sign;
}

/** "2 € más por el queso", "5,60 € más y el envío es gratis": no second product is meant. */
function isExtraOrFee({ kind, phrase }: Comparison, clause: Clause): boolean {
  if (kind !== 'difference' || / (?:que|than|de lo que|frente a|respecto a|with|to)$/.test(phrase.text))
    return false;
  return clause.anchors.some((anchor) => anchor.kind !== 'product' && anchor.kind !== 'budget');
}

/** Undefined where nothing is compared after all, or only with what it cost before. */
function isTrue(one: Comparison, clause: Clause, known: KnownFacts): boolean | undefined {
  const negated = clause.words[one.first]?.negated === true;
  if (one.kind === 'gap') return isGap(one, clause, known);
  if (isWithItsPast(one, clause)) return undefined;
  // "Se ahorra 10 €" by itself is what it cost before.
  if (one.kind === 'saving' && againstName(clause) === undefined) return undefined;
  // "El doble techo" compares nothing.
  if (one.kind === 'times' && !/ (?:que|de|del|of|as|what|than)$/.test(one.phrase.text)) {
    if (!costs.test(clause.words[one.first - 1]?.folded ?? '')) return undefined;
  }
  if (one.kind === 'times' && isPartOfThing(one, clause)) return undefined;
  const sides = sidesOf(one, clause, known);
  if (sides === undefined) {
    if (one.kind === 'same') return isSameForAll(one, clause, known);
    if (one.kind === 'bare') return undefined;
    return one.kind === 'times' && /mitad|half/.test(one.phrase.text) && one.phrase.text.split(' ').length < 3
      ? undefined
      : negated;
  }
  const holds = sides.left.every((left) =>
    left.some((a) => sides.right.some((b) => relates(one, a, b, clause, known))),
  );
  return negated ? !holds : holds;
}

/** "La mitad del saco": of a thing, where no product and no quality follows. */
function isPartOfThing({ phrase, last }: Comparison, clause: Clause): boolean {
  const ends =
    / (?:de|del|of)$/.test(phrase.text) &&
    phrase.text
      .split(' ')
      .slice(1)
      .every((word) => !qualityOf(word));
  return ends && !productAnchors(clause).some(({ first }) => first > last && first - last <= 3);
}

/** "10 € menos que antes", "ahora un 13 % menos": the amount and discount rules know what it cost. */
function isWithItsPast({ kind, last, mark, phrase }: Comparison, clause: Clause): boolean {
  const isAlone = kind === 'difference' && mark?.kind === 'percent' && !/ (?:que|than)$/.test(phrase.text);
  if (
    isAlone &&
    productAnchors(clause).length < 2 &&
    / (?:ahora|now|actualmente|currently|este mes|hoy|today)(?= )/.test(clause.plain.text)
  )
    return true;
  return (
    /^(?:antes|before|it|su|its|originally|hace|el|the)$/.test(clause.words[last + 1]?.folded ?? '') &&
    / (?:que|than) (?:antes|before|it (?:was|used)|(?:su|el|its|the) (?:precio|price|previous|original|old)(?: (?:anterior|original|previo|price))?)(?= )/.test(
      clause.plain.text,
    )
  );
}

function relates(one: Comparison, a: string, b: string, clause: Clause, known: KnownFacts): boolean {
  const left = known.byId.get(a);
  const right = known.byId.get(b);
  if (left === undefined || right === undefined || a === b) return false;
  const [x, y] = [valueIn(left, one.quality, clause), valueIn(right, one.quality, clause)];
  if (x === undefined || y === undefined || x.currency !== y.currency) return false;
  const more = (x.value - y.value) * one.sign;
  switch (one.kind) {
    case 'plain':
    case 'bare':
      return more > 0;
    case 'same':
      return x.value === y.value;
    case 'times':
      return isMultiple(one, x.value / y.value, clause);
    case 'difference':
    case 'saving':
    case 'gap':
      return (
        one.mark !== undefined &&
        isDifference(one.mark, { more, of: y.value, currency: x.currency }, clause, one)
      );
    default:
      return one.kind satisfies never;
  }
}

/** "la diferencia entre A y B es de 29,55 €", whichever is dearer. */
function isGap(one: Comparison, clause: Clause, known: KnownFacts): boolean | undefined {
  const named = productAnchors(clause).map(({ ids }) => ids);
  const slots =
    named.length >= 2
      ? named
      : [
          ...named,
          ...carriedSlots(clause, known).filter((ids) => !named.some((other) => other[0] === ids[0])),
        ];
  const [a, b, ...more] = slots.length >= 2 ? slots : known.foundIds.map((id) => [id]);
  if (a === undefined || b === undefined || more.length > 0) return false;
  return a.some((x) =>
    b.some(
      (y) =>
        relates({ ...one, sign: 1 }, x, y, clause, known) ||
        relates({ ...one, sign: 1 }, y, x, clause, known),
    ),
  );
}

/** "A y B cuestan lo mismo", "ambas tienen el mismo precio". */
function isSameForAll(one: Comparison, clause: Clause, known: KnownFacts): boolean {
  const named = productAnchors(clause).map(({ ids }) => ids);
  const slots = named.length >= 2 ? named : carriedSlots(clause, known);
  const values = slots.map((ids) => {
    const product = known.byId.get(ids[0] ?? '');
    return product === undefined ? undefined : valueIn(product, one.quality, clause);
  });
  const [first] = values;
  const same =
    first !== undefined &&
    values.length > 1 &&
    values.every((value) => value?.value === first.value && value.currency === first.currency);
  return clause.words[one.first]?.negated === true ? !same : same;
}

/** The clause without what was compared: its figures are spent, its words are no claim any more. */
function without(clause: Clause, { first, last }: { first: number; last: number }): Clause {
  const from = clause.words[first]?.from ?? 0;
  const to = clause.words[last]?.to ?? 0;
  const outside = (span: { from: number; to: number }) => span.to <= from || span.from >= to + 2;
  const start = clause.plain.starts[first] ?? 0;
  const end = clause.plain.starts[last + 1] ?? clause.plain.text.length;
  const masked = clause.plain.text.slice(start, end).replace(/[^ ]/g, '·');
  return {
    ...clause,
    amounts: clause.amounts.filter(outside),
    percentages: clause.percentages.filter(outside),
    numbers: clause.numbers.filter(outside),
    plain: {
      ...clause.plain,
      text: clause.plain.text.slice(0, start) + masked + clause.plain.text.slice(end),
    },
  };
}

/** Reads a tidy clause against the facts: what it names, which amounts and numbers it holds, what it denies. */
import { findAmounts } from '../../language/money-grammar.ts';
import { findNumbers } from '../../language/numbers.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import type { Anchor, Clause, ClauseNumber, Slots, Word } from './clause.ts';
import { findMentions } from './find-mentions.ts';
import type { KnownExtra, KnownFacts } from './known-facts.ts';
import { markNegations } from './negation-scope.ts';
import { findPhrases, plainText } from './phrases.ts';
import { exactNumeral } from './text-index.ts';
import { isOrdinary } from './vocabulary.ts';

type TopicKind = 'delivery' | 'minimum' | 'total' | 'subtotal' | 'budget';

const topics: Record<Language, readonly [TopicKind, RegExp][]> = {
  es: [
    ['minimum', / (?:pedido|compra|importe) minim[oa](?= )| minimo de (?:pedido|compra)(?= )/g],
    [
      'delivery',
      / (?:gastos de )?(?:envio|envios|entrega|entregas|reparto|domicilio|transporte|portes)(?= )/g,
    ],
    ['subtotal', / subtotal(?= )/g],
    [
      'total',
      / (?:total|en total|suma|asciende|importe final|a pagar|su (?:pedido|carrito|cesta|compra) (?:es|son|cuesta|suma|sale)|serian|seria todo)(?= )/g,
    ],
    ['budget', / (?:presupuesto|limite|tope)(?= )/g],
  ],
  en: [
    ['minimum', / minimum (?:order|purchase|spend)(?= )| (?:order|purchase) minimum(?= )/g],
    [
      'delivery',
      / (?:delivery|shipping|postage|deliver|ship|shipped|delivered)(?: (?:fee|cost|charge|costs|charges))?(?= )/g,
    ],
    ['subtotal', / subtotal(?= )/g],
    [
      'total',
      / (?:total|totals|adds up to|comes to|amounts to|to pay|your (?:order|cart|basket) (?:is|costs))(?= )/g,
    ],
    ['budget', / (?:budget|limit)(?= )/g],
  ],
};
const extraWords: Record<Language, RegExp> = {
  es: / (?:extras?|ingredientes?|suplementos?|adicional(?:es)?|anadir(?:le)?)(?= )/,
  en: / (?:extras?|toppings?|add-?ons?|additional|add)(?= )/,
};

/** What the clauses before leave to this one. */
export type ClauseContext = { bullet: boolean; carried: Slots; orphan: boolean; extrasOpen: boolean };

export function readClause(body: string, known: KnownFacts, context: ClauseContext): Clause {
  const { language, shop } = known.facts;
  const words: Word[] = tokenise(body).map((token) => ({
    ...token,
    ordinary: isOrdinary(token.folded, language),
    negated: false,
    named: false,
  }));
  known.reach.learnPairs(words);
  markNegations(words, body, language);
  const plain = plainText(words);
  const found = findAmounts(body, { currency: shop.currency, language });
  const mentions = findMentions(words, known);
  const anchors: Anchor[] = mentions.map((mention) => ({ kind: 'product', ...mention }));
  const taken = new Set(mentions.flatMap(({ first, last }) => range(first, last)));
  if (context.extrasOpen || extraWords[language].test(plain.text)) {
    for (const extra of findExtras(words, known, taken)) {
      for (const index of range(extra.first, extra.last)) taken.add(index);
      anchors.push(extra);
    }
  }
  for (const index of taken) {
    const word = words[index];
    if (word !== undefined) word.named = true;
  }
  for (const [kind, pattern] of topics[language]) {
    for (const { first, last } of findPhrases(plain, pattern)) {
      if (range(first, last).some((index) => taken.has(index))) continue;
      for (const index of range(first, last)) taken.add(index);
      anchors.push({ kind, first, last });
    }
  }
  anchors.sort((one, other) => one.first - other.first);
  const amounts = found
    .filter((span) => span.kind === 'amount')
    .filter((span) => !isWeight.test(body.slice(span.from, span.to)))
    .filter((span) => span.certain || !insideName(words, span))
    .map((span) => ({ ...span, wordsBefore: words.filter((word) => word.to <= span.from).length }));
  const percentages = found.filter((span) => span.kind === 'percentage');
  return {
    body,
    words,
    plain,
    amounts,
    percentages,
    numbers: numbersOf(body, words, [...amounts, ...percentages], language),
    anchors,
    question: /[?]["'»”)\s*]*$/.test(body) || /^[\s*"'«“]*¿/.test(body),
    bullet: context.bullet,
    carried: context.carried,
    orphan: context.orphan,
  };
}

/** Currencies that weigh: "con un peso de 240 g", "a pound of". */
const isWeight = /^(?:un|una|one|a)\s+(?:peso|libra|pound)s?$/i;

function insideName(words: readonly Word[], span: { from: number; to: number }): boolean {
  return words.some((word) => word.named && word.from <= span.from && span.to <= word.to);
}

function findExtras(words: readonly Word[], known: KnownFacts, taken: ReadonlySet<number>): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at)) continue;
    const hits = known.extras
      .map((extra) => ({ extra, last: extraEnd(words, at, extra, known) }))
      .filter(({ last }) => last >= at);
    if (hits.length === 0) continue;
    const last = Math.max(...hits.map((hit) => hit.last));
    const extras = hits
      .filter((hit) => hit.last === last)
      .map(({ extra }) => ({ owner: extra.owner, extraId: extra.extra.id }));
    anchors.push({ kind: 'extra', first: at, last, extras });
    at = last;
  }
  return anchors;
}

/** Index of the last word of the extra's name when it is said here, else -1. */
function extraEnd(words: readonly Word[], at: number, extra: KnownExtra, { reach }: KnownFacts): number {
  let next = at;
  for (const stem of extra.title) {
    const word = words[next];
    if (word === undefined || !reach.meets(word.folded, stem, extra.language)) {
      const skipped = words[next + 1];
      if (next === at || skipped === undefined || !reach.meets(skipped.folded, stem, extra.language))
        return -1;
      next += 1;
    }
    next += 1;
  }
  return extra.title.length === 0 ? -1 : next - 1;
}

function numbersOf(
  body: string,
  words: readonly Word[],
  spent: readonly { from: number; to: number }[],
  language: Language,
): ClauseNumber[] {
  const numbers: ClauseNumber[] = [];
  for (const number of findNumbers(body, language)) {
    if (spent.some((span) => number.from < span.to && span.from < number.to)) continue;
    if (number.words && number.value < 2) continue;
    const word = words.findIndex(({ from, to }) => from < number.to && number.from < to);
    const found = words[word];
    if (found === undefined || found.named) continue;
    const after = body.slice(number.to);
    const glued = /^[\s\u00a0-]*([\p{L}%°"”″²]+)/u.exec(after);
    numbers.push({
      exact: number.words ? number.exact : exactNumeral(body.slice(number.from, number.to)),
      value: number.value,
      unit: (glued?.[1] ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
      from: number.from,
      to: number.to,
      word,
      spelled: number.words,
    });
  }
  return numbers;
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Reads a tidy clause against the facts: what it names, which amounts and numbers it holds, what it denies. */
import { fold } from '../../../language/fold.ts';
import { findAmounts } from '../../../language/money-grammar.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { recogniseOrdinals } from '../../../language/recognisers/ordinals.ts';
import type { SpanOf } from '../../../language/span.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Anchor, Clause, ClauseNumber, Slots, Word } from '../clause.ts';
import { hasVerb as isVerb } from '../clauses/pieces.ts';
import type { KnownExtra, KnownFacts } from '../evidence/known-facts.ts';
import { exactNumeral } from '../evidence/text-index.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import { findMentions } from './find-mentions.ts';
import { groupSpoken } from './group-spoken.ts';
import { markNegations } from './negation-scope.ts';
import { findPhrases, plainText } from './phrases.ts';
import { shelfWords } from './shelves-named.ts';

type TopicKind = 'delivery' | 'minimum' | 'total' | 'subtotal' | 'budget';

const topics: Record<Language, readonly [TopicKind, RegExp][]> = {
  es: [
    [
      'minimum',
      / (?:pedido|compra|importe) minim[oa](?= )| minimo de (?:pedido|compra)(?= )| (?:un|el) minimo(?: (?:de|para))?(?= )/g,
    ],
    [
      'delivery',
      / (?:llev\w+ (?:el |la |su |un )?(?:pedido|compra)(?: a (?:casa|domicilio))?|(?:gastos de )?(?:envio|envios|entrega|entregas|reparto|domicilio|transporte|portes))(?= )/g,
    ],
    ['subtotal', / subtotal(?= )/g],
    [
      'total',
      / (?:total|en total|suma|asciende|importe final|a pagar|su (?:pedido|carrito|cesta|compra) (?:ya )?(?:es|son|cuesta|suma|sale|va por|esta en|va en)|serian|seria todo)(?= )/g,
    ],
    ['budget', / (?:presupuesto|limite|tope)(?= )/g],
  ],
  en: [
    [
      'minimum',
      / minimum (?:order|purchase|spend)(?= )| (?:order|purchase) minimum(?= )| (?:a|the) minimum(?: (?:of|for))?(?= )/g,
    ],
    [
      'delivery',
      / (?:delivery|shipping|postage|deliver|ship|shipped|delivered)(?: (?:fee|cost|charge|costs|charges))?(?= )/g,
    ],
    ['subtotal', / subtotal(?= )/g],
    [
      'total',
      / (?:total|totals|adds up to|(?<! price )comes to|amounts to|to pay|your (?:order|cart|basket) (?:is(?! (?:ready|on|being|with|kept|delivered|shipped))|costs|stands at|totals|comes to|adds up to)|your (?:carts?|baskets?) (?:is )?at)(?= )/g,
    ],
    ['budget', / (?:budget|limit)(?= )/g],
  ],
};
const extraWords: Record<Language, RegExp> = {
  es: / (?:extras?|ingredientes?|suplementos?|adicional(?:es)?|anadir(?:le)?)(?= )/,
  en: / (?:extras?|toppings?|add-?ons?|additional|add)(?= )/,
};

const goesOn =
  /^(?:opcion|producto|modelo|articulo|option|product|model|es|cuesta|vale|tiene|pesa|mide|lleva|viene|sale|esta|is|costs|has|comes|weighs|holds|y|and|\d.*)?$/;

/** "La primera", "el segundo modelo": nothing else stands behind it that it counts. */
export function isPlace(words: readonly Pick<Word, 'folded'>[], last: number): boolean {
  return goesOn.test(words[last + 1]?.folded ?? '');
}

/** "La primera cuesta 59,95 €": by its place among what this answer named, else in the list that was shown. */
function placesIn(
  body: string,
  words: readonly Word[],
  { facts, byId }: KnownFacts,
  places: Slots | undefined,
): Anchor[] {
  const order = places ?? facts.shown?.map((id) => [id]);
  if (order === undefined) return [];
  return recogniseOrdinals(body, facts.language).flatMap(({ value, from, to }) => {
    const ids = order.at(value < 0 ? value : value - 1);
    const first = words.findIndex((word) => word.to > from);
    const last = words.findLastIndex((word) => word.from < to);
    const starts = /^(?:el|la|lo|the)\s/i.test(body.slice(from, to));
    if (ids === undefined || !ids.some((id) => byId.has(id)) || first < 0 || !starts) return [];
    if (!isPlace(words, last)) return [];
    return [{ kind: 'product', first, last, ids: [...ids], exact: true, place: true }];
  });
}

/** What the clauses before leave to this one. */
export type ClauseContext = Pick<Clause, 'bullet' | 'carried' | 'orphan' | 'topic' | 'places' | 'pair'> & {
  extrasOpen: boolean;
};

export function readClause(body: string, known: KnownFacts, context: ClauseContext): Clause {
  const { language, shop } = known.facts;
  const words: Word[] = tokenise(body).map(({ text, folded, from, to }) => {
    return { text, folded, from, to, ordinary: isOrdinary(folded, language), negated: false, named: false };
  });
  known.reach.learnPairs(words);
  markNegations(words, body, language);
  const plain = plainText(words);
  const found = findAmounts(body, { currency: shop.currency, language });
  const ofShelves = shelfWords(words, body, known);
  const mentions = findMentions(words, known).filter(
    ({ first, last, exact }) => exact || !range(first, last).every((index) => ofShelves.has(index)),
  );
  const anchors: Anchor[] = mentions.map((mention) => ({ kind: 'product', ...mention }));
  anchors.push(...placesIn(body, words, known, context.places));
  const taken = new Set(mentions.flatMap(({ first, last }) => range(first, last)));
  if (context.extrasOpen || extraWords[language].test(plain.text)) {
    for (const extra of findExtras(words, known, taken)) {
      for (const index of range(extra.first, extra.last)) taken.add(index);
      anchors.push(extra);
    }
  }
  for (const index of [...taken, ...ofShelves]) {
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
    .filter((span) => !isOtherFigure(span, body) && !isOfSheet(span, body, known))
    .map((span) => ({
      ...inOwnCoin(span, body),
      wordsBefore: words.filter((word) => word.to <= span.from).length,
    }));
  const percentages = found
    .filter((span) => span.kind === 'percentage')
    .filter((span) => !isShare(span, body));
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
    carried: context.orphan
      ? context.carried
      : (groupSpoken({ words, text: plain.text }, [context.carried, context.places], known) ??
        context.carried),
    topic: context.topic,
    places: context.places,
    pair: context.pair,
    orphan: context.orphan,
  };
}

/** "La mitad de las barritas" is no percentage; "a mitad de precio" is. */
function isShare({ from, to }: { from: number; to: number }, body: string): boolean {
  const said = body.slice(from, to);
  if (/\d|ciento|per/i.test(said)) return false;
  return !/^\s*(?:(?:de|del|of|the|off)\s+)*(?:precio|importe|coste|price|cost|off|descuento|discount)/iu.test(
    body.slice(to),
  );
}

/** "Costs 44.95 pounds" is no price in dollars: a coin that also weighs is a coin behind a price. */
function inOwnCoin(span: SpanOf<'amount'>, body: string): SpanOf<'amount'> {
  const coin = /^\s*(pounds|libras|pesos)(?!\p{L})/iu.exec(body.slice(span.to))?.[1]?.toLowerCase();
  if (coin === undefined || span.value.currency !== undefined || !priced.test(body.slice(0, span.from)))
    return span;
  return { ...span, value: { ...span.value, currency: coin === 'pesos' ? 'MXN' : 'GBP' } };
}

/** Currencies that weigh: "con un peso de 240 g", "a pound of". */
const isWeight = /^(?:un|una|one|a)\s+(?:peso|libra|pound)s?$/i;

const measured = /\d\s*(?:h|hours?|horas?|min|minutes?|minutos?|days?|d[ií]as?|g|kg|cm|mm|l|ml|°C|°)\b/i;
const working = /^\s*(?:working|business|calendar|laborables|h[aá]biles)\b/i;
const ratingWord =
  /valora|puntua|estrella|calificaci|nota|opini|rese[nñ]a|rated|rating|stars?\b|score|review/i;

/** Before a bare whole number these make it a price. */
const priced =
  /(?:cuest\p{L}+|cost\p{L}*|val(?:e|en|ía|ian)|sal(?:e|en|dría)|preci\p{L}+|price[ds]?|import\p{L}+|total|subtotal|pag\p{L}+|pay\p{L}*|cobr\p{L}+|charge\p{L}*|worth|suma\p{L}*|se quedan?|queda (?:en|por)|deja\p{L}*|antes|was|rebajad\p{L}+|envío|delivery|shipping|fee)(?:[^\p{L}]+\p{L}+){0,4}[^\p{L}\d]*$|(?:^|[\s(])(?:por|at|@|=|son|es|is|are|:|-|–)\s*$/iu;

/** Without a currency: "hot for 12 [hours]", "within two working days", "up to 16 A", "4,6 frente a 4,2" of ratings. */
function isOtherFigure(span: SpanOf<'amount'>, body: string): boolean {
  const text = body.slice(span.from, span.to);
  const after = body.slice(span.to);
  const before = body.slice(0, span.from);
  // "Playa 2 con un 4,1 de 5".
  if (/\bcon un[oa]?$/i.test(text) && /^\s*\d/.test(after)) return true;
  if (span.value.currency !== undefined || !/^[\d.,]+$|^\p{L}+(?: \p{L}+)*$/u.test(text)) return false;
  if (working.test(after) || /^-\p{L}/u.test(after)) return true;
  if (/^[0-4][.,]\d$/.test(text) && ratingWord.test(body)) return true;
  if (/\bfor\s$/i.test(before) && measured.test(before)) return true;
  return !/[.,]\d\d$/.test(text) && !priced.test(before);
}

/** "Pages: 32": after the name of an attribute a bare number is no price. */
function isOfSheet(span: SpanOf<'amount'>, body: string, { products }: KnownFacts): boolean {
  const label = /([\p{L} ]+)\W*:\W*$/u.exec(body.slice(0, span.from))?.[1];
  if (span.value.currency !== undefined || label === undefined) return false;
  const said = fold(label).trim();
  return products.some(({ product }) => Object.keys(product.attributes).some((name) => fold(name) === said));
}

/** "Playa 2 con un 4,1" begins with the name's own figure. */
function insideName(words: readonly Word[], span: { from: number; to: number }): boolean {
  return words.some((word) => word.named && word.from <= span.from && span.from < word.to);
}

/** "Le propongo dos: 1) la Brisa y 2) la Cumbre". */
function isListMark(body: string, { from, to, value }: { from: number; to: number; value: number }): boolean {
  return (
    value < 10 &&
    /^\)\s/.test(body.slice(to)) &&
    /(?:^|[\s:,;])$/.test(body.slice(0, from)) &&
    !/\([^)]*$/.test(body.slice(0, from))
  );
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
    if (number.words && number.value < 2 && !oneOfTime.test(body.slice(number.to))) continue;
    if (isListMark(body, number)) continue;
    const word = words.findIndex(({ from, to }) => from < number.to && number.from < to);
    const found = words[word];
    if (found === undefined || found.named) continue;
    const after = body.slice(number.to);
    const glued = /^[\s\u00a0-]*([\p{L}%°"”″²]+)/u.exec(after);
    const unit = (glued?.[1] ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    const isMinutes = /\d:$/.test(body.slice(0, number.from));
    numbers.push({
      exact: number.words ? number.exact : exactNumeral(body.slice(number.from, number.to)),
      value: number.value,
      // "La talla 42 cuesta", "a las 14:00 salen": what is said of it is no unit.
      unit: isMinutes || isVerb(unit, language) ? '' : unit,
      from: number.from,
      to: number.to,
      word,
      spelled: number.words,
    });
  }
  return numbers;
}

/** "Charges in one hour": one is a figure where time is told. */
const oneOfTime = /^ (?:hours?|horas?|years?|a[nñ]os?|minutes?|minutos?)(?!\p{L})/iu;

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** "treinta y tres" is one number. */
export function wordsOf({ words }: Clause, span: { from: number; to: number }): number[] {
  return words.flatMap((word, index) => (word.from < span.to && span.from < word.to ? [index] : []));
}

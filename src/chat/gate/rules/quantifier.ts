/** "Todas son impermeables", "una vez al mes", "plenty of cushioning": how many, how often and how much is for the text to say. */
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, Judgement, Slots } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { delivering } from '../evidence/page-claims.ts';
import { isSupported } from '../evidence/page-support.ts';
import {
  type SaidUnit,
  unitSays,
  unitsOfPages,
  unitsOfProduct,
  unitsOfReviews,
  unitsOfTold,
} from '../evidence/said-units.ts';
import { isToldByReader } from '../evidence/saying-of-subject.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { idle, type Quantifier, quantifiers } from '../reading/quantifier-phrases.ts';
import { range } from '../reading/read-clause.ts';
import { productAnchors, slotsFor } from '../reading/subjects.ts';

/** "Plenty of soft cushioning": so many words on, it is said of something else. */
const REACH = 3;
const negative = /^(?:any|cualquiera?)$/;
const determiners = /^(?:cada|each|every|per|al?|la|por|an)$/;

export function judgeQuantifiers(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language } = known.facts;
  const talk = new Set(
    findPhrases(clause.plain, idle[language]).flatMap(({ first, last }) => range(first, last)),
  );
  for (const [name, quantifier] of Object.entries(quantifiers)) {
    for (const phrase of findPhrases(clause.plain, quantifier.said[language])) {
      if ((talk.has(phrase.first) && name !== 'unlimited' && name !== 'whether') || isIdle(clause, phrase))
        continue;
      const claims = claimsBeside(clause, phrase, quantifier, known);
      if (claims.length === 0) continue;
      const slots = slotsFor(clause, phrase.first, known);
      if (name === 'only' && delivering.test(clause.plain.text) && isSupported(clause, known)) continue;
      if (name === 'all' && isOfSeveral(clause, slots, known)) continue;
      const sayers = sayersOf(clause, slots, known);
      const counted = { phrase, quantifier, claims };
      const holds = (units: readonly SaidUnit[]) => isHeld(counted, units, known);
      if (quantifier.softened === undefined ? sayers.some(holds) : sayers.every(holds)) continue;
      return { finding: { rule: 'quantifier', evidence: phrase.text } };
    }
  }
  return {};
}

/** Part of a name; "without any scent"; "all at £4.50", which the price rules hold to all. */
function isIdle({ words, amounts, plain, anchors }: Clause, { first, last, text }: Phrase): boolean {
  const own = words.slice(first, last + 1);
  const next = words[last + 1];
  const isPriced = amounts.some(({ wordsBefore }) => wordsBefore > last && wordsBefore - last <= 3);
  return (
    own.some(({ named }) => named) ||
    anchors.some(
      (one) => one.kind === 'product' && one.place === true && one.first <= first && last <= one.last,
    ) ||
    (negative.test(text) && own.some(({ negated }) => negated)) ||
    ofStock.test(plain.text) ||
    (isPriced && / (?:at|a|por|for|from|desde) /.test(` ${next?.folded ?? ''} `)) ||
    plain.text.length === 0
  );
}

/** "All three colours are in stock", "few of that size are left": the stock rule holds it to each. */
const ofStock =
  / (?:all|every|few|both|tod[oa]s|poc[oa]s|ambos|ambas) (?:\w+ ){0,5}(?:in stock|left|available|en stock|disponibles?|agotad[oa]s?|sold out|out of stock)(?= )| (?:quedan?|hay) (?:muy )?(?:poc[oa]s|tod[oa]s)(?= )/;

/** The words that claim beside it: between two marks, else in the clause. */
function claimsBeside(
  clause: Clause,
  { first, last }: Phrase,
  { attached }: Quantifier,
  { facts: { language } }: KnownFacts,
): string[] {
  const claiming = clause.words.filter(
    (word, index) =>
      (index < first || index > last) &&
      (attached !== true || (index > last && index <= last + REACH)) &&
      !word.ordinary &&
      !word.named &&
      !/^\d/.test(word.folded) &&
      !isStopword(word.folded, language),
  );
  const from = clause.words[first]?.from ?? 0;
  const to = clause.words[last]?.to ?? 0;
  const near = claiming.filter(
    (word) => !/[,;:.()]/.test(clause.body.slice(Math.min(to, word.to), Math.max(from, word.from))),
  );
  const next = clause.words[last + 2];
  // "El segundo de una serie": of what stands behind it, be it as ordinary as a series.
  if (claiming.length === 0 && /^(?:de|of)$/.test(clause.words[last + 1]?.folded ?? '') && next !== undefined)
    return clause.words
      .slice(last + 2, last + 2 + REACH)
      .filter(({ named, folded }) => !named && !isStopword(folded, language))
      .map(({ folded }) => folded);
  return (near.length > 0 || attached === true ? near : claiming).map(({ folded }) => folded);
}

/** "Both cost €89.95", "todas son antivaho": of the several products spoken of, which the other rules hold to each. */
function isOfSeveral(clause: Clause, slots: Slots, { foundIds }: KnownFacts): boolean {
  return slots.length > 1 || productAnchors(clause).length > 1 || (slots.length === 0 && foundIds.length > 1);
}

/** What each of those who may say it says: the product, code, the pages. */
function sayersOf(clause: Clause, slots: Slots, known: KnownFacts): (readonly SaidUnit[])[] {
  const ids = slots.length > 0 ? slots.flat() : known.products.map(({ id }) => id);
  const products = ids.flatMap((id) => known.byId.get(id) ?? []);
  return [
    ...products.map(unitsOfProduct),
    ...(isToldByReader(clause) ? products.map(unitsOfReviews) : []),
    unitsOfTold(known, slots),
    unitsOfPages(known),
  ];
}

type Counted = { phrase: Phrase; quantifier: Quantifier; claims: readonly string[] };

/** One of the units that share most of the claims says how many, too. */
function isHeld(counted: Counted, units: readonly SaidUnit[], known: KnownFacts): boolean {
  let most = 0;
  let found = counted.quantifier.softened !== undefined;
  for (const unit of units) {
    const shared = counted.claims.filter((claim) => unitSays(unit, claim, known.reach)).length;
    if (shared === 0 || shared < most) continue;
    const says = saysHowMany(counted, unit, known);
    found = shared > most ? says : found || says;
    most = shared;
  }
  return found;
}

function saysHowMany({ quantifier, phrase }: Counted, unit: SaidUnit, { reach }: KnownFacts): boolean {
  const { softened } = quantifier;
  if (softened !== undefined)
    return !softened[unit.language].some((word) => unit.depths.has(stem(word, unit.language)));
  const held = quantifier.held[unit.language];
  if (held.length > 0) return held.some((word) => unit.depths.has(stem(word, unit.language)));
  return phrase.text
    .split(' ')
    .filter((word) => !determiners.test(word))
    .every((word) => unitSays(unit, word, reach));
}

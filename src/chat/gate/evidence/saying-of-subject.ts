/** What the products, the pages and code say of a word that claims: of the products it is said of, or of any. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, Slots, Word } from '../clause.ts';
import { ofReader } from '../reading/reader-told.ts';
import { isAboutOthers, productAnchors, slotsFor } from '../reading/subjects.ts';
import type { KnownFacts, KnownProduct } from './known-facts.ts';
import {
  asideOf,
  type Said,
  type Saying,
  sayingOf,
  unitsOfPages,
  unitsOfProduct,
  unitsOfReviews,
  unitsOfTold,
} from './said-units.ts';
import type { WordReach } from './word-reach.ts';

/** A word that claims, and how deeply it is denied. */
export type Claim = { word: Word; index: number; depth: number };

/** What the products it is said of say of it; of none in particular, any may. */
export function sayingOfSubject(
  clause: Clause,
  { word, index, depth }: Claim,
  others: readonly string[],
  known: KnownFacts,
): Saying {
  const { reach } = known;
  const said: Said = {
    folded: word.folded,
    depth,
    others: others.filter((other) => other !== word.folded),
    only: depth === 0 && isOnly(clause, index),
    degree: isDegree.test(clause.words[index - 1]?.folded ?? ''),
    least: word.ordinary ? 1 : 0,
  };
  const slots: Slots = isAboutOthers(clause, index)
    ? []
    : [...slotsFor(clause, index, known), ...likewise(clause, index)];
  const told = toldOfAll(slots, said, known);
  if (told === 'same' || reach.says(asideOf(known), word.folded)) return 'same';
  if (ofReader.test(clause.plain.text) && depth === 0) {
    const asked = slots.length > 0 ? slots.flat().flatMap((id) => known.byId.get(id) ?? []) : known.products;
    if (asked.some((one) => sayingOf(unitsOfReviews(one), said, reach) === 'same')) return 'same';
    // What the sheet says is no shopper's word; what the thing is, everybody knows.
    const isItsName = ({ names, product: { language } }: KnownProduct) =>
      reach.of(word.folded, language).some((stems) => stems.every((one) => names.has(one)));
    if (isAfterReader(clause, index)) return asked.some(isItsName) ? 'same' : 'unsaid';
  }
  const isOfEach = isOfOne.test(clause.body) || isOfAll.test(clause.body);
  if (slots.length === 0 && isOfEach && !clause.question && known.foundIds.length > 1) {
    const found = sayingOfAll(
      known.foundIds.map((id) => [id]),
      said,
      known,
    );
    if (isOfOne.test(clause.body)) return found;
    return found === 'same' || sayingOf(unitsOfPages(known), said, reach) !== 'same' ? found : 'same';
  }
  if (slots.length === 0) {
    const any = sayingOfAny(known.products, said, reach);
    if (any !== 'unsaid' || depth === 0) return any;
    return told === 'opposite' ? told : sayingOf(unitsOfPages(known), said, reach);
  }
  const own = sayingOfAll(slots, said, known);
  if (own === 'same') return own;
  // In the name's own group, "y de algodón la Nube", the word may belong to the name that follows.
  const next = productAnchors(clause).find(({ first }) => first > index);
  if (next === undefined || !leadsTo(clause, index, next.first, known)) return own;
  return sayingOfAll([next.ids], said, known) === 'same' ? 'same' : own;
}

/** "Luz: indirecta", "Es impermeable": said of one, and nobody knows which. */
const isOfOne =
  /^[\s*"«¡]*(?:(?:es|está|tiene|pesa|mide|lleva|viene|incluye|it|it's|its|has|comes|weighs)\b|\p{L}+(?: \p{L}+){0,2}\s?:[\s*]*\S)/iu;

/** "Todas son impermeables", where none was named: of all that was found. */
const isOfAll =
  /^[\s*"«¡]*(?:tod[oa]s|amb[oa]s|l[oa]s (?:dos|tres|cuatro)|est[oa]s|both|all|they|the (?:two|three|four)|these)(?!\p{L})/iu;

function sayingOfAll(slots: Slots, said: Said, known: KnownFacts): Saying {
  return worst(
    slots.map((ids) =>
      sayingOfAny(
        ids.flatMap((id) => known.byId.get(id) ?? []),
        said,
        known.reach,
      ),
    ),
  );
}

/** What code told of each of them. */
function toldOfAll(slots: Slots, said: Said, known: KnownFacts): Saying {
  const groups = slots.length > 1 ? slots.map((ids) => [ids]) : [slots];
  return worst(groups.map((group) => sayingOf(unitsOfTold(known, group), said, known.reach)));
}

function worst(all: readonly Saying[]): Saying {
  return all.find((one) => one === 'opposite') ?? all.find((one) => one === 'unsaid') ?? 'same';
}

function sayingOfAny(products: readonly KnownProduct[], said: Said, reach: WordReach): Saying {
  let best: Saying = 'unsaid';
  for (const one of products) {
    const saying = sayingOf(unitsOfProduct(one), said, reach);
    if (saying === 'same') return saying;
    if (saying === 'opposite') best = saying;
  }
  return best;
}

/** "La Calatea no es tóxica, y la Monstera tampoco": what was said holds for what comes last too. */
function likewise(clause: Clause, index: number): Slots {
  const last = productAnchors(clause).at(-1);
  if (last === undefined || last.first < index) return [];
  const after = clause.words.slice(last.last + 1).map(({ folded }) => folded);
  const joined = after.length <= 2 && after.some((word) => alike.has(word));
  return joined &&
    !clause.words.slice(index + 1, last.first).some(({ ordinary, named }) => !ordinary && !named)
    ? [last.ids]
    : [];
}

const alike = new Set(['tampoco', 'tambien', 'too', 'well', 'either', 'neither']);

/** "Es impermeable y la Cumbre …" says it of the one before. */
const joins = /^(?:y|e|o|u|ni|and|or|nor|but|pero)$/;

function leadsTo(clause: Clause, index: number, first: number, { facts }: KnownFacts): boolean {
  const bridge = clause.words.slice(index + 1, first);
  return (
    bridge.length <= 3 &&
    bridge.every(({ folded }) => isStopword(folded, facts.language) && !joins.test(folded)) &&
    !/[,;(]/.test(clause.body.slice(clause.words[index]?.to, clause.words[first]?.from))
  );
}

export function isToldByReader({ plain }: Clause): boolean {
  return ofReader.test(plain.text);
}

const person =
  /review|customer|buyer|reader|owner|shopper|user|person|people|client|comprador|usuari|opinion|resena|valoracion|quien|^ (?:one|another|otr[oa]|un[oa]) \w+$/;

/** "One reviewer still had hot coffee": all that follows is theirs, as far as the sentence goes. */
function isAfterReader({ plain, body, words }: Clause, index: number): boolean {
  const found = ofReader.exec(plain.text);
  // "A mesh back that keeps you cool" is nobody's word.
  if (found === null || !person.test(found[0])) return false;
  const last = plain.starts.findLastIndex((start) => start < found.index + found[0].length);
  const between = body.slice(words[last]?.to, words[index]?.from);
  return index > last && !/[;:,—–]|\s(?:and|but|y|pero)\s/.test(between);
}

/** The words that say whose words these are: "one runner writes". */
export function readerWords({ plain }: Clause): readonly number[] {
  const found = ofReader.exec(plain.text);
  if (found === null) return [];
  const end = found.index + found[0].length;
  return plain.starts.flatMap((start, index) => (start > found.index && start < end ? [index] : []));
}

/** "only for indoors", "hand wash only": what excludes the rest. */
function isOnly(clause: Clause, index: number): boolean {
  const near = clause.words.slice(Math.max(0, index - 3), index + 4);
  return near.some(({ folded, negated }) => onlyWord.test(folded) && !negated);
}

const onlyWord = /^(?:only|solely|exclusively|solamente|unicamente|exclusivamente)$/;
const isDegree = /^(?:very|extremely|super|highly|really|muy|sumamente|extremadamente|bastante)$/;

/** "with a built-in grinder": another product's name, and yet said to be part of this one. */
export function isPartOf(clause: Clause, index: number): boolean {
  const at = productAnchors(clause).findIndex(({ first, last }) => first <= index && index <= last);
  const anchors = productAnchors(clause);
  const anchor = anchors[at];
  const owner = anchors[at - 1] ?? anchors[at + 1];
  if (anchor !== undefined && anchors.length === 1) return isPlainWord(clause, anchor);
  if (anchor === undefined || owner === undefined || anchor.exact || anchor.last > anchor.first) return false;
  if (at > 0) {
    const between = clause.words.slice(Math.max(owner.last + 1, anchor.first - 4), anchor.first);
    // "El Vellón es impermeable", where another's name holds the word.
    const said = clause.words[anchor.first]?.text ?? '';
    if (being.test(between.at(-1)?.folded ?? '') && /^\p{Ll}/u.test(said)) return true;
    const joined = between.findLastIndex(({ folded }) => joining.test(folded));
    return between.slice(joined + 1).some(({ folded }) => having.test(folded));
  }
  return clause.words.slice(anchor.last + 1, owner.first).some(({ folded }) => given.test(folded));
}

/** "Both charge by solar": a word of some other's name, of what was spoken of before. */
function isPlainWord(
  clause: Clause,
  { first, last, exact }: { first: number; last: number; exact: boolean },
): boolean {
  const before = clause.words[first - 1]?.folded ?? '';
  return (
    !exact &&
    first === last &&
    first > 1 &&
    clause.carried.length > 0 &&
    /^\p{Ll}/u.test(clause.words[first]?.text ?? '') &&
    /^(?:by|with|using|via|con|por|mediante)$/.test(before)
  );
}

const being = /^(?:es|son|is|are|no|not|tambien|also|muy|very)$/;
const joining = /^(?:y|e|o|and|or|but|pero|que|while|mientras|than)$/;
const given = /^(?:included|incluid[oa]s?|supplied|bundled)$/;
const having =
  /^(?:with|includ\w+|has|have|comes|contains?|built|carr(?:y|ies)|supports?|transmits?|handles?|offers?|lleva\w*|inclu[iy]\w+|tienen?|con|trae\w*|contienen?|admiten?|soportan?|transmiten?|ofrecen?)$/;

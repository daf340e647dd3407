/** Numbers that count: options found, what stands on a shelf, ways and places that are told of next, goods that are pointed at. */
import { fold } from '../../../language/fold.ts';
import { contentStems } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, ClauseNumber } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { shelvesIn } from '../reading/shelves-named.ts';
import { productAnchors } from '../reading/subjects.ts';
import { isMeasure } from './units-of-measure.ts';

/** A question that proposes more than so many, of its own accord, is a model's rambling. */
const MOST_PROPOSED = 10;

/** "¿Le pongo dos?", "for 4 people?": few, and of something that is spoken of. "¿Este 10 puntos…?" */
export function isProposed({ value, unit }: ClauseNumber, known: KnownFacts): boolean {
  const { facts, question, reach } = known;
  if (value > MOST_PROPOSED) return false;
  if (
    unit === '' ||
    isCountNoun(unit) ||
    isMeasure(unit) ||
    isStopword(unit, facts.language) ||
    ofPeople.test(unit)
  )
    return true;
  return reach.says(question, unit) || isKindOfProduct(unit, known);
}

/** Whom it is for, how many pieces and how often: what anybody may be asked. */
const ofPeople =
  /^(?:personas?|comensales|invitados|adultos|nin[oa]s|amigos|unidades?|piezas?|raciones|pares?|cajas?|paquetes?|veces|people|persons?|guests|adults|kids|children|friends|units?|pieces?|portions|pairs?|boxes|packs?|packets?|times|of)$/;

const offering =
  / (?:tengo|tenemos|hay|(?:he|hemos) encontrado|le (?:muestro|ofrezco|propongo)|i have|ive got|we have|weve got|there are|i found|i can offer|here are)(?= )/;

/** "Tengo 3 opciones para usted": as many as this turn found, shows or has in stock; where it looked for nothing there are none. */
export function isCountOffered(
  clause: Clause,
  { unit, value }: ClauseNumber,
  known: KnownFacts,
): boolean | undefined {
  const { body, plain, question } = clause;
  const isOffer = isCountNoun(unit) && offering.test(plain.text) && productAnchors(clause).length === 0;
  // "Hay dos opciones: recogida o envío."
  if (!isOffer || question || /:\s*\S/.test(body)) return undefined;
  return isCountOfTurn(value, known);
}

/** So many were found, are in stock or are shown; where this turn looked for nothing, nothing is counted. */
export function isCountOfTurn(value: number, { facts: { counts, shown }, foundIds }: KnownFacts): boolean {
  return (
    counts !== undefined && [counts.total, counts.inStock, shown?.length, foundIds.length].includes(value)
  );
}

/** "In Chaquetas we have 5 products": all that stands there, or what can be had of it. */
export function isCountOfShelf(
  clause: Clause,
  { unit, value }: ClauseNumber,
  known: KnownFacts,
): boolean | undefined {
  const named = isCountNoun(unit) ? shelvesIn(clause, known) : [];
  if (named.length === 0 || productAnchors(clause).length > 0) return undefined;
  return named.some(
    ({ total, inStock }) => value === total || (inStockTalk.test(clause.plain.text) && value === inStock),
  );
}

const inStockTalk = / (?:en stock|disponibles|in stock|available)(?= )/;

/** "Le propongo dos: la Brisa y la Cumbre". */
export function countsWhatFollows(clause: Clause, { to, value }: ClauseNumber): boolean {
  const after = productAnchors(clause).filter(({ first }) => (clause.words[first]?.from ?? 0) >= to);
  return /^[\p{L}\s]{0,24}:/u.test(clause.body.slice(to)) && after.length === value;
}

const FEW = 8;
const ways = /^(?:manera|forma|modo|via|paso|opcione?|way|method|step|mean|thing|cosa)s$/;
const places = /^(?:tienda|local|shop|store|showroom|sitio|place)e?s$/;

/** "Tiene dos maneras:", "our two shops:", "we have two electric kettles:": so many things are told of next. */
export function announcesWays(
  clause: Clause,
  { value, unit, word }: ClauseNumber,
  known: KnownFacts,
): boolean {
  if (value > FEW || productAnchors(clause).some(({ exact }) => exact)) return false;
  if (ways.test(unit)) return true;
  if (places.test(unit)) return known.facts.shop.delivery?.pickup?.length === value;
  const isIntro = /:\W*$/.test(clause.body) && !clause.bullet && clause.carried.length === 0;
  const kind = offering.test(clause.plain.text) ? foundOfKind(clause, word, known) : 0;
  if (isIntro && kind > value) return value === known.facts.counts?.total;
  return isIntro && !isMeasure(unit) && !clause.words[word]?.negated && value <= known.foundIds.length;
}

/** "I have 2 running shoes:": how many of what was found are what the words behind the count say; 0 where none is. */
function foundOfKind(clause: Clause, word: number, { byId, facts, foundIds, reach }: KnownFacts): number {
  const kind = clause.words
    .slice(word + 1)
    .filter(({ folded }) => !isStopword(folded, facts.language) && !isCountNoun(folded));
  return foundIds.filter((id) => {
    const one = byId.get(id);
    return one !== undefined && kind.length > 0 && kind.every(({ folded }) => reach.says(one.text, folded));
  }).length;
}

export function isCountNoun(unit: string): boolean {
  return /^(?:opcion(?:es)?|modelos?|productos?|articulos?|alternativas?|resultados?|options?|models?|products?|items?|choices|alternatives|results?)$/.test(
    unit,
  );
}

/** "estas dos", "las tres", "these two". */
export function isPointedAt(clause: Clause, word: number): boolean {
  return /^(?:las|los|estas|estos|esas|esos|otras|otros|nuestras|nuestros|the|these|those|our|all)$/.test(
    clause.words[word - 1]?.folded ?? '',
  );
}

/** "Four products in Rain jackets", where all that was found is known: as many as are in it. */
export function countOfCategory(clause: Clause, number: ClauseNumber, known: KnownFacts): number | undefined {
  const { counts } = known.facts;
  if (!isCountNoun(number.unit) || counts === undefined || counts.total > known.foundIds.length)
    return undefined;
  const behind = fold(clause.body.slice(number.to)).replace(/[^a-z0-9]+/g, ' ');
  const found = known.foundIds.flatMap((id) => known.byId.get(id)?.product ?? []);
  const leaf = found
    .flatMap(({ categories }) => categories.map((path) => fold(path.split('>').at(-1)?.trim() ?? '')))
    .find((name) =>
      new RegExp(` (?:in|en|de|of) (?:the )?(?:categor\\w+ )?${name.replace(/[^a-z0-9]+/g, ' ')} `).test(
        `${behind} `,
      ),
    );
  return leaf === undefined
    ? undefined
    : found.filter(({ categories }) => categories.some((path) => fold(path).endsWith(leaf))).length;
}

/** "Two electric kettles": what it counts may stand behind an adjective. */
export function isKindCounted(clause: Clause, { word, to }: ClauseNumber, known: KnownFacts): boolean {
  return clause.words
    .slice(word + 1, word + 4)
    .filter(({ from }) => !/[,;:.(]/.test(clause.body.slice(to, from)))
    .some(({ folded }) => isKindOfProduct(folded, known));
}

/** "tres pizzas": the head of a title, or a category. */
export function isKindOfProduct(unit: string, known: KnownFacts): boolean {
  return known.products.some(({ product, title }) => {
    const heads = [
      title[0] ?? '',
      ...product.categories.flatMap((path) => contentStems(path, product.language)),
    ];
    return heads.some((head) => known.reach.meets(unit, head, product.language));
  });
}

/** Stars, reviews and praise by others: the catalogue's figures, of the product that is named. */
import type { Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber, Finding, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { type Bound, bindFigures } from '../figures/bind-figures.ts';
import { withCount } from '../figures/correct-count.ts';
import { isRatingAs } from '../figures/rating-figure.ts';
import { speaksOfSeveral } from '../reading/group-spoken.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range } from '../reading/read-clause.ts';
import { holdsForAll, productAnchors, slotsFor } from '../reading/subjects.ts';

const words: Record<Language, RegExp> = {
  es: / (?:valoracion(?:es)?|valorad[oa]s?|puntuacion(?:es)?|puntuad[oa]s?|estrellas?|resenas?|opinion(?:es)?|calificacion(?:es)?|votos?|comentarios?)(?: (?:medias?|media|de|sobre|con|buenas?|muy|excelentes?|positivas?|altas?))*(?= )/g,
  en: / (?:ratings?|rated|rates?|stars?|reviews?|reviewed|scores?|scored|votes?)(?: (?:average|of|out|from|based|on|good|great|excellent|positive|high|highly))*(?= )/g,
};
const praise =
  /bien|buenas?|excelentes?|alta|altas|positiv|mejor|muy|estupend|good|great|excellent|high|highly|positive|top|best|well/;
const beloved =
  / (?:clientes|customers|people|gente|todos|todo el mundo|everyone|everybody|nobody|nadie|no one|chefs?|expert[oa]?s|experts|veterinari[oa]s|vets|shoppers|compradores|users|usuarios) (?:\w+ ){0,3}(?:complain\w*|quej\w+|encant\w+|ador\w+|prefier\w+|eligen|recomiendan|compran|valoran|loves?|prefers?|likes?|choose|recommend|buy|trust)(?= )| (?:encanta|gusta) a (?:todos|todo el mundo|nuestros clientes|los clientes|la gente)(?= )/g;
const nearby = 5;
const top = 5;

const ratingTalk = /valorad|valoraci|puntua|estrella|calificaci|\brat(?:es?|ed|ings?)\b|\bstars?\b|\bscore/i;

type Said = ClauseNumber & { wordsBefore: number; of: 'stars' | 'count' | 'either' };

export function judgeRatings(clause: Clause, known: KnownFacts): Judgement {
  const loved = findPhrases(clause.plain, beloved)[0];
  // "Los clientes la valoran con un 4,4 de 5" gives its figure.
  const isFigure =
    /valoran/.test(loved?.text ?? '') && clause.numbers.some(({ to }) => isOutOfFive(clause, to));
  if (loved !== undefined && !clause.question && !isFigure)
    return { finding: { rule: 'rating', evidence: loved.text } };
  const ofNobody = ratingOfNobody(clause, known) ?? ratingOfItem(clause);
  if (ofNobody !== undefined) return { finding: { rule: 'rating', evidence: ofNobody } };
  const hits = findPhrases(clause.plain, words[known.facts.language]);
  const said = figuresIn(clause, hits);
  const vouched = said.denominators.map(({ word }) => word);
  const stars = said.figures.filter((one) => one.of !== 'count');
  const counts = said.figures.filter((one) => one.of === 'count');
  // "It fits a tight budget, and has 4.5 out of 5": stars are of goods.
  const goods = { ...clause, anchors: productAnchors(clause) };
  const bound = [...bindFigures(goods, stars, known), ...bindFigures(goods, counts, known)];
  const wrong = bound.filter((one) => !isTrue(one, clause, known));
  const [first] = wrong;
  if (first !== undefined) {
    const corrected = wrong.length === 1 ? correction(first, clause, known) : undefined;
    const evidence = `${first.figure.exact} ${first.figure.unit}`.trim();
    return { finding: { rule: 'rating', evidence, ...(corrected === undefined ? {} : { corrected }) } };
  }
  vouched.push(...said.figures.map(({ word }) => word));
  const praised = judgePraise(clause, hits, known);
  if (praised !== undefined) return { finding: praised };
  if (loved !== undefined && isFigure) vouched.push(...range(loved.first, loved.last));
  return { vouched: [...vouched, ...hits.flatMap(({ first: from, last }) => range(from, last))] };
}

/** "Los dos tienen un 4,1", where one is known and nobody knows the other. */
function ratingOfNobody(clause: Clause, known: KnownFacts): string | undefined {
  if (clause.question || !speaksOfSeveral(clause.plain.text, known.facts.language)) return undefined;
  const figure = clause.numbers.find(({ exact, value }) => exact.includes('.') && value <= top);
  const several = clause.carried.length > 1 || productAnchors(clause).length > 1 || known.foundIds.length > 1;
  return figure === undefined || several ? undefined : figure.exact;
}

/** "- **Lácteos**: 4.4/5": an item's head is what has the stars, and that is no thing on sale. */
function ratingOfItem(clause: Clause): string | undefined {
  if (!clause.bullet || productAnchors(clause).length > 0) return undefined;
  const [, head = ''] = /^([^:]{2,}):\s*\S/.exec(clause.body) ?? [];
  if (head === '' || ratingTalk.test(head) || countTalk.test(head)) return undefined;
  return clause.numbers.find(({ to }) => isOutOfFive(clause, to))?.exact;
}

const countTalk = /opini|rese[nñ]a|cliente|nota|media|review|customer|score|average/i;

/** The numbers that are ratings or counts of reviews, and the fives they are out of. */
function figuresIn(
  clause: Clause,
  hits: readonly Phrase[],
): { figures: Said[]; denominators: ClauseNumber[] } {
  const figures: Said[] = [];
  const denominators: ClauseNumber[] = [];
  const speaks =
    hits.length > 0 ||
    ratingTalk.test(clause.body) ||
    clause.numbers.some((number) => isOutOfFive(clause, number.to));
  for (const [index, number] of clause.numbers.entries()) {
    if (index > 0 && number.exact === String(top) && isDenominator(clause, number.from)) {
      denominators.push(number);
      continue;
    }
    if (isSize(clause, number.from)) continue;
    const ofFive = isOutOfFive(clause, number.to);
    const near = hits.some(
      ({ first, last }) => number.word >= first - nearby && number.word <= last + nearby,
    );
    const decimal = number.exact.includes('.') && number.value <= top;
    const isCount = isCountWord(number.unit) || (speaks && isOfRaters(clause, number));
    const isStars = ofFive || isStarWord(number.unit);
    const another = speaks && !isMeasured(number.unit) && (decimal || figures.length > 0);
    if (!ofFive && !isCount && !(near && !isMeasured(number.unit)) && !another) continue;
    if (!isStars && !isCount && !decimal && number.value > top && !near && !another) continue;
    const of = isStars || decimal ? 'stars' : isCount || lastIsCount(figures) ? 'count' : 'either';
    figures.push({ ...number, wordsBefore: number.word, of });
  }
  return { figures, denominators };
}

/** "Rated 4.4 by 156 people", "688 people have reviewed it"; never the four people that a thing is for. */
function isOfRaters({ body }: Clause, { unit, from, to }: ClauseNumber): boolean {
  if (!/^(?:people|personas?|buyers?|compradores)$/.test(unit)) return false;
  return (
    /(?:^|\s)(?:by|por)\s+$/i.test(body.slice(0, from)) ||
    /^\s*\p{L}+\s+(?:(?:have|has|l[oa]s?|han|ha)\s+)*(?:reviewed|rated|valorad|opinad|valoraron|puntuad)/iu.test(
      body.slice(to),
    )
  );
}

/** "En la talla 42, y tiene …", "Negro / 41". */
function isSize(clause: Clause, from: number): boolean {
  return /(?:\b(?:tallas?|sizes?|n[uú]mero|eu)|\p{L}\s*\/)\s*$/iu.test(clause.body.slice(0, from));
}

/** "31 opiniones y la Cumbre 12": the same is counted. */
function lastIsCount(figures: readonly Said[]): boolean {
  return figures.at(-1)?.of === 'count';
}

function isTrue({ figure, on }: Bound<Said>, clause: Clause, known: KnownFacts): boolean {
  if (on.kind !== 'product' || on.slots.length === 0) return false;
  const lead = clause.words.slice(Math.max(0, figure.word - 2), figure.word).map(({ folded }) => folded);
  const over = / (?:mas de|more than|over|above)$/.test(` ${lead.join(' ')}`);
  return holdsForAll(on.slots, known, ({ product: { rating, reviewCount } }) => {
    const asRating =
      figure.of !== 'count' &&
      rating !== undefined &&
      (over ? rating > figure.value : isRatingAs(rating, figure.exact));
    const asCount =
      figure.of !== 'stars' &&
      reviewCount !== undefined &&
      (over ? reviewCount > figure.value : reviewCount === figure.value);
    return asRating || asCount;
  });
}

/** The catalogue's figure in place of the only wrong one, where one product is meant. */
function correction({ figure, on }: Bound<Said>, clause: Clause, known: KnownFacts): string | undefined {
  const isExact =
    on.kind === 'product' &&
    on.slots.length === 1 &&
    on.anchor?.kind === 'product' &&
    on.anchor.exact &&
    on.anchor.place !== true;
  const [ids] = isExact ? on.slots : [];
  const product = ids?.length === 1 ? known.byId.get(ids[0] ?? '')?.product : undefined;
  const value = figure.of === 'count' ? product?.reviewCount : product?.rating;
  // "4,5" alone may be any figure; "4,5 de 5", "4,5 estrellas" and "31 opiniones" are not.
  const isSaid = figure.of === 'count' || isOutOfFive(clause, figure.to) || isStarWord(figure.unit);
  if (
    value === undefined ||
    !isSaid ||
    figure.of === 'either' ||
    figure.spelled ||
    clause.words[figure.word]?.negated
  )
    return undefined;
  return withCount(clause, figure, value, known.facts.language);
}

function judgePraise(clause: Clause, hits: readonly Phrase[], known: KnownFacts): Finding | undefined {
  for (const hit of hits) {
    const span = range(Math.max(0, hit.first - 2), hit.last).map((at) => clause.words[at]);
    const denied = span.some((word) => word?.negated) || clause.question;
    if (!denied && !isBorneOut(clause, hit.first, span.map((word) => word?.folded ?? '').join(' '), known))
      return { rule: 'rating', evidence: hit.text };
  }
  return undefined;
}

function isBorneOut(clause: Clause, at: number, said: string, known: KnownFacts): boolean {
  const slots = slotsFor(clause, at, known);
  if (slots.length === 0) return false;
  return holdsForAll(slots, known, ({ product }) => {
    if (product.rating === undefined) return false;
    return !praise.test(said) || product.rating >= 4;
  });
}

function isOutOfFive(clause: Clause, to: number): boolean {
  return /^\s*(?:\/|de|sobre|out of|of)\s*5\b/.test(clause.body.slice(to));
}

function isDenominator(clause: Clause, from: number): boolean {
  return /\d(?:\s*(?:stars?|estrellas?|points?|puntos?))?\s*(?:\/|de|sobre|out of|of)\s*$/.test(
    clause.body.slice(0, from),
  );
}

function isCountWord(unit: string): boolean {
  return /^(?:resena|opinion|valoracion|voto|comentario|review|rating|vote|cliente|customer|usuario|user)/.test(
    unit,
  );
}

function isStarWord(unit: string): boolean {
  return /^(?:estrella|star)/.test(unit);
}

/** A size, a weight, a count of something else: not a rating. */
function isMeasured(unit: string): boolean {
  return unit !== '' && !isCountWord(unit) && !isStarWord(unit) && !joining.has(unit);
}

const joining = new Set(
  'y e o de sobre con por frente respectivamente en segun a and or of out with from by against based respectively on la el the que mientras while'.split(
    ' ',
  ),
);

/** Stars, reviews and praise by others: the catalogue's figures, of the product that is named. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { findPhrases } from '../phrases.ts';
import { range } from '../read-clause.ts';
import { holdsForAll, slotsFor } from '../subjects.ts';

const words: Record<Language, RegExp> = {
  es: / (?:valoracion(?:es)?|valorad[oa]s?|puntuacion(?:es)?|puntuad[oa]s?|estrellas?|resenas?|opinion(?:es)?|calificacion(?:es)?|votos?|comentarios?)(?: (?:medias?|media|de|sobre|con|buenas?|muy|excelentes?|positivas?|altas?))*(?= )/g,
  en: / (?:ratings?|rated|stars?|reviews?|reviewed|scores?|scored|votes?)(?: (?:average|of|out|from|based|on|good|great|excellent|positive|high|highly))*(?= )/g,
};
const praise =
  /bien|buenas?|excelentes?|alta|altas|positiv|mejor|muy|estupend|good|great|excellent|high|highly|positive|top|best|well/;
const beloved =
  / (?:clientes|customers|people|gente|todos|todo el mundo|everyone|everybody|shoppers|compradores|users|usuarios) (?:\w+ ){0,2}(?:encant\w+|ador\w+|prefier\w+|eligen|recomiendan|compran|valoran|loves?|prefers?|likes?|choose|recommend|buy|trust)(?= )| (?:encanta|gusta) a (?:todos|todo el mundo|nuestros clientes|los clientes|la gente)(?= )/g;
const nearby = 5;

export function judgeRatings(clause: Clause, known: KnownFacts): Judgement {
  const vouched: number[] = [];
  const loved = findPhrases(clause.plain, beloved)[0];
  if (loved !== undefined && !clause.question) return { finding: { rule: 'rating', evidence: loved.text } };
  const hits = findPhrases(clause.plain, words[known.facts.language]);
  for (const [index, number] of clause.numbers.entries()) {
    const ofFive = /^\s*(?:\/|de|sobre|out of|of)\s*5\b/.test(clause.body.slice(number.to));
    const hit = hits.find(({ first, last }) => number.word >= first - nearby && number.word <= last + nearby);
    if (hit === undefined && !ofFive) continue;
    if (index > 0 && number.exact === '5' && isOfFive(clause, number.from)) {
      vouched.push(number.word);
      continue;
    }
    const slots = slotsFor(clause, number.word, known);
    const isSize = !ofFive && hit !== undefined && clause.numbers.length > 2;
    const right =
      slots.length > 0 &&
      holdsForAll(slots, known, ({ product }) => {
        const asRating =
          product.rating !== undefined &&
          Number(number.exact) === product.rating &&
          !isCountWord(number.unit);
        const asCount = product.reviewCount === number.value && !isStarWord(number.unit) && !ofFive;
        return asRating || asCount;
      });
    if (!right && !isSize) {
      return { finding: { rule: 'rating', evidence: `${number.exact} ${number.unit}`.trim() } };
    }
    vouched.push(number.word);
  }
  for (const hit of hits) {
    const span = range(Math.max(0, hit.first - 2), hit.last).map((at) => clause.words[at]);
    const denied = span.some((word) => word?.negated) || clause.question;
    if (!denied && !isBorneOut(clause, hit.first, span.map((word) => word?.folded ?? '').join(' '), known)) {
      return { finding: { rule: 'rating', evidence: hit.text } };
    }
    vouched.push(...range(hit.first, hit.last));
  }
  return { vouched };
}

function isBorneOut(clause: Clause, at: number, said: string, known: KnownFacts): boolean {
  const slots = slotsFor(clause, at, known);
  if (slots.length === 0) return false;
  return holdsForAll(slots, known, ({ product }) => {
    if (product.rating === undefined) return false;
    return !praise.test(said) || product.rating >= 4;
  });
}

function isOfFive(clause: Clause, from: number): boolean {
  return /(?:\/|de|sobre|out of|of)\s*$/.test(clause.body.slice(0, from));
}

function isCountWord(unit: string): boolean {
  return /^(?:resena|opinion|valoracion|voto|comentario|review|rating|vote)/.test(unit);
}

function isStarWord(unit: string): boolean {
  return /^(?:estrella|star)/.test(unit);
}

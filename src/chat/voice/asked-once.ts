/** A question that the model has put to the shopper already is not put again by code: "¿Algo más?" twice is a form, not a talk. */
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import { isQuestion, partsOf } from './sentences.ts';

/** Questions that close an answer; any two of one row ask the same. Folded. */
const closings: readonly RegExp[] = [
  /(?:algo mas|otra cosa|alguna otra|mas ayuda|anything else|something else|any other|more help)/,
  /(?:(?:lo|la|los|las|se l[oa]s?) (?:anad|agreg|pon|apunt)\w*|(?:anad|agreg|pong|apunt)\w*(?: \w+){0,3} (?:pedido|carrito|cesta)|add (?:it|them|one|some|this|that)|(?:add|put)(?: \w+){0,3} (?:order|cart|basket))/,
  /(?:busque|buscar|mirar?) (?:otra|otro|alg)|look for (?:something|another)/,
];
/** Share of the shorter question's words that both must hold. */
const enough = 0.6;

/** The sentences without what they ask once more; one of which nothing is left is left out. */
export function askedOnce(sentences: readonly string[], shown: string, language: Language): string[] {
  const asked = questionsIn(shown);
  if (asked.length === 0) return [...sentences];
  return sentences
    .map((sentence) =>
      partsOf(sentence)
        .filter((part) => !isQuestion(part) || !asked.some((one) => isSame(one, part, language)))
        .join('')
        .trimEnd(),
    )
    .filter((sentence) => sentence !== '');
}

function questionsIn(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+|\n+|(?=¿)/).filter(isQuestion);
}

function isSame(one: string, other: string, language: Language): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (closings.some((closing) => closing.test(a) && closing.test(b))) return true;
  const [own, others] = [one, other].map((text) => new Set(contentStems(text, language)));
  if (own === undefined || others === undefined || own.size === 0 || others.size === 0) return false;
  const shared = [...own].filter((stem) => others.has(stem)).length;
  return shared >= enough * Math.min(own.size, others.size);
}

/** An answer taken apart, clause by clause: what is meant, what is not, and how many. */
import type { Language } from '../../../protocol.ts';
import { splitClauses } from './clauses.ts';
import { wholePhrase } from './whole-phrases.ts';
import { readWords, said, type Word, written } from './words.ts';

export type AnswerParts = {
  /** Clauses that name what is meant, as they are written. */
  named: string[];
  /** "Esa no", "not the ham one": what is named and not meant. */
  denied: string[];
  /** "…, que sean dos". */
  quantity: number | undefined;
};

const deniedBefore =
  /^(?:(?:no|ni|not|nada de)(?! (?:mas|more|se|importa))|(?:i )?(?:dont|do not) want|no quiero|ya no quiero)(?: (?=\S))/;
const deniedBehind = / (?:no|not)$/;
const setsCount =
  /^(?:(?:y|and|then|pero|but) )?(?:(?:que sean|mejor|make (?:it|that|them)|hazl[oa]s|ponl[oa]s|pon(?:me)?|dame|give me|i want|quiero|ill (?:have|take)|me llevo) )?(?=\S+(?: (?:of (?:them|those|each)|de (?:es[oa]s|ell[oa]s|cada)|unidades|piezas|pares|pairs|pieces))?$)/;
/** More of a thing than this are a size. */
const mostCounted = 12;

/** Undefined where there is nothing to take apart: one clause, or several that all name something. */
export function answerParts(told: string, language: Language): AnswerParts | undefined {
  const clauses = splitClauses(readWords(told, language));
  if (clauses.length < 2) return undefined;
  const parts: AnswerParts = { named: [], denied: [], quantity: undefined };
  let isPlain = true;
  for (const { words } of clauses) {
    const folded = said(words);
    const without = deniedBefore.exec(folded)?.[0] ?? deniedBehind.exec(folded)?.[0];
    const quantity = parts.named.length > 0 ? countIn(words) : undefined;
    if (isIdle(folded)) isPlain = false;
    else if (without !== undefined) {
      isPlain = false;
      parts.denied.push(folded.replace(without, '').trim());
    } else if (quantity !== undefined) {
      isPlain = false;
      parts.quantity = quantity;
    } else parts.named.push(written(words, told));
  }
  return isPlain || parts.named.length === 0 ? undefined : parts;
}

const halved = /^(?:la )?(?:half|mitad)(?: (?:of (?:the )?|del? (?:l[oa]s? )?)?(?=\S)|$)/i;

/** "Half and half, egg and ham", "la mitad de huevo": what is halved, without the words that say so. */
export function withoutHalves(clauses: readonly string[]): { named: string[]; isHalved: boolean } {
  const named = clauses.map((text) => text.replace(halved, '')).filter((text) => text !== '');
  return { named, isHalved: clauses.some((text) => halved.test(text)) };
}

/** "Sí, la de huevo": what it agrees to is said by the rest. */
function isIdle(folded: string): boolean {
  const whole = wholePhrase(folded, true)?.kind;
  return folded === 'no' || whole === 'yes' || whole === 'satisfied';
}

function countIn(words: readonly Word[]): number | undefined {
  const lead = setsCount.exec(said(words))?.[0];
  if (lead === undefined) return undefined;
  const at = lead === '' ? 0 : lead.trim().split(' ').length;
  const number = words[at]?.number;
  return number !== undefined && number <= mostCounted ? number : undefined;
}

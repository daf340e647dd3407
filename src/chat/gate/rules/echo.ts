/** The shopper's own sentence handed back is no answer, and may be anything. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { wordsInRow } from '../evidence/written-words.ts';
import { productAnchors } from '../reading/subjects.ts';

/** Shorter runs are the way people talk ("el primero", "para correr"). */
const fewestWords = 4;

/** "Canal para jugos: sí": judged by the sheet. */
const isSheetLine = /:\s*\**(?:s[ií]|no|yes)[\s.!*]*$/iu;

export function judgeEcho(clause: Clause, known: KnownFacts): Judgement {
  if (isWholeMessage(clause, known)) return { finding: { rule: 'echo', evidence: clause.body.slice(0, 60) } };
  // "¿Es impermeable la Veloz?" is answered in the same words: what is said of a product is judged by what it says.
  if (
    clause.words.length < fewestWords ||
    clause.bullet ||
    isSheetLine.test(clause.body) ||
    clause.words.some(({ named }) => named)
  )
    return {};
  const isEcho = wordsInRow(known.facts.question).includes(wordsInRow(clause.body));
  return isEcho && !isSupported(clause, known)
    ? { finding: { rule: 'echo', evidence: clause.body.slice(0, 60) } }
    : {};
}

/**
 * All that the shopper wrote, however short: "donde teneis tienda", "coffee machines". Of this turn's question goods may be told in the
 * same words.
 */
function isWholeMessage(clause: Clause, known: KnownFacts): boolean {
  const { words, bullet, body } = clause;
  if (words.length < 2 || bullet || productAnchors(clause).some(({ exact }) => exact)) return false;
  const said = wordsInRow(body);
  const { question, earlier = [] } = known.facts;
  const asked = words.some(({ named }) => named) ? [] : [question];
  return (
    [...asked, ...earlier].some((message) => wordsInRow(message) === said) && !isSupported(clause, known)
  );
}

/** Talk at a place where nobody would say it: what an earlier answer said word for word, or "anything else?" before anything was said. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Finding } from '../clause.ts';
import { ClauseCutter } from './clause-cutter.ts';
import { spokenKey } from './spoken-key.ts';

/** Shorter ones ("¡Claro!") may begin every answer. */
const fewestWords = 3;

const offersMore =
  /(?<![a-z])(?:otra cosa|algo mas|alguna otra|anything else|something else|any other|what else)(?![a-z])/;

/** A small model that reads its own answers begins the next one with the same greeting. */
export class SaidBefore {
  readonly #talk = new Set<string>();

  /** Answers of the conversation as they were shown. */
  constructor(answers: readonly string[]) {
    for (const answer of answers) {
      const cutter = new ClauseCutter();
      for (const clause of [...cutter.push(answer), ...cutter.end()]) this.#talk.add(spokenKey(clause));
    }
  }

  /** Facts may be told again, and a closing question may close every answer. */
  judge(clause: Clause, answerStarted: boolean): Finding | undefined {
    const finding = { rule: 'said-before', evidence: clause.body.slice(0, 60) };
    if (clause.question && !answerStarted && offersMore.test(fold(clause.body))) return finding;
    if (clause.question && answerStarted) return undefined;
    const isTalk =
      clause.anchors.length === 0 &&
      clause.amounts.length === 0 &&
      clause.numbers.length === 0 &&
      !clause.bullet;
    return isTalk && clause.words.length >= fewestWords && this.#talk.has(spokenKey(clause.body))
      ? finding
      : undefined;
  }
}

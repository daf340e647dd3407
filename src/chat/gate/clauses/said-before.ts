/** What nobody would say here: what an earlier answer said word for word, or "anything else?" before anything was said. */
import { fold } from '../../../language/fold.ts';
import type { Facts } from '../../facts.ts';
import type { Clause, Finding } from '../clause.ts';
import { productAnchors } from '../reading/subjects.ts';
import { ClauseCutter } from './clause-cutter.ts';
import { spokenKey } from './spoken-key.ts';

/** Shorter ones ("¡Claro!") may begin every answer. */
const fewestWords = 3;

const offersMore =
  /(?<![a-z])(?:otra cosa|algo mas|alguna otra|anything else|something else|any other|what else)(?![a-z])/;

/** A small model that reads its own answers begins the next one with the same greeting, or tells the same price whatever is asked. */
export class SaidBefore {
  readonly #said = new Set<string>();
  readonly #found: ReadonlySet<string>;

  /** Answers of the conversation as they were shown. */
  constructor(answers: readonly string[], { products }: Pick<Facts, 'products'>) {
    this.#found = new Set(products.filter(({ from }) => from === 'found').map(({ product }) => product.id));
    for (const answer of answers) {
      const cutter = new ClauseCutter();
      for (const clause of [...cutter.push(answer), ...cutter.end()]) this.#said.add(spokenKey(clause));
    }
  }

  /**
   * Of a clause that code would not tell in this turn itself. What was found again may be listed again, and a closing question may
   * close every answer.
   */
  judge(clause: Clause, answerStarted: boolean): Finding | undefined {
    const finding = { rule: 'said-before', evidence: clause.body.slice(0, 60) };
    if (clause.question && !answerStarted && offersMore.test(fold(clause.body))) return finding;
    if (clause.question && answerStarted) return undefined;
    if (clause.words.length < fewestWords || !this.#said.has(spokenKey(clause.body))) return undefined;
    const ids = productAnchors(clause).flatMap((anchor) => anchor.ids);
    return ids.length > 0 && ids.every((id) => this.#found.has(id)) ? undefined : finding;
  }
}

/** One answer for everybody who asks the same at the same time: fifty consoles that heard of a change are one question. */
export class SharedAnswers {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** The answer to a question that was asked since the last change, found now if nobody has asked. */
  ask<Answer>(question: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question) as Promise<Answer> | undefined;
    if (known !== undefined) return known;
    if (this.#answers.size >= mostKept) this.#answers.clear();
    const answer = find();
    this.#answers.set(question, answer);
    // What failed is tried again by whoever asks next.
    answer.catch(() => {
      if (this.#answers.get(question) === answer) this.#answers.delete(question);
    });
    return answer;
  }

  /** Something has changed: what is asked from now on is found anew. */
  forget(): void {
    this.#answers.clear();
  }
}

const mostKept = 200;

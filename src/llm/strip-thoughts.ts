const opening = /<(think|thinking|thought|reasoning)>/i;
const anyTag = /<\/?(think|thinking|thought|reasoning)>/i;
/** What may become one of the tags when the next piece comes. */
const unfinished = /<\/?[a-z]{0,9}$/i;

/**
 * Takes out `<think>…</think>` that a model wrote into its answer, tags torn between pieces included. A thought that never ends
 * stays out too; white space after a thought goes with it.
 */
export async function* stripThoughts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const stripper = new ThoughtStripper();
  for await (const piece of pieces) {
    const text = stripper.push(piece);
    if (text !== '') yield text;
  }
  const rest = stripper.end();
  if (rest !== '') yield rest;
}

class ThoughtStripper {
  #held = '';
  #closing: RegExp | undefined;
  #trimNext = false;

  push(piece: string): string {
    this.#held += piece;
    let out = '';
    for (;;) {
      if (this.#closing !== undefined) {
        const close = this.#closing.exec(this.#held);
        if (close === null) {
          this.#held = this.#held.slice(-12);
          return out;
        }
        this.#held = this.#held.slice(close.index + close[0].length);
        this.#closing = undefined;
        this.#trimNext = true;
        continue;
      }
      const tag = anyTag.exec(this.#held);
      if (tag === null) return out + this.#letGo();
      out += this.#trimmed(this.#held.slice(0, tag.index));
      this.#held = this.#held.slice(tag.index + tag[0].length);
      // A closing tag on its own: the template had opened the thought. What came before is out already.
      if (opening.test(tag[0])) this.#closing = new RegExp(`</${tag[1]}>`, 'i');
      else this.#trimNext = true;
    }
  }

  end(): string {
    if (this.#closing !== undefined) return '';
    const rest = this.#trimmed(this.#held);
    this.#held = '';
    return rest;
  }

  /** All that cannot be the beginning of a tag any more. */
  #letGo(): string {
    const start = this.#held.search(unfinished);
    const safe = start < 0 ? this.#held : this.#held.slice(0, start);
    this.#held = this.#held.slice(safe.length);
    return this.#trimmed(safe);
  }

  #trimmed(text: string): string {
    if (!this.#trimNext) return text;
    const trimmed = text.trimStart();
    if (trimmed !== '') this.#trimNext = false;
    return trimmed;
  }
}

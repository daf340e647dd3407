/** Joins what is shown: spacing and line breaks survive what is left out between. */
import type { TidyClause } from './tidy-clause.ts';

export class ShownText {
  #started = false;
  #breaks = 0;
  #left = false;
  #endedOpen = false;

  /** Whether anything was shown yet. */
  get started(): boolean {
    return this.#started;
  }

  /** The clause with what must stand before it, so that shown clauses simply follow one another. */
  next(tidy: TidyClause, body: string): string {
    const breaks = Math.max(tidy.breaks, this.#breaks, tidy.bullet ? 1 : 0);
    const before = !this.#started ? '' : breaks === 0 ? ' ' : '\n'.repeat(breaks);
    const linked = this.#left && !tidy.bullet ? withoutLink(body) : body;
    // What follows a semicolon may be left out: each part is a sentence of its own.
    const text = (this.#endedOpen ? capital(linked) : linked).replace(/;$/, '.');
    this.#endedOpen = /;$/.test(linked);
    this.#started = true;
    this.#breaks = 0;
    this.#left = false;
    return `${before}${tidy.bullet ? '- ' : ''}${text}`;
  }

  leftOut(tidy: TidyClause): void {
    this.#breaks = Math.max(this.#breaks, tidy.breaks);
    this.#left = true;
  }
}

/** "Y además…" makes no sense when what it goes on from is not there. */
function withoutLink(body: string): string {
  const bare = body.replace(
    /^(?:y|e|o|pero|and|but|or|so|además|asimismo|also|moreover|furthermore)[,\s]+(?=\S)/iu,
    '',
  );
  if (bare === body || bare === '') return body;
  return capital(bare);
}

function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toUpperCase() + text.slice(first.length);
}

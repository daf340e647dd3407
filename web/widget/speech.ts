import type { Language } from '../../src/protocol.ts';
import { fillIn } from '../shared/fill-in.ts';
import { type Word, words } from './words.ts';

/** The language the widget speaks now; what was bound to it is said anew when it changes. */
export class Speech {
  #language: Language;
  readonly #bound: (() => void)[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    for (const apply of this.#bound) apply();
  }

  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(words[this.#language][word], values);
  }

  /** Does it now and whenever the language changes. */
  bind(apply: () => void): void {
    this.#bound.push(apply);
    apply();
  }
}

import { element } from '../shared/element.ts';

const mostKept = 12;

/** A live region that screen readers hear: whole sentences, never half a word of a streaming answer. */
export class Announcer {
  readonly node = element('div', { class: 'unseen', 'aria-live': 'polite' });
  #rest = '';

  /** Text of an answer as it streams: said sentence by sentence. */
  push(text: string, language: string): void {
    const sentences = `${this.#rest}${text}`.split(/(?<=[.!?…:]["»”)]?\s)|\n/);
    this.#rest = sentences.pop() ?? '';
    for (const sentence of sentences) this.say(sentence, language);
  }

  /** The answer is over: says what is left. */
  end(language: string): void {
    this.say(this.#rest, language);
    this.#rest = '';
  }

  /** Without a language it is in the interface's own. */
  say(text: string, language?: string): void {
    const spoken = text.replace(/\*\*|^\s*- /g, '').trim();
    if (spoken === '') return;
    this.node.append(element('p', { lang: language }, spoken));
    if (this.node.childElementCount > mostKept) this.node.firstElementChild?.remove();
  }
}

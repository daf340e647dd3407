import { element, icon, setAttributes } from '../shared/element.ts';
import { icons } from './icons.ts';
import type { Speech } from './speech.ts';

export type ComposerOptions = { speech: Speech; send(text: string): boolean; stop(): void };

/** Where the shopper writes. Enter sends, Shift+Enter begins a line; while an answer runs the button stops it. */
export class Composer {
  readonly node: HTMLFormElement;
  readonly #field = element('textarea', { rows: 1, enterkeyhint: 'send', part: 'input' });
  readonly #button = element('button', { class: 'send', part: 'send' });
  readonly #options: ComposerOptions;
  #busy = false;

  constructor(options: ComposerOptions) {
    this.#options = options;
    this.node = element('form', { class: 'composer' }, this.#field, this.#button);
    options.speech.bind(() => this.#label());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      if (!this.#busy) this.#send();
    });
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#busy) options.stop();
      else this.#send();
    });
  }

  focus(): void {
    this.#field.focus();
  }

  set busy(busy: boolean) {
    this.#busy = busy;
    this.#label();
  }

  #send(): void {
    const text = this.#field.value.trim();
    if (text !== '' && this.#options.send(text)) this.#field.value = '';
    this.focus();
  }

  #label(): void {
    const { speech } = this.#options;
    setAttributes(this.#field, { 'aria-label': speech.say('input'), placeholder: speech.say('input') });
    setAttributes(this.#button, { 'aria-label': speech.say(this.#busy ? 'stop' : 'send') });
    this.#button.replaceChildren(icon(this.#busy ? icons.stop : icons.send));
  }
}

import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

export type ReplyBoxOptions = {
  speech: Speech;
  answer(text: string): Promise<unknown>;
  handBack(): Promise<unknown>;
};

/** Where staff answer a shopper who asked for a person. */
export class ReplyBox {
  readonly node: HTMLFormElement;
  readonly #field: HTMLTextAreaElement;
  readonly #status = element('p', { role: 'status', class: 'quiet' });
  readonly #options: ReplyBoxOptions;

  constructor(options: ReplyBoxOptions) {
    this.#options = options;
    const { say } = options.speech;
    this.#field = element('textarea', { id: 'reply', rows: 3, maxlength: 4000, required: true });
    const back = element('button', { type: 'button' }, say('handBack'));
    back.addEventListener('click', () => void this.#do(options.handBack()));
    this.node = element(
      'form',
      { class: 'reply', hidden: true },
      element('label', { for: 'reply' }, say('reply')),
      element('p', { class: 'quiet' }, say('replyHint')),
      this.#field,
      element(
        'div',
        { class: 'actions' },
        element('button', { class: 'main' }, say('send')),
        back,
        this.#status,
      ),
    );
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#field.value.trim();
      if (text === '') return;
      void this.#do(options.answer(text), () => {
        this.#field.value = '';
        this.#status.textContent = say('sent');
      });
    });
  }

  async #do(act: Promise<unknown>, then?: () => void): Promise<void> {
    this.#status.textContent = '';
    try {
      await act;
      then?.();
    } catch (error) {
      this.#status.textContent =
        error instanceof Error ? error.message : this.#options.speech.say('noService');
    }
  }
}

import type { AcceptedSynonyms, Learned } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import type { StaffApi } from '../staff-api.ts';
import type { LearnSpeech } from './learn-speech.ts';

export type SynonymsPanelOptions = {
  api: Pick<StaffApi, 'synonyms' | 'acceptSynonyms' | 'takeBackSynonyms'>;
  speech: LearnSpeech;
  failed(error: unknown): void;
};

/** What shoppers call things and the catalogue does not: taken over with a button, and taken back. */
export class SynonymsPanel {
  readonly node = element('section', { class: 'learn-part accepted' });
  readonly #options: SynonymsPanelOptions;
  readonly #list = element('ul', { class: 'synonyms' });
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  #accepted: readonly AcceptedSynonyms[] = [];

  constructor(options: SynonymsPanelOptions) {
    this.#options = options;
    const { say } = options.speech;
    this.node.append(
      element('h3', {}, say('accepted')),
      element('p', { class: 'quiet' }, say('acceptedHint')),
      this.#status,
      this.#list,
    );
  }

  async start(): Promise<void> {
    await this.#do(async () => undefined, '');
  }

  /** What a word no product has may also be called: a button each, and a field for what was not thought of. */
  proposals({ words, proposed }: Learned['unknownWords'][number]): HTMLElement {
    const { say } = this.#options.speech;
    const accept = (other: string) => {
      const told = say('acceptedNow', { a: words, b: other });
      void this.#do(() => this.#options.api.acceptSynonyms([words, other]), told);
    };
    const field = element('input', {
      'aria-label': say('otherWord', { words }),
      placeholder: say('otherWordHint'),
      ...{ maxlength: 60, required: true, autocomplete: 'off' },
    });
    const form = element('form', { class: 'inline' }, field, element('button', {}, say('accept')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const other = field.value.trim();
      if (other === '') return;
      field.value = '';
      accept(other);
    });
    return element(
      'div',
      { class: 'proposals' },
      element('p', { class: 'proposed-words' }, proposed.join(', ')),
      element(
        'div',
        { 'data-least': 'admin' },
        ...proposed.map((other) =>
          element(
            'button',
            {
              type: 'button',
              'aria-label': say('acceptLabel', { a: words, b: other }),
              onclick: () => accept(other),
            },
            `+ ${other}`,
          ),
        ),
        form,
      ),
    );
  }

  async #do(act: () => Promise<unknown>, told: string): Promise<void> {
    const { api, failed } = this.#options;
    try {
      await act();
      this.#accepted = await api.synonyms();
      this.#status.textContent = told;
      this.#draw();
    } catch (error) {
      failed(error);
    }
  }

  #draw(): void {
    const { api, speech } = this.#options;
    const { say } = speech;
    this.node.hidden = this.#accepted.length === 0 && this.#status.textContent === '';
    this.#list.replaceChildren(
      ...this.#accepted.map(({ id, words, by }) =>
        element(
          'li',
          {},
          element('b', {}, words.join(' = ')),
          element('span', { class: 'quiet' }, say('acceptedBy', { by })),
          element(
            'button',
            {
              type: 'button',
              'data-least': 'admin',
              'aria-label': say('takeBackLabel', { words: words.join(', ') }),
              onclick: () =>
                void this.#do(() => api.takeBackSynonyms(id), say('tookBack', { words: words.join(', ') })),
            },
            say('takeBack'),
          ),
        ),
      ),
    );
  }
}

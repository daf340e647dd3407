import { element } from '../shared/element.ts';
import { confirmButton } from './confirm-button.ts';
import { saveFile } from './save-file.ts';
import type { Speech } from './speech.ts';
import type { Detail, Erased, StaffApi } from './staff-api.ts';

export type ConversationToolsOptions = {
  api: StaffApi;
  speech: Speech;
  id: string;
  /** Something changed: read the conversation again. */
  done(): Promise<void>;
  /** It is erased: there is nothing left to read but the receipt. */
  erased(done: Erased): void;
};

/** What staff do with one conversation: review, label, take over, copy, export, erase. */
export class ConversationTools {
  readonly node: HTMLElement;
  readonly #options: ConversationToolsOptions;
  readonly #review: HTMLButtonElement;
  readonly #takeOver: HTMLButtonElement;
  readonly #labels = element('ul', { class: 'labels' });
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  #reviewed = false;

  constructor(options: ConversationToolsOptions) {
    this.#options = options;
    const { api, speech, id } = options;
    const { say } = speech;
    this.#labels.setAttribute('aria-label', say('labels'));
    this.#review = this.#button('', () => this.#do(api.act(id, 'review', { reviewed: !this.#reviewed })));
    this.#takeOver = this.#button(say('takeOver'), () =>
      this.#do(api.act(id, 'takeover', {}), say('tookOver')),
    );
    const copyLink = this.#button(say('copy'), () => this.#copy(Promise.resolve(location.href), 'copied'));
    this.#review.dataset.least = 'reviewer';
    const copyTest = this.#button(say('copyTest'), () => this.#copy(api.testCase(id), 'copiedTest'));
    copyTest.dataset.least = 'reviewer';
    this.node = element(
      'div',
      { class: 'tools' },
      element('div', { class: 'actions' }, this.#review, this.#takeOver, copyLink, copyTest, this.#more()),
      element('div', { class: 'actions' }, this.#labels, this.#labelForm()),
      this.#status,
    );
  }

  show({ reviewed, labels, handoff }: Detail): void {
    const { api, speech, id } = this.#options;
    const { say } = speech;
    this.#reviewed = reviewed;
    this.#review.textContent = say(reviewed ? 'markUnreviewed' : 'markReviewed');
    this.#review.classList.toggle('main', !reviewed);
    this.#takeOver.hidden = handoff;
    this.#labels.hidden = labels.length === 0;
    this.#labels.replaceChildren(
      ...labels.map((label) =>
        element(
          'li',
          { class: 'badge label' },
          label,
          element(
            'button',
            {
              type: 'button',
              class: 'remove',
              'data-least': 'reviewer',
              'aria-label': say('removeLabel', { label }),
              onclick: () => this.#do(api.act(id, 'labels', { remove: label })),
            },
            '×',
          ),
        ),
      ),
    );
  }

  #button(text: string, act: () => void): HTMLButtonElement {
    return element('button', { type: 'button', onclick: act }, text);
  }

  #labelForm(): HTMLElement {
    const { api, speech, id } = this.#options;
    const field = element('input', {
      'aria-label': speech.say('labelField'),
      placeholder: speech.say('labelField'),
      maxlength: 60,
      required: true,
    });
    const form = element(
      'form',
      { class: 'inline', 'data-least': 'reviewer' },
      field,
      element('button', {}, speech.say('addLabel')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const add = field.value.trim();
      if (add === '') return;
      field.value = '';
      this.#do(api.act(id, 'labels', { add }));
    });
    return form;
  }

  #more(): HTMLElement {
    const { api, speech, id } = this.#options;
    const { say } = speech;
    const exports = (['jsonl', 'csv'] as const).map((format) =>
      this.#button(say('exportAs', { format: format.toUpperCase() }), () =>
        this.#do(api.exportFile([id], format).then((file) => saveFile(file, `${id}.${format}`))),
      ),
    );
    const shopper = this.#button(say('shopperExport'), () =>
      this.#do(api.file(`conversations/${id}/shopper`).then((file) => saveFile(file, `shopper-${id}.json`))),
    );
    const erase = (text: string, act: () => Promise<Erased>) => {
      const sure = () => say('eraseSure', { n: text === say('erase') ? 1 : '' });
      const button = confirmButton({ speech, text, sure, act: () => this.#erase(act()) });
      button.dataset.least = 'admin';
      return button;
    };
    shopper.dataset.least = 'admin';
    return element(
      'details',
      { class: 'more-acts', 'data-least': 'reviewer' },
      element('summary', {}, say('moreActs')),
      element(
        'div',
        { class: 'actions' },
        ...exports,
        shopper,
        erase(say('erase'), () => api.erase([id])),
        erase(say('shopperErase'), () => api.eraseShopper(id)),
      ),
    );
  }

  #erase(act: Promise<Erased>): void {
    void act.then(
      (done) => this.#options.erased(done),
      (error: unknown) => this.#failed(error),
    );
  }

  #copy(text: Promise<string>, told: 'copied' | 'copiedTest'): void {
    const { say } = this.#options.speech;
    void text
      .then((copied) => navigator.clipboard.writeText(copied))
      .then(
        () => {
          this.#status.textContent = say(told);
        },
        (error: unknown) => this.#failed(error),
      );
  }

  #do(act: Promise<unknown>, told = ''): void {
    this.#status.textContent = '';
    void act.then(
      async () => {
        await this.#options.done();
        this.#status.textContent = told === '' ? this.#options.speech.say('saved') : told;
      },
      (error: unknown) => this.#failed(error),
    );
  }

  #failed(error: unknown): void {
    this.#status.textContent = error instanceof Error ? error.message : this.#options.speech.say('noService');
  }
}

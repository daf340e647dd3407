import { element } from '../shared/element.ts';
import { confirmButton } from './confirm-button.ts';
import { saveFile } from './save-file.ts';
import type { Speech } from './speech.ts';
import type { StaffApi } from './staff-api.ts';

export type BulkBarOptions = {
  api: Pick<StaffApi, 'bulk' | 'exportFile' | 'erase'>;
  speech: Speech;
  pickAll(): void;
  /** Nothing is chosen any more. */
  cleared(): void;
  /** Something was done to the chosen ones. */
  done(): void;
};

/** What is done to many conversations at once; there while some are chosen. */
export class BulkBar {
  readonly node: HTMLElement;
  readonly picked = new Set<string>();
  readonly #options: BulkBarOptions;
  readonly #count = element('b', {});
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  readonly #tools: HTMLElement;

  constructor(options: BulkBarOptions) {
    this.#options = options;
    const { api, speech } = options;
    const { say } = speech;
    const label = element('input', {
      'aria-label': say('labelField'),
      placeholder: say('labelField'),
      maxlength: 60,
      required: true,
    });
    const labelling = element('form', { class: 'inline' }, label, element('button', {}, say('labelThem')));
    labelling.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = label.value.trim();
      if (text === '') return;
      label.value = '';
      this.#do(api.bulk(this.#ids(), 'label', text));
    });
    const button = (text: string, act: () => void) =>
      element('button', { type: 'button', onclick: act }, text);
    this.#tools = element(
      'div',
      { class: 'bulk-tools' },
      this.#count,
      button(say('pickAll'), options.pickAll),
      button(say('unpick'), () => this.#clear()),
      button(say('markAllReviewed'), () => this.#do(api.bulk(this.#ids(), 'review'))),
      labelling,
      ...(['jsonl', 'csv'] as const).map((format) =>
        button(say('exportAs', { format: format.toUpperCase() }), () => this.#export(format)),
      ),
      element(
        'span',
        { 'data-least': 'admin' },
        confirmButton({
          speech,
          text: say('erase'),
          sure: () => say('eraseSure', { n: this.picked.size }),
          act: () => this.#erase(),
        }),
      ),
    );
    this.node = element('div', { class: 'bulk' }, this.#tools, this.#status);
    this.changed();
  }

  changed(): void {
    this.#tools.hidden = this.picked.size === 0;
    this.#count.textContent = this.#options.speech.say('picked', { n: this.picked.size });
  }

  #ids(): string[] {
    return [...this.picked].slice(0, 200);
  }

  #clear(): void {
    this.picked.clear();
    this.changed();
    this.#options.cleared();
  }

  #do(act: Promise<unknown>, told = ''): void {
    const { speech } = this.#options;
    this.#status.textContent = '';
    void act.then(
      () => {
        this.#status.textContent = told === '' ? speech.say('saved') : told;
        this.#clear();
        this.#options.done();
      },
      (error: unknown) => {
        this.#status.textContent = error instanceof Error ? error.message : speech.say('noService');
      },
    );
  }

  #export(format: 'jsonl' | 'csv'): void {
    const name = `conversations.${format}`;
    this.#do(this.#options.api.exportFile(this.#ids(), format).then((file) => saveFile(file, name)));
  }

  #erase(): void {
    const { api, speech } = this.#options;
    this.#do(
      api.erase(this.#ids()).then(({ receipts }) => {
        const kept = receipts.reduce((sum, receipt) => sum + receipt.kept.length, 0);
        setTimeout(() => {
          this.#status.textContent = speech.say('erased', { n: receipts.length, kept });
        });
      }),
    );
  }
}

import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

/** Where staff write what an answer should have been. It is kept while the page is drawn anew, so that no draft is lost. */
export class CorrectionForm {
  readonly node: HTMLElement;
  readonly #told = element('p', { class: 'corrected-by', hidden: true });
  readonly #speech: Speech;

  constructor(options: { speech: Speech; save(text: string): Promise<unknown> }) {
    this.#speech = options.speech;
    const { say } = options.speech;
    const field = element('textarea', { rows: 2, maxlength: 4000, 'aria-label': say('correctField') });
    const status = element('p', { class: 'quiet', role: 'status' });
    const form = element(
      'form',
      {},
      element('p', { class: 'quiet' }, say('correctHint')),
      field,
      element('div', { class: 'actions' }, element('button', {}, say('saveCorrection')), status),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      status.textContent = '';
      void options.save(field.value.trim()).then(
        () => {
          status.textContent = say('saved');
        },
        (error: unknown) => {
          status.textContent = error instanceof Error ? error.message : say('noService');
        },
      );
    });
    this.node = element(
      'div',
      { class: 'correction', 'data-least': 'reviewer' },
      this.#told,
      element('details', { 'data-least': 'reviewer' }, element('summary', {}, say('correct')), form),
    );
  }

  show(correction: { author: string; text: string } | undefined): void {
    this.#told.hidden = correction === undefined;
    this.#told.textContent = correction === undefined ? '' : this.#speech.say('correctedBy', correction);
  }
}

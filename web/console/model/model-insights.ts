import type { InsightsByModel } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import { readingOf } from '../insights-view.ts';
import type { Speech } from '../speech.ts';
import { type ModelSay, modelSpeech } from './model-words.ts';

/** What a model read out of the conversation, once somebody asked for it; beside what code read. */
export class ModelInsights {
  readonly node = element('section', { class: 'by-model' });
  readonly #speech: Speech;
  readonly #say: ModelSay;
  readonly #ask: () => Promise<InsightsByModel>;
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  readonly #found = element('div', {});
  readonly #button: HTMLButtonElement;

  constructor(options: { speech: Speech; ask(): Promise<InsightsByModel> }) {
    this.#speech = options.speech;
    this.#say = modelSpeech(options.speech.language);
    this.#ask = options.ask;
    this.node.setAttribute('aria-label', this.#say('byModel'));
    this.#button = element('button', { type: 'button', onclick: () => void this.#run() });
    this.node.append(this.#found, this.#button, this.#status);
    this.show(undefined);
  }

  /** What is kept; nothing when nobody has asked yet. */
  show(found: InsightsByModel | undefined): void {
    const isNew = found !== undefined && !found.outdated;
    this.#button.hidden = isNew;
    // It may have come while nobody waited for it any more.
    if (isNew) this.#status.textContent = '';
    this.#button.textContent = this.#say(found === undefined ? 'readByModel' : 'readAgain');
    this.#found.replaceChildren(...(found === undefined ? [] : this.#read(found)));
  }

  async #run(): Promise<void> {
    this.#button.disabled = true;
    this.#status.textContent = this.#say('reading');
    try {
      this.show(await this.#ask());
      this.#status.textContent = '';
    } catch (error) {
      this.#status.textContent = error instanceof Error ? error.message : this.#speech.say('noService');
    } finally {
      this.#button.disabled = false;
    }
  }

  #read(found: InsightsByModel): HTMLElement[] {
    return [
      element('h3', {}, this.#say('byModel')),
      element('p', { lang: found.language }, found.summary),
      ...readingOf(found, [...found.products, ...found.brands], this.#speech),
      element(
        'p',
        { class: 'quiet' },
        [
          this.#say('byModelHint', { model: found.model, at: this.#speech.when(found.at) }),
          ...(found.outdated ? [this.#say('outdated')] : []),
        ].join(' '),
      ),
    ];
  }
}

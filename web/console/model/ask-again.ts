import type { ProductCard, Trace } from '../../../src/protocol.ts';
import { element } from '../../shared/element.ts';
import { MarkdownView } from '../../shared/markdown-view.ts';
import type { Speech } from '../speech.ts';
import { type ModelSay, modelSpeech } from './model-words.ts';

/** One answer and what it rests on. */
export type Answered = {
  text: string;
  products: readonly Pick<ProductCard, 'id' | 'title'>[];
  trace: Pick<Trace, 'generation' | 'model' | 'draft' | 'language'>;
};

/** The same question again, beside what was answered then. What comes back is nowhere but on this page. */
export class AskAgain {
  readonly node = element('div', { class: 'ask-again' });
  readonly #speech: Speech;
  readonly #say: ModelSay;
  readonly #ask: () => Promise<Answered>;
  readonly #before: Answered;
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  readonly #result = element('div', {});
  readonly #button: HTMLButtonElement;

  constructor(options: { speech: Speech; before: Answered; ask(): Promise<Answered> }) {
    this.#speech = options.speech;
    this.#say = modelSpeech(options.speech.language);
    this.#ask = options.ask;
    this.#before = options.before;
    this.#button = element(
      'button',
      { type: 'button', title: this.#say('askAgainHint'), onclick: () => void this.#run() },
      this.#say('askAgain'),
    );
    this.node.append(this.#button, this.#status, this.#result);
  }

  async #run(): Promise<void> {
    this.#button.disabled = true;
    this.#status.textContent = this.#say('asking');
    try {
      this.#show(await this.#ask());
    } catch (error) {
      this.#status.textContent = error instanceof Error ? error.message : this.#speech.say('noService');
    } finally {
      this.#button.disabled = false;
    }
  }

  #show(now: Answered): void {
    const isSame = now.text === this.#before.text && idsOf(now) === idsOf(this.#before);
    this.#status.textContent = this.#say(isSame ? 'same' : 'askAgainHint');
    this.#result.replaceChildren(
      element(
        'div',
        { class: 'side-by-side' },
        this.#column(this.#say('before'), this.#before),
        this.#column(this.#say('now'), now),
      ),
      element('button', { type: 'button', onclick: () => this.#close() }, this.#say('close')),
    );
  }

  #close(): void {
    this.#result.replaceChildren();
    this.#status.textContent = '';
    this.#button.focus();
  }

  #column(title: string, { text, products, trace }: Answered): HTMLElement {
    const view = new MarkdownView();
    view.push(text);
    view.end();
    const titles = products.map((product) => element('li', {}, product.title));
    const by = trace.draft === '' ? this.#say('catalogueVoice') : (trace.model ?? '');
    return element(
      'section',
      {},
      element('h4', {}, title),
      element('div', { class: 'bubble', lang: trace.language }, view.node),
      element('p', { class: 'quiet' }, `${this.#say('answeredBy')}: ${by}`),
      element('p', { class: 'quiet' }, `${this.#say('generation')}: ${trace.generation}`),
      element('p', { class: 'quiet' }, this.#say('products')),
      titles.length === 0
        ? element('p', {}, this.#say('noProducts'))
        : element('ul', { class: 'asked-products', lang: trace.language }, ...titles),
    );
  }
}

function idsOf({ products }: Answered): string {
  return products.map(({ id }) => id).join('\n');
}

import type { PublishedGeneration } from '../../../src/catalogue-protocol.ts';
import { element } from '../../shared/element.ts';
import type { Speech } from '../speech.ts';
import { StaffError } from '../staff-api.ts';
import type { CatalogueApi } from './catalogue-api.ts';
import { catalogueSpeech, type Say } from './catalogue-speech.ts';

const pollMs = 5000;

export type GenerationListOptions = {
  api: Pick<CatalogueApi, 'state' | 'rollback'>;
  speech: Speech;
  signedOut(): void;
};

/** What was published, newest first, and the way back. */
export class GenerationList {
  readonly node: HTMLElement;
  readonly #options: GenerationListOptions;
  readonly #say: Say;
  readonly #list = element('ul', { class: 'conversations generations' });
  readonly #status = element('p', { class: 'empty', role: 'status' });
  readonly #back: HTMLButtonElement;
  readonly #sure: HTMLElement;
  readonly #poll: ReturnType<typeof setInterval>;
  #shown = '';

  constructor(options: GenerationListOptions) {
    this.#options = options;
    const say = catalogueSpeech(options.speech.language);
    this.#say = say;
    this.#back = element('button', { type: 'button', hidden: true }, say('rollback'));
    const yes = element('button', { type: 'button', class: 'main' }, say('yes'));
    const no = element('button', { type: 'button' }, say('no'));
    this.#sure = element(
      'div',
      { class: 'actions', hidden: true },
      element('p', {}, say('rollbackSure')),
      yes,
      no,
    );
    this.#back.addEventListener('click', () => {
      this.#ask(true);
      yes.focus();
    });
    no.addEventListener('click', () => {
      this.#ask(false);
      this.#back.focus();
    });
    yes.addEventListener('click', () => void this.#goBack());
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': say('generations') },
      element('div', { class: 'inbox-head' }, element('h1', {}, say('generations'))),
      element('p', { class: 'to-feed' }, element('a', { href: '#/catalogue/feed' }, say('publishFeed'))),
      this.#status,
      this.#list,
      element('div', { class: 'go-back' }, this.#back, this.#sure),
    );
    this.#poll = setInterval(() => {
      if (!document.hidden) void this.#load();
    }, pollMs);
  }

  async start(): Promise<void> {
    await this.#load();
  }

  refresh(): void {
    void this.#load();
  }

  select(): void {}

  close(): void {
    clearInterval(this.#poll);
  }

  #ask(asking: boolean): void {
    this.#sure.hidden = !asking;
    this.#back.hidden = asking;
  }

  async #goBack(): Promise<void> {
    this.#ask(false);
    try {
      await this.#options.api.rollback();
      await this.#load();
      this.#status.textContent = this.#say('rolledBack');
    } catch (error) {
      this.#tell(error);
    }
  }

  async #load(): Promise<void> {
    try {
      const { generations } = await this.#options.api.state();
      const shown = JSON.stringify(generations);
      if (shown === this.#shown) return;
      this.#shown = shown;
      this.#list.replaceChildren(...generations.map((one) => this.#item(one)));
      const serving = generations.findIndex((one) => one.serving);
      if (this.#sure.hidden) this.#back.hidden = serving === -1 || serving === generations.length - 1;
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    if (error instanceof StaffError && error.status === 401) this.#options.signedOut();
    else this.#status.textContent = error instanceof StaffError ? error.message : this.#say('noService');
  }

  #item({ id, serving, createdAt, products, source, changed }: PublishedGeneration): HTMLElement {
    const { when } = this.#options.speech;
    const say = this.#say;
    const what =
      changed === undefined ? say('from', { name: source ?? '' }) : say('changedProducts', { n: changed });
    return element(
      'li',
      serving ? { 'aria-current': 'true' } : {},
      element('span', { class: 'first' }, createdAt === undefined ? id : when(createdAt)),
      element(
        'span',
        { class: 'badges' },
        serving && element('span', { class: 'badge serving' }, say('serving')),
        products === undefined
          ? element('span', { class: 'badge' }, say('damaged'))
          : element('b', {}, say('products', { n: products })),
        createdAt !== undefined && element('span', { class: 'quiet' }, what),
      ),
    );
  }
}

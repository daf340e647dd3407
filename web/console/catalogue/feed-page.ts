import type { DeskJob, PublishRequest } from '../../../src/catalogue-protocol.ts';
import { element } from '../../shared/element.ts';
import type { Speech } from '../speech.ts';
import { StaffError } from '../staff-api.ts';
import type { CatalogueApi } from './catalogue-api.ts';
import { catalogueSpeech, type Say } from './catalogue-speech.ts';
import { checkView } from './check-view.ts';
import { FilesBeside } from './files-beside.ts';

const pollMs = 500;

export type FeedPageOptions = {
  api: Pick<CatalogueApi, 'state' | 'send' | 'attach' | 'start'>;
  speech: Speech;
  signedOut(): void;
  changed(): void;
};

/** A feed on its way: sent, checked, and published when what it changes was seen. */
export class FeedPage {
  readonly node: HTMLElement;
  readonly #options: FeedPageOptions;
  readonly #say: Say;
  readonly #file = element('input', { id: 'feed-file', type: 'file', required: true });
  readonly #currency: HTMLInputElement;
  readonly #beside: FilesBeside;
  readonly #check: HTMLButtonElement;
  readonly #status = element('p', { role: 'status', class: 'feed-status' });
  readonly #outcome = element('div', {});
  /** Safeguards that were let pass for this feed. */
  #allowed: PublishRequest = {};
  #closed = false;

  constructor(options: FeedPageOptions) {
    this.#options = options;
    const say = catalogueSpeech(options.speech.language);
    this.#say = say;
    this.#currency = element('input', {
      ...{ id: 'feed-currency', maxlength: 3, size: 5, pattern: '[A-Za-z]{3}', autocomplete: 'off' },
      'aria-describedby': 'feed-currency-hint',
    });
    this.#beside = new FilesBeside(say);
    this.#check = element('button', { class: 'main' }, say('check'));
    const form = element(
      'form',
      { class: 'feed' },
      element('label', { for: 'feed-file' }, say('file')),
      this.#file,
      element('label', { for: 'feed-currency' }, say('currency')),
      this.#currency,
      element('p', { id: 'feed-currency-hint', class: 'quiet' }, say('currencyHint')),
      this.#beside.node,
      element('div', { class: 'actions' }, this.#check),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.node = element(
      'section',
      { class: 'feed-page', tabindex: -1, 'aria-label': say('publishFeed') },
      element('a', { class: 'back', href: '#/catalogue' }, options.speech.say('back')),
      element('h1', {}, say('publishFeed')),
      element('p', { class: 'quiet' }, say('feedHint')),
      form,
      this.#status,
      this.#outcome,
    );
  }

  /** A feed that somebody sent before is shown as it stands. */
  async start(): Promise<void> {
    await this.#trying(async () => {
      const { job } = await this.#options.api.state();
      if (job !== undefined) await this.#follow(job);
    });
  }

  close(): void {
    this.#closed = true;
  }

  async #send(): Promise<void> {
    const file = this.#file.files?.[0];
    if (file === undefined) {
      this.#status.textContent = this.#say('chooseFile');
      return;
    }
    this.#outcome.replaceChildren();
    this.#allowed = {};
    await this.#trying(async () => {
      const { api } = this.#options;
      const upload = await api.send(file, (share) => {
        this.#status.textContent = this.#say('uploading', { percent: Math.floor(share * 100) });
      });
      for (const { kind, file } of this.#beside.chosen()) await api.attach(upload, kind, file);
      await this.#follow(await api.start(upload, 'check', this.#asked()));
    });
  }

  #asked(): PublishRequest {
    const currency = this.#currency.value.trim();
    return currency === '' ? {} : { currency };
  }

  async #publish(upload: string, options: PublishRequest): Promise<void> {
    this.#outcome.replaceChildren();
    await this.#trying(async () => {
      await this.#follow(await this.#options.api.start(upload, 'publish', options));
    });
  }

  /** Until the job has ended or nobody looks any more. */
  async #follow(first: DeskJob): Promise<void> {
    let job = first;
    while (job.state === 'running' && !this.#closed) {
      const { done, total } = job.progress ?? {};
      const share = done === undefined ? '' : total === undefined ? String(done) : `${done} / ${total}`;
      this.#status.textContent = this.#say(job.kind === 'check' ? 'reading' : 'publishing', { done: share });
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      job = (await this.#options.api.state()).job ?? job;
    }
    if (!this.#closed) this.#show(job);
  }

  #show(job: DeskJob): void {
    const say = this.#say;
    const { result, name } = job;
    if (result === undefined) {
      this.#status.textContent = say('failed', { problem: job.problem ?? '' });
      return;
    }
    const published = result.published !== undefined;
    this.#status.textContent = say(published ? 'published' : 'checked', { name });
    const language = this.#options.speech.language;
    const offer = published ? undefined : this.#offer(job);
    this.#outcome.replaceChildren(
      ...(offer === undefined ? [] : [offer]),
      checkView(result, { say, language }),
    );
    if (published) this.#options.changed();
  }

  /** The button that publishes, and what stands against it. */
  #offer({ upload, kind, result }: DeskJob): HTMLElement | undefined {
    const say = this.#say;
    if (result === undefined) return undefined;
    const { added, changed, removed, safeguard } = result;
    if (added + changed + removed === 0 || (kind === 'publish' && safeguard === undefined)) {
      return element('p', {}, say('nothingNew'));
    }
    const warning =
      safeguard === undefined ? undefined : element('p', { class: 'problem' }, say(`safeguard_${safeguard}`));
    if (safeguard === 'empty') return warning;
    const button = element(
      'button',
      { type: 'button', class: 'main' },
      say(safeguard === undefined ? 'publish' : 'anyway'),
    );
    button.addEventListener('click', () => {
      if (safeguard === 'rejects') this.#allowed.allowRejects = true;
      if (safeguard === 'shrink') this.#allowed.allowShrink = true;
      void this.#publish(upload, { ...this.#asked(), ...this.#allowed });
    });
    return element('div', { class: 'actions' }, warning, button);
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    this.#check.disabled = true;
    try {
      await act();
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) this.#options.signedOut();
      else this.#status.textContent = error instanceof StaffError ? error.message : this.#say('noService');
    } finally {
      this.#check.disabled = false;
    }
  }
}

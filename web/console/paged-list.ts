import { type Child, element } from '../shared/element.ts';
import { type LiveNews, Unhurried } from './live-news.ts';
import type { Speech } from './speech.ts';
import { StaffError } from './staff-api.ts';

/** News may come in hundreds a second; a list that moves that fast cannot be read. */
const restMs = 2000;

export type PagedListOptions<Item> = {
  speech: Speech;
  news: Pick<LiveNews, 'hear'>;
  title: string;
  /** What stays in sight under the title: a search, a filter. */
  tools: Child[];
  /** What scrolls away with the list. */
  above?: Child[];
  /** What stays in sight below it. */
  below?: Child[];
  load(cursor: string | undefined): Promise<{ items: Item[]; next?: string }>;
  /** A list item with one link in it. */
  row(item: Item): HTMLElement;
  /** Said when nothing is there. */
  empty(): string;
  signedOut(): void;
  /** The first page is there, or there again. */
  loaded?(): void;
};

/** A list of links: paged, kept fresh as news come while nobody has paged on, the open one marked, the reader's focus left where it is. */
export class PagedList<Item> {
  readonly node: HTMLElement;
  readonly #options: PagedListOptions<Item>;
  readonly #list = element('ul', { class: 'conversations' });
  readonly #state = element('p', { class: 'empty', role: 'status' });
  readonly #more: HTMLButtonElement;
  readonly #fresher = new Unhurried(() => this.refresh(), restMs);
  readonly #deaf: () => void;
  #next: string | undefined;
  #paged = false;
  #current: string | undefined;
  #shown = '';
  #asked = 0;

  constructor(options: PagedListOptions<Item>) {
    this.#options = options;
    const { say } = options.speech;
    this.#more = element('button', { type: 'button', class: 'more', hidden: true }, say('more'));
    this.#more.addEventListener('click', () => void this.#load('more'));
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': options.title },
      element('div', { class: 'inbox-head' }, element('h1', {}, options.title), ...options.tools),
      ...(options.above ?? []),
      this.#state,
      this.#list,
      this.#more,
      ...(options.below ?? []),
    );
    this.#deaf = options.news.hear(() => this.#fresher.call());
  }

  /** The first page, asked for anew: at the start, or because something else is looked for now. */
  async start(): Promise<void> {
    await this.#load('fresh');
  }

  refresh(): void {
    if (!this.#paged) void this.#load('fresh');
  }

  /** Draws all rows again at the next page, though the items are the same. */
  forget(): void {
    this.#shown = '';
  }

  close(): void {
    this.#deaf();
    this.#fresher.stop();
  }

  /** Marks what is open. */
  select(address: string | undefined): void {
    this.#current = address;
    for (const link of this.#list.querySelectorAll('a')) this.#mark(link);
  }

  #mark(link: HTMLAnchorElement): void {
    if (link.getAttribute('href') === this.#current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }

  async #load(what: 'fresh' | 'more'): Promise<void> {
    const { speech, signedOut, load, empty, loaded } = this.#options;
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const page = await load(what === 'more' ? this.#next : undefined);
      // Something else was asked for meanwhile: only the last question counts.
      if (asked !== this.#asked) return;
      this.#paged = what === 'more';
      this.#next = page.next;
      this.#more.hidden = page.next === undefined;
      if (what === 'more') this.#append(page.items);
      else this.#fresh(page.items);
      this.#state.textContent = this.#list.childElementCount === 0 ? empty() : '';
      if (what === 'fresh') loaded?.();
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) signedOut();
      else this.#state.textContent = error instanceof StaffError ? error.message : speech.say('noService');
    }
  }

  #append(items: Item[]): void {
    const rows = items.map((item) => this.#options.row(item));
    for (const row of rows) for (const link of row.querySelectorAll('a')) this.#mark(link);
    this.#list.append(...rows);
    this.#shown = '';
  }

  /** Draws only what changed, so that a reader's focus stays where it is. */
  #fresh(items: Item[]): void {
    const shown = JSON.stringify(items);
    if (shown === this.#shown) return;
    const active = document.activeElement;
    const row = this.#list.contains(active) ? active?.closest('li') : undefined;
    const address = row?.querySelector('a')?.getAttribute('href');
    const tag = active?.localName ?? 'a';
    this.#list.replaceChildren();
    this.#append(items);
    this.#shown = shown;
    for (const link of this.#list.querySelectorAll('a')) {
      if (address === undefined || link.getAttribute('href') !== address) continue;
      link.closest('li')?.querySelector<HTMLElement>(tag)?.focus();
    }
  }
}

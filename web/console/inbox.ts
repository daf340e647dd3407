import type { ConversationSummary } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { outcomeBadge } from './badge.ts';
import type { Speech } from './speech.ts';
import { type StaffApi, StaffError } from './staff-api.ts';

const typingMs = 250;
const pollMs = 10_000;

export type InboxOptions = { api: StaffApi; speech: Speech; signedOut(): void };

/** The list of conversations: newest first, searched, paged, and kept fresh while nobody has paged on. */
export class Inbox {
  readonly node: HTMLElement;
  readonly #options: InboxOptions;
  readonly #list = element('ul', { class: 'conversations' });
  readonly #state = element('p', { class: 'empty', role: 'status' });
  readonly #more: HTMLButtonElement;
  readonly #search: HTMLInputElement;
  #next: string | undefined;
  #paged = false;
  #current: string | undefined;
  #shown = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #poll: ReturnType<typeof setInterval>;
  #asked = 0;

  constructor(options: InboxOptions) {
    this.#options = options;
    const { say } = options.speech;
    this.#more = element('button', { type: 'button', class: 'more', hidden: true }, say('more'));
    this.#more.addEventListener('click', () => void this.#load('more'));
    this.#search = element('input', {
      type: 'search',
      'aria-label': say('search'),
      placeholder: say('searchHint'),
    });
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#load('fresh'), typingMs);
    });
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': say('inbox') },
      element('div', { class: 'inbox-head' }, element('h1', {}, say('inbox')), this.#search),
      this.#state,
      this.#list,
      this.#more,
    );
    this.#poll = setInterval(() => {
      if (!document.hidden && !this.#paged) void this.#load('fresh');
    }, pollMs);
  }

  async start(): Promise<void> {
    await this.#load('fresh');
  }

  refresh(): void {
    if (!this.#paged) void this.#load('fresh');
  }

  close(): void {
    clearInterval(this.#poll);
    clearTimeout(this.#typing);
  }

  /** Marks the conversation that is open. */
  select(id: string | undefined): void {
    this.#current = id;
    for (const link of this.#list.querySelectorAll('a')) {
      if (link.hash === `#/${id}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  async #load(what: 'fresh' | 'more'): Promise<void> {
    const { api, speech, signedOut } = this.#options;
    const query = this.#search.value.trim();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const page = await api.list({ query, cursor: what === 'more' ? this.#next : undefined });
      // Somebody typed on: only the last question counts.
      if (asked !== this.#asked) return;
      this.#paged = what === 'more';
      this.#next = page.next;
      this.#more.hidden = page.next === undefined;
      if (what === 'more') this.#list.append(...page.items.map((item) => this.#item(item)));
      else this.#fresh(page.items);
      const empty = this.#list.childElementCount === 0;
      this.#state.textContent = empty ? speech.say(query === '' ? 'none' : 'noneFound') : '';
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) signedOut();
      else this.#state.textContent = error instanceof StaffError ? error.message : speech.say('noService');
    }
  }

  /** Draws only what changed, so that a reader's focus stays where it is. */
  #fresh(items: ConversationSummary[]): void {
    const shown = JSON.stringify(items);
    if (shown === this.#shown && !this.#paged) return;
    this.#shown = shown;
    const root = document.activeElement;
    const focused = root instanceof HTMLAnchorElement && this.#list.contains(root) ? root.hash : undefined;
    this.#list.replaceChildren(...items.map((item) => this.#item(item)));
    if (focused !== undefined) {
      this.#list.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #item(item: ConversationSummary): HTMLElement {
    const { speech } = this.#options;
    const { say, when } = speech;
    const current = item.conversationId === this.#current;
    return element(
      'li',
      {},
      element(
        'a',
        { href: `#/${item.conversationId}`, 'aria-current': current ? 'page' : undefined },
        element('span', { class: 'first', lang: item.language }, item.firstMessage),
        element('time', { datetime: item.updatedAt }, when(item.updatedAt)),
        element(
          'span',
          { class: 'badges' },
          item.handoff && element('span', { class: 'badge waiting' }, say('waiting')),
          item.orderNumber !== undefined &&
            element('span', { class: 'badge ordered' }, say('order', { number: item.orderNumber })),
          item.lastOutcome !== undefined &&
            !item.handoff &&
            item.lastOutcome !== 'ordered' &&
            outcomeBadge(item.lastOutcome, speech),
          element(
            'span',
            { class: 'quiet' },
            say(item.messages === 1 ? 'message' : 'messages', { n: item.messages }),
          ),
          element('span', { class: 'quiet' }, say(item.language)),
        ),
      ),
    );
  }
}

import type { InboxItem } from '../../src/staff-protocol.ts';
import { element } from '../shared/element.ts';
import { outcomeBadge } from './badge.ts';
import { BulkBar } from './bulk-bar.ts';
import { InboxFilters } from './inbox-filters.ts';
import type { LiveNews } from './live-news.ts';
import { PagedList } from './paged-list.ts';
import type { Speech } from './speech.ts';
import type { StaffApi } from './staff-api.ts';

const tickMs = 20_000;

export type InboxOptions = { api: StaffApi; speech: Speech; news: Pick<LiveNews, 'hear'>; signedOut(): void };

/** The list of conversations: searched, filtered, counted, and many acted upon at once. */
export class Inbox {
  readonly node: HTMLElement;
  readonly #options: InboxOptions;
  readonly #filters: InboxFilters;
  readonly #bulk: BulkBar;
  readonly #list: PagedList<InboxItem>;
  readonly #ticking: ReturnType<typeof setInterval>;

  constructor(options: InboxOptions) {
    this.#options = options;
    const { api, speech, news, signedOut } = options;
    this.#filters = new InboxFilters({ speech, changed: () => void this.#list.start() });
    this.#bulk = new BulkBar({
      api,
      speech,
      pickAll: () => this.#pickAll(),
      cleared: () => this.#check(() => false),
      done: () => void this.#list.start(),
    });
    this.#list = new PagedList({
      speech,
      news,
      signedOut,
      title: speech.say('inbox'),
      tools: this.#filters.always,
      above: [this.#filters.more],
      below: [this.#bulk.node],
      load: (cursor) => api.list({ filter: this.#filters.filter, order: this.#filters.order, cursor }),
      row: (item) => this.#row(item),
      empty: () => speech.say(this.#isNarrowed() ? 'noneFound' : 'none'),
      loaded: () => void this.#count(),
    });
    this.node = this.#list.node;
    this.#ticking = setInterval(() => this.#tick(), tickMs);
  }

  start(): Promise<void> {
    return this.#list.start();
  }

  refresh(): void {
    this.#list.refresh();
  }

  close(): void {
    clearInterval(this.#ticking);
    this.#list.close();
    this.#filters.close();
  }

  /** Marks the conversation that is open. */
  select(id: string | undefined): void {
    this.#list.select(id === undefined ? undefined : `#/${id}`);
  }

  /** Who waits has waited longer now, though nothing has happened. */
  #tick(): void {
    const { say, since } = this.#options.speech;
    for (const badge of this.node.querySelectorAll<HTMLElement>('.badge.waiting[data-since]')) {
      badge.textContent = say('waited', { time: since(badge.dataset.since ?? '') });
    }
  }

  #isNarrowed(): boolean {
    const { query, from, to, facets } = this.#filters.filter;
    return query !== '' || from !== undefined || to !== undefined || Object.keys(facets).length > 0;
  }

  async #count(): Promise<void> {
    try {
      this.#filters.show(await this.#options.api.counts(this.#filters.filter));
    } catch {
      // The list itself says what is wrong.
    }
  }

  #pickAll(): void {
    this.#check(() => true);
  }

  #check(want: () => boolean): void {
    for (const box of this.node.querySelectorAll<HTMLInputElement>('.conversations input')) {
      box.checked = want();
      if (box.checked) this.#bulk.picked.add(box.value);
    }
    this.#bulk.changed();
  }

  #row(item: InboxItem): HTMLElement {
    const { say } = this.#options.speech;
    const { conversationId, firstMessage } = item;
    const attention = attentionOf(item);
    const box = element('input', {
      type: 'checkbox',
      value: conversationId,
      'data-least': 'reviewer',
      'aria-label': say('pick', { text: firstMessage.slice(0, 60) }),
    });
    box.checked = this.#bulk.picked.has(conversationId);
    box.addEventListener('change', () => {
      if (box.checked) this.#bulk.picked.add(conversationId);
      else this.#bulk.picked.delete(conversationId);
      this.#bulk.changed();
    });
    return element(
      'li',
      { class: ['row', item.reviewed ? 'read' : '', attention].filter((one) => one !== '').join(' ') },
      box,
      this.#link(item),
    );
  }

  #link(item: InboxItem): HTMLElement {
    const { say, when } = this.#options.speech;
    return element(
      'a',
      { href: `#/${item.conversationId}` },
      element('span', { class: 'first', lang: item.language }, item.firstMessage),
      element('time', { datetime: item.updatedAt }, when(item.updatedAt)),
      element(
        'span',
        { class: 'badges' },
        ...this.#badges(item),
        ...item.labels.map((label) => element('span', { class: 'badge label' }, label)),
        element(
          'span',
          { class: 'quiet' },
          say(item.messages === 1 ? 'message' : 'messages', { n: item.messages }),
        ),
        element('span', { class: 'quiet' }, say(item.language)),
      ),
    );
  }

  #badges(item: InboxItem): HTMLElement[] {
    const { speech } = this.#options;
    const { say, since } = speech;
    const badge = (kind: string, text: string) => element('span', { class: `badge ${kind}` }, text);
    const { insights, lastOutcome, orderNumber, handoff, thumb, waitingSince } = item;
    return [
      waitingSince === undefined
        ? handoff && badge('handoff', say('attended'))
        : element(
            'span',
            { class: 'badge waiting', 'data-since': waitingSince },
            say('waited', { time: since(waitingSince) }),
          ),
      insights?.angry === true && badge('angry', say('flag_angry')),
      insights?.resolved === false && !handoff && badge('unresolved', say('flag_unresolved')),
      orderNumber !== undefined && badge('ordered', say('order', { number: orderNumber })),
      lastOutcome !== undefined && !handoff && lastOutcome !== 'ordered' && outcomeBadge(lastOutcome, speech),
      thumb !== undefined && badge(`thumb-${thumb}`, say(`thumb_${thumb}`)),
      item.reviewed && badge('reviewed', say('reviewed_yes')),
    ].filter((one) => one !== false);
  }
}

function attentionOf({ insights, reviewed }: InboxItem): string {
  return !reviewed && insights?.angry === true ? 'pressing' : '';
}

import type { FacetCount, FacetKind, InboxCounts } from '../../src/staff-protocol.ts';
import { element } from '../shared/element.ts';
import { dayMoment } from './day-moment.ts';
import { facetName } from './facet-name.ts';
import type { Speech } from './speech.ts';
import type { InboxFilter } from './staff-api.ts';

const typingMs = 250;

/** In the order they are offered. */
const kinds = [
  'flag',
  'reviewed',
  'outcome',
  'topic',
  'sentiment',
  'thumb',
  'label',
  'language',
  'product',
  'brand',
  'emotion',
  'model',
  'generation',
] as const satisfies readonly FacetKind[];

/** What the list is searched and narrowed by, and in which order it is shown. */
export class InboxFilters {
  /** Search, order and how many there are. */
  readonly always: HTMLElement[];
  /** The filters, folded away. */
  readonly more: HTMLElement;
  readonly #speech: Speech;
  readonly #changed: () => void;
  readonly #search: HTMLInputElement;
  readonly #order: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #selects = new Map<FacetKind, HTMLSelectElement>();
  readonly #summary = element('summary', {});
  readonly #clear: HTMLButtonElement;
  readonly #count = element('p', { class: 'quiet', role: 'status' });
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: { speech: Speech; changed(): void }) {
    this.#speech = options.speech;
    this.#changed = options.changed;
    const { say } = options.speech;
    this.#search = element('input', {
      type: 'search',
      'aria-label': say('search'),
      placeholder: say('searchHint'),
      oninput: () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#tell(), typingMs);
      },
    });
    this.#order = this.#select(say('orderBy'), [
      { value: 'attention', text: say('order_attention') },
      { value: 'newest', text: say('order_newest') },
    ]);
    this.#from = element('input', { type: 'date', onchange: () => this.#tell() });
    this.#to = element('input', { type: 'date', onchange: () => this.#tell() });
    this.#clear = element('button', { type: 'button', onclick: () => this.#clearAll() }, say('clearFilters'));
    for (const kind of kinds) this.#selects.set(kind, this.#select(say(`kind_${kind}`), []));
    this.always = [
      this.#search,
      element('div', { class: 'inbox-tools' }, this.#order, element('div', { class: 'spread' }, this.#count)),
    ];
    this.more = element('details', { class: 'filters' }, this.#summary, this.#fields());
    this.#describe();
  }

  get order(): 'newest' | 'attention' {
    return this.#order.value === 'newest' ? 'newest' : 'attention';
  }

  get filter(): InboxFilter {
    const facets: InboxFilter['facets'] = {};
    for (const [kind, select] of this.#selects) if (select.value !== '') facets[kind] = select.value;
    return {
      query: this.#search.value.trim(),
      from: dayMoment(this.#from.value, 0),
      to: dayMoment(this.#to.value, 1),
      facets,
    };
  }

  /** Offers what there is, with how often; what is chosen stays chosen. */
  show({ matching, total, facets }: InboxCounts): void {
    const { say } = this.#speech;
    this.#count.textContent =
      matching === total
        ? say(total === 1 ? 'one' : 'total_', { total })
        : say('matching', { n: matching === 1000 ? '1000+' : matching, total });
    for (const [kind, select] of this.#selects) {
      this.#offer(
        select,
        facets.filter((one) => one.kind === kind),
      );
    }
  }

  close(): void {
    clearTimeout(this.#typing);
  }

  #fields(): HTMLElement {
    const { say } = this.#speech;
    return element(
      'div',
      { class: 'filter-fields' },
      element('label', {}, say('from'), this.#from),
      element('label', {}, say('to'), this.#to),
      ...[...this.#selects].map(([kind, select]) =>
        element('label', { hidden: true }, say(`kind_${kind}`), select),
      ),
      this.#clear,
    );
  }

  #select(label: string, options: { value: string; text: string }[]): HTMLSelectElement {
    return element(
      'select',
      { 'aria-label': label, onchange: () => this.#tell() },
      ...options.map(({ value, text }) => element('option', { value }, text)),
    );
  }

  #offer(select: HTMLSelectElement, counts: readonly FacetCount[]): void {
    const chosen = select.value;
    const known = chosen === '' || counts.some(({ value }) => value === chosen);
    select.replaceChildren(
      element('option', { value: '' }, this.#speech.say('any')),
      ...counts.map((count) =>
        element('option', { value: count.value }, `${facetName(count, this.#speech)} (${count.count})`),
      ),
      ...(known ? [] : [element('option', { value: chosen }, chosen)]),
    );
    select.value = chosen;
    const label = select.closest('label');
    if (label !== null) label.hidden = counts.length === 0 && chosen === '';
  }

  #clearAll(): void {
    for (const select of this.#selects.values()) select.value = '';
    this.#from.value = '';
    this.#to.value = '';
    this.#tell();
    this.#summary.focus();
  }

  #tell(): void {
    this.#describe();
    this.#changed();
  }

  #describe(): void {
    const { say } = this.#speech;
    const { from, to, facets } = this.filter;
    const n = Object.keys(facets).length + Number(from !== undefined) + Number(to !== undefined);
    this.#summary.textContent = n === 0 ? say('filters') : say('filtersOn', { n });
    this.#clear.hidden = n === 0;
  }
}

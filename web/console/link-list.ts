import { element } from '../shared/element.ts';

export type LinkListOptions = {
  /** Told to screen readers, and written above. */
  label: string;
  title: string;
  links: readonly { hash: string; text: string }[];
  /** The address that is open, by the last part of the page's own. */
  hashOf(id: string | undefined): string;
};

/** The list at the left of pages that do not change: each link an address of its own. */
export class LinkList {
  readonly node: HTMLElement;
  readonly #links: HTMLAnchorElement[];
  readonly #hashOf: LinkListOptions['hashOf'];

  constructor({ label, title, links, hashOf }: LinkListOptions) {
    this.#hashOf = hashOf;
    this.#links = links.map(({ hash, text }) =>
      element('a', { href: hash }, element('span', { class: 'first' }, text)),
    );
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': label },
      element('div', { class: 'inbox-head' }, element('h1', {}, title)),
      element('ul', { class: 'conversations' }, ...this.#links.map((link) => element('li', {}, link))),
    );
  }

  async start(): Promise<void> {}

  refresh(): void {}

  close(): void {}

  select(id: string | undefined): void {
    for (const link of this.#links) {
      if (link.hash === this.#hashOf(id)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
}

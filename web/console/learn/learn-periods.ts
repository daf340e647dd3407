import { element } from '../../shared/element.ts';
import type { LearnPageOptions } from './learn-page.ts';
import { learnSpeech } from './learn-speech.ts';

export const periods = [7, 30, 90] as const;

/** The periods the page can look back on; each is an address of its own. */
export class LearnPeriods {
  readonly node: HTMLElement;
  readonly #links: HTMLAnchorElement[];

  constructor({ language }: Pick<LearnPageOptions, 'language'>) {
    const { say } = learnSpeech(language);
    this.#links = periods.map((n) =>
      element('a', { href: `#/learn/${n}` }, element('span', { class: 'first' }, say('lastDays', { n }))),
    );
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': say('period') },
      element('div', { class: 'inbox-head' }, element('h1', {}, say('learn'))),
      element('ul', { class: 'conversations' }, ...this.#links.map((link) => element('li', {}, link))),
    );
  }

  async start(): Promise<void> {}

  refresh(): void {}

  close(): void {}

  select(id: string | undefined): void {
    for (const link of this.#links) {
      if (link.hash === `#/learn/${periodOf(id)}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
}

/** The period of an address; a month where it names none. */
export function periodOf(id: string | undefined): number {
  return periods.find((one) => String(one) === id) ?? 30;
}

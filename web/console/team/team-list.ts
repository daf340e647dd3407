import type { Language } from '../../../src/protocol.ts';
import { element } from '../../shared/element.ts';
import { isAllowed, type StaffMember } from './roles.ts';
import { teamSpeech } from './team-words.ts';

export const teamPages = ['accounts', 'audit', 'me'] as const;
export type TeamPage = (typeof teamPages)[number];

/** What there is about the team; what only admins may is offered to them alone. */
export class TeamList {
  readonly node: HTMLElement;
  readonly #member: StaffMember;
  readonly #links: HTMLAnchorElement[];

  constructor({ language, member }: { language: Language; member: StaffMember }) {
    const say = teamSpeech(language);
    this.#member = member;
    const pages = teamPages.filter((page) => page === 'me' || isAllowed(member, 'admin'));
    this.#links = pages.map((page) =>
      element('a', { href: `#/team/${page}` }, element('span', { class: 'first' }, say(page))),
    );
    this.node = element(
      'section',
      { class: 'inbox', 'aria-label': say('team') },
      element('div', { class: 'inbox-head' }, element('h1', {}, say('team'))),
      element('ul', { class: 'conversations' }, ...this.#links.map((link) => element('li', {}, link))),
    );
  }

  async start(): Promise<void> {}

  refresh(): void {}

  close(): void {}

  select(id: string | undefined): void {
    for (const link of this.#links) {
      if (link.hash === `#/team/${teamPageOf(id, this.#member)}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
}

export function teamPageOf(id: string | undefined, member: StaffMember): TeamPage {
  const admin = isAllowed(member, 'admin');
  return teamPages.find((page) => page === id && (page === 'me' || admin)) ?? (admin ? 'accounts' : 'me');
}

import type { Language } from '../../../src/protocol.ts';
import { LinkList } from '../link-list.ts';
import { isAllowed, type StaffMember } from './roles.ts';
import { teamSpeech } from './team-words.ts';

export const teamPages = ['accounts', 'audit', 'me'] as const;
export type TeamPage = (typeof teamPages)[number];

/** What there is about the team; what only admins may is offered to them alone. */
export function teamList({ language, member }: { language: Language; member: StaffMember }): LinkList {
  const say = teamSpeech(language);
  const pages = teamPages.filter((page) => page === 'me' || isAllowed(member, 'admin'));
  return new LinkList({
    label: say('team'),
    title: say('team'),
    links: pages.map((page) => ({ hash: `#/team/${page}`, text: say(page) })),
    hashOf: (id) => `#/team/${teamPageOf(id, member)}`,
  });
}

export function teamPageOf(id: string | undefined, member: StaffMember): TeamPage {
  const admin = isAllowed(member, 'admin');
  return teamPages.find((page) => page === id && (page === 'me' || admin)) ?? (admin ? 'accounts' : 'me');
}

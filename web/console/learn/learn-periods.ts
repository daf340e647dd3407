import { LinkList } from '../link-list.ts';
import type { LearnPageOptions } from './learn-page.ts';
import { learnSpeech } from './learn-speech.ts';

export const periods = [7, 30, 90] as const;

/** The periods the page can look back on; each is an address of its own. */
export function learnPeriods({ language }: Pick<LearnPageOptions, 'language'>): LinkList {
  const { say } = learnSpeech(language);
  return new LinkList({
    label: say('period'),
    title: say('learn'),
    links: periods.map((n) => ({ hash: `#/learn/${n}`, text: say('lastDays', { n }) })),
    hashOf: (id) => `#/learn/${periodOf(id)}`,
  });
}

/** The period of an address; a month where it names none. */
export function periodOf(id: string | undefined): number {
  return periods.find((one) => String(one) === id) ?? 30;
}

import type { Language } from '../../src/protocol.ts';
import { fillIn } from '../shared/fill-in.ts';
import { type Word, words } from './words.ts';

/** What every part of the console speaks with. */
export type Speech = {
  language: Language;
  say(word: Word, values?: Record<string, string | number>): string;
  /** "14:05" today, "3 mar, 14:05" before. */
  when(iso: string): string;
  /** "5 min", "2 h": how long ago, in one figure. */
  since(iso: string): string;
};

export function speechIn(language: Language): Speech {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const units = (['day', 'hour', 'minute'] as const).map((unit) => ({
    ms: { day: 86_400_000, hour: 3_600_000, minute: 60_000 }[unit],
    format: new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }),
  }));
  return {
    language,
    say: (word, values = {}) => fillIn(words[language][word], values),
    when(iso) {
      const at = new Date(iso);
      return (at.toDateString() === new Date().toDateString() ? time : date).format(at);
    },
    since(iso) {
      const ms = Math.max(0, Date.now() - Date.parse(iso));
      const unit = units.find((one) => ms >= one.ms) ?? units.at(-1);
      return unit === undefined ? '' : unit.format.format(Math.floor(ms / unit.ms));
    },
  };
}

/** Times that no clock shows ("20 am", "25:00"), and times of day that nothing of the shop names ("until 10:30 PM"). */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

const clockTime =
  /(?<![\d:.,])(\d{1,2})(?:[:.](\d{2}))? ?(?:am|pm|[ap]\. ?m)\b|(?<![\d:.,])(\d{1,2}):(\d{2}) ?h\b/g;
const HALF_DAY = 12;
const DAY = 24;
const LAST_MINUTE = 59;

export function judgeClock({ body, numbers }: Clause, { facts, pages }: KnownFacts): Judgement {
  if (numbers.length === 0) return {};
  const stretch = strangeStretch(fold(body), () => writtenOf({ facts, pages }));
  if (stretch !== undefined) return { finding: { rule: 'clock', evidence: stretch } };
  for (const [said, hour, minute, hourOfDay, minuteOfDay] of fold(body).matchAll(clockTime)) {
    const isPossible =
      hour === undefined
        ? Number(hourOfDay) <= DAY && Number(minuteOfDay) <= LAST_MINUTE
        : Number(hour) <= HALF_DAY && Number(minute ?? 0) <= LAST_MINUTE;
    const written = writtenOf({ facts, pages });
    if (written.some((text) => text.includes(said))) continue;
    const time = hour === undefined ? undefined : minutesOf(said);
    if (isPossible && (time === undefined || written.some((text) => timesIn(text).has(time)))) continue;
    return { finding: { rule: 'clock', evidence: said } };
  }
  return {};
}

function writtenOf({ facts, pages }: Pick<KnownFacts, 'facts' | 'pages'>): string[] {
  const { hours } = facts.shop.contact;
  return [hours?.es, hours?.en, ...pages.map(({ text }) => text), ...facts.told].map((text) =>
    fold(text ?? ''),
  );
}

const oneTime = '(?<![\\d:.,])\\d{1,2}(?:[:.h]\\d{2})?(?: ?[ap]\\.? ?m\\b\\.?)?(?: ?h\\b)?';
const stretchOfTime = new RegExp(
  `(${oneTime})\\s*(?:a|to|until|till|hasta|-|–)\\s*(?:las? )?(${oneTime})`,
  'g',
);
const onTheClock = /[:.h]\d{2}|m\b/;

/** "13:00 a 20:00" where it is open from 13:00 to 16:00 and from 20:00 on: each time is known, and the stretch is none. */
function strangeStretch(text: string, written: () => string[]): string | undefined {
  const said = stretchesIn(text).filter(({ from, to }) => onTheClock.test(from) && onTheClock.test(to));
  if (said.length === 0) return undefined;
  const known = written().flatMap(stretchesIn);
  return said.find(
    (one) => !known.some((other) => isSameTime(one.from, other.from) && isSameTime(one.to, other.to)),
  )?.text;
}

function stretchesIn(text: string): { text: string; from: string; to: string }[] {
  return [...text.matchAll(stretchOfTime)].map(([whole, from = '', to = '']) => ({ text: whole, from, to }));
}

function isSameTime(one: string, other: string): boolean {
  const times = timesIn(one);
  return [...timesIn(other)].some((time) => times.has(time));
}

const anyTime = /(?<![\d:.,])(\d{1,2})(?:[:.h](\d{2}))?(?: ?([ap])\.? ?m\b)?/g;

/** Minutes since midnight of "1 pm", "13:00", "13 h"; an hour up to twelve without am or pm may be either. */
function timesIn(text: string): Set<number> {
  const times = new Set<number>();
  for (const [, hour, minute = '0', half] of text.matchAll(anyTime)) {
    const whole = Number(hour) * 60 + Number(minute);
    if (half !== undefined) times.add((whole % (HALF_DAY * 60)) + (half === 'p' ? HALF_DAY * 60 : 0));
    else times.add(whole).add(whole + HALF_DAY * 60);
  }
  return times;
}

function minutesOf(said: string): number | undefined {
  return [...timesIn(said)][0];
}

/** "16:30 am", "20 am", "25:00": no clock shows it, unless the merchant writes it so. */
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
  for (const [said, hour, minute, hourOfDay, minuteOfDay] of fold(body).matchAll(clockTime)) {
    const isPossible =
      hour === undefined
        ? Number(hourOfDay) <= DAY && Number(minuteOfDay) <= LAST_MINUTE
        : Number(hour) <= HALF_DAY && Number(minute ?? 0) <= LAST_MINUTE;
    if (isPossible) continue;
    const { hours } = facts.shop.contact;
    const written = [hours?.es, hours?.en, ...pages.map(({ text }) => text)];
    if (written.some((text) => text !== undefined && fold(text).includes(said))) continue;
    return { finding: { rule: 'clock', evidence: said } };
  }
  return {};
}

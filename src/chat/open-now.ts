/** Whether somebody of the shop is there now, as far as its hours tell. */
import type { Shop } from '../catalog/shop.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../protocol.ts';
import { type Part, partsOf } from './gate/evidence/opening-hours.ts';

const dayMinutes = 24 * 60;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `unknown` where the shop says no hours, or says them in a way that is not understood, or another in each language. */
export function openNow({ contact, timeZone }: Shop, at: Date): 'open' | 'closed' | 'unknown' {
  const { hours } = contact;
  const moment = momentIn(timeZone, at);
  if (hours === undefined || moment === undefined) return 'unknown';
  const [es, en] = (['es', 'en'] as const).map((language) => isOpen(hours, language, moment));
  return es === en && es !== undefined ? es : 'unknown';
}

type Moment = { day: number; minute: number };

function momentIn(timeZone: string, at: Date): Moment | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }).formatToParts(at);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return { day: weekdays.indexOf(of('weekday')), minute: Number(of('hour')) * 60 + Number(of('minute')) };
  } catch {
    // A time zone that this machine does not know.
    return undefined;
  }
}

function isOpen(
  hours: Readonly<Record<Language, string>>,
  language: Language,
  moment: Moment,
): 'open' | 'closed' | undefined {
  const parts = partsOf(fold(hours[language]));
  const opening = parts.filter(({ closed }) => !closed);
  if (opening.length === 0 || !opening.every(isWhole)) return undefined;
  const yesterday = { day: (moment.day + 6) % 7, minute: moment.minute + dayMinutes };
  const covers = ({ day, minute }: Moment) =>
    !parts.some((part) => part.closed && part.days.has(day)) &&
    opening.some(
      (part) => isOn(part, day) && spansOf(part).some(([from, to]) => minute >= from && minute < to),
    );
  return covers(moment) || covers(yesterday) ? 'open' : 'closed';
}

/** Hours that come in pairs, all of them times a clock shows. */
function isWhole({ times }: Part): boolean {
  return times.length > 0 && times.length % 2 === 0 && times.every((time) => time >= 0 && time <= dayMinutes);
}

function isOn({ days }: Part, day: number): boolean {
  return days.size === 0 || days.has(day);
}

/** Until after midnight is until so late of the same day. */
function spansOf({ times }: Part): [number, number][] {
  return times.flatMap((from, index): [number, number][] => {
    const to = times[index + 1];
    if (index % 2 === 1 || to === undefined) return [];
    return [[from, to <= from ? to + dayMinutes : to]];
  });
}

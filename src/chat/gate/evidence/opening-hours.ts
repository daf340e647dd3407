/** When the shop is open, day by day: "sábados de 10 a 14" bears out nothing of Mondays. */
import { fold } from '../../../language/fold.ts';
import type { Clause } from '../clause.ts';
import type { KnownFacts } from './known-facts.ts';

const days = [
  /^(?:lunes|mondays?)$/,
  /^(?:martes|tuesdays?)$/,
  /^(?:miercoles|wednesdays?)$/,
  /^(?:jueves|thursdays?)$/,
  /^(?:viernes|fridays?)$/,
  /^(?:sabados?|saturdays?)$/,
  /^(?:domingos?|sundays?)$/,
];
const anyDay =
  'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?';
const eachDay = new RegExp(`\\b(?:${anyDay})\\b`);
const cut = new RegExp(
  `(?:,|;|\\.| y| e| and| pero| but)\\s+(?=(?:los |el |on |de )?(?:${anyDay})\\b|(?:(?:we|are|is|were|estamos|esta) )*(?:closed?|cerr\\p{L}+|cierra)\\b)`,
  'u',
);
const closed = /\b(?:cerrad\w+|cerramos|cierra|cerrar|closed?)\b/;
const denied = /\b(?:no|not|never|nunca|arent|aren't|isnt|isn't|dont|don't)\b/;
const open = /\b(?:abr(?:e|en|imos|ir)|abiert\w+|open(?:s|ed|ing)?)\b/;

/** Days from Monday, 0; minutes of the day, each opening before its closing. */
export type Part = { days: Set<number>; times: number[]; closed: boolean };

/** `wrong`: a day is said to be open when it is not, or at other hours. */
export function hoursSay({ body }: Clause, { facts }: KnownFacts): 'same' | 'wrong' | 'unsaid' {
  const text = fold(body);
  const opens = open.test(text);
  if (!eachDay.test(text) && !(opens && timesIn(text).length > 1)) return 'unsaid';
  const { hours } = facts.shop.contact;
  if (hours === undefined) return 'unsaid';
  const known = partsOf(fold(hours[facts.language]));
  const said = partsOf(text).filter((part) => opens || part.closed || part.times.length > 0);
  if (said.length === 0) return 'unsaid';
  return said.every((part) => holds(part, known)) ? 'same' : 'wrong';
}

function holds(part: Part, known: readonly Part[]): boolean {
  if (part.days.size === 0) return known.some((one) => !one.closed && isWithin(part.times, one.times));
  return [...part.days].every((day) => {
    const kept = known.filter((one) => !one.closed && one.days.has(day));
    if (part.closed) return kept.length === 0;
    if (kept.length === 0) return false;
    const pairs = kept.flatMap(({ times }) => times);
    return isWithin(part.times, pairs);
  });
}

/** One time opens or closes; two are a stretch, first and last of what is known in its order. */
function isWithin(said: readonly number[], known: readonly number[]): boolean {
  let at = 0;
  return said.every((time) => {
    const found = known.indexOf(time, at);
    at = found + 1;
    return found >= 0;
  });
}

/** What a text of hours says, folded. A day without hours of its own goes with the next. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let waiting = '';
  for (const piece of text.split(cut)) {
    const whole = `${waiting} ${piece}`;
    const times = timesIn(whole);
    const isClosed = closed.test(whole) !== (denied.test(whole) && times.length === 0);
    const isWhole = daysOf(whole).size > 0 && (times.length > 0 || isClosed);
    waiting = isWhole ? '' : whole;
    if (waiting === '') parts.push({ days: daysOf(whole), times, closed: isClosed });
  }
  const last = parts.at(-1);
  // "Closed on Sundays and Mondays": the last days go with those before.
  if (last?.closed && timesIn(waiting).length === 0 && !open.test(waiting)) {
    for (const day of daysOf(waiting)) last.days.add(day);
  } else if (waiting !== '') {
    parts.push({ days: daysOf(waiting), times: timesIn(waiting), closed: closed.test(waiting) });
  }
  return parts;
}

const clock = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.\s?m|p\.\s?m|noon|h)?\b/g;
const HOURS = 12;
const MINUTES = 60;

/** "Calle del Manzano, 21, en Villamuestra" is a number of a house. */
function isTime({ 0: said, 1: hour, index, input }: RegExpExecArray): boolean {
  if (said.trim() !== hour) return true;
  const before = input.slice(0, index);
  return timely.test(before) || /^\s*(?:a|to|-|–|y|and)\s*(?:las )?\d/.test(input.slice(index + said.length));
}

const timely =
  /(?:^|\b(?:de|a|las?|from|to|till?|until|at|and|y|o|or|between|entre|hasta|before|antes de)|[-–:])\s*$/;

/** Minutes of the day; "18 am" is no time. "1 to 5 pm" takes the half of the day that is written last. */
function timesIn(text: string): number[] {
  const found = [...text.matchAll(clock)].filter(isTime).map((match) => ({
    hour: Number(match[1]),
    minute: Number(match[2] ?? 0),
    half: match[3]?.replace(/\W/g, '').replace('noon', 'pm'),
  }));
  return found.map(({ hour, minute, half }, index) => {
    const own = half === 'am' || half === 'pm' ? half : undefined;
    const next = found[index + 1];
    const said =
      own ?? (next?.half === 'am' || (next?.half === 'pm' && hour < next.hour) ? next.half : undefined);
    if (said === undefined) return hour * MINUTES + minute;
    if (hour > HOURS) return Number.NaN;
    return ((hour % HOURS) + (said === 'pm' ? HOURS : 0)) * MINUTES + minute;
  });
}

/** "de lunes a viernes" is five days. */
function daysOf(text: string): Set<number> {
  const found = new Set<number>();
  const words = text.split(/[^\p{L}]+/u);
  for (const [index, word] of words.entries()) {
    const day = days.findIndex((pattern) => pattern.test(word));
    if (day < 0) continue;
    found.add(day);
    const until = days.findIndex((pattern) => pattern.test(words[index + 2] ?? ''));
    if (until > day && /^(?:a|al|to|through|until|till|hasta)$/.test(words[index + 1] ?? '')) {
      for (let next = day; next <= until; next += 1) found.add(next);
    }
  }
  return found;
}

/** When the shop is open, day by day: "sábados de 10 a 14" bears out nothing of Mondays. */
import { fold } from '../../language/fold.ts';
import type { Clause } from './clause.ts';
import type { KnownFacts } from './known-facts.ts';
import { measuresIn } from './text-index.ts';

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
const cut = new RegExp(`(?:,|;| y| e| and| pero| but)\\s+(?=(?:los |el |on |de )?(?:${anyDay})\\b)`);
const closed = /\b(?:cerrad\w+|cerramos|cierra|cerrar|closed?)\b/;

type Part = { days: Set<number>; times: string[]; closed: boolean };

/** `wrong`: a day is said to be open when it is not, or at other hours. */
export function hoursSay({ body }: Clause, { facts }: KnownFacts): 'same' | 'wrong' | 'unsaid' {
  const text = fold(body);
  if (!eachDay.test(text)) return 'unsaid';
  const { hours } = facts.shop.contact;
  if (hours === undefined) return 'unsaid';
  const known = partsOf(fold(hours[facts.language]));
  const said = partsOf(text).filter((part) => part.days.size > 0 && (part.closed || part.times.length > 0));
  if (said.length === 0) return 'unsaid';
  return said.every((part) => holds(part, known)) ? 'same' : 'wrong';
}

function holds(part: Part, known: readonly Part[]): boolean {
  return [...part.days].every((day) => {
    const open = known.find((one) => one.days.has(day));
    if (part.closed) return open === undefined;
    return open !== undefined && part.times.every((time) => open.times.includes(time));
  });
}

/** A day without hours of its own goes with the next. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let waiting = '';
  for (const piece of text.split(cut)) {
    const whole = `${waiting} ${piece}`;
    const times = measuresIn(whole.replace(/:00\b/g, '')).map(({ exact }) => exact);
    const isClosed = closed.test(whole);
    waiting = times.length === 0 && !isClosed ? whole : '';
    if (waiting === '') parts.push({ days: daysOf(whole), times, closed: isClosed });
  }
  if (waiting !== '' && parts.length === 0) parts.push({ days: daysOf(waiting), times: [], closed: false });
  return parts;
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

/** Dates of feeds, with or without a time and a zone; what names no zone is meant in the shop's. */

export type DateOptions = {
  timeZone: string;
  /** Which end of the day is meant when no time is given. */
  edge: 'start' | 'end';
  /** How "3/4/2026" is meant; absent: day first, unless only the other way makes a date. */
  order?: 'day_first' | 'month_first';
};

type Wall = { year: number; month: number; day: number; time: readonly [number, number, number] | undefined };

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.+))?$/;
const written = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?:[T ,]+(.+))?$/;
const clock =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.\s?m\.|p\.\s?m\.)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

/** The moment in UTC, or undefined when the text is no date. */
export function parseMoment(raw: string, options: DateOptions): string | undefined {
  const text = raw.trim();
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  const read = wallOf(text, options.order);
  if (read === undefined) return undefined;
  const { wall, offset } = read;
  const [hours, minutes, seconds] = wall.time ?? (options.edge === 'start' ? [0, 0, 0] : [23, 59, 59]);
  const { year, month, day } = wall;
  const utc = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const valid = new Date(utc);
  if (valid.getUTCMonth() !== month - 1 || valid.getUTCDate() !== day || year < 1970 || year > 2999) {
    // "31/2/2026" would slide into March; 0000-00-00 and 1899-12-30 are how exports write no date at all.
    return undefined;
  }
  const shift = offset ?? offsetIn(options.timeZone, utc);
  return new Date(utc - shift).toISOString();
}

function wallOf(
  text: string,
  order: DateOptions['order'],
): { wall: Wall; offset: number | undefined } | undefined {
  const isoParts = iso.exec(text);
  const parts = isoParts ?? written.exec(text);
  if (parts === null) return undefined;
  const [first = 0, second = 0, third = 0] = parts.slice(1, 4).map(Number);
  const time = parts[4] === undefined ? undefined : timeOf(parts[4]);
  if (parts[4] !== undefined && time === undefined) return undefined;
  const rest = { time: time?.time };
  if (isoParts !== null)
    return { wall: { year: first, month: second, day: third, ...rest }, offset: time?.offset };
  const year = third < 100 ? 2000 + third : third;
  const monthFirst = (order === 'month_first' && first <= 12) || second > 12;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return { wall: { year, month, day, ...rest }, offset: time?.offset };
}

function timeOf(
  text: string,
): { time: readonly [number, number, number]; offset: number | undefined } | undefined {
  const parts = clock.exec(text.trim());
  if (parts === null) return undefined;
  const half = parts[4]?.charAt(0).toLowerCase();
  const hours = (Number(parts[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const zone = parts[5];
  return {
    time: [hours, Number(parts[2]), Number(parts[3] ?? 0)],
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

/** How far the zone's clocks are ahead of UTC when they show this wall time. */
function offsetIn(timeZone: string, wall: number): number {
  const guess = zoneShift(timeZone, wall);
  return zoneShift(timeZone, wall - guess);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function zoneShift(timeZone: string, utc: number): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    formats.set(timeZone, format);
  }
  const shown = Object.fromEntries(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - utc;
}

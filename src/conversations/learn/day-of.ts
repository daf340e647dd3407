/** The calendar day of a moment in a time zone, as `2026-03-01`. One hour's moments share a day where offsets are whole hours. */
export function dayIn(zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<string, string>();
  return (iso) => {
    // Quarters of an hour: no zone is offset by less.
    const key = `${iso.slice(0, 14)}${Math.floor(Number(iso.slice(14, 16)) / 15)}`;
    const day = known.get(key) ?? format.format(new Date(iso));
    known.set(key, day);
    return day;
  };
}

/** Every day from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (const at = new Date(`${first}T12:00:00Z`); days.length < 1000; at.setUTCDate(at.getUTCDate() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (day > last) break;
    days.push(day);
  }
  return days;
}

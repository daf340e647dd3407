/** A spreadsheet would run these as a formula, also after blanks: an apostrophe in front makes them text. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u;

/** RFC 4180, every cell quoted, formulas disarmed, with the mark by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A number of ours is a number; text that looks like one is not trusted to be. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '');
  const disarmed = formula.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${disarmed.replaceAll('"', '""')}"`;
}

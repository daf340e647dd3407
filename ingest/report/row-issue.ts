import type { Language } from '../../src/protocol.ts';

/** A sentence for the merchant, in both languages of the house. */
export type Message = Readonly<Record<Language, string>>;

/** What is said about a row. `line` is the physical line of the file where the row starts, from 1. */
export type RowIssue = {
  line: number;
  column?: string;
  code: string;
  message: Message;
  /** What stood there, shortened. */
  value?: string;
  /** `repaired`: the row was imported, this is what to know about it. `rejected`: the row was left out. */
  action: 'repaired' | 'rejected';
};

/** A row of the file on its way through the importer; its outcome is its worst issue's. */
export type Row = { line: number; issues: RowIssue[] };

export function outcomeOf(row: Row): 'imported' | 'repaired' | 'rejected' {
  if (row.issues.some((issue) => issue.action === 'rejected')) return 'rejected';
  return row.issues.length > 0 ? 'repaired' : 'imported';
}

const longestValue = 80;

/** A value as a report shows it: one line, short, whatever type it had. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ');
  return line.length <= longestValue ? line : `${line.slice(0, longestValue - 1).replace(/\p{Cs}$/u, '')}…`;
}

export function issueFor(row: Row, issue: Omit<RowIssue, 'line' | 'value'> & { value?: unknown }): RowIssue {
  const { value, ...rest } = issue;
  return { line: row.line, ...rest, ...(value === undefined ? {} : { value: shownValue(value) }) };
}

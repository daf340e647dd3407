import type { Learned, LearnedDay, LearnedTable } from '../../staff-protocol.ts';
import { csvOf } from '../csv.ts';

const dayColumns = [
  'day',
  'conversations',
  'turns',
  'answered',
  'noResult',
  'withheld',
  'degraded',
  'firstWordMs',
  'orders',
  'orderValue',
  'up',
  'down',
  'positive',
  'neutral',
  'negative',
] as const satisfies readonly (keyof LearnedDay)[];

/** One of the tables, for a spreadsheet. Amounts are minor units. */
export function learnedCsv(learned: Learned, table: LearnedTable): string {
  switch (table) {
    case 'days':
      return csvOf([dayColumns, ...learned.days.map((day) => dayColumns.map((column) => day[column] ?? ''))]);
    case 'unmet':
      return csvOf([
        ['words', 'count', 'least', 'most', 'currency', 'example'],
        ...learned.unmet.map(({ words, count, price, examples }) => [
          words,
          count,
          price?.least ?? '',
          price?.most ?? '',
          price?.currency ?? '',
          examples[0]?.text ?? '',
        ]),
      ]);
    case 'unknownWords':
      return csvOf([
        ['word', 'count', 'proposed', 'example'],
        ...learned.unknownWords.map(({ words, count, proposed, examples }) => [
          words,
          count,
          proposed.join('; '),
          examples[0]?.text ?? '',
        ]),
      ]);
    case 'attributes':
    case 'prices':
      return csvOf([
        ['words', 'count', 'example'],
        ...learned[table].map(({ words, count, examples }) => [words, count, examples[0]?.text ?? '']),
      ]);
    default:
      return table satisfies never;
  }
}

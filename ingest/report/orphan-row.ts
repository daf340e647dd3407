import { issueFor, type Row } from './row-issue.ts';

export function isRejectedRow(row: Row): boolean {
  return row.issues.some(({ action }) => action === 'rejected');
}

/** A variant that belongs to nothing that was read. */
export function rejectedOrphan(row: Row): Row {
  row.issues.push(
    issueFor(row, {
      code: 'parent_missing',
      message: {
        en: 'a variant whose product is not in what was read',
        es: 'una variante cuyo producto no está en lo leído',
      },
      action: 'rejected',
    }),
  );
  return row;
}

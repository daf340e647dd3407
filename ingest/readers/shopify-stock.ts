/**
 * Stock as Shopify means it: without a tracker, or when it goes on selling at zero, any quantity can be bought; else the
 * quantity decides. A tracker without a quantity (shops with several places leave it out) says nothing.
 */
export function shopifyStock(row: {
  /** Undefined where the file has no such column. */
  tracker: string | undefined;
  policy: string | undefined;
  quantity: string | undefined;
}): { availability?: string; quantity?: string } {
  const untracked = row.tracker !== undefined && row.tracker === '';
  if (untracked || continues(row.policy)) return { availability: 'in_stock' };
  return row.quantity === undefined || row.quantity === '' ? {} : { quantity: row.quantity };
}

function continues(policy: string | undefined): boolean {
  return ['continue', 'true', 'yes'].includes(policy?.toLowerCase() ?? '');
}

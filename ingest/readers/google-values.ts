/** How Google Merchant Center writes values, the same in XML and in tables. */

export type GoogleItem = {
  /** The first value of an attribute; names without prefix, words joined by "_". */
  one(name: string): string;
  all(name: string): readonly string[];
  /** Attributes made of parts, such as product_detail. */
  parts(name: string): readonly ReadonlyMap<string, string>[];
};

/** What tells one item of a group from another, in the order a shopper would say it. */
const optionNames = ['color', 'size', 'material', 'pattern', 'gender', 'age_group', 'multipack'] as const;
const attributeNames = [
  ...optionNames,
  'size_type',
  'size_system',
  'energy_efficiency_class',
  'mpn',
  'product_weight',
  'product_length',
  'product_width',
  'product_height',
  'unit_pricing_measure',
] as const;

export function optionsOf(item: GoogleItem): Record<string, string> {
  return Object.fromEntries(
    optionNames.flatMap((name) => {
      const value = item.one(name);
      return value === '' ? [] : [[name.replaceAll('_', ' '), value]];
    }),
  );
}

export function attributesOf(item: GoogleItem, except: ReadonlySet<string>): Record<string, string[]> {
  const found: Record<string, string[]> = Object.create(null);
  const add = (name: string, value: string) => {
    if (value === '' || except.has(name)) return;
    found[name] = [...(found[name] ?? []), value];
  };
  for (const name of attributeNames)
    for (const value of item.all(name)) add(name.replaceAll('_', ' '), value);
  const condition = item.one('condition').toLowerCase();
  if (condition !== 'new') add('condition', condition);
  for (const detail of item.parts('product_detail')) {
    add((detail.get('attribute_name') ?? '').toLowerCase(), detail.get('attribute_value') ?? '');
  }
  return found;
}

/** "in stock", "in_stock"; a backorder can be asked for but is not there. */
export function availabilityOf(text: string): string {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return word === 'backorder' || word === 'pre_order' ? 'preorder' : word;
}

/** "2026-11-20T00:00+01:00/2026-11-30T23:59+01:00" */
export function saleDatesOf(text: string): { saleFrom?: string; saleUntil?: string } {
  const [from, until, ...more] = text.split('/').map((part) => part.trim());
  if (text.trim() === '') return {};
  if (from === undefined || until === undefined || more.length > 0)
    return { saleFrom: text, saleUntil: text };
  return { saleFrom: from, saleUntil: until };
}

/** The merchant's own tree; Google's only where it is in words. */
export function categoriesOf(item: GoogleItem): readonly string[] {
  const own = item.all('product_type');
  if (own.length > 0) return own;
  return item.all('google_product_category').filter((category) => !/^\d+$/.test(category));
}

/** A description with the highlights that it does not say already. */
export function descriptionOf(item: GoogleItem): string {
  const text = item.one('description') || item.one('summary') || item.one('content');
  const highlights = item.all('product_highlight').filter((line) => !text.includes(line));
  return [text, highlights.map((line) => `- ${line}`).join('\n')].filter((part) => part !== '').join('\n\n');
}

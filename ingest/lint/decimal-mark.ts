/** Which mark stands before the cents in a file, told by the prices that leave no doubt. */
import type { Fields, ReadItem } from '../readers/reader.ts';

const comma = /,\d{1,2}(?!\d)|,\d{4,}|\.\d{3},|\.\d{3}\.\d{3}/;
const point = /\.\d{1,2}(?!\d)|\.\d{4,}|,\d{3}\.|,\d{3},\d{3}/;
/** "1.234": a thousand or a unit. */
const doubtful = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/;
const priceFields = ['price', 'salePrice', 'priceWithoutTax', 'priorPrice30d'] as const;

export class DecimalMarks {
  #commas = 0;
  #points = 0;
  /** Whether any price needs the answer. */
  doubts = false;

  see(item: ReadItem): void {
    if (item.kind !== 'draft') return;
    const { fields, variants } = item.draft;
    this.#count(fields);
    const inner: unknown[] = Array.isArray(fields.variants) ? fields.variants : [];
    for (const each of inner) if (typeof each === 'object' && each !== null) this.#count(each as Fields);
    for (const each of variants ?? []) this.#count(each.fields);
  }

  /** Undefined while as many prices say one as the other. */
  get majority(): ',' | '.' | undefined {
    if (this.#commas === this.#points) return undefined;
    return this.#commas > this.#points ? ',' : '.';
  }

  #count(fields: Fields): void {
    for (const name of priceFields) {
      const text = fields[name];
      if (typeof text !== 'string' || text.length > 60) continue;
      if (doubtful.test(text)) this.doubts = true;
      else if (comma.test(text)) this.#commas += 1;
      else if (point.test(text)) this.#points += 1;
    }
  }
}

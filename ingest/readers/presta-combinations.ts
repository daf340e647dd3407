/**
 * PrestaShop writes the combinations of its products into a file of their own, as its import takes them: beside the file of the
 * products they are those products' variants.
 */
import { isRejectedRow, rejectedOrphan } from '../report/orphan-row.ts';
import type { Row } from '../report/row-issue.ts';
import { csvRecords, readHeader } from '../source/csv-records.ts';
import type { Source } from '../source/open-source.ts';
import { columnKeys } from './column-names.ts';
import type { Draft, Fields, Reader, ReadItem, Sniffed } from './reader.ts';

const columns = {
  product: [
    'Product ID',
    'Product ID*',
    'ID de producto',
    'ID del producto',
    'ID de producto*',
    'id_product',
  ],
  productReference: ['Product Reference', 'Referencia del producto', 'Referencia de producto'],
  names: [
    'Attribute (Name:Type:Position)',
    'Attribute (Name:Type:Position)*',
    'Atributo (Nombre:Tipo:Posición)',
    'Atributo (Nombre:Tipo:Posición)*',
  ],
  values: [
    'Value (Value:Position)',
    'Value (Value:Position)*',
    'Valor (Valor:Posición)',
    'Valor (Valor:Posición)*',
  ],
  reference: ['Reference', 'Referencia', 'Reference #'],
  gtin: ['EAN13', 'EAN-13'],
  impact: ['Impact on price', 'Impacto en el precio', 'Impacto sobre el precio'],
  quantity: ['Quantity', 'Cantidad'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof columns;

export function isCombinations({ header }: Pick<Sniffed, 'header'>): boolean {
  return placeOf('names', header) !== -1 && placeOf('values', header) !== -1;
}

function placeOf(column: Column, header: readonly string[]): number {
  const keys = new Set(columns[column].flatMap(columnKeys));
  return header.findIndex((name) => columnKeys(name).some((key) => keys.has(key)));
}

type Combination = { row: Row; cells: Readonly<Record<Column, string>> };

/** Without the products' file every row is an orphan. */
export const combinationsReader: Reader = {
  format: 'presta',
  title: 'PrestaShop combinations CSV',
  needsCurrency: false,
  detects: isCombinations,
  column: (field, { header }) => {
    const place = field in columns ? placeOf(field as Column, header) : -1;
    return header[place] ?? field;
  },
  async *read(source): AsyncGenerator<ReadItem> {
    yield* (await Combinations.of(source)).rows();
  },
};

/** All combinations of a file, held until their products come by. */
export class Combinations {
  readonly #all: readonly Combination[];
  readonly #byProduct = new Map<string, Combination[]>();
  readonly #taken = new Set<Row>();

  /** What the file calls the column of the surcharge. */
  readonly #impactColumn: string;

  private constructor(all: readonly Combination[], impactColumn: string) {
    this.#all = all;
    this.#impactColumn = impactColumn;
    for (const one of all) {
      const { product, productReference } = one.cells;
      const key = product === '' ? `#${productReference}` : product;
      this.#byProduct.set(key, [...(this.#byProduct.get(key) ?? []), one]);
    }
  }

  static async of(source: Source): Promise<Combinations> {
    const header = await readHeader(source);
    const places = Object.fromEntries(
      Object.keys(columns).map((column) => [column, placeOf(column as Column, header)]),
    ) as Record<Column, number>;
    const all: Combination[] = [];
    for await (const { row, cells } of csvRecords(source, header)) {
      const entries = Object.entries(places).map(([column, place]) => [column, (cells[place] ?? '').trim()]);
      all.push({ row, cells: Object.fromEntries(entries) as Combination['cells'] });
    }
    return new Combinations(all, header[places.impact] ?? columns.impact[0]);
  }

  /** The same reader of products, whose products have their combinations. */
  joinedTo(reader: Reader): Reader {
    const joined = (draft: Draft) => this.#joined(draft);
    return {
      ...reader,
      column: (field, sniffed) =>
        field === 'priceImpact' ? this.#impactColumn : reader.column(field, sniffed),
      async *read(source) {
        for await (const item of reader.read(source))
          yield item.kind === 'draft' ? { ...item, draft: joined(item.draft) } : item;
      },
    };
  }

  /** After the products: the rows, which by now say what became of them. */
  get reader(): Reader {
    const rows = () => this.rows();
    return {
      ...combinationsReader,
      async *read() {
        yield* rows();
      },
    };
  }

  *rows(): Generator<ReadItem> {
    for (const { row } of this.#all) {
      if (!this.#taken.has(row) && !isRejectedRow(row)) rejectedOrphan(row);
      yield { kind: 'rows', rows: [row] };
    }
  }

  #joined(draft: Draft): Draft {
    const { id, sku } = draft.fields;
    const own = (this.#byProduct.get(String(id ?? '')) ?? this.#byProduct.get(`#${sku ?? id}`) ?? []).filter(
      ({ row }) => !isRejectedRow(row),
    );
    if (own.length === 0) return draft;
    for (const { row } of own) this.#taken.add(row);
    // What the product's own row says of stock is the sum of them.
    const unsold = {
      price: undefined,
      priceWithoutTax: undefined,
      quantity: undefined,
      availability: undefined,
    };
    return {
      rows: draft.rows,
      fields: { ...draft.fields, ...unsold },
      variants: own.map((one) => ({ row: one.row, fields: variantOf(one, draft.fields) })),
    };
  }
}

function variantOf({ cells }: Combination, product: Fields): Fields {
  const options = optionsOf(cells.names, cells.values);
  const title = Object.values(options).join(' / ');
  const { reference, gtin, impact, quantity } = cells;
  const said = product.availability !== undefined && product.quantity === undefined;
  return {
    ...product,
    id: reference === '' ? `${product.id}-${Object.values(options).join('-')}` : reference,
    sku: reference === '' ? undefined : reference,
    gtin: gtin === '' ? undefined : gtin,
    title,
    options,
    priceImpact: impact,
    // "Sold beyond the count" and "not for sale" are said of the whole product.
    ...(said ? {} : { quantity: quantity === '' ? undefined : quantity, availability: undefined }),
  };
}

/** "Talla:select:0, Color:color:1" and "M:0, Azul:1" as { talla: 'M', color: 'Azul' }. */
function optionsOf(names: string, values: string): Record<string, string> {
  const parts = (text: string) => text.split(',').map((part) => part.trim());
  const valued = parts(values).map((part) =>
    part
      .replace(/:\d+$/, '')
      .replace(/:#[\da-f]{3,8}$/i, '')
      .trim(),
  );
  return Object.fromEntries(
    parts(names).flatMap((part, at) => {
      const name = part.split(':', 1)[0]?.trim().toLowerCase() ?? '';
      const value = valued[at] ?? '';
      return name === '' || value === '' ? [] : [[name, value]];
    }),
  );
}

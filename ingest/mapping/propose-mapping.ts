/** A first mapping from the names of the columns, for the merchant to correct. */
import { access, writeFile } from 'node:fs/promises';
import { IngestError } from '../ingest-error.ts';
import { columnKeys } from '../readers/column-names.ts';
import { isObject } from '../readers/tendero.ts';
import { readHeader } from '../source/csv-records.ts';
import { jsonRecords } from '../source/json-records.ts';
import { openSource, type Source } from '../source/open-source.ts';
import type { Mapping } from './mapping.ts';

/** What shops call each field, the surest first. */
const guesses: readonly (readonly [keyof Mapping['fields'], readonly string[]])[] = [
  ['gtin', ['GTIN', 'EAN', 'EAN13', 'UPC', 'ISBN', 'Código de barras', 'Barcode']],
  [
    'id',
    [
      'ID',
      'Product ID',
      'SKU',
      'Referencia',
      'Ref',
      'Código',
      'Cod',
      'Código artículo',
      'Clave',
      'Reference',
      'Item number',
      'Article number',
      'Code',
      'Handle',
      'UID',
    ],
  ],
  [
    'title',
    [
      'Title',
      'Name',
      'Nombre',
      'Título',
      'Producto',
      'Artículo',
      'Denominación',
      'Product',
      'Product name',
      'Nombre del producto',
      'Item name',
      'Descripción corta',
    ],
  ],
  [
    'salePrice',
    [
      'Sale price',
      'Precio oferta',
      'Precio rebajado',
      'Oferta',
      'Special price',
      'Precio especial',
      'Discounted price',
    ],
  ],
  [
    'price',
    [
      'PVP',
      'Price',
      'Precio',
      'Precio con IVA',
      'PVP con IVA',
      'PVP IVA incl',
      'Precio venta',
      'Precio de venta',
      'Retail price',
      'Regular price',
      'Precio normal',
      'Unit price',
      'Amount',
      'Importe',
      'Tarifa',
    ],
  ],
  ['currency', ['Currency', 'Moneda', 'Divisa', 'Currency code']],
  ['brand', ['Brand', 'Marca', 'Manufacturer', 'Fabricante', 'Vendor', 'Proveedor']],
  [
    'categories',
    [
      'Categories',
      'Categorías',
      'Category',
      'Categoría',
      'Familia',
      'Department',
      'Sección',
      'Product type',
      'Tipo de producto',
    ],
  ],
  [
    'description',
    [
      'Description',
      'Descripción',
      'Descripción larga',
      'Long description',
      'Details',
      'Detalle',
      'Observaciones',
      'Body',
      'Texto',
    ],
  ],
  [
    'quantity',
    [
      'Quantity',
      'Cantidad',
      'Stock',
      'Existencias',
      'Inventory',
      'Inventario',
      'Unidades',
      'Qty',
      'Stock quantity',
    ],
  ],
  ['availability', ['Availability', 'Disponibilidad', 'Disponible', 'In stock', 'Stock status']],
  ['url', ['URL', 'Link', 'Enlace', 'Product URL', 'Permalink']],
  [
    'image',
    [
      'Image',
      'Imagen',
      'Foto',
      'Picture',
      'Image URL',
      'Image link',
      'URL imagen',
      'Thumbnail',
      'Fotografía',
    ],
  ],
  ['tags', ['Tags', 'Etiquetas', 'Keywords', 'Palabras clave']],
  ['rating', ['Rating', 'Valoración', 'Puntuación', 'Average rating']],
  ['reviewCount', ['Review count', 'Reviews', 'Número de valoraciones', 'Opiniones']],
];
const parents = [
  'Parent',
  'Parent ID',
  'Parent SKU',
  'Padre',
  'Referencia padre',
  'Código padre',
  'Superior',
];
const groups = ['Group', 'Group ID', 'Item group ID', 'Grupo', 'Modelo', 'Model'];
const options = ['Size', 'Talla', 'Color', 'Colour', 'Capacidad'];
/** Prices that no shopper pays, and columns that only the shop's own software needs. */
const ofNoUse =
  /coste|cost\b|compra|wholesale|mayorista|sin iva|tax excl|excl|proveedor ref|margen|margin|^fecha|date|^id_/i;

export async function proposeMapping(file: string, into: string): Promise<Mapping> {
  const source = await openSource(file);
  const mapping = mappingOf(source, await columnsIn(source));
  await assertAbsent(into);
  try {
    await writeFile(into, `${JSON.stringify(mapping, null, 2)}\n`);
  } catch {
    throw new IngestError('bad_input', {
      en: `The mapping cannot be written to ${into}`,
      es: `La correspondencia no se puede escribir en ${into}`,
    });
  }
  return mapping;
}

async function assertAbsent(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there)
    throw new IngestError('bad_input', {
      en: `${path} is there already: say another name with --propose-map NAME.json`,
      es: `${path} ya existe: diga otro nombre con --propose-map NOMBRE.json`,
    });
}

/** The header of a table, or the paths of the first JSON record, two levels deep. */
async function columnsIn(source: Source): Promise<string[]> {
  const start = source.head.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) {
    throw new IngestError('bad_input', {
      en: `${source.name} is XML: a mapping is made for CSV and JSON`,
      es: `${source.name} es XML: una correspondencia se hace para CSV y JSON`,
    });
  }
  if (!/^[[{]/.test(start)) return (await readHeader(source)).filter((name) => name !== '');
  for await (const { value } of jsonRecords(source)) {
    if (!isObject(value)) continue;
    return Object.entries(value).flatMap(([name, inner]) =>
      isObject(inner) ? Object.keys(inner).map((key) => `${name}.${key}`) : [name],
    );
  }
  throw new IngestError('bad_input', {
    en: `${source.name} holds no record to make a mapping from`,
    es: `${source.name} no tiene ningún registro con el que hacer una correspondencia`,
  });
}

function mappingOf(source: Source, columns: readonly string[]): Mapping {
  const free = new Set(columns);
  const take = (spellings: readonly string[]): string | undefined => {
    const found = bestMatch([...free], spellings);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const fields = Object.fromEntries(
    guesses.flatMap(([field, spellings]) => {
      const column = take(spellings);
      return column === undefined ? [] : [[field, column]];
    }),
  );
  const missing = ['id', 'title', 'price'].filter((field) => fields[field] === undefined);
  const parent = take(parents);
  const group = parent === undefined ? take(groups) : undefined;
  const varies = parent !== undefined || group !== undefined;
  const chosen = varies ? options.flatMap((name) => take([name]) ?? []) : [];
  const rest = [...free].filter((name) => !ofNoUse.test(name));
  return {
    about: `Proposed from ${source.name}; correct what is wrong. ${missing.length === 0 ? 'id, title and price are needed.' : `Not found: ${missing.join(', ')}.`}`,
    fields: { id: '?', title: '?', price: '?', ...fields },
    ...(rest.length === 0
      ? {}
      : {
          attributes: Object.fromEntries(rest.map((name) => [lastOfPath(name).toLowerCase(), name])),
        }),
    ...(varies
      ? {
          variants: {
            ...(parent === undefined ? { group } : { parent }),
            options: Object.fromEntries(chosen.map((name) => [name.toLowerCase(), name])),
          },
        }
      : {}),
  } as Mapping;
}

/** "price" of the JSON path "offer.price"; a header with a full stop in it is no path. */
function lastOfPath(name: string): string {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? name.replace(/^.*\./, '') : name;
}

/** A column called exactly so, else one whose name begins with it: "PVP (IVA incl.)". */
function bestMatch(columns: readonly string[], spellings: readonly string[]): string | undefined {
  const usable = columns.filter((name) => !ofNoUse.test(name) || /^fecha|^id_/i.test(name));
  for (const exact of [true, false]) {
    for (const spelling of spellings) {
      const wanted = columnKeys(spelling);
      const found = usable.find((name) =>
        columnKeys(lastOfPath(name)).some((key) =>
          wanted.some((want) => (exact ? key === want : want.length > 2 && key.startsWith(want))),
        ),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** WooCommerce translates the headers of its product export; the importer takes English and Spanish ones. */
import { columnKeys, columnsOf } from './column-names.ts';

const wooNames = {
  id: ['ID', 'Product ID', 'ID del producto'],
  type: ['Type', 'Tipo'],
  sku: ['SKU', 'Referencia (SKU)'],
  gtin: ['GTIN, UPC, EAN, or ISBN', 'GTIN, UPC, EAN o ISBN', 'GTIN'],
  name: ['Name', 'Nombre'],
  published: ['Published', 'Publicado', 'Publicada'],
  visibility: ['Visibility in catalog', 'Visibility in catalogue', 'Visibilidad en el catálogo'],
  shortDescription: ['Short description', 'Descripción corta'],
  description: ['Description', 'Descripción'],
  saleFrom: [
    'Date sale price starts',
    'Día en que empieza el precio rebajado',
    'Fecha en que empieza el precio rebajado',
    'Fecha de inicio del precio rebajado',
  ],
  saleUntil: [
    'Date sale price ends',
    'Día en que termina el precio rebajado',
    'Fecha en que termina el precio rebajado',
    'Fecha de fin del precio rebajado',
  ],
  stock: ['Stock', 'Inventario', 'Cantidad en inventario'],
  inStock: ['In stock?', '¿Existencias?', '¿Hay existencias?', '¿En inventario?', '¿En stock?'],
  backorders: [
    'Backorders allowed?',
    '¿Permitir reservas de productos agotados?',
    '¿Se permiten reservas?',
    '¿Permitir reservas?',
  ],
  salePrice: ['Sale price', 'Precio rebajado', 'Precio de oferta'],
  regularPrice: ['Regular price', 'Precio normal', 'Precio regular'],
  categories: ['Categories', 'Categorías'],
  tags: ['Tags', 'Etiquetas'],
  images: ['Images', 'Imágenes'],
  parent: ['Parent', 'Superior', 'Producto superior', 'Padre'],
  brand: ['Brands', 'Marcas', 'Brand', 'Marca'],
} as const;

export type WooName = keyof typeof wooNames;

export type WooColumns = {
  at: ReadonlyMap<WooName, number>;
  attributes: readonly {
    name: number;
    values: number | undefined;
    visible: number | undefined;
  }[];
  /** "Weight (kg)": the unit stands in the header. */
  measures: readonly { name: string; unit: string; at: number }[];
};

const attributeName = /^(?:attribute(\d+)name|nombredel?atributo(\d+))$/;
const attributeValues = /^(?:attribute(\d+)values?|valor(?:es)?del?atributo(\d+))$/;
const attributeVisible = /^(?:attribute(\d+)visible|atributovisible(\d+)|visibilidaddelatributo(\d+))$/;
const measure =
  /^(?<name>weight|peso|length|longitud|width|anchura|ancho|height|altura|alto)\s*\((?<unit>[a-z"]{1,4})\)$/i;
export function wooColumns(header: readonly string[]): WooColumns {
  const at = new Map(columnsOf(header, wooNames));
  const flag = at.get('inStock');
  // "Existencias" without its question marks and without another count beside it is the count.
  if (flag !== undefined && !at.has('stock') && !(header[flag] ?? '').includes('?')) {
    at.delete('inStock');
    at.set('stock', flag);
  }
  const names = numbered(header, attributeName);
  const values = numbered(header, attributeValues);
  const visible = numbered(header, attributeVisible);
  return {
    at,
    attributes: [...names].map(([number, name]) => ({
      name,
      values: values.get(number),
      visible: visible.get(number),
    })),
    measures: header.flatMap((title, place) => {
      const found = measure.exec(title.trim())?.groups;
      const { name, unit } = found ?? {};
      return name === undefined || unit === undefined ? [] : [{ name: name.toLowerCase(), unit, at: place }];
    }),
  };
}

function numbered(header: readonly string[], pattern: RegExp): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  header.forEach((title, place) => {
    for (const key of columnKeys(title)) {
      const number = pattern.exec(key)?.slice(1).find(Boolean);
      if (number !== undefined && !found.has(number)) found.set(number, place);
    }
  });
  return found;
}

/** What a column of this file is called, for the report. */
export function wooTitle(header: readonly string[], name: WooName): string | undefined {
  const place = columnsOf(header, wooNames).get(name);
  return place === undefined ? undefined : header[place];
}

export function looksLikeWoo(header: readonly string[]): boolean {
  const { at } = wooColumns(header);
  if (!at.has('name') || !at.has('regularPrice')) return false;
  const telling: readonly WooName[] = ['type', 'published', 'parent', 'visibility', 'inStock', 'backorders'];
  return telling.some((name) => at.has(name)) && (at.has('sku') || at.has('id'));
}

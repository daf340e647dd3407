/** Formats that are only a mapping and come with the project. */
import { readFileSync } from 'node:fs';
import { columnKeys } from '../readers/column-names.ts';
import type { Reader } from '../readers/reader.ts';
import { mappedReader } from './mapped-reader.ts';
import { type Mapping, mapping } from './mapping.ts';

type Preset = {
  file: string;
  format: string;
  title: string;
  /** Columns that tell it: one of each group, in any one of the signatures. */
  signatures: readonly (readonly (readonly string[])[])[];
};

const presets: readonly Preset[] = [
  {
    file: 'magento.json',
    format: 'magento',
    title: 'Magento 2 product CSV',
    signatures: [[['sku'], ['name'], ['price'], ['product_type', 'attribute_set_code', 'product_websites']]],
  },
  {
    file: 'prestashop.json',
    format: 'presta',
    title: 'PrestaShop product CSV',
    signatures: [
      [
        ['Name', 'Name *', 'Nombre', 'Nombre *'],
        ['Product ID', 'ID', 'ID de producto', 'Reference', 'Referencia', 'Reference #', 'Referencia nº'],
        [
          ...['Price (tax incl.)', 'Price (tax excl.)', 'Price tax included', 'Price tax excluded'],
          ...['Precio (imp. incl.)', 'Precio (imp. excl.)', 'Precio impuestos incluidos', 'price_tin'],
          ...['Precio impuestos excluidos'],
          ...['Price (tax included)', 'Price (tax excluded)', 'price_tex', 'price_final', 'price_ttc'],
          ...['price_tax_incl', 'Retail price (tax incl.)', 'Precio de venta (imp. incl.)'],
        ],
      ],
      [
        ['Active (0/1)', 'Activo (0/1)'],
        ['Name', 'Name *', 'Nombre', 'Nombre *'],
      ],
      [['id_product'], ['name'], ['price', 'price_final']],
    ],
  },
  {
    file: 'tendero.json',
    format: 'tendero',
    title: 'Tendero CSV',
    signatures: [[['id'], ['title'], ['price']]],
  },
];

let made: readonly Reader[] | undefined;

export function presetReaders(): readonly Reader[] {
  made ??= presets.map((preset) =>
    mappedReader({
      ...preset,
      mapping: presetMapping(preset.file),
      columns: preset.format === 'tendero' ? 'tell_unknown' : 'as_found',
      detects: ({ header }) => {
        const keys = new Set(header.flatMap(columnKeys));
        const has = (column: string) => columnKeys(column).some((key) => keys.has(key));
        return preset.signatures.some((groups) => groups.every((columns) => columns.some(has)));
      },
    }),
  );
  return made;
}

function presetMapping(file: string): Mapping {
  return mapping.parse(JSON.parse(readFileSync(new URL(`presets/${file}`, import.meta.url), 'utf8')));
}

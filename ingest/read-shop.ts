import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Shop, shop as shopSchema } from '../src/catalog/shop.ts';
import { IngestError } from './ingest-error.ts';
import { isCurrency } from './lint/lint-price.ts';

/** `shop.json`, with every problem of it named in one message. */
export async function readShop(file: string): Promise<Shop> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new IngestError('bad_input', {
      en: `There is no readable file ${file} with the shop's settings`,
      es: `No hay un fichero ${file} legible con los datos de la tienda`,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new IngestError('bad_input', { en: `${file} is not valid JSON`, es: `${file} no es JSON válido` });
  }
  const parsed = shopSchema.safeParse(value);
  if (!parsed.success) {
    throw new IngestError('bad_input', {
      en: `${file} is not right:\n${z.prettifyError(parsed.error)}`,
      es: `${file} no está bien:\n${z.prettifyError(parsed.error)}`,
    });
  }
  if (!isCurrency(parsed.data.currency)) {
    throw new IngestError('bad_input', {
      en: `${file}: ${parsed.data.currency} is no currency (ISO 4217, such as EUR)`,
      es: `${file}: ${parsed.data.currency} no es una moneda (ISO 4217, como EUR)`,
    });
  }
  return parsed.data;
}

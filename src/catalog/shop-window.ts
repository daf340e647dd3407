import type { ShopWindow } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { pathKeysOf } from './index-terms.ts';
import type { Product } from './product.ts';
import { cardOf } from './product-card.ts';

/** Above this, mixing categories would read every product of the catalogue for one page of them. */
const mostMixed = 2000;

/** What a passer-by sees: who the shop is, and some of its products; from every category first while no one is chosen. */
export function shopWindow(
  generation: Generation,
  page: { offset: number; limit: number; category?: string },
): ShopWindow {
  const { name, assistantName, language, currency, greeting } = generation.shop;
  const { rows, total } = page.category === undefined ? all(generation, page) : ofCategory(generation, page);
  return {
    name,
    assistantName,
    language,
    currency,
    greeting,
    categories: generation.facets.categories.filter((path) => !path.includes('>')),
    products: rows.map(({ json }) => cardOf(JSON.parse(json) as Product)),
    total,
  };
}

type Page = { offset: number; limit: number; category?: string };
type Rows = { rows: { json: string }[]; total: number };

function all(generation: Generation, { limit, offset }: Page): Rows {
  const mixed = `SELECT json FROM (
    SELECT json, n, row_number() OVER (PARTITION BY json_extract(json, '$.categories[0]') ORDER BY n) AS place FROM product
  ) ORDER BY place, n LIMIT ? OFFSET ?`;
  const plain = 'SELECT json FROM product ORDER BY n LIMIT ? OFFSET ?';
  const sql = generation.productCount > mostMixed ? plain : mixed;
  return {
    rows: limit === 0 ? [] : generation.rows<{ json: string }>(sql, limit, offset),
    total: generation.productCount,
  };
}

function ofCategory(generation: Generation, { limit, offset, category = '' }: Page): Rows {
  const key = pathKeysOf(category).at(-1) ?? '';
  return {
    rows: generation.rows<{ json: string }>(
      'SELECT p.json FROM category c JOIN product p ON p.n = c.n WHERE c.path_key = ? ORDER BY c.n LIMIT ? OFFSET ?',
      key,
      limit,
      offset,
    ),
    total: generation.value<number>('SELECT count(*) FROM category WHERE path_key = ?', key) ?? 0,
  };
}

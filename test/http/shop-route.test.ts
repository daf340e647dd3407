import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shopWindow } from '../../src/protocol.ts';
import { startTestApp } from '../support/start-test-app.ts';

test('the shop window shows the published shop, and its products page by page, each once', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });
  const read = async (query: string) =>
    shopWindow.parse(await (await fetch(`${app.url}/api/shop?${query}`)).json());

  const all = await read('');
  const first = await read('limit=5');
  const second = await read('limit=5&offset=5');
  const pizzas = await read('category=Pizzas');
  const alone = await read('limit=0');

  expect(all).toMatchObject({ name: 'Pizzería La Higuera', language: 'es', currency: 'EUR', total: 8 });
  expect([...first.products, ...second.products]).toEqual(all.products);
  expect(pizzas.products.map(({ id }) => id).sort()).toEqual([
    'pizza-huevo',
    'pizza-jamon-queso',
    'pizza-pepperoni',
  ]);
  expect(pizzas.total).toBe(3);
  expect([alone.products, alone.total]).toEqual([[], 8]);
});

test.for(['limit=25', 'limit=-1', 'offset=x', 'limit=1&limit=2'])('%s is a 400', async (query) => {
  await using app = await startTestApp({ shop: 'pizzeria' });

  const response = await fetch(`${app.url}/api/shop?${query}`);

  expect(response.status).toBe(400);
});

test('a shop that has published nothing is a 503 with a sentence', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-empty-'));
  await using app = await startTestApp({ dataDir });

  const response = await fetch(`${app.url}/api/shop`, { headers: { 'accept-language': 'es' } });
  rmSync(dataDir, { recursive: true });

  expect(response.status).toBe(503);
  expect(await response.text()).toContain('La tienda aún no ha publicado su catálogo');
});

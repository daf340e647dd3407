import { expect, test, vi } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

test('products that are compared stand side by side in a table, on a phone too', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  const page = await shop.open('/', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  await openWidget(page);
  await say(page, 'Busco zapatillas para correr por menos de 60 €');
  await say(page, 'compara las dos primeras');

  const table = page.locator('.compared table');
  const titles = await page.locator('.messages > .message').nth(3).locator('.card h3').allInnerTexts();
  const columns = await table.locator('th[scope="col"]').allInnerTexts();
  const rows = await table.locator('th[scope="row"]').allInnerTexts();
  const cells = await table.locator('tr').evaluateAll((all) => all.map(({ children }) => children.length));

  expect(titles).toHaveLength(2);
  expect(columns).toEqual(titles);
  expect(rows).toContain('Precio');
  expect(rows).toContain('material');
  expect(new Set(cells)).toEqual(new Set([3]));
  expect(await page.getByRole('region', { name: 'Comparación' }).getAttribute('tabindex')).toBe('0');
  expect(await page.locator('.log').evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

test('the merchant sees what was asked and is not carried, reads who asked, and takes the figures along', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  await shop.app.shopper().say('Busco un xilófono por menos de 80 €');
  await shop.app.shopper().say('Busco zapatillas para correr');

  const desk = await shop.open('/console', { reducedMotion: 'reduce', acceptDownloads: true });
  await signIn(desk, adminToken);
  await desk.getByRole('link', { name: 'Aprender' }).click();
  await desk.getByRole('heading', { name: 'Últimos 30 días' }).waitFor();
  const unmet = await desk.locator('.learn-part').first().innerText();
  const bars = await desk.locator('.chart').first().locator('rect').count();
  await desk.locator('.chart summary').first().click();
  const days = await desk.locator('.chart').first().locator('tbody tr').count();
  const violations = await axeViolations(desk);
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Descargar «Se pide y no lo hay» en CSV' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  await desk.locator('.learn-part .examples a').first().click();
  await desk.locator('.conversation h2', { hasText: 'xilófono' }).waitFor();

  expect(unmet).toContain('xilófono');
  expect(bars).toBe(1);
  expect(days).toBe(31);
  expect(file).toContain('xilófono');
  expect(violations).toEqual([]);
  expect(shop.problems).toEqual([]);
});

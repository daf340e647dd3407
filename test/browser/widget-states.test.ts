/** The same widget for eyes that need it otherwise: forced colours, magnified, and on a page that must not pay for it. */
import { expect, test, vi } from 'vitest';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

test('with forced colours everything that is pressed or read has an edge, and axe finds nothing', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/', { forcedColors: 'active', reducedMotion: 'reduce' });
  await openWidget(page);
  await say(page, '¿Qué pizzas tenéis?');

  const edges = await page.evaluate<string[]>(`[...document.querySelector('tendero-assistant').shadowRoot
    .querySelectorAll('.panel, .bubble, .add, .send')].map((one) => getComputedStyle(one).borderTopStyle)`);

  expect(edges.length).toBeGreaterThan(4);
  expect(new Set(edges)).toEqual(new Set(['solid']));
  expect(await axeViolations(page)).toEqual([]);
});

test('at 400 % zoom a shopper can read, choose and write without scrolling sideways', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  // A window of 1280 × 1024 at 400 %: WCAG 1.4.10.
  const page = await shop.open('/', { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
  await openWidget(page);
  await say(page, 'Busco zapatillas para correr por menos de 60 €');
  await page.locator('.card select').first().selectOption({ index: 1 });
  await page.locator('.card .add').first().click();
  await page.getByText('En el pedido: 1').first().waitFor();
  const field = page.locator('.composer textarea');
  await field.scrollIntoViewIfNeeded();

  const sideways = await page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);

  expect(sideways).toBe(0);
  expect(await field.isVisible()).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
});

test('with less motion wished for nothing moves', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const still = await shop.open('/', { reducedMotion: 'reduce' });
  await openWidget(still);
  const moving = await shop.open('/', { reducedMotion: 'no-preference' });
  await openWidget(moving);
  const motion =
    'getComputedStyle(document.querySelector("tendero-assistant").shadowRoot.querySelector(".panel")).animationName';

  expect(await still.evaluate(motion)).toBe('none');
  expect(await moving.evaluate(motion)).toBe('rise');
});

test('a page that carries it does not move, and waits for no style or layout of it', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  const page = await shop.open('/docs');
  await page.evaluate(`window.shifts = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; })
      .observe({ type: 'layout-shift', buffered: true })`);

  const height = 'document.documentElement.scrollHeight';
  const before = await page.evaluate(height);
  await page.addScriptTag({ url: `${shop.app.url}/widget.js` });
  await page.evaluate("document.body.append(document.createElement('tendero-assistant'))");
  await page.getByRole('button', { name: /Le ayudo|Can I help/ }).waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

  expect(await page.evaluate(height)).toBe(before);
  expect(await page.evaluate('window.shifts')).toBe(0);
  expect(
    await page.evaluate("document.querySelector('tendero-assistant').shadowRoot.childElementCount"),
  ).toBe(1);
});

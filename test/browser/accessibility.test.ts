import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

const schemes = ['light', 'dark'] as const;

/** Pixels that the page can be pushed sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** The value of an expression inside the widget's shadow root. */
function inWidget<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate(`(() => {
    const root = document.querySelector('tendero-assistant').shadowRoot;
    const find = (selector) => root.querySelector(selector);
    return ${expression};
  })()`);
}

test.for(schemes)(
  'axe finds nothing in the shop, the widget and the console, %s',

  async (colorScheme, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    await using shop = await openShopBrowser({ shop: 'sports' });
    const found: Record<string, string[]> = {};
    const reducedMotion = 'reduce';

    const page = await shop.open('/', { colorScheme, reducedMotion });
    await page.locator('.tile').first().waitFor();
    found.shop = await axeViolations(page);
    await openWidget(page);
    found.opened = await axeViolations(page);
    await say(page, 'Busco zapatillas para correr por menos de 60 €');
    await page.locator('.card select').first().selectOption({ index: 1 });
    await page.locator('.card .add').first().click();
    await page.locator('.bar').click();
    found.cart = await axeViolations(page);
    await page.getByRole('button', { name: 'Envío a domicilio' }).click();
    await page.getByLabel('Dirección de entrega').waitFor();
    await page.getByRole('button', { name: 'Más opciones' }).click();
    found.menu = await axeViolations(page);
    const product = await shop.open('/?product=ZC-101&lang=en', { colorScheme, reducedMotion });
    await product.getByRole('button', { name: 'Ask about this product' }).waitFor();
    found.product = await axeViolations(product);

    const desk = await shop.open('/console', { colorScheme, reducedMotion });
    found.door = await axeViolations(desk);
    await signIn(desk, adminToken);
    await desk.locator('.conversations a').first().waitFor();
    found.inbox = await axeViolations(desk);
    await desk.locator('.conversations a').first().click();
    await desk.locator('.trace summary').first().click();
    found.conversation = await axeViolations(desk);

    expect(Object.values(found).flat()).toEqual([]);
    expect(Object.keys(found)).toHaveLength(8);
    expect(shop.problems).toEqual([]);
  },
);

test('on a phone of 320 px nothing is cut off and every button can be hit', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  const page = await shop.open('/', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  const shopOverflow = await overflow(page);
  await openWidget(page);
  await say(page, 'Busco zapatillas para correr por menos de 60 €');
  await page.locator('.card select').first().selectOption({ index: 1 });
  await page.locator('.card .add').first().click();
  await page.locator('.bar').click();

  const log = await inWidget<number>(page, 'find(".log").scrollWidth - find(".log").clientWidth');
  const small = await inWidget<string[]>(
    page,
    `[...root.querySelectorAll('.panel button')].map((one) => [one.className, one.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([name]) => name)`,
  );

  expect(shopOverflow).toBe(0);
  expect(await overflow(page)).toBe(0);
  expect(log).toBe(0);
  expect(small).toEqual([]);
});

test('the keyboard alone opens it, asks, buys and closes it, and the focus comes back', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/', { reducedMotion: 'reduce' });
  const focused = () =>
    inWidget<string>(page, 'root.activeElement?.className || root.activeElement?.localName || "outside"');

  await page.getByRole('button', { name: /Le ayudo/ }).focus();
  await page.keyboard.press('Enter');
  const onOpening = await focused();
  await page.keyboard.type('¿Qué pizzas tenéis?');
  await page.keyboard.press('Enter');
  await page.locator('.feedback').waitFor();
  await page.locator('.log').focus();
  // The first card: its title, then its button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const onCard = await focused();
  await page.keyboard.press('Enter');
  await page.locator('.count', { hasText: 'En el pedido: 1' }).waitFor();
  const afterAdding = await focused();
  for (let presses = 0; (await focused()) !== 'textarea' && presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
  }
  for (const words of ['para recoger', 'eso es todo', 'sí, confirmo']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.locator('.composer [aria-label="Enviar"]').waitFor();
  }
  const confirmed = await page.locator('.bar .confirmed').innerText();
  await page.keyboard.press('Escape');
  const afterClosing = await focused();

  expect(confirmed).toMatch(/^Confirmado: T-/);
  expect([onOpening, onCard, afterAdding, afterClosing]).toEqual(['textarea', 'add', 'add', 'launcher']);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Blanks of any kind are one blank: Intl writes no-break ones. */
async function textOf(page: Page, selector: string): Promise<string> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** All of the cart, whether or not its lines were in sight. */
async function openedCart(page: Page): Promise<string> {
  const isOpen = await page.locator('.bar').getAttribute('aria-expanded');
  if (isOpen !== 'true') await page.locator('.bar').click();
  return textOf(page, '.cart');
}

test('a shopper finds running shoes, orders them for delivery, and staff find all of it in the console', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'sports' });
  const page = await shop.open('/');
  await openWidget(page);

  const answer = await say(page, 'Busco zapatillas para correr por menos de 60 €');
  const prices = await page.locator('.card .price b').allInnerTexts();
  const [title = ''] = await page.locator('.card h3').allInnerTexts();

  expect(answer).not.toBe('');
  expect(prices.length).toBeGreaterThan(0);
  for (const price of prices) {
    expect(Number(price.replace(/\s?€/, '').replace(',', '.'))).toBeLessThanOrEqual(60);
  }

  const card = page.locator('.card').first();
  const [price = ''] = prices;
  await card.locator('select').selectOption({ index: 1 });
  await card.getByRole('button', { name: /^Añadir/ }).click();
  await page.locator('.count', { hasText: 'En el pedido: 1' }).waitFor();
  await page.getByRole('button', { name: 'Envío a domicilio' }).click();
  await page.getByLabel('Dirección de entrega').fill('Calle del Olmo 5, 28012 Madrid');
  await page.locator('.address button').click();
  await page.getByRole('button', { name: 'Eso es todo' }).click();
  await page.getByRole('button', { name: 'Sí, confirmo el pedido' }).click();
  await page.locator('.bar .confirmed').waitFor();
  await page.locator('.bar').click();
  const cart = await textOf(page, '.cart');
  const orderNumber = /T-[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(cart)?.[0] ?? 'no order number';

  expect(cart).toContain(title);
  expect(cart).toContain(price.replace(/\s+/g, ' '));
  expect(cart).toContain('A domicilio: Calle del Olmo 5, 28012 Madrid');

  const console = await shop.open('/console', { viewport: { width: 1360, height: 900 } });
  await signIn(console, adminToken);
  const entry = console.locator('.conversations a').first();
  await entry.getByText(`Pedido ${orderNumber}`).waitFor();
  await entry.click();
  await console.getByRole('heading', { name: 'Busco zapatillas para correr' }).waitFor();
  await console.locator('.trace summary').first().click();
  const trace = await textOf(console, '.trace[open]');
  const conversation = await textOf(console, '.conversation .messages');

  expect(trace).toContain('Qué se entendió');
  expect(trace).toContain(title);
  expect(trace).toMatch(/Puntuación.*\d\.\d{3}/);
  expect(conversation).toContain('Calle del Olmo 5');
  expect(conversation).toContain(orderNumber);
  expect(shop.problems).toEqual([]);
});

test('the pizzeria takes an order by chat, in Spanish, with the sums right to the cent', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/');
  await openWidget(page);

  const menu = await say(page, '¿Qué pizzas tenéis?');
  await say(page, 'Ponme una de pepperoni con extra de queso y una sprite');
  await say(page, 'A domicilio, en la calle Mayor 3, 28013 Madrid');
  await say(page, 'Eso es todo');
  const confirmed = await say(page, 'Sí, confirmo el pedido');
  await page.locator('.bar').click();
  const cart = await textOf(page, '.cart');

  expect(menu).toMatch(/12,95\s€/);
  expect(confirmed).toMatch(/20,45\s€/);
  expect(cart).toMatch(/Pizza de pepperoni \+ Extra de queso 1 × 14,95 €/);
  expect(cart).toMatch(/Sprite 1 × 3,00 €/);
  expect(cart).toMatch(/Subtotal 17,95 € Envío 2,50 € Total 20,45 €/);
  expect(cart).toMatch(/Confirmado: T-/);
  expect(shop.problems).toEqual([]);
});

test('the pizzeria takes an order by buttons alone, but for the address', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/');
  await openWidget(page);

  await page.getByRole('button', { name: '¿Qué me recomienda?' }).click();
  const card = page.locator('.card', { hasText: 'Pizza de pepperoni' }).last();
  await card.getByRole('button', { name: /^Añadir/ }).click();
  await card.getByText('En el pedido: 1').waitFor();
  await page.locator('.bar').click();
  await page.getByRole('button', { name: /^Añadir una unidad/ }).click();
  await page.locator('.cart', { hasText: '25,90' }).waitFor();
  await page.getByRole('button', { name: 'Envío a domicilio' }).click();
  await page.getByLabel('Dirección de entrega').fill('Calle Mayor 3, 28013 Madrid');
  await page.locator('.address button').click();
  await page.getByRole('button', { name: 'Eso es todo' }).click();
  await page.getByRole('button', { name: 'Sí, confirmo el pedido' }).click();
  await page.locator('.bar .confirmed').waitFor();
  const cart = await openedCart(page);

  expect(cart).toMatch(/Pizza de pepperoni 2 × 25,90 €/);
  expect(cart).toMatch(/A domicilio: Calle Mayor 3, 28013 Madrid/);
  expect(cart).toMatch(/Envío 0,00 € Total 25,90 €/);
  expect(cart).toMatch(/Confirmado: T-/);
  expect(shop.problems).toEqual([]);
});

test('words and buttons are two doors to one cart of the pizzeria, in English', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/?lang=en');
  await openWidget(page, /Can I help/);

  await say(page, 'a pepperoni pizza with extra cheese and a sprite, please');
  await page.locator('.bar').click();
  const one = page.getByRole('button', { name: /^One more/ });
  await one.nth(1).click();
  await page.locator('.cart', { hasText: '€20.95' }).waitFor();
  await say(page, 'take one sprite out and add the greek salad');
  await page.locator('.cart', { hasText: '€25.20' }).waitFor();
  await page.getByRole('button', { name: 'I will pick it up' }).click();
  await page.locator('.cart', { hasText: /pick-?up/i }).waitFor();
  await say(page, "that's all");
  await page.getByRole('button', { name: /^Yes, I confirm/ }).click();
  await page.locator('.bar .confirmed').waitFor();
  const cart = await openedCart(page);

  expect(cart).toMatch(/Pizza de pepperoni \+ Extra de queso 1 × €14.95/);
  expect(cart).toMatch(/Sprite 1 × €3.00/);
  expect(cart).toMatch(/Ensalada griega 1 × €7.25/);
  expect(cart).toMatch(/Total €25.20/);
  expect(cart).toMatch(/Confirmed: T-/);
  expect(shop.problems).toEqual([]);
});

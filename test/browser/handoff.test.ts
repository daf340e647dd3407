import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a shopper asks for a person, staff answer from the console, and the shopper reads it in the chat', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/', { reducedMotion: 'reduce' });
  await page.evaluate(`document.addEventListener('tendero:handoff', () => { window.asked = true; })`);
  await openWidget(page);
  await page.getByRole('button', { name: 'Quiero hablar con una persona' }).first().click();
  await page.locator('.standing').waitFor();

  const desk = await shop.open('/console', { reducedMotion: 'reduce' });
  await signIn(desk, adminToken);
  await desk.locator('.conversations a', { hasText: 'Espera una persona' }).click();
  await desk.getByLabel('Responder al cliente').fill('Buenas tardes, soy Ana. ¿En qué le ayudo?');
  const violations = await axeViolations(desk);
  await desk.getByRole('button', { name: 'Enviar' }).click();
  const heard = page.locator('.staff .bubble', { hasText: 'soy Ana' });
  await heard.waitFor();
  await page.getByText('Una persona del equipo está atendiéndole.').first().waitFor();
  await desk.getByRole('button', { name: 'Devolver al asistente' }).click();
  await page.locator('.standing').waitFor({ state: 'hidden' });
  const answer = await say(page, '¿Qué pizzas tenéis?');

  expect(await heard.count()).toBe(1);
  expect(await page.evaluate('window.asked')).toBe(true);
  expect(answer).toMatch(/12,95\s€/);
  expect(violations).toEqual([]);
});

test('a person comes in unasked: the shopper reads it without writing, answers, and is handed back', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const page = await shop.open('/', { reducedMotion: 'reduce' });
  await openWidget(page);
  await say(page, '¿Qué pizzas tenéis?');
  const desk = await shop.open('/console', { reducedMotion: 'reduce' });
  await signIn(desk, adminToken);
  await desk.locator('.conversations a').first().click();
  await desk.getByRole('button', { name: 'Atender yo' }).click();
  await page.locator('.staff .bubble', { hasText: 'Ya está aquí una persona' }).waitFor({ timeout: 25_000 });
  await page.locator('.standing', { hasText: 'Una persona del equipo está atendiéndole.' }).waitFor();
  const silent = await say(page, '¿La pepperoni pica?');
  await desk.getByLabel('Responder al cliente').fill('Solo un poco.');
  await desk.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.locator('.staff .bubble', { hasText: 'Solo un poco.' }).waitFor();
  await desk.getByRole('button', { name: 'Devolver al asistente' }).click();
  await page.locator('.staff .bubble', { hasText: 'Le dejo de nuevo con el asistente' }).waitFor();
  const answer = await say(page, '¿Qué pizzas tenéis?');

  expect(silent).toContain('Le atiende una persona del equipo');
  expect(answer).toMatch(/12,95\s€/);
  expect(await page.locator('.staff .bubble', { hasText: 'Ya está aquí' }).count()).toBe(1);
  expect(shop.problems).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const spoken = {
  es: {
    locale: 'es-ES',
    launcher: /Le ayudo/,
    person: 'Quiero hablar con una persona',
    token: 'Código de acceso',
    enter: 'Entrar',
    waits: 'Espera una persona',
    reply: 'Responder al cliente',
    send: 'Enviar',
    here: 'Una persona del equipo está atendiéndole.',
    back: 'Devolver al asistente',
    backTold: 'Le dejo de nuevo con el asistente',
  },
  en: {
    locale: 'en-GB',
    launcher: /help/i,
    person: 'I want to talk to a person',
    token: 'Access token',
    enter: 'Sign in',
    waits: 'Waits for a person',
    reply: 'Answer the shopper',
    send: 'Send',
    here: 'A member of the team is with you.',
    back: 'Hand back to the assistant',
    backTold: 'I leave you with the assistant again',
  },
} as const;

test.for(['es', 'en'] as const)(
  'in %s, a shopper asks for a person, staff answer from the console, and the shopper reads it in the chat',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const words = spoken[language];
    await using shop = await openShopBrowser({ shop: 'pizzeria' });
    const page = await shop.open(`/?lang=${language}`, { locale: words.locale, reducedMotion: 'reduce' });
    await page.evaluate(`document.addEventListener('tendero:handoff', () => { window.asked = true; })`);
    await openWidget(page, words.launcher);
    await page.getByRole('button', { name: words.person }).first().click();
    await page.locator('.standing').waitFor();

    const desk = await shop.open('/console', { locale: words.locale, reducedMotion: 'reduce' });
    await desk.getByLabel(words.token).fill(adminToken);
    await desk.getByRole('button', { name: words.enter }).click();
    await desk.locator('.conversations a', { hasText: words.waits }).click();
    await desk.getByLabel(words.reply).fill('Soy Ana. ¿En qué le ayudo?');
    const violations = await axeViolations(desk);
    await desk.getByRole('button', { name: words.send, exact: true }).click();
    const heard = page.locator('.staff .bubble', { hasText: 'Soy Ana' });
    await heard.waitFor();
    await page.getByText(words.here).first().waitFor();
    await desk.getByRole('button', { name: words.back }).click();
    await page.locator('.staff .bubble', { hasText: words.backTold }).waitFor();
    await page.locator('.standing').waitFor({ state: 'hidden' });
    const answer = await say(page, language === 'es' ? '¿Qué pizzas tenéis?' : 'Which pizzas do you have?');

    expect(await heard.count()).toBe(1);
    expect(await page.evaluate('window.asked')).toBe(true);
    expect(answer).toMatch(/12[,.]95/);
    expect(violations).toEqual([]);
  },
);

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

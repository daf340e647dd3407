/** The same widget for eyes that need it otherwise: forced colours, magnified, and on a page that must not pay for it. */
import { expect, test, vi } from 'vitest';
import type { Cart, ChatEvent, ConversationView, Language } from '../../src/protocol.ts';
import { type Word, words } from '../../web/widget/words.ts';
import { axeViolations } from './support/axe-violations.ts';
import { launchChromium, noChromium } from './support/chromium.ts';
import {
  conversationId,
  finished,
  json,
  startScriptedShop,
  text,
  token,
  turnId,
} from './support/scripted-shop.ts';
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

test.for(['es', 'en'] as const)(
  'axe finds nothing while an answer streams, when it fails, in a restored history, in an order and with a person, %s',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    await using shop = await startScriptedShop();
    const browser = await launchChromium();
    ctx.onTestFinished(() => browser.close());
    const said = speechIn(language);
    shop.hostPage.body = shop.hostPage.body.replace('lang="es"', `lang="${language}"`);
    let finishStreaming = () => {};
    shop.answers.push(({ send, end }) => {
      send(turnIn(language));
      send(text('Uno'));
      finishStreaming = () => {
        send(finished);
        end();
      };
    });
    shop.answers.push(({ response }) =>
      json(response, 503, { error: { code: 'unavailable', message: 'Algo ha fallado.' } }),
    );
    shop.answers.push(({ send, end }) => {
      send({ event: 'cart', data: order });
      send({ event: 'handoff', data: { position: 1 } });
      send(text('Dos.'));
      send(finished);
      end();
    });
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(shop.url);
    const found: Record<string, string[]> = { closed: await axeViolations(page) };
    await openWidget(page, new RegExp(said('launcher').replace('?', '\\?')));
    await page.locator('.composer textarea').fill('Hola');
    await page.keyboard.press('Enter');
    await page.getByText('Uno').first().waitFor();
    found.streaming = await axeViolations(page);
    finishStreaming();
    await page.locator('.feedback').waitFor();
    await page.getByRole('button', { name: said('unhelpful') }).click();
    found.feedback = await axeViolations(page);
    await page.locator('.composer textarea').fill('¿Y ahora?');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    found.failed = await axeViolations(page);
    await page.getByRole('button', { name: said('retry') }).click();
    await page.getByText('Dos.').first().waitFor();
    await page.locator('.bar').click();
    found.order = await axeViolations(page);
    shop.history = { conversationId, language, messages: restored, cart: order };
    await page.reload();
    await openWidget(page, new RegExp(said('launcher').replace('?', '\\?')));
    await page.locator('.staff .bubble').waitFor();
    found.history = await axeViolations(page);

    expect(Object.keys(found)).toEqual(['closed', 'streaming', 'feedback', 'failed', 'order', 'history']);
    expect(Object.values(found).flat()).toEqual([]);
  },
);

const price = { amount: 1250, currency: 'EUR' };

const order: Cart = {
  lines: [{ lineId: 'a', productId: 'p', title: 'Pizza', quantity: 1, unitPrice: price, lineTotal: price }],
  subtotal: price,
  total: price,
  delivery: { method: 'delivery', address: 'Calle Mayor 3' },
  status: 'confirmed',
  orderNumber: 'T-1',
};

const restored: ConversationView['messages'] = [
  { role: 'shopper', text: 'Hola', at: '2026-01-01T10:00:00.000Z' },
  { role: 'assistant', text: '- **Uno**\n- Dos', at: '2026-01-01T10:00:01.000Z' },
  { role: 'staff', text: 'Le atiende Ana.', at: '2026-01-01T10:00:02.000Z' },
];

function turnIn(language: Language): ChatEvent {
  return { event: 'turn', data: { conversationId, turnId, messageId: '', token, language } };
}

function speechIn(language: Language): (word: Word) => string {
  return (word) => words[word][language === 'es' ? 0 : 1];
}

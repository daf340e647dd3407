import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from './support/chromium.ts';
import {
  answering,
  conversationId,
  finished,
  json,
  opened,
  type ScriptedShop,
  startScriptedShop,
  text,
  token,
} from './support/scripted-shop.ts';
import { openWidget, say } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser | undefined;

beforeAll(async () => {
  if (noChromium === undefined) browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

async function visit(shop: ScriptedShop): Promise<{ page: Page; problems: string[] }> {
  if (browser === undefined) throw new Error('no browser');
  const context = await browser.newContext({ locale: 'es-ES', reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(shop.url);
  await page.getByRole('button', { name: /Le ayudo/ }).waitFor();
  return { page, problems };
}

/** A host page whose policy allows nothing but the script and the shop. */
function strictPage(shopUrl: string): ScriptedShop['hostPage'] {
  return {
    body: '<!doctype html><html lang="es"><title>Una tienda</title><link rel="icon" href="data:,"><script nonce="abc" src="/widget.js" data-shop async></script>',
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; connect-src ${shopUrl}; img-src data: ${shopUrl}; require-trusted-types-for 'script'`,
    },
  };
}

const stored = 'JSON.stringify([localStorage.length, sessionStorage.length, document.cookie])';

test('until it is opened it asks for nothing and keeps nothing; before the first message it keeps nothing', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(answering('Hola.'));
  const { page } = await visit(shop);
  const requestsClosed = [...shop.requests];
  const storedClosed = await page.evaluate(stored);
  await openWidget(page);
  await page.getByText('Asistente de IA de Una tienda').waitFor();
  const storedOpen = await page.evaluate(stored);
  await say(page, 'Hola');

  expect(requestsClosed).toEqual(['GET /', 'GET /widget.js']);
  expect([storedClosed, storedOpen]).toEqual(['[0,0,""]', '[0,0,""]']);
  expect(await page.evaluate(stored)).toBe('[1,0,""]');
});

test('an answer whose connection breaks goes on where it broke, without a gap or a double', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(({ send, drop }) => {
    send(opened);
    send(text('Uno. '));
    setTimeout(drop, 50);
  });
  shop.answers.push(({ drop }) => drop());
  shop.answers.push(({ send, end }) => {
    send(text('Dos. '));
    send(text('Tres.'));
    send(finished);
    end();
  });
  const { page } = await visit(shop);
  await openWidget(page);
  const shown = await say(page, 'Cuente');

  expect(shown).toBe('Uno. Dos. Tres.');
  expect(shop.asked.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '2', '2']);
  expect(new Set(shop.asked.map(({ request }) => request.messageId)).size).toBe(1);
  expect(shop.asked.at(-1)?.authorization).toBe(`Bearer ${token}`);
});

test('after a 429 it counts down and sends again only when asked to', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(({ response }) =>
    json(
      response,
      429,
      { error: { code: 'too_many_requests', message: 'Espere, por favor.' } },
      { 'retry-after': '2' },
    ),
  );
  shop.answers.push(answering('Ya está.'));
  const { page } = await visit(shop);
  await openWidget(page);
  await page.locator('.composer textarea').fill('Hola');
  await page.keyboard.press('Enter');
  await page.getByText('Espere, por favor.').first().waitFor();
  const waiting = page.getByRole('button', { name: /Reintentar en [12] s/ });
  const disabled = await waiting.isDisabled();
  const retry = page.getByRole('button', { name: 'Reintentar', exact: true });
  await retry.waitFor();
  const askedBefore = shop.asked.length;
  await retry.click();
  await page.getByText('Ya está.').first().waitFor();

  expect(disabled).toBe(true);
  expect(askedBefore).toBe(1);
  expect(shop.asked[0]?.request.messageId).toBe(shop.asked[1]?.request.messageId);
});

test('the history is there after a reload, and erasing leaves nothing', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(answering('Sí, **tenemos**.'));
  const { page } = await visit(shop);
  await openWidget(page);
  await say(page, '¿Tienen botas?');
  shop.history = {
    conversationId,
    language: 'es',
    messages: [
      { role: 'shopper', text: '¿Tienen botas?', at: '2026-01-01T10:00:00.000Z' },
      { role: 'assistant', text: 'Sí, **tenemos**.', at: '2026-01-01T10:00:01.000Z' },
      { role: 'staff', text: 'Le atiende Ana.', at: '2026-01-01T10:00:02.000Z' },
    ],
  };
  await page.reload();
  await openWidget(page);
  await page.locator('.staff .bubble').waitFor();
  const restored = await page.locator('.messages .bubble').allInnerTexts();
  await page.getByRole('button', { name: 'Más opciones' }).click();
  await page.getByRole('button', { name: 'Borrar mi conversación' }).click();
  await page.getByRole('button', { name: 'Borrar', exact: true }).click();
  await page.locator('.note', { hasText: 'La conversación se ha borrado.' }).waitFor();

  expect(restored).toEqual(['¿Tienen botas?', 'Sí, tenemos.', 'Le atiende Ana.']);
  expect(await page.locator('.messages .bubble').count()).toBe(0);
  expect(await page.evaluate(stored)).toBe('[0,0,""]');
});

test('the shopper takes the conversation home as a file, under the strictest policy too', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.hostPage = strictPage(shop.url);
  shop.answers.push(answering('Sí, **tenemos**.'));
  const { page, problems } = await visit(shop);
  await openWidget(page);
  await page.getByRole('button', { name: 'Más opciones' }).click();
  const offeredBefore = await page.getByRole('button', { name: 'Descargar mi conversación' }).isVisible();
  await page.keyboard.press('Escape');
  await say(page, '¿Tienen botas?');
  shop.history = {
    conversationId,
    language: 'es',
    messages: [
      { role: 'shopper', text: '¿Tienen botas?', at: '2026-01-01T10:00:00.000Z' },
      { role: 'assistant', text: 'Sí, **tenemos**.', at: '2026-01-01T10:00:01.000Z' },
    ],
  };
  await page.getByRole('button', { name: 'Más opciones' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar mi conversación' }).click();
  const download = await downloading;
  const kept = readFileSync(await download.path(), 'utf8');

  expect(offeredBefore).toBe(false);
  expect(download.suggestedFilename()).toBe('tendero.txt');
  expect(kept).toMatch(/· Usted\n¿Tienen botas\?\n\n.*· Asistente\nSí, \*\*tenemos\*\*\.\n$/s);
  expect(problems).toEqual([]);
});

test('a page gives it another language by one file of words; what the file lacks is said in the shopper’s', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.hostPage.body = shop.hostPage.body.replace('data-shop', 'data-shop data-words="/fr.json"');
  shop.files['/fr.json'] = { lang: 'fr', input: 'Votre message', subtitle: 'Assistant IA de {shop}' };
  const { page } = await visit(shop);
  const requestsClosed = [...shop.requests];
  await openWidget(page);
  await page.getByRole('textbox', { name: 'Votre message' }).waitFor();

  expect(requestsClosed.filter((path) => path.includes('fr.json'))).toEqual([]);
  expect(await page.getByText('Assistant IA de Una tienda').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Enviar' }).count()).toBe(1);
  expect(await page.locator('.panel').getAttribute('lang')).toBe('fr');
});

test('the stop button ends the turn at the shop', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(({ send }) => {
    send(opened);
    send(text('Una respuesta que no acaba'));
  });
  const { page } = await visit(shop);
  await openWidget(page);
  await page.locator('.composer textarea').fill('Hola');
  await page.keyboard.press('Enter');
  await page.getByText('Una respuesta que no acaba').first().waitFor();
  const stopped = page.waitForRequest(`**/api/conversations/${conversationId}/stop`);
  await page.getByRole('button', { name: 'Detener la respuesta' }).click();

  expect((await stopped).method()).toBe('POST');
});

test('a screen reader hears whole sentences, not tokens', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(answering('Te', 'nemos **do', 's**. La ', 'primera', ' cuesta 12,50 €. Y', ' ya.'));
  const { page } = await visit(shop);
  await openWidget(page);
  await say(page, 'Hola');

  const heard = await page.locator('[aria-live] p').allTextContents();
  expect(heard).toEqual(['Tenemos dos.', 'La primera cuesta 12,50 €.', 'Y ya.']);
});

test('it works on a page whose policy allows nothing but the script and the shop, with trusted types', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.hostPage = strictPage(shop.url);
  shop.answers.push(answering('- **Hola**\n- Adiós'));
  const { page, problems } = await visit(shop);
  await openWidget(page);
  await say(page, 'Hola');

  expect(await page.locator('.words li').allInnerTexts()).toEqual(['Hola', 'Adiós']);
  expect(problems).toEqual([]);
});

test('the interface follows the shopper: asked in English on a Spanish page, it goes on in English', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  shop.answers.push(({ send, end }) => {
    send({ ...opened, data: { ...opened.data, language: 'en' } } as typeof opened);
    send(text('Hello.'));
    send(finished);
    end();
  });
  const { page } = await visit(shop);
  await openWidget(page);
  await say(page, 'Hello');

  expect(await page.getByText('AI assistant of Una tienda').count()).toBe(1);
  expect(await page.getByRole('textbox', { name: 'Write your message' }).count()).toBe(1);
  expect(await page.locator('.panel').getAttribute('lang')).toBe('en');
});

test('hostile words of the catalogue, the model and the shop stay words', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await startScriptedShop();
  const hostile = '<img src=/hit onerror="fetch(`/hit`)"><script>fetch(`/hit`)</script>';
  shop.answers.push(({ send, end }) => {
    send(opened);
    send({
      event: 'products',
      data: {
        items: [
          {
            id: hostile,
            title: hostile,
            brand: hostile,
            url: 'javascript:fetch("/hit")',
            image: 'javascript:fetch("/hit")',
            price: { amount: 1250, currency: 'EUR' },
            availability: 'in_stock',
            reason: hostile,
            variants: [
              { id: 'a', title: hostile, price: { amount: 1250, currency: 'EUR' }, availability: 'in_stock' },
              { id: 'b', title: 'b', price: { amount: 1350, currency: 'EUR' }, availability: 'in_stock' },
            ],
          },
        ],
        total: 1,
        filters: [],
        relaxed: [{ label: hostile }],
      },
    });
    send(text(hostile));
    send(finished);
    end();
  });
  const { page, problems } = await visit(shop);
  await openWidget(page);
  const shown = await say(page, hostile);

  expect(shown).toBe(hostile);
  expect(await page.locator('.card h3').textContent()).toBe(hostile);
  expect(await page.locator('.card a, .card img, .bubble img, .panel script').count()).toBe(0);
  expect(shop.requests.filter((path) => path.includes('hit'))).toEqual([]);
  expect(problems).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

const spoken = {
  es: {
    locale: 'es-ES',
    more: 'Más acciones',
    all: 'Descargar todo lo de este cliente',
    erase: 'Borrar todo lo de este cliente',
    sure: /^Borrar .*para siempre/,
    erased: 'Borrado',
    kept: 'se conserva hasta el',
    receipt: 'Descargar el recibo',
  },
  en: {
    locale: 'en-GB',
    more: 'More',
    all: 'Download all of this shopper',
    erase: 'Erase all of this shopper',
    sure: /^Erase .*for ever/,
    erased: 'Erased',
    kept: 'is kept until',
    receipt: 'Download the receipt',
  },
} as const;

test.for(['es', 'en'] as const)(
  'in %s, a shopper who asks for it gets all that is kept of them, and it is erased with a receipt',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const say = spoken[language];
    await using shop = await openShopBrowser({ shop: 'pizzeria' });
    const shopper = shop.app.shopper();
    for (const text of [
      'Quiero una pizza de pepperoni mediana',
      'para recoger',
      'eso es todo',
      'sí, confirmo',
    ]) {
      await shopper.say(text);
    }
    const desk = await shop.open('/console', {
      ...{ locale: say.locale, reducedMotion: 'reduce', acceptDownloads: true },
    });
    await signIn(desk, adminToken, language);
    await desk.locator('.conversations a').first().click();
    await desk.getByText(say.more, { exact: true }).click();
    const [asked] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: say.all }).click(),
    ]);
    const all = await readFile(await asked.path(), 'utf8');
    await desk.getByRole('button', { name: say.erase }).click();
    await desk.getByRole('button', { name: say.sure }).click();
    await desk.getByRole('heading', { name: say.erased, exact: true }).waitFor();
    const told = await desk.locator('.receipt').innerText();
    const violations = await axeViolations(desk);
    const [saved] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: say.receipt }).click(),
    ]);
    const receipt = await readFile(await saved.path(), 'utf8');
    const left = await shop.app.staff(`/api/staff/conversations/${shopper.conversationId}`);

    expect(all).toContain('pizza de pepperoni mediana');
    expect(told).toContain(say.kept);
    expect(JSON.parse(receipt)).toMatchObject({
      receipts: [{ conversationId: shopper.conversationId, kept: [{ what: 'order' }] }],
    });
    expect(receipt).not.toContain('pepperoni');
    expect(left.status).toBe(404);
    expect(violations).toEqual([]);
    expect(shop.problems).toEqual([]);
  },
);

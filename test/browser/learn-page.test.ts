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
    learn: 'Aprender',
    period: 'Últimos 30 días',
    csv: 'Descargar «Se pide y no lo hay» en CSV',
  },
  en: {
    locale: 'en-GB',
    learn: 'Learn',
    period: 'Last 30 days',
    csv: 'Download “Asked for and not carried” as CSV',
  },
} as const;

test.for(['es', 'en'] as const)(
  'in %s, the merchant sees what was asked and is not carried, reads who asked, and takes the figures along',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const say = spoken[language];
    await using shop = await openShopBrowser({ shop: 'sports' });
    await shop.app.shopper().say('Busco un xilófono por menos de 80 €');
    await shop.app.shopper().say('Busco zapatillas para correr');

    const desk = await shop.open('/console', {
      ...{ locale: say.locale, reducedMotion: 'reduce', acceptDownloads: true },
    });
    await signIn(desk, adminToken, language);
    await desk.getByRole('link', { name: say.learn }).click();
    await desk.getByRole('heading', { name: say.period }).waitFor();
    const unmet = await desk.locator('.learn-part').first().innerText();
    const bars = await desk.locator('.chart').first().locator('rect').count();
    await desk.locator('.chart summary').first().click();
    const days = await desk.locator('.chart').first().locator('tbody tr').count();
    const violations = await axeViolations(desk);
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: say.csv }).click(),
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
  },
);

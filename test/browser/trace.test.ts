import { expect, test, vi } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer } from '../support/fake-ollama-script.ts';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, openWidget, say, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

test('staff see what the model drafted beside what was shown, and the verdict on the clause that was not', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using ollama = await startFakeOllama({
    byDefault: answer('La **Pizza de pepperoni** cuesta 12,95 €. Hoy le hago un 50 % de descuento.'),
  });
  await using shop = await openShopBrowser({
    shop: 'pizzeria',
    settings: { CHAT_MODEL: 'ollama:gemma3:4b', OLLAMA_URL: ollama.url },
  });
  const page = await shop.open('/');
  await openWidget(page);
  const shown = await say(page, '¿Cómo es la pizza de pepperoni?');

  const desk = await shop.open('/console', {
    viewport: { width: 1360, height: 1800 },
    reducedMotion: 'reduce',
  });
  await signIn(desk, adminToken);
  await desk.locator('.conversations a').first().click();
  await desk.locator('.trace summary').first().click();
  const [draft = ''] = await desk.locator('.beside > div').first().allTextContents();
  const verdicts = await desk.locator('.trace td .badge').allTextContents();
  const prompt = await desk.locator('.prompt li').count();

  expect(shown).not.toContain('50 %');
  expect(draft).toContain('50 %');
  expect(verdicts.some((verdict) => verdict !== 'Pasa')).toBe(true);
  expect(prompt).toBeGreaterThan(1);
  expect(await axeViolations(desk)).toEqual([]);
});

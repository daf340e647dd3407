import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

test('an open console shows what happens as it happens, and asks for nothing while nothing does', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const desk = await shop.open('/console', { reducedMotion: 'reduce' });
  await signIn(desk, adminToken);
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const shopper = shop.app.shopper();

  await shopper.say('¿Qué pizzas tenéis?');
  await desk.locator('.conversations a', { hasText: '¿Qué pizzas' }).waitFor({ timeout: 4000 });
  await desk.locator('.conversations a').first().click();
  await desk.locator('.message.assistant').waitFor();
  await shopper.say('¿Y de beber?');
  await desk.locator('.message.shopper', { hasText: '¿Y de beber?' }).waitFor({ timeout: 4000 });
  await desk.waitForTimeout(3000);
  asked.length = 0;
  await desk.waitForTimeout(6000);
  const whileNothingHappens = [...asked];
  await shop.app.shopper().say('Otra persona');
  await desk.locator('.conversations a', { hasText: 'Otra persona' }).waitFor({ timeout: 4000 });

  expect(whileNothingHappens).toEqual([]);
  expect(shop.problems).toEqual([]);
});

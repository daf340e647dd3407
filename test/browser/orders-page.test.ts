import { expect, test, vi } from 'vitest';
import { startOrderReceiver } from '../support/order-receiver.ts';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

test('staff find a new order in the console, see that the webhook failed, send it again, and the shopper is told its status', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using receiver = await startOrderReceiver();
  receiver.willAnswer(503);
  await using shop = await openShopBrowser({
    shop: 'pizzeria',
    settings: { ORDER_WEBHOOK_URL: receiver.url },
  });
  const shopper = shop.app.shopper();
  await shopper.say('Ponme dos pizzas de pepperoni');
  await shopper.say('Nada más, paso a recoger');
  const number = (await shopper.say('Sí, confirmo')).cart?.orderNumber ?? 'none';

  const desk = await shop.open('/console', { reducedMotion: 'reduce' });
  await signIn(desk, adminToken);
  await desk.getByRole('navigation').getByRole('link', { name: 'Pedidos' }).click();
  await desk.locator('.conversations a', { hasText: number }).click();
  await desk.getByText('2 × Pizza de pepperoni').waitFor();
  await desk.getByRole('button', { name: 'Enviar de nuevo' }).click();
  await desk.getByText('Avisado', { exact: true }).waitFor();
  const violations = await axeViolations(desk);
  await desk.getByLabel(`Estado del pedido ${number}`).selectOption('ready');
  await desk.locator('.conversations .badge', { hasText: 'Listo' }).waitFor();
  const told = await shopper.say('¿Dónde está mi pedido?');
  await desk.getByRole('link', { name: 'Leer la conversación' }).click();
  await desk.getByText('Ponme dos pizzas de pepperoni').last().waitFor();

  expect(new Set(receiver.posts.map(({ headers }) => headers['tendero-event-id'])).size).toBe(1);
  expect(told.text).toContain(number);
  expect(told.text).toMatch(/listo/);
  expect(violations).toEqual([]);
  expect(shop.problems).toEqual([]);
});

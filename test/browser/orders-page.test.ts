import { expect, test, vi } from 'vitest';
import { startOrderReceiver } from '../support/order-receiver.ts';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const spoken = {
  es: {
    locale: 'es-ES',
    orders: 'Pedidos',
    again: 'Enviar de nuevo',
    told: 'Avisado',
    status: (number: string) => `Estado del pedido ${number}`,
    ready: 'Listo',
    open: 'Leer la conversación',
    says: [
      'Ponme dos pizzas de pepperoni',
      'Nada más, paso a recoger',
      'Sí, confirmo',
      '¿Dónde está mi pedido?',
    ],
    isReady: /listo/,
  },
  en: {
    locale: 'en-GB',
    orders: 'Orders',
    again: 'Send again',
    told: 'Told',
    status: (number: string) => `State of order ${number}`,
    ready: 'Ready',
    open: 'Read the conversation',
    says: [
      'two pepperoni pizzas please',
      "that's all, I'll pick it up",
      'yes, confirm',
      'where is my order?',
    ],
    isReady: /ready/,
  },
} as const;

test.for(['es', 'en'] as const)(
  'staff find a new order in the console, see that the webhook failed, send it again, and the shopper is told its status: %s',
  async (language, ctx) => {
    const say = spoken[language];
    const [order, done, confirm, where] = say.says;
    ctx.skip(noChromium !== undefined, noChromium);
    await using receiver = await startOrderReceiver();
    receiver.willAnswer(503);
    await using shop = await openShopBrowser({
      shop: 'pizzeria',
      settings: { ORDER_WEBHOOK_URL: receiver.url },
    });
    const shopper = shop.app.shopper();
    await shopper.say(order, { language });
    await shopper.say(done, { language });
    const number = (await shopper.say(confirm, { language })).cart?.orderNumber ?? 'none';

    const desk = await shop.open('/console', { reducedMotion: 'reduce', locale: say.locale });
    await signIn(desk, adminToken, language);
    await desk.getByRole('navigation').getByRole('link', { name: say.orders }).click();
    await desk.locator('.conversations a', { hasText: number }).click();
    await desk.getByText('2 × Pizza de pepperoni').waitFor();
    await desk.getByRole('button', { name: say.again }).click();
    await desk.getByText(say.told, { exact: true }).waitFor();
    const violations = await axeViolations(desk);
    await desk.getByLabel(say.status(number)).selectOption('ready');
    await desk.locator('.conversations .badge', { hasText: say.ready }).waitFor();
    const told = await shopper.say(where, { language });
    await desk.getByRole('link', { name: say.open }).click();
    await desk.getByText(order).last().waitFor();

    expect(new Set(receiver.posts.map(({ headers }) => headers['tendero-event-id'])).size).toBe(1);
    expect(told.text).toContain(number);
    expect(told.text).toMatch(say.isReady);
    expect(violations).toEqual([]);
    expect(shop.problems).toEqual([]);
  },
);

/** The article's order, by chat alone, on the real service in the catalogue voice: sums right, nothing invented. */
import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

test('a Spanish shopper orders from «¿Qué pizzas tenéis?» to the confirmed total', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });
  const shopper = app.shopper();

  const menu = await shopper.say('¿Qué pizzas tenéis?');
  const first = await shopper.say('Ponme dos de pepperoni y una de huevo con extra de queso');
  const second = await shopper.say('y un agua');
  const changed = await shopper.say('Mejor quita una de pepperoni');
  const done = await shopper.say('Nada más, gracias');
  const delivery = await shopper.say('A domicilio');
  const address = await shopper.say('Calle Mayor 5, 2º B, Madrid');
  const confirmed = await shopper.say('Sí, confirmo');

  expect(menu.products?.items.map(({ title }) => title).sort()).toEqual([
    'Pizza de huevo',
    'Pizza de jamón y queso',
    'Pizza de pepperoni',
  ]);
  expect(first.cart?.lines).toMatchObject([
    { title: 'Pizza de pepperoni', quantity: 2, unitPrice: euros(1295), lineTotal: euros(2590) },
    { title: 'Pizza de huevo', quantity: 1, extras: ['Extra de queso'], unitPrice: euros(1395) },
  ]);
  expect(first.done?.outcome).toBe('cart');
  expect(second.cart?.subtotal).toEqual(euros(2590 + 1395 + 500));
  expect(changed.cart?.subtotal).toEqual(euros(1295 + 1395 + 500));
  expect(done.text).toMatch(/domicilio|recoger/i);
  expect(`${delivery.text}${address.text}`).toMatch(/dirección/i);
  // 31,90 € is over the 25 € from which the pizzeria delivers free of charge.
  expect(confirmed.done?.outcome).toBe('ordered');
  expect(confirmed.cart).toMatchObject({
    status: 'confirmed',
    subtotal: euros(3190),
    total: euros(3190),
    delivery: { method: 'delivery', address: expect.stringContaining('Calle Mayor 5') },
  });
  expect(confirmed.text).toContain(confirmed.cart?.orderNumber ?? 'no order number');
  expect(confirmed.text).toMatch(/31,90\s€/);
});

test('an English shopper collects an order, and finds its state by asking', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });
  const shopper = app.shopper();

  await shopper.say('Hello! Two pepperoni pizzas and an orange juice, please');
  await shopper.say('That is all, I will pick it up');
  const confirmed = await shopper.say('Yes, confirm the order');
  const status = await shopper.say('Where is my order?');

  expect(confirmed.cart).toMatchObject({
    status: 'confirmed',
    total: euros(2890),
    delivery: { method: 'pickup' },
  });
  expect(status.text).toContain(confirmed.cart?.orderNumber ?? 'no order number');
  expect(status.text).toContain('€28.90');
});

test('the buttons of a card and the chat fill one cart', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });
  const shopper = app.shopper();
  const menu = await shopper.say('¿Qué pizzas tenéis?');
  const pepperoni = menu.products?.items.find(({ title }) => title.includes('pepperoni'));

  const pressed = await shopper.request(`/api/conversations/${shopper.conversationId}/cart`, {
    method: 'POST',
    body: JSON.stringify({ productId: pepperoni?.id, quantity: 2 }),
  });
  const said = await shopper.say('añade un sprite');

  expect(await pressed.json()).toMatchObject({ total: euros(2590) });
  expect(said.cart).toMatchObject({ subtotal: euros(2890) });
});

test('an order that was never made here is not guessed at', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });

  const status = await app.shopper().say('¿Dónde está mi pedido T-ABCDE-FGHJK?');

  expect(status.text).toMatch(/no veo ningún pedido/i);
  expect(status.text).toMatch(/persona/i);
  expect(status.cart).toBeUndefined();
});

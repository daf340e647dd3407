import { expect, test } from 'vitest';
import { menu } from './shops.ts';
import { Waiter } from './waiter.ts';

const template = 'https://shop.example/cart/{lines:{id}:{quantity}|,}';

test.each(['es', 'en'] as const)(
  'with a checkout of the shop’s own, confirming orders nothing (%s)',
  (language) => {
    const waiter = new Waiter({ language, products: menu, checkout: template });

    waiter.say(language === 'es' ? 'ponme dos de pepperoni' : 'add two pepperoni pizzas');
    const listed = waiter.say(language === 'es' ? 'nada más' : "that's all");
    const handed = waiter.say(language === 'es' ? 'sí, confirmo' : 'yes, confirm');

    expect(listed?.cart?.status).toBe('summary');
    expect(listed?.told.join(' ')).not.toMatch(/domicilio|deliver/i);
    expect(handed?.acted).not.toBe('ordered');
    expect(handed?.cart).toMatchObject({
      status: 'summary',
      checkout: [{ url: expect.stringContaining(':2') }],
    });
    expect(handed?.cart?.orderNumber).toBeUndefined();
    expect(handed?.told.join(' ')).toMatch(language === 'es' ? /no hay nada pedido/ : /Nothing is ordered/);
  },
);

test('a cart that changes after it was handed over has no old link', () => {
  const waiter = new Waiter({ language: 'es', products: menu, checkout: template });
  for (const text of ['ponme dos de pepperoni', 'nada más', 'confirmo']) waiter.say(text);

  const changed = waiter.say('añade un agua');
  const again = waiter.say('sí, confirmo');

  expect(changed?.cart?.checkout).toBeUndefined();
  expect(again?.cart?.checkout?.[0]?.url.split(',')).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test.each([
  ['home', 'en', 'our hallway is freezing all winter', 'HF-003'],
  ['home', 'es', 'mi abuelo siempre tiene frío en la cama', 'HB-701'],
  ['home', 'es', 'un edredón que no dé alergia', 'HB-701'],
  ['home', 'es', 'quiero una aspiradora sin cable', 'HV-401'],
  ['sports', 'en', 'a bike that goes in the boot of my car', 'CI-805'],
  ['sports', 'en', 'a tent for us, two grown ups and a kid', 'MC-1011'],
  ['sports', 'es', 'me hielo por la noche en la tienda de campaña', 'MC-1022'],
  ['pizzeria', 'en', 'have you anything to eat without gluten', 'ensalada-griega'],
  ['pizzeria', 'es', 'algo para cenar sin gluten', 'ensalada-griega'],
] as const)(
  '%s: who says what is needed is shown it, and neither read a page nor given an order: %s, %s',
  async (shop, language, text, id) => {
    await using app = await startTestApp({ shop });

    const reply = await app.shopper().say(text, { language });

    expect(reply.cart).toBeUndefined();
    expect(reply.products?.items.map((item) => item.id)).toContain(id);
  },
);

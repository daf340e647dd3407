import { expect, test } from 'vitest';
import { shopDataDir } from '../eval/truth/shops.ts';
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

test.each([
  ['apothecary', 'cant sleep, is there a tea for that'],
  ['sports', 'detalle para un amigo ciclista, menos de 30 euros'],
] as const)('%s: who surely looks for something is never sent away: %s', async (shop, text) => {
  const dataDir = await shopDataDir(shop);
  await using app = await startTestApp({ dataDir });

  const reply = await app.shopper().say(text);

  expect(reply.done?.outcome).not.toBe('redirected');
});

test.each([
  ['es', 'algo picante', true],
  ['es', 'busco algo picante', true],
  ['en', 'something spicy', true],
  ['es', 'nada picante por favor', false],
  ['es', 'algo que no pique', false],
  ['es', 'una pizza que no pique', false],
  ['en', 'not spicy please', false],
  ['en', 'something not spicy', false],
  ['en', 'a pizza that is not spicy', false],
] as const)(
  'a sheet that says how hot or that it is not is read so: %s, %s',
  async (language, text, isHot) => {
    await using app = await startTestApp({ shop: 'pizzeria' });

    const reply = await app.shopper().say(text, { language });

    const shown = reply.products?.items.map((item) => item.id) ?? [];
    expect(shown.includes('pizza-pepperoni')).toBe(isHot);
    expect(shown.includes('pizza-huevo')).toBe(!isHot);
  },
);

test.each([
  ['apothecary', 'en', 'my hands crack every winter', 'AP-101'],
  ['mascotas', 'es', 'acabamos de adoptar un cachorrito de 3 meses', 'PE-03'],
  ['apothecary', 'en', 'stocking fillers under a fiver ish', undefined],
] as const)(
  '%s: a need told in a shopper’s own words is no talk of elsewhere: %s, %s',
  async (shop, language, text, id) => {
    const dataDir = await shopDataDir(shop);
    await using app = await startTestApp({ dataDir });

    const reply = await app.shopper().say(text, { language });

    expect(reply.done?.outcome).not.toBe('redirected');
    if (id !== undefined) expect(reply.products?.items.map((item) => item.id)).toContain(id);
  },
);

test.each([
  ['en', 'is there nut in anything?', 'Allergens'],
  ['es', 'lleva algo frutos secos?', 'Alérgenos'],
] as const)('what everything on the menu has is told by its page: %s, %s', async (language, text, page) => {
  await using app = await startTestApp({ shop: 'pizzeria' });

  const reply = await app.shopper().say(text, { language });

  expect(reply.text).toContain(page);
});

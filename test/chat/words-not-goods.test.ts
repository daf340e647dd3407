/** Who wants to hear about goods is told about them, and given nothing: interest is no order. */
import { expect, test } from 'vitest';
import { shopDataDir } from '../eval/truth/shops.ts';
import { startTestApp } from '../support/start-test-app.ts';

test.each([
  ['pizzeria', 'es', 'Hola, me interesa la ensalada griega. ¿Cuánto vale?'],
  ['pizzeria', 'es', 'Me interesa la pizza de huevo, ¿me da más detalles?'],
  ['pizzeria', 'es', 'Cuénteme algo más sobre la de pepperoni'],
  ['pizzeria', 'en', "Hi, I'm interested in the Greek salad. How much is it?"],
  ['pizzeria', 'en', 'Give me some details on the egg pizza'],
  ['ferreteria', 'es', 'Hábleme del Juego de destornilladores Forjal (8 piezas)'],
  ['ferreteria', 'es', 'Hola, me interesa Juego de llaves Allen largas (9 piezas). ¿Cuánto vale?'],
  ['home', 'en', 'Tell me more about the Vacuum Bags for Fen Cylinder (pack of 8)'],
  ['home', 'en', "I'm interested in the Pip Pro, which colours are there?"],
  ['home', 'en', "I'm interested in the Quieto 300 in red"],
] as const)('%s, %s: %s', async (shop, language, text) => {
  await using app = await startTestApp(
    shop === 'ferreteria' ? { dataDir: await shopDataDir(shop) } : { shop },
  );

  const reply = await app.shopper().say(text, { language });

  expect(reply.cart).toBeUndefined();
  expect(reply.done?.outcome).toBe('answered');
  expect(reply.text).not.toMatch(/desea\?|would you like/i);
});

test.each([
  ['es', 'Me interesa la de huevo, añádala', '1 Pizza de huevo'],
  ['en', "I was interested in the egg pizza, I'll take it", '1 Pizza de huevo'],
] as const)('and who orders beside it is given it: %s, %s', async (language, text, goods) => {
  await using app = await startTestApp({ shop: 'pizzeria' });

  const reply = await app.shopper().say(text, { language });

  expect(reply.cart?.lines.map(({ quantity, title }) => `${quantity} ${title}`).join(', ')).toBe(goods);
});

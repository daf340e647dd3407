import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const shops = ['sports', 'home', 'pizzeria'] as const;
const apps = new Map<string, TestApp>();

beforeAll(async () => {
  for (const shop of shops) apps.set(shop, await startTestApp({ shop }));
}, 60_000);

afterAll(async () => {
  for (const app of apps.values()) await app[Symbol.asyncDispose]();
});

async function say(shop: string, language: 'es' | 'en', text: string) {
  const app = apps.get(shop);
  if (app === undefined) throw new Error(`${shop} is not open`);
  return app.shopper().say(text, { language });
}

test.each([
  // Having is told of goods, too.
  ['sports', 'es', '¿Cuántas pulgadas tiene la rueda de la Pedalín?', '16'],
  ['sports', 'es', '¿Tiene buenas valoraciones el Cierzo 29?', 'Cierzo'],
  ['home', 'es', '¿Cuánta autonomía tienen los Quieto 300?', 'battery life'],
  ['home', 'en', 'Have you got any reviews for the Drift pillow?', 'out of 5'],
  ['pizzeria', 'es', '¿Tiene cafeína el Sprite?', 'cafeína'],
  // The question stands behind the name, and has no mark of one.
  ['sports', 'es', 'la esterilla Duna cuánto pesa', 'Duna'],
  ['home', 'en', 'the Wren kettle how much does it hold', 'Wren'],
  // An option that is named has its own price and its own stock.
  ['sports', 'es', '¿a cuánto salen las mancuernas de 5 kg?', '38,90'],
  ['sports', 'en', 'how much is the Nieve 0 in size M', '99.00'],
  ['home', 'es', 'precio del pack de 3 bombillas Iris', '39,90'],
  ['home', 'en', 'is the Keel desk available in white?', 'out of stock'],
  ['sports', 'es', '¿queda la Pedalín en verde?', 'agotado'],
  // Which options there are, and which extras.
  ['pizzeria', 'es', '¿qué extras tiene la pizza de huevo?', 'Setas'],
  ['pizzeria', 'en', 'which toppings can be added to the ham and cheese pizza?', '1,50'],
  // What the sheet calls otherwise.
  ['pizzeria', 'en', 'how big is the Sprite?', '33 cl'],
  ['pizzeria', 'es', '¿la pizza de pepperoni pica?', 'suave'],
  ['home', 'en', "is the Vole any good? what's the noise like", '22-48 dB'],
  ['home', 'es', '¿para qué superficie sirve el purificador?', '40 m²'],
  ['home', 'es', 'hábleme del purificador', 'Vole'],
  ['home', 'es', 'mándame el enlace del monitor Sill', 'Sill'],
  // One that is called so from its first word, and one whose title has the word as it is written.
  ['home', 'en', 'what do the vacuum bags fit?', 'Fen Cylinder'],
  ['home', 'es', '¿qué nota tiene el monitor Sill?', 'Sill'],
] as const)(
  '%s, %s: «%s» is answered with what is said of those goods',
  async (shop, language, text, said) => {
    const reply = await say(shop, language, text);

    expect(reply.done?.outcome).toBe('answered');
    expect(reply.text).toContain(said);
  },
);

test.each([
  ['home', 'es', '¿quién está llamando al timbre?'],
  ['sports', 'es', '¿quién inventó la bicicleta?'],
  ['sports', 'en', 'who won the tennis final yesterday'],
  ['home', 'en', "what's the capital of Peru?"],
  ['pizzeria', 'en', 'who was the first man in space?'],
] as const)(
  '%s, %s: «%s» is of no goods, whatever its words are called by here',
  async (shop, language, text) => {
    expect((await say(shop, language, text)).done?.outcome).toBe('redirected');
  },
);

test.each([
  ['sports', 'es', '¿tienen mochilas de 28 litros?', 'Mochila Cordada 28'],
  ['home', 'en', 'which headphones do you have?', 'Headphones'],
  ['sports', 'es', 'busco unas zapatillas Brisa', 'Brisa'],
  ['sports', 'es', '¿cuánto tarda en llegar la tienda Refugio 2 a Sevilla?', 'Envíos'],
  ['home', 'en', 'can I send the Pip earbuds back if I opened them?', 'Returns'],
] as const)(
  '%s, %s: «%s» is still a search or a question for the shop',
  async (shop, language, text, said) => {
    const reply = await say(shop, language, text);

    expect(reply.text).toContain(said);
  },
);

/** The chat and the cart's buttons at the same moment, on the running service: no act of either is lost, and each can be taken back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cart } from '../../src/protocol.ts';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { drip } from '../support/fake-ollama-script.ts';
import { heard, type ShopClient } from '../support/shop-client.ts';
import { startTestApp } from '../support/start-test-app.ts';

const words = {
  es: {
    put: 'ponme una de',
    goods: ['pepperoni', 'huevo'],
    ask: '¿qué ensaladas tenéis?',
    undo: 'deshaz eso',
  },
  en: {
    put: 'add one',
    goods: ['pepperoni pizza', 'egg pizza'],
    ask: 'which salads do you have?',
    undo: 'undo that',
  },
} as const;
const pizzas = ['pizza-pepperoni', 'pizza-huevo'] as const;
const drinks = ['agua', 'sprite', 'zumo-naranja'] as const;

type Round = {
  /** Which pizza the chat adds one more of; 2 asks something instead. */
  chat: number;
  /** Buttons pressed one after the other while the answer runs. */
  presses: { drink: number; quantity: number; afterMs: number }[];
};
const rounds = fc.array(
  fc.record<Round>({
    chat: fc.nat({ max: 2 }),
    presses: fc.array(
      fc.record({
        drink: fc.nat({ max: 2 }),
        quantity: fc.nat({ max: 5 }),
        afterMs: fc.constantFrom(0, 0, 1, 3, 8),
      }),
      { maxLength: 4 },
    ),
  }),
  { minLength: 2, maxLength: 6 },
);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function pieces(cart: Cart | undefined): Record<string, number> {
  return Object.fromEntries((cart?.lines ?? []).map(({ productId, quantity }) => [productId, quantity]));
}

async function cartOf(shopper: ShopClient): Promise<Cart | undefined> {
  const response = await shopper.request(`/api/conversations/${shopper.conversationId}`);
  return ((await response.json()) as { cart?: Cart }).cart;
}

async function press(shopper: ShopClient, productId: string, quantity: number): Promise<Cart> {
  const response = await shopper.request(`/api/conversations/${shopper.conversationId}/cart`, {
    method: 'POST',
    body: JSON.stringify({ productId, quantity }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Cart;
}

/** Says it, and presses while the answer runs; returns how many acts changed the cart. */
async function play(shopper: ShopClient, round: Round, language: 'es' | 'en'): Promise<number> {
  const { put, goods, ask } = words[language];
  const name = goods[round.chat];
  const before = pieces(await cartOf(shopper));
  const turn = shopper.post(name === undefined ? ask : `${put} ${name}`, { language }).then(heard);
  let acts = name === undefined ? 0 : 1;
  for (const { drink, quantity, afterMs } of round.presses) {
    if (afterMs > 0) await pause(afterMs);
    const id = drinks[drink] ?? '';
    if ((before[id] ?? 0) !== quantity) acts += 1;
    before[id] = quantity;
    expect(pieces(await press(shopper, id, quantity))[id] ?? 0).toBe(quantity);
  }
  expect((await turn).done).toBeDefined();
  return acts;
}

/** As far back as taking back goes. */
const deepest = 10;

test.each(['es', 'en'] as const)(
  'no act of the chat or of the buttons is lost (%s)',
  async (language) => {
    const script = drip(
      language === 'es' ? 'Hecho. ¿Le apetece algo más de la carta?' : 'Done. Anything else from the menu?',
      3,
    );
    await using fake = await startFakeOllama({ byDefault: script, parallel: 4 });
    await using app = await startTestApp({
      settings: { CHAT_MODEL: 'ollama:gemma3:4b', OLLAMA_URL: fake.url, MODEL_CONCURRENCY: '4' },
    });
    await fake.until(() => fake.asked('/api/chat').length > 0, 'the model is warm');

    let streamed = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (played) => {
        const shopper = app.shopper();
        await shopper.say(words[language].ask, { language });
        const wanted: Record<string, number> = {};
        let acts = 0;
        for (const round of played) {
          acts += await play(shopper, round, language);
          const pizza = pizzas[round.chat];
          if (pizza !== undefined) wanted[pizza] = (wanted[pizza] ?? 0) + 1;
          for (const { drink, quantity } of round.presses) wanted[drinks[drink] ?? ''] = quantity;
        }
        const left = Object.fromEntries(Object.entries(wanted).filter(([, quantity]) => quantity > 0));
        expect(pieces(await cartOf(shopper))).toEqual(left);
        streamed += played.length;
        if (acts > deepest) return;

        for (let at = 0; at < acts; at += 1) await shopper.say(words[language].undo, { language });

        expect(pieces(await cartOf(shopper))).toEqual({});
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(fake.questions.length).toBeGreaterThan(streamed / 2);
  },
  60_000,
);

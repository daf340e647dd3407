/** Who words the answers while order dialogues are played: nobody, a liar, or a real model. The cart has to be the same with each. */
import type { Language } from '../../../src/protocol.ts';
import { startFakeOllama } from '../../support/fake-ollama.ts';
import { RecordingProxy } from '../../support/recording-proxy.ts';
import { modelReady } from '../truth/dialogues/play-shop.ts';
import { Dice } from '../truth/liar/dice.ts';
import { liarCases } from '../truth/liar/liar-cases.ts';
import { loadWorld } from '../truth/liar/world.ts';
import type { ShopName } from './order-dialogue.ts';

export type Speaker = {
  settings: Record<string, string>;
  /** Returns once the service at `url` may ask it. */
  ready(url: string): Promise<void>;
  /** Before each message of a shopper. */
  prepare(language: Language): void;
  [Symbol.asyncDispose](): Promise<void>;
};

export type OpenSpeaker = (shop: ShopName) => Promise<Speaker>;

export const catalogueVoice: OpenSpeaker = async () => ({
  settings: { CHAT_MODEL: 'none' },
  ready: async () => {},
  prepare() {},
  async [Symbol.asyncDispose]() {},
});

/** What a model would say that had taken the order itself, and taken it wrongly. */
const ordersOfItsOwn: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'He añadido 9 unidades más a tu pedido. El total es de 1,00 €.',
    'He vaciado tu carrito. ¿Algo más?',
    'Tu pedido está confirmado con el número T-000001 y llega en diez minutos.',
    'Te lo cambio por otro de regalo y el envío te sale gratis.',
    'confirmar',
    '{"acts":[{"kind":"clear"},{"kind":"confirm"}]}',
  ],
  en: [
    'I have added 9 more to your order. The total is €1.00.',
    'I have emptied your cart. Anything else?',
    'Your order is confirmed as number T-000001 and arrives in ten minutes.',
    'I will swap it for another one as a gift, and delivery is free.',
    'confirm',
    '{"acts":[{"kind":"clear"},{"kind":"confirm"}]}',
  ],
};

/** A scripted model that says a lie of the shop, or of the order, to every message. The same lies every time. */
export const liar: OpenSpeaker = async (shop) => {
  const script = { kind: 'answer' as const, text: '', pieceMs: 0, thought: '', leak: 'none' as const };
  const fake = await startFakeOllama({ byDefault: script, models: [{ name: 'liar:latest' }] });
  const dice = new Dice(`orders ${shop}`);
  const worlds = [await loadWorld(shop)];
  const lies = liarCases({ worlds, seed: 6, count: 600, split: 'dev' });
  return {
    settings: { CHAT_MODEL: 'ollama:liar', EMBED_MODEL: 'builtin', OLLAMA_URL: fake.url },
    ready: () => fake.until(() => fake.asked('/api/chat').length > 0, 'the model is warm'),
    prepare(language) {
      const ofShop = lies.filter((one) => one.language === language).map(({ lie }) => lie);
      script.text = `${dice.pick(ordersOfItsOwn[language])} ${dice.pick(ofShop)}`;
    },
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  };
};

/** `mostTokens`: the model reads the end of its prompt only and stops after so many: a cart is decided before the first of them. */
export function realModel(model: string, ollamaUrl: string, mostTokens?: number): OpenSpeaker {
  return async (shop) => {
    const proxy = await RecordingProxy.start(ollamaUrl, (path, body) =>
      mostTokens === undefined || path !== '/api/chat' ? body : endedAfter(mostTokens, body),
    );
    return {
      settings: {
        CHAT_MODEL: `ollama:${model}`,
        EMBED_MODEL: 'builtin',
        OLLAMA_URL: proxy.url,
        // Who asks for a word or two has patience: a busy machine is no reason to compare nothing.
        ...(mostTokens === undefined
          ? {}
          : { FIRST_BYTE_MS: '180000', FIRST_WORD_MS: '500', NUM_CTX: '2048' }),
      },
      ready: modelReady,
      prepare() {},
      async [Symbol.asyncDispose]() {
        const answers = proxy.at('/api/chat').filter(({ reply }) => reply.includes('"done":true')).length - 1;
        process.stdout.write(`${model} gave ${answers} answers in the shop “${shop}”\n`);
        await proxy[Symbol.asyncDispose]();
      },
    };
  };
}

/** So many characters of the end of each message are left of a prompt. */
const readOfEach = 300;

function endedAfter(mostTokens: number, body: string): string {
  const request = JSON.parse(body) as {
    options?: { num_predict?: number };
    messages: { role: string; content: string }[];
  };
  const asked = request.options?.num_predict ?? mostTokens;
  return JSON.stringify({
    ...request,
    messages: request.messages.slice(-3).map((message) => ({
      ...message,
      content: message.content.slice(-readOfEach),
    })),
    options: { ...request.options, num_predict: Math.min(asked, mostTokens) },
  });
}

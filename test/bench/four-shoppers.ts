import { randomUUID } from 'node:crypto';
import type { PromptMessage } from '../../src/chat/chat-model.ts';
import { readSettings } from '../../src/config.ts';
import { type ChatModelHandle, selectChatModel } from '../../src/llm/select-chat-model.ts';
import { createLog } from '../../src/log.ts';
import { type Measure, median, needOllama, type Row } from './measure.ts';
import { rawChat } from './raw-chat.ts';

const numCtx = 2048;
const maxTokens = 16;
const rounds = 3;
const shoppers = ['first', 'second', 'third', 'fourth'];

function promptOf(shopper: string): PromptMessage[] {
  return [
    { role: 'system', content: 'You work in a sports shop and answer in one short sentence. '.repeat(10) },
    { role: 'user', content: `I am the ${shopper} (${randomUUID()}). Do you have running shoes?` },
  ];
}

/** Four shoppers at once: how long each waits for the first word through our queue, beside all four sent to Ollama at once. */
export const fourShoppers: Measure = {
  name: 'four-shoppers',
  async run(context): Promise<Row[]> {
    const { url, chatModel } = needOllama(context);
    const settings = readSettings({
      CHAT_MODEL: `ollama:${chatModel}`,
      OLLAMA_URL: url,
      NUM_CTX: String(numCtx),
      QUEUE_MS: '600000',
      FIRST_BYTE_MS: '300000',
      SILENCE_MS: '300000',
    });
    const model = await selectChatModel(settings, createLog('silent'));
    if (model === undefined) return [];
    try {
      await rawChat(url, { model: chatModel, messages: promptOf('nobody'), maxTokens: 1, numCtx });
      const raw: number[][] = [];
      const ours: number[][] = [];
      for (let round = 0; round < rounds; round += 1) {
        raw.push(await Promise.all(shoppers.map((shopper) => firstRaw(url, chatModel, shopper))));
        ours.push(await Promise.all(shoppers.map((shopper) => firstOurs(model, shopper))));
      }
      return shoppers.map((shopper, index) => {
        const value = median(ours.map((waits) => nth(waits, index)));
        const beside = {
          what: 'all four sent to Ollama at once',
          value: median(raw.map((waits) => nth(waits, index))),
        };
        const compared = { kind: 'ratio', value: value / beside.value } as const;
        return {
          what: `first word of the ${shopper} of four shoppers`,
          value,
          unit: 'ms',
          beside,
          compared,
          rounds,
        };
      });
    } finally {
      model.close();
    }
  },
};

async function firstRaw(url: string, model: string, shopper: string): Promise<number> {
  return (await rawChat(url, { model, messages: promptOf(shopper), maxTokens, numCtx })).firstMs;
}

async function firstOurs(model: ChatModelHandle, visitor: string): Promise<number> {
  const sentAt = performance.now();
  let first: number | undefined;
  const signal = new AbortController().signal;
  for await (const _ of model.stream({ messages: promptOf(visitor), signal, visitor, maxTokens })) {
    first ??= performance.now() - sentAt;
  }
  return first ?? Number.NaN;
}

function nth(waits: readonly number[], index: number): number {
  return [...waits].sort((a, b) => a - b)[index] ?? Number.NaN;
}

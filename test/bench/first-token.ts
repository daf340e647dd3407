import type { PromptMessage } from '../../src/chat/chat-model.ts';
import { readSettings } from '../../src/config.ts';
import { type ChatModelHandle, selectChatModel } from '../../src/llm/select-chat-model.ts';
import { createLog } from '../../src/log.ts';
import { type Measure, median, needOllama, type Row } from './measure.ts';
import { rawChat } from './raw-chat.ts';

const numCtx = 2048;
const messages: PromptMessage[] = [
  { role: 'system', content: 'You work in a sports shop and answer in one short sentence. '.repeat(10) },
  { role: 'user', content: 'Do you have running shoes?' },
];

/**
 * What our queue, deadlines and LangChain add to the first token. The prompt is one the model has just read, so that reading does not
 * hide the difference.
 */
export const firstToken: Measure = {
  name: 'first-token',
  async run(context): Promise<Row[]> {
    const { url, chatModel } = needOllama(context);
    const settings = readSettings({
      CHAT_MODEL: `ollama:${chatModel}`,
      OLLAMA_URL: url,
      NUM_CTX: String(numCtx),
      FIRST_BYTE_MS: '300000',
      SILENCE_MS: '300000',
    });
    const model = await selectChatModel(settings, createLog('silent'));
    if (model === undefined) return [];
    const ours: number[] = [];
    const raw: number[] = [];
    try {
      const ask = { model: chatModel, messages, numCtx };
      await rawChat(url, { ...ask, maxTokens: 1 });
      for (let round = 0; round < context.rounds; round += 1) {
        // In turns, and each first as often as the other.
        const askRaw = async () => raw.push((await rawChat(url, { ...ask, maxTokens: 4 })).firstMs);
        const askOurs = async () => ours.push(await firstOurs(model));
        for (const ask of round % 2 === 0 ? [askRaw, askOurs] : [askOurs, askRaw]) await ask();
      }
    } finally {
      model.close();
    }
    const value = median(ours);
    const beside = { what: 'the same prompt sent raw', value: median(raw) };
    const compared = {
      kind: 'difference',
      value: median(ours.map((ms, round) => ms - (raw[round] ?? Number.NaN))),
    } as const;
    return [
      {
        what: 'first token at the gate',
        value,
        unit: 'ms',
        beside,
        compared,
        budget: '≤ 15 ms more',
        rounds: context.rounds,
      },
    ];
  },
};

async function firstOurs(model: ChatModelHandle): Promise<number> {
  const sentAt = performance.now();
  let first: number | undefined;
  const signal = new AbortController().signal;
  for await (const _ of model.stream({ messages, signal, visitor: 'bench', maxTokens: 4 })) {
    first ??= performance.now() - sentAt;
  }
  return first ?? Number.NaN;
}

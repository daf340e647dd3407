import { randomUUID } from 'node:crypto';
import type { PromptMessage } from '../../src/chat/chat-model.ts';
import { RecordingProxy } from '../support/recording-proxy.ts';
import { askShop } from './ask-shop.ts';
import { type Measure, median, needOllama, type Row, Skipped } from './measure.ts';
import { followUps, spanishQuestions } from './questions.ts';
import { rawChat, readingIn } from './raw-chat.ts';
import { BenchService } from './service.ts';

type ChatBody = { model: string; messages: PromptMessage[]; options: { num_ctx: number } };

/**
 * Conversations with the whole service in front of the real model. What the model read on each follow-up turn, by its own clock,
 * beside the very same prompt sent to a model that has just read something else.
 */
export const followUp: Measure = {
  name: 'follow-up',
  async run(context): Promise<Row[]> {
    const { url, chatModel } = needOllama(context);
    await using proxy = await RecordingProxy.start(url);
    const service = await BenchService.start({
      CHAT_MODEL: `ollama:${chatModel}`,
      OLLAMA_URL: proxy.url,
      EMBED_MODEL: 'builtin',
      SHOP: 'sports',
      FIRST_BYTE_MS: '300000',
      QUEUE_MS: '300000',
    });
    const followed: { body: ChatBody; readMs: number; chars: number; anew: number }[] = [];
    try {
      for (let round = 0; round < Math.min(2, context.rounds); round += 1) {
        context.say(`  conversation ${round + 1}`);
        const seen = proxy.at('/api/chat').length;
        let turn = await askShop(service.url, spanishQuestions[round] ?? 'zapatillas');
        for (const text of followUps.slice(0, 2)) turn = await askShop(service.url, text, turn.conversation);
        followed.push(...followUpsIn(proxy.at('/api/chat').slice(seen)));
      }
    } finally {
      await service.stop();
    }
    if (followed.length === 0) throw new Skipped('no follow-up turn reached the model');
    const cold: number[] = [];
    for (const { body } of followed) {
      const ask = { model: body.model, maxTokens: 1, numCtx: body.options.num_ctx };
      await rawChat(url, {
        ...ask,
        messages: [{ role: 'user', content: `${randomUUID()} ${'otra cosa '.repeat(30)}` }],
      });
      cold.push((await rawChat(url, { ...ask, messages: body.messages })).readMs);
    }
    const value = median(followed.map(({ readMs }) => readMs));
    const beside = { what: 'that prompt read cold', value: median(cold) };
    const shares = followed.map(({ readMs }, index) => readMs / (cold[index] ?? Number.NaN));
    const rounds = followed.length;
    return [
      {
        what: 'reading the prompt of a follow-up turn',
        value,
        unit: 'ms',
        beside,
        compared: { kind: 'ratio', value: median(shares) },
        budget: '≤ 0.40',
        rounds,
      },
      {
        what: 'characters of that prompt the model had not read the turn before',
        value: median(followed.map(({ anew }) => anew)),
        unit: 'characters',
        beside: { what: 'all of it', value: median(followed.map(({ chars }) => chars)) },
        compared: { kind: 'ratio', value: median(followed.map(({ anew, chars }) => anew / chars)) },
        rounds,
      },
    ];
  },
};

/** Every call but the first of a conversation, with how much of it follows the prompt before, byte for byte. */
function followUpsIn(calls: { body: string; reply: string }[]) {
  return calls.slice(1).flatMap((call, index) => {
    const before = calls[index];
    if (before === undefined || !call.reply.includes('"done":true')) return [];
    const body = JSON.parse(call.body) as ChatBody;
    const text = textOf(body.messages);
    const known = textOf((JSON.parse(before.body) as ChatBody).messages);
    let common = 0;
    while (common < known.length && known[common] === text[common]) common += 1;
    return [{ body, readMs: readingIn(call.reply).readMs, chars: text.length, anew: text.length - common }];
  });
}

function textOf(messages: readonly PromptMessage[]): string {
  return messages.map(({ role, content }) => `${role}\n${content}\n`).join('');
}

import type { PromptMessage } from '../../src/chat/chat-model.ts';

export type RawAnswer = { firstMs: number; totalMs: number; promptTokens: number; readMs: number };

/** The same prompt sent to Ollama with nothing of ours in between. */
export async function rawChat(
  url: string,
  body: { model: string; messages: readonly PromptMessage[]; maxTokens: number; numCtx: number },
): Promise<RawAnswer> {
  const sentAt = performance.now();
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      model: body.model,
      messages: body.messages,
      options: { num_predict: body.maxTokens, num_ctx: body.numCtx, temperature: 0.2 },
      keep_alive: '-1s',
    }),
  });
  let firstMs: number | undefined;
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    firstMs ??= performance.now() - sentAt;
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  if (!response.ok) throw new Error(`Ollama answered ${response.status}: ${text}`);
  return { firstMs: firstMs ?? Number.NaN, totalMs: performance.now() - sentAt, ...readingIn(text) };
}

/** What Ollama says it read, from the last line of a stream. */
export function readingIn(stream: string): { promptTokens: number; readMs: number } {
  const last = JSON.parse(stream.trimEnd().split('\n').at(-1) ?? '{}') as Record<string, number>;
  return {
    promptTokens: last.prompt_eval_count ?? Number.NaN,
    readMs: (last.prompt_eval_duration ?? Number.NaN) / 1e6,
  };
}

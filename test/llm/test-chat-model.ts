import { Writable } from 'node:stream';
import { readSettings } from '../../src/config.ts';
import { type ChatModelHandle, selectChatModel } from '../../src/llm/select-chat-model.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { FakeOllama } from '../support/fake-ollama.ts';

/** A log whose lines a test can read. */
export function recordingLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('info', destination), lines };
}

export const silentLog = createLog('silent');

export type OpenedModel = { model: ChatModelHandle; log: string[]; [Symbol.dispose](): void };

/** The chat model as the service has it, in front of a fake. */
export async function openChatModel(
  fake: FakeOllama,
  env: Record<string, string> = {},
  lookEveryMs = 5,
): Promise<OpenedModel> {
  const { log, lines } = recordingLog();
  const settings = readSettings({
    CHAT_MODEL: 'ollama:gemma3:4b',
    OLLAMA_URL: fake.url,
    OPENAI_BASE_URL: fake.openAiUrl,
    ...env,
  });
  const model = await selectChatModel(settings, log, { lookEveryMs });
  if (model === undefined) throw new Error('CHAT_MODEL=none has no handle');
  return { model, log: lines, [Symbol.dispose]: () => model.close() };
}

export function ask(
  model: ChatModelHandle,
  content = '¿Tienen zapatillas?',
  options: { signal?: AbortSignal; visitor?: string; maxTokens?: number } = {},
): AsyncGenerator<string> {
  const { signal = new AbortController().signal, visitor = 'ana', maxTokens = 200 } = options;
  const stream = model.stream({ messages: [{ role: 'user', content }], signal, visitor, maxTokens });
  return (async function* () {
    yield* stream;
  })();
}

export async function allOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** What a stream ends with when it does not end well. */
export async function failureOf(
  pieces: AsyncIterable<string>,
): Promise<{ failure: unknown; said: string; error: unknown }> {
  let said = '';
  try {
    for await (const piece of pieces) said += piece;
  } catch (error) {
    const failure =
      typeof error === 'object' && error !== null && 'failure' in error ? error.failure : undefined;
    return { failure, said, error };
  }
  throw new Error(`it did not fail, it said: ${said}`);
}

export async function failureFrom(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error,
  );
}

/** The same in front of a real server, patient: other work may hold it up. */
export async function openLiveModel(
  url: string,
  model: string,
  env: Record<string, string> = {},
): Promise<OpenedModel> {
  const { log, lines } = recordingLog();
  const settings = readSettings({
    CHAT_MODEL: `ollama:${model}`,
    OLLAMA_URL: url,
    OPENAI_BASE_URL: `${url}/v1`,
    FIRST_BYTE_MS: '120000',
    SILENCE_MS: '60000',
    QUEUE_MS: '120000',
    ...env,
  });
  const handle = await selectChatModel(settings, log);
  if (handle === undefined) throw new Error('CHAT_MODEL=none has no handle');
  return { model: handle, log: lines, [Symbol.dispose]: () => handle.close() };
}

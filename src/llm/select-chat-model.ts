import type { Settings } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { ChatServer } from './chat-server.ts';
import { OllamaChatServer } from './ollama-chat-model.ts';
import { OpenAiChatServer } from './openai-chat-model.ts';
import { type ChatModelHandle, ServedChatModel } from './served-chat-model.ts';

export type { ChatModelHandle } from './served-chat-model.ts';

/**
 * The chat model the settings ask for, after a first look at its server; undefined for `none`. A model that is not there yet, named
 * or `auto`, is looked for every few seconds and picked up without a restart.
 */
export async function selectChatModel(
  settings: Settings,
  log: Log,
  { lookEveryMs = 3000 }: { lookEveryMs?: number } = {},
): Promise<ChatModelHandle | undefined> {
  const server = chatServerFor(settings);
  if (server === undefined) return undefined;
  const model = new ServedChatModel({
    server,
    setting: settings.CHAT_MODEL,
    concurrency: settings.MODEL_CONCURRENCY,
    queueMs: settings.QUEUE_MS,
    firstByteMs: settings.FIRST_BYTE_MS,
    silenceMs: settings.SILENCE_MS,
    log,
    lookEveryMs,
  });
  await model.start();
  return model;
}

/** NAME is all after the first colon: names of models have colons of their own. */
export function chatServerFor(settings: Settings): ChatServer | undefined {
  const { CHAT_MODEL: setting, OPENAI_BASE_URL } = settings;
  if (setting === 'none') return undefined;
  if (setting === 'auto') return new OllamaChatServer(settings, 'auto');
  const name = setting.slice(setting.indexOf(':') + 1);
  if (setting.startsWith('ollama:')) return new OllamaChatServer(settings, name);
  if (setting.startsWith('openai:') && OPENAI_BASE_URL !== undefined) {
    return new OpenAiChatServer({ ...settings, OPENAI_BASE_URL }, name);
  }
  throw new AppError(
    'bad_settings',
    `CHAT_MODEL=${setting} is none of auto, none, ollama:NAME, openai:NAME (with OPENAI_BASE_URL)`,
  );
}

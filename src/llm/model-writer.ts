/** A chat model for the merchant's own errands at ingestion: one call at a time, no queue of shoppers in front of it. */
import type { PromptMessage } from '../chat/chat-model.ts';
import type { Settings } from '../config.ts';
import type { ChatServer } from './chat-server.ts';
import { modelFailureOf } from './model-failure.ts';
import { chatServerFor } from './select-chat-model.ts';
import { stripThoughts } from './strip-thoughts.ts';

export type WritingRequest = {
  messages: readonly PromptMessage[];
  maxTokens: number;
  /** JSON schema of the answer, which not every server keeps to. */
  schema: Record<string, unknown>;
  signal?: AbortSignal | undefined;
};

export interface ModelWriter {
  /** `provider:model`. */
  readonly name: string;
  /** The whole answer. Throws ModelFailureError, or the signal's reason. */
  write(request: WritingRequest): Promise<string>;
}

/** A machine without a graphics card may read a long prompt for minutes. */
const longestCallMs = 600_000;
const longestLookMs = 5000;

export type WriterSought = { writer: ModelWriter } | { advice: string };

/** The model that CHAT_MODEL names, loaded; else what to do to have one. */
export async function modelWriterFor(settings: Settings, signal?: AbortSignal): Promise<WriterSought> {
  const server = chatServerFor(settings);
  if (server === undefined) return { advice: 'CHAT_MODEL=none' };
  const sighting = await server.find(within(longestLookMs, signal));
  if (sighting.state !== 'ready') return { advice: sighting.advice };
  try {
    await server.ensureLoaded(sighting.model, within(longestCallMs, signal));
  } catch (error) {
    signal?.throwIfAborted();
    return { advice: modelFailureOf(error, 'before_first_piece').message };
  }
  return { writer: writerOn(server, sighting.model) };
}

function writerOn(server: ChatServer, model: string): ModelWriter {
  return {
    name: `${server.provider}:${model}`,
    async write({ signal, ...request }) {
      let text = '';
      try {
        const pieces = server.stream({ ...request, model, signal: within(longestCallMs, signal) });
        for await (const piece of stripThoughts(pieces)) text += piece;
      } catch (error) {
        signal?.throwIfAborted();
        throw modelFailureOf(error, text === '' ? 'before_first_piece' : 'mid_answer');
      }
      return text;
    },
  };
}

function within(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(ms);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';
import type { Settings } from '../config.ts';
import {
  answerTemperature,
  type CallStats,
  type ChatServer,
  langChainMessages,
  type ModelCall,
  type Sighting,
  textOf,
} from './chat-server.ts';
import { ModelFailureError, modelFailureOf } from './model-failure.ts';
import { modelFetch } from './model-fetch.ts';

const usage = z.object({ input_tokens: z.number() });
const models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Any server with OpenAI's `/v1` (LM Studio, llama-server, vLLM, Ollama's own) through LangChain. It needs no key. */
export class OpenAiChatServer implements ChatServer {
  readonly provider = 'openai';
  /** Servers differ, and many stop at once; holding our place back would cost those for nothing. */
  readonly readsAbandonedPrompts = false;
  readonly #baseUrl: string;
  readonly #model: string;
  readonly #key: string;

  constructor(settings: Settings & { OPENAI_BASE_URL: string }, model: string) {
    this.#baseUrl = settings.OPENAI_BASE_URL.replace(/\/+$/, '');
    this.#model = model;
    // The client insists on one; servers at home ignore it.
    this.#key = settings.OPENAI_API_KEY ?? 'none';
  }

  async find(signal: AbortSignal): Promise<Sighting> {
    const model = this.#model;
    try {
      const response = await modelFetch(signal)(`${this.#baseUrl}/models`, {
        headers: { authorization: `Bearer ${this.#key}` },
      });
      const listed = models.safeParse(await response.json().catch(() => undefined));
      if (!listed.success || listed.data.data.some(({ id }) => id === model || id === `${model}:latest`)) {
        return { state: 'ready', model };
      }
      const names = listed.data.data.map(({ id }) => id).slice(0, 10);
      return {
        state: 'missing',
        advice: `${this.#baseUrl} has no model ${model}; it has: ${names.join(', ')}`,
      };
    } catch (error) {
      const failure = modelFailureOf(error, 'before_first_piece');
      // A server without a list of models may well have the model.
      if (failure.failure === 'model_missing') return { state: 'ready', model };
      return { state: 'unreachable', advice: `${this.#baseUrl} does not answer (${failure.message})` };
    }
  }

  async ensureLoaded(): Promise<'unknown'> {
    return 'unknown';
  }

  async *stream(call: ModelCall): AsyncGenerator<string, CallStats | undefined> {
    const chat = new ChatOpenAI({
      model: call.model,
      apiKey: this.#key,
      configuration: { baseURL: this.#baseUrl, fetch: modelFetch(call.signal), maxRetries: 0 },
      maxTokens: call.maxTokens,
      temperature: answerTemperature,
      maxRetries: 0,
      useResponsesApi: false,
      streamUsage: true,
    });
    const sentAt = performance.now();
    let readMs: number | undefined;
    let promptTokens: number | undefined;
    let finished = false;
    for await (const chunk of await chat.stream(langChainMessages(call.messages), formatOf(call))) {
      readMs ??= performance.now() - sentAt;
      promptTokens = promptTokensIn(chunk.usage_metadata) ?? promptTokens;
      if (chunk.response_metadata.finish_reason) finished = true;
      yield textOf(chunk.content);
    }
    // The client takes a connection that breaks between two events for the end of the answer.
    if (!finished) throw new ModelFailureError('broken', 'the answer ended without a finish reason');
    return readMs === undefined || !promptTokens ? undefined : { promptTokens, readMs };
  }
}

function formatOf({ schema }: ModelCall) {
  if (schema === undefined) return {};
  return {
    response_format: { type: 'json_schema' as const, json_schema: { name: 'answer', strict: true, schema } },
  };
}

function promptTokensIn(metadata: unknown): number | undefined {
  const found = usage.safeParse(metadata);
  return found.success ? found.data.input_tokens : undefined;
}

import { ChatOllama } from '@langchain/ollama';
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
import { chatChoices, firstInstalled, installedAs } from './model-choices.ts';
import { modelFailureOf } from './model-failure.ts';
import { modelFetch } from './model-fetch.ts';
import { type ModelFacts, OllamaApi, ollamaKeepAlive } from './ollama-api.ts';

const finalPiece = z.object({
  done: z.literal(true),
  prompt_eval_count: z.number().optional(),
  prompt_eval_duration: z.number().optional(),
});

/** Ollama through LangChain. Every request has an instance of its own: ChatOllama's abort ends all streams of a shared one. */
export class OllamaChatServer implements ChatServer {
  readonly provider = 'ollama';
  readonly readsAbandonedPrompts = true;
  readonly #api: OllamaApi;
  readonly #url: string;
  readonly #wanted: string | 'auto';
  readonly #numCtx: number;
  readonly #keepAlive: string;
  readonly #facts = new Map<string, ModelFacts>();

  constructor(settings: Settings, wanted: string | 'auto') {
    this.#url = settings.OLLAMA_URL;
    this.#api = new OllamaApi(settings.OLLAMA_URL);
    this.#wanted = wanted;
    this.#numCtx = settings.NUM_CTX;
    this.#keepAlive = ollamaKeepAlive(settings.KEEP_ALIVE);
  }

  async find(signal: AbortSignal): Promise<Sighting> {
    try {
      const installed = await this.#api.installed(signal);
      const model =
        this.#wanted === 'auto'
          ? firstInstalled(chatChoices, installed)
          : installedAs(this.#wanted, installed);
      if (model === undefined) return { state: 'missing', advice: this.#howToGetOne() };
      await this.#factsOf(model, signal);
      return { state: 'ready', model };
    } catch (error) {
      const { message } = modelFailureOf(error, 'before_first_piece');
      return { state: 'unreachable', advice: `Ollama at ${this.#url} does not answer (${message})` };
    }
  }

  async ensureLoaded(model: string, signal: AbortSignal): Promise<'was_loaded' | 'loaded_now'> {
    const facts = await this.#factsOf(model, signal);
    const window = Math.min(this.#numCtx, facts?.contextLength ?? this.#numCtx);
    if (await this.#api.isLoaded(model, window, signal)) return 'was_loaded';
    await this.#api.load(model, { numCtx: this.#numCtx, keepAlive: this.#keepAlive }, signal);
    return 'loaded_now';
  }

  async *stream(call: ModelCall): AsyncGenerator<string, CallStats | undefined> {
    const thinks = (await this.#factsOf(call.model, call.signal))?.capabilities.includes('thinking') ?? false;
    const chat = new ChatOllama({
      model: call.model,
      baseUrl: this.#url,
      fetch: modelFetch(call.signal),
      numCtx: this.#numCtx,
      keepAlive: this.#keepAlive,
      numPredict: call.maxTokens,
      temperature: answerTemperature,
      maxRetries: 0,
      ...(thinks ? { think: false } : {}),
      ...(call.schema === undefined ? {} : { format: call.schema }),
    });
    let stats: CallStats | undefined;
    for await (const chunk of await chat.stream(langChainMessages(call.messages))) {
      stats = statsIn(chunk.response_metadata) ?? stats;
      yield textOf(chunk.content);
    }
    return stats;
  }

  /** A model's facts do not change while we run, and a turn must not wait for them twice. */
  async #factsOf(model: string, signal: AbortSignal): Promise<ModelFacts | undefined> {
    const known = this.#facts.get(model);
    if (known !== undefined) return known;
    const facts = await this.#api.facts(model, signal);
    if (facts !== undefined) this.#facts.set(model, facts);
    return facts;
  }

  #howToGetOne(): string {
    if (this.#wanted !== 'auto')
      return `Ollama has no model ${this.#wanted}. Get it with: ollama pull ${this.#wanted}`;
    return `Ollama has none of the models we know. Get one with: ollama pull ${chatChoices[1]} (or name yours: CHAT_MODEL=ollama:NAME)`;
  }
}

function statsIn(metadata: unknown): CallStats | undefined {
  const final = finalPiece.safeParse(metadata);
  if (!final.success) return undefined;
  const { prompt_eval_count: promptTokens, prompt_eval_duration: nanoseconds } = final.data;
  if (promptTokens === undefined || nanoseconds === undefined) return undefined;
  return { promptTokens, readMs: nanoseconds / 1e6 };
}

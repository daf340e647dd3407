import { z } from 'zod';
import { ServerRefusedError } from './model-failure.ts';
import { modelFetch } from './model-fetch.ts';

const tags = z.object({ models: z.array(z.object({ name: z.string(), size: z.number().optional() })) });
const shown = z.object({
  capabilities: z.array(z.string()).optional(),
  model_info: z.record(z.string(), z.unknown()).optional(),
});
const running = z.object({
  models: z.array(z.object({ name: z.string(), context_length: z.number().optional() })),
});

export type InstalledModel = z.output<typeof tags>['models'][number];
export type ModelFacts = { capabilities: string[]; contextLength: number | undefined };

/** Ollama's questions about models, none of which runs one. `load` alone takes long. */
export class OllamaApi {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url.replace(/\/+$/, '');
  }

  async installed(signal: AbortSignal): Promise<InstalledModel[]> {
    return tags.parse(await this.#get('/api/tags', signal)).models;
  }

  /** Undefined when Ollama has no such model. */
  async facts(model: string, signal: AbortSignal): Promise<ModelFacts | undefined> {
    try {
      const answer = shown.parse(await this.#post('/api/show', { model }, signal));
      const length = Object.entries(answer.model_info ?? {}).find(([key]) => key.endsWith('.context_length'));
      return {
        capabilities: answer.capabilities ?? [],
        contextLength: typeof length?.[1] === 'number' ? length[1] : undefined,
      };
    } catch (error) {
      if (error instanceof ServerRefusedError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Whether the model is in memory, with this context window. Ollama lists a model only once it is loaded. */
  async isLoaded(model: string, numCtx: number, signal: AbortSignal): Promise<boolean> {
    const { models } = running.parse(await this.#get('/api/ps', signal));
    const here = models.find(({ name }) => name === model || name === `${model}:latest`);
    return here !== undefined && (here.context_length === undefined || here.context_length === numCtx);
  }

  /** Returns when the model is in memory. An empty prompt loads and reads nothing. */
  async load(model: string, options: { numCtx: number; keepAlive: string }, signal: AbortSignal) {
    await this.#post(
      '/api/generate',
      { model, stream: false, keep_alive: options.keepAlive, options: { num_ctx: options.numCtx } },
      signal,
    );
  }

  async #get(path: string, signal: AbortSignal): Promise<unknown> {
    const response = await modelFetch(signal)(this.#url + path);
    return response.json();
  }

  async #post(path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
    const response = await modelFetch(signal)(this.#url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }
}

/** Ollama refuses a number without a unit as text (`"-1"` is a 400); any negative duration is for ever. */
export function ollamaKeepAlive(setting: string): string {
  return /^-?\d+$/.test(setting) ? `${setting}s` : setting;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { perform, wordLimit } from './fake-ollama-chat.ts';
import { FakeMemory, type FakeModel, fakeVector, Turns } from './fake-ollama-model.ts';
import type { FakeRequest } from './fake-ollama-request.ts';
import { answer, type ChatScript } from './fake-ollama-script.ts';
import { type ChatWriter, ollamaWriter, openAiWriter } from './fake-ollama-writers.ts';

export type FakeOllamaOptions = {
  models?: FakeModel[];
  /** One a chat request, in order. A request for one token (a warm-up) takes none. */
  script?: ChatScript[];
  /** When the script is used up. Without it one request too many fails the test. */
  byDefault?: ChatScript;
  loadMs?: number;
  readMsPerChar?: number;
  embedMs?: number;
  /** OLLAMA_NUM_PARALLEL. */
  parallel?: number;
  port?: number;
  /** Answers instead of the embedder; undefined lets it. */
  embedReply?: (texts: string[]) => { status: number; body: unknown } | undefined;
};

const defaultModels: FakeModel[] = [
  { name: 'gemma3:4b', capabilities: ['completion'] },
  { name: 'embeddinggemma:latest', capabilities: ['embedding'], dimension: 32, contextLength: 2048 },
];

/** Ollama's wire, real HTTP and all, with a model that does what the test says. */
export async function startFakeOllama(options: FakeOllamaOptions = {}): Promise<FakeOllama> {
  const fake = new FakeOllama(options);
  await fake.start(options.port ?? 0);
  return fake;
}

export class FakeOllama {
  readonly requests: FakeRequest[] = [];
  /** A prompt with these words in it, a warm-up too, is answered with a 500. */
  readonly failsOn = 'the runner crashes on this';
  readonly #options: FakeOllamaOptions;
  readonly #models: FakeModel[];
  readonly #script: ChatScript[];
  readonly #memory: FakeMemory;
  readonly #turns: Turns;
  readonly #watchers = new Set<() => void>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #unscripted: string[] = [];
  #port = 0;

  constructor(options: FakeOllamaOptions) {
    this.#options = options;
    this.#models = [...(options.models ?? defaultModels)];
    this.#script = [...(options.script ?? [])];
    this.#memory = new FakeMemory({ loadMs: options.loadMs ?? 0, readMsPerChar: options.readMsPerChar ?? 0 });
    this.#turns = new Turns(options.parallel ?? 1);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** For OPENAI_BASE_URL. */
  get openAiUrl(): string {
    return `${this.url}/v1`;
  }

  get loads(): number {
    return this.#memory.loads;
  }

  /** Faster or slower from now on. */
  set readMsPerChar(ms: number) {
    this.#memory.readMsPerChar = ms;
  }

  will(...scripts: ChatScript[]): void {
    this.#script.push(...scripts);
  }

  install(model: FakeModel): void {
    this.#models.push(model);
  }

  remove(name: string): void {
    const at = this.#models.findIndex((model) => model.name === name);
    if (at >= 0) this.#models.splice(at, 1);
    this.#memory.unload(name);
  }

  asked(path: string): FakeRequest[] {
    return this.requests.filter((request) => request.path === path);
  }

  /** Chat requests that were questions, warm-ups left out, of both APIs. */
  get questions(): FakeRequest[] {
    return this.requests.filter(({ path, body }) => isChat(path) && wordLimit(body) !== 1);
  }

  /** Resolves as soon as `met`, looked at whenever something happens; throws after five seconds. */
  async until(met: () => boolean, what = String(met)): Promise<void> {
    if (met()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (met()) finish(resolve);
      };
      const timer = setTimeout(() => finish(() => reject(new Error(`did not happen in 5 s: ${what}`))), 5000);
      const finish = (end: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        end();
      };
      this.#watchers.add(look);
    });
  }

  async start(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** As if the process had ended: connections break, the next one is refused. `start(port)` brings it back. */
  async stop(): Promise<number> {
    const port = this.#port;
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
    return port;
  }

  /** Fails the test when something was asked that it had not said. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    if (this.#unscripted.length > 0) {
      throw new Error(`the fake was asked more often than scripted:\n${this.#unscripted.join('\n')}`);
    }
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request: FakeRequest = { path: incoming.url ?? '/', body: {}, at: performance.now() };
    response.on('close', () => {
      request.endedAt = performance.now();
      request.ended ??= response.writableFinished ? 'answered' : 'closed_by_client';
      this.#happened();
    });
    try {
      request.body = await bodyOf(incoming);
    } catch (error) {
      return reply(response, 400, { error: String(error) });
    }
    this.requests.push(request);
    this.#happened();
    await this.#route(request, response).catch((error: unknown) => {
      this.#unscripted.push(String(error));
      response.destroy();
    });
  }

  async #route(request: FakeRequest, response: ServerResponse): Promise<void> {
    switch (request.path) {
      case '/':
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end('Ollama is running');
        return;
      case '/api/version':
        return reply(response, 200, { version: '0.24.0' });
      case '/api/tags':
        return reply(response, 200, { models: this.#models.map(listed) });
      case '/api/ps':
        return reply(response, 200, { models: this.#running() });
      case '/api/show':
        return this.#show(request, response);
      case '/api/pull':
        return this.#pull(request, response);
      case '/api/generate':
        return this.#load(request, response);
      case '/api/embed':
      case '/v1/embeddings':
        return this.#embed(request, response);
      case '/v1/models':
        return reply(response, 200, { object: 'list', data: this.#models.map(listedForOpenAi) });
      case '/api/chat':
        return this.#chat(request, response, ollamaWriter);
      case '/v1/chat/completions':
        return this.#chat(request, response, openAiWriter);
      default:
        response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');
    }
  }

  async #show(request: FakeRequest, response: ServerResponse): Promise<void> {
    const model = this.#find(request.body.model);
    if (model === undefined) return reply(response, 404, notFound(request));
    const { details } = listed(model);
    reply(response, 200, {
      modelfile: `FROM ${model.name}`,
      template: '{{ .Prompt }}',
      details,
      model_info: { 'general.architecture': 'fake', 'fake.context_length': model.contextLength ?? 8192 },
      capabilities: model.capabilities ?? ['completion'],
      modified_at: '2026-01-01T00:00:00Z',
    });
  }

  async #pull(request: FakeRequest, response: ServerResponse): Promise<void> {
    const name = String(request.body.model ?? request.body.name);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const say = (line: unknown) => response.write(`${JSON.stringify(line)}\n`);
    say({ status: 'pulling manifest' });
    if (name.startsWith('nope')) {
      say({ error: 'pull model manifest: file does not exist' });
    } else {
      for (const completed of [25, 50, 100]) {
        say({ status: 'pulling abc123', digest: 'sha256:abc123', total: 100, completed });
        await pause(1);
      }
      if (this.#find(name) === undefined) this.install({ name });
      say({ status: 'success' });
    }
    response.end();
  }

  /** An empty prompt loads the model and reads nothing; keep_alive 0 unloads it. */
  async #load(request: FakeRequest, response: ServerResponse): Promise<void> {
    const model = this.#find(request.body.model);
    if (model === undefined) return reply(response, 404, notFound(request));
    const unload = request.body.keep_alive === 0;
    if (unload) this.#memory.unload(model.name);
    else await this.#memory.load(model, windowOf(request.body));
    const done_reason = unload ? 'unload' : 'load';
    reply(response, 200, { model: model.name, created_at: now(), response: '', done: true, done_reason });
  }

  async #embed(request: FakeRequest, response: ServerResponse): Promise<void> {
    const openAi = request.path.startsWith('/v1');
    const fails = (status: number, error: string, type: string) =>
      reply(
        response,
        status,
        openAi ? { error: { message: error, type, param: null, code: null } } : { error },
      );
    const model = this.#find(request.body.model);
    const name = String(request.body.model);
    if (model === undefined)
      return fails(404, `model "${name}" not found, try pulling it first`, 'not_found_error');
    if (!(model.capabilities ?? []).includes('embedding')) {
      return fails(501, 'this model does not support embeddings', 'api_error');
    }
    const { input } = request.body;
    const texts = (Array.isArray(input) ? input : [input]).map(String).filter((text) => text !== '');
    const own = this.#options.embedReply?.(texts);
    if (own !== undefined) return reply(response, own.status, own.body);
    const most = model.contextLength ?? 512;
    if (request.body.truncate === false && texts.some((text) => text.split(/\s+/).length > most)) {
      return fails(400, 'the input length exceeds the context length', 'invalid_request_error');
    }
    if (this.#options.embedMs) await pause(this.#options.embedMs);
    const embeddings = texts.map((text) => fakeVector(text, model.dimension ?? 32));
    if (!openAi) {
      return reply(response, 200, {
        model: name,
        embeddings,
        total_duration: 1,
        load_duration: 1,
        prompt_eval_count: 1,
      });
    }
    const data = embeddings.map((embedding, index) => ({ object: 'embedding', embedding, index }));
    reply(response, 200, { object: 'list', data, model: name, usage: { prompt_tokens: 1, total_tokens: 1 } });
  }

  async #chat(request: FakeRequest, response: ServerResponse, write: ChatWriter): Promise<void> {
    const { body } = request;
    const model = this.#find(body.model);
    if (model === undefined) return write.refuse(response, 404, `model '${String(body.model)}' not found`);
    const objection = objectionTo(body, model);
    if (objection !== undefined) return write.refuse(response, 400, objection);
    if (JSON.stringify(body).includes(this.failsOn))
      return write.refuse(response, 500, 'llama runner terminated');
    const script = wordLimit(body) === 1 ? answer('H') : (this.#script.shift() ?? this.#options.byDefault);
    if (script === undefined) {
      this.#unscripted.push(JSON.stringify(body).slice(0, 300));
      return write.refuse(response, 500, 'the fake was asked more often than scripted');
    }
    if (script.kind === 'refuse') return write.refuse(response, script.status, script.error);
    const memory = this.#memory;
    await memory.load(model, windowOf(body));
    const done = await this.#turns.take();
    try {
      await perform(script, { request, response, write, model, memory, happened: () => this.#happened() });
    } finally {
      done();
    }
  }

  #running(): unknown[] {
    return this.#memory.running().flatMap(({ name, numCtx }) => {
      const model = this.#find(name);
      if (model === undefined) return [];
      return [{ ...listed(model), expires_at: '2319-01-01T00:00:00Z', size_vram: 0, context_length: numCtx }];
    });
  }

  #find(name: unknown): FakeModel | undefined {
    return this.#models.find((model) => model.name === name || model.name === `${String(name)}:latest`);
  }

  #happened(): void {
    for (const look of [...this.#watchers]) look();
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function isChat(path: string): boolean {
  return path === '/api/chat' || path === '/v1/chat/completions';
}

function windowOf(body: Record<string, unknown>): number | undefined {
  return (body.options as { num_ctx?: number } | undefined)?.num_ctx;
}

function objectionTo(body: Record<string, unknown>, model: FakeModel): string | undefined {
  const capabilities = model.capabilities ?? ['completion'];
  if (!capabilities.includes('completion')) return `"${model.name}" does not support chat`;
  if (body.think === true && !capabilities.includes('thinking')) {
    return `"${model.name}" does not support thinking`;
  }
  if (typeof body.keep_alive === 'string' && /^-?\d+$/.test(body.keep_alive)) {
    return `time: missing unit in duration "${body.keep_alive}"`;
  }
  return undefined;
}

function listed(model: FakeModel) {
  const details = {
    parent_model: '',
    format: 'gguf',
    family: 'fake',
    families: ['fake'],
    parameter_size: '4B',
    quantization_level: 'Q4_K_M',
  };
  const size = model.sizeBytes ?? 1000;
  return {
    name: model.name,
    model: model.name,
    modified_at: '2026-01-01T00:00:00Z',
    size,
    digest: 'abc123',
    details,
  };
}

function listedForOpenAi(model: FakeModel) {
  return { id: model.name, object: 'model', created: 1767225600, owned_by: 'library' };
}

function notFound(request: FakeRequest) {
  return { error: `model '${String(request.body.model)}' not found` };
}

function now(): string {
  return new Date().toISOString();
}

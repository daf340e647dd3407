import { describe, expect, type TestContext, test } from 'vitest';

export type OllamaUnderTest = {
  url: string;
  chatModel: string;
  embedModel: string;
  windowOfEmbedModel: number;
};

/**
 * What we build on in Ollama, asked of the wire itself. The fake and the real one both pass it, so what our tests show on the fake
 * holds on the real one.
 */
export function ollamaContract(open: (context: TestContext) => Promise<OllamaUnderTest>): void {
  describe('what Ollama says of its models', () => models(open));
  describe('chat', () => chat(open));
  describe('what Ollama refuses', () => refusals(open));
  describe('embeddings', () => embeddings(open));
  describe('the OpenAI-compatible side', () => openAi(open));
}

type Open = (context: TestContext) => Promise<OllamaUnderTest>;

async function post(url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The fields these tests look into; each reply has its own few of them. */
type Wire = {
  models: unknown[];
  capabilities: string[];
  model_info: Record<string, unknown>;
  done: boolean;
  prompt_eval_count: number;
  embeddings: number[][];
  data: { embedding: number[] }[];
};

async function answerOf(response: Response) {
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Wire,
  };
}

const json = expect.stringContaining('application/json');
const question = [{ role: 'user', content: 'Say hello.' }];
const oneWord = { num_predict: 4, num_ctx: 1024 };

function models(open: Open): void {
  test('tells its version', async (context) => {
    const { url } = await open(context);

    const response = await fetch(`${url}/api/version`);

    expect(await answerOf(response)).toEqual({
      status: 200,
      type: json,
      body: { version: expect.any(String) },
    });
  });

  test('lists what is installed with its size', async (context) => {
    const { url, chatModel } = await open(context);

    const { body } = await answerOf(await fetch(`${url}/api/tags`));

    const listed = {
      name: chatModel,
      model: chatModel,
      size: expect.any(Number),
      digest: expect.any(String),
    };
    expect(body).toEqual({ models: expect.arrayContaining([expect.objectContaining(listed)]) });
  });

  test('tells capabilities and context length of a model, with or without :latest', async (context) => {
    const { url, chatModel, embedModel, windowOfEmbedModel } = await open(context);

    const chatFacts = await answerOf(await post(`${url}/api/show`, { model: chatModel }));
    const embedFacts = await answerOf(await post(`${url}/api/show`, { model: `${embedModel}:latest` }));

    expect(chatFacts.body).toMatchObject({
      capabilities: expect.arrayContaining(['completion']),
      details: expect.anything(),
    });
    expect(embedFacts.body.capabilities).toEqual(['embedding']);
    const length = Object.entries(embedFacts.body.model_info).find(([key]) =>
      key.endsWith('.context_length'),
    );
    expect(length?.[1]).toBe(windowOfEmbedModel);
  });

  test('an empty prompt loads a model, which is then listed as running with its window', async (context) => {
    const { url, chatModel } = await open(context);

    const loaded = await answerOf(
      await post(`${url}/api/generate`, {
        model: chatModel,
        stream: false,
        options: { num_ctx: 1024 },
        keep_alive: '5m',
      }),
    );
    const running = await answerOf(await fetch(`${url}/api/ps`));

    expect(loaded.body).toMatchObject({ model: chatModel, done: true, done_reason: 'load', response: '' });
    const entry = { name: chatModel, context_length: 1024, expires_at: expect.any(String) };
    expect(running.body.models).toContainEqual(expect.objectContaining(entry));
  });
}

function chat(open: Open): void {
  test('streams one line of JSON a piece and ends with what it counted', async (context) => {
    const { url, chatModel } = await open(context);

    const response = await post(`${url}/api/chat`, {
      model: chatModel,
      messages: question,
      options: oneWord,
    });
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const piece = {
      model: chatModel,
      created_at: expect.any(String),
      done: false,
      message: { role: 'assistant', content: expect.any(String) },
    };
    for (const line of lines.slice(0, -1)) expect(line).toEqual(piece);
    expect(lines.at(-1)).toEqual({
      model: chatModel,
      created_at: expect.any(String),
      message: { role: 'assistant', content: expect.any(String) },
      done: true,
      done_reason: expect.stringMatching(/^(stop|length)$/),
      total_duration: expect.any(Number),
      load_duration: expect.any(Number),
      prompt_eval_count: expect.any(Number),
      prompt_eval_duration: expect.any(Number),
      eval_count: expect.any(Number),
      eval_duration: expect.any(Number),
    });
  });

  test('stops after num_predict tokens', async (context) => {
    const { url, chatModel } = await open(context);

    const { body } = await answerOf(
      await post(`${url}/api/chat`, {
        model: chatModel,
        stream: false,
        messages: question,
        options: { num_predict: 1, num_ctx: 1024 },
      }),
    );

    expect(body).toMatchObject({ done: true, done_reason: 'length', eval_count: 1 });
  });

  test('counts a prompt it remembers in full, so tokens over time is no speed then', async (context) => {
    const { url, chatModel } = await open(context);
    const body = {
      model: chatModel,
      stream: false,
      messages: question,
      options: { num_predict: 1, num_ctx: 1024 },
    };

    const cold = await answerOf(await post(`${url}/api/chat`, body));
    const known = await answerOf(await post(`${url}/api/chat`, body));

    expect(known.body.prompt_eval_count).toBe(cold.body.prompt_eval_count);
  });

  test('takes think: false of a model that cannot think', async (context) => {
    const { url, chatModel } = await open(context);

    const response = await post(`${url}/api/chat`, {
      model: chatModel,
      think: false,
      messages: question,
      options: oneWord,
    });

    expect(response.status).toBe(200);
    await response.text();
  });

  test('takes another request while one is given up in the middle of its answer', async (context) => {
    const { url, chatModel } = await open(context);
    const leave = new AbortController();
    const long = { model: chatModel, messages: question, options: { num_ctx: 1024, num_predict: 200 } };
    const reader = (await post(`${url}/api/chat`, long, leave.signal)).body?.getReader();
    await reader?.read();

    leave.abort();
    const next = await answerOf(
      await post(`${url}/api/chat`, {
        model: chatModel,
        stream: false,
        messages: question,
        options: oneWord,
      }),
    );

    expect(next.body.done).toBe(true);
  });
}

function refusals(open: Open): void {
  const error = { error: expect.any(String) };

  test.for([
    ['a model it has not', '/api/chat', { model: 'nope' }, 404],
    ['facts of a model it has not', '/api/show', { model: 'nope' }, 404],
    ['embedding with a model it has not', '/api/embed', { model: 'nope', input: ['a'] }, 404],
    ['JSON that is none', '/api/chat', undefined, 400],
  ] as const)('%s', async ([, path, body, status], context) => {
    const { url } = await open(context);

    const response = await fetch(url + path, {
      method: 'POST',
      body: body === undefined ? '{bad' : JSON.stringify({ messages: question, ...body }),
    });

    expect(await answerOf(response)).toEqual({ status, type: json, body: error });
  });

  test.for([
    ['thinking aloud of a model that cannot think', { think: true }],
    ['keep_alive as text without a unit', { keep_alive: '-1' }],
  ] as const)('%s', async ([, extra], context) => {
    const { url, chatModel } = await open(context);

    const response = await post(`${url}/api/chat`, { model: chatModel, messages: question, ...extra });

    expect(await answerOf(response)).toEqual({ status: 400, type: json, body: error });
  });

  test('a chat with an embedder', async (context) => {
    const { url, embedModel } = await open(context);

    const response = await post(`${url}/api/chat`, { model: embedModel, messages: question });

    expect(await answerOf(response)).toEqual({ status: 400, type: json, body: error });
  });

  test('pulling a model that nobody has: in the stream, with status 200', async (context) => {
    const { url } = await open(context);

    const response = await post(`${url}/api/pull`, { model: 'nope-nope' });
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(response.status).toBe(200);
    expect(lines[0]).toEqual({ status: 'pulling manifest' });
    expect(lines.at(-1)).toEqual(error);
  });
}

function embeddings(open: Open): void {
  test('gives one vector of length one a text, all of one dimension', async (context) => {
    const { url, embedModel } = await open(context);

    const { body } = await answerOf(
      await post(`${url}/api/embed`, {
        model: embedModel,
        input: ['query: zapatillas', 'passage: red shoes', 'x'],
      }),
    );

    expect(body).toMatchObject({ model: embedModel, prompt_eval_count: expect.any(Number) });
    const vectors = body.embeddings;
    expect(new Set(vectors.map((vector) => vector.length)).size).toBe(1);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 2);
  });

  test('leaves an empty text out', async (context) => {
    const { url, embedModel } = await open(context);

    const { body } = await answerOf(await post(`${url}/api/embed`, { model: embedModel, input: '' }));

    expect(body.embeddings).toEqual([]);
  });

  test('cuts a text that is too long, or refuses it when told not to cut', async (context) => {
    const { url, embedModel, windowOfEmbedModel } = await open(context);
    const input = ['palabra '.repeat(windowOfEmbedModel + 100)];

    const cut = await answerOf(await post(`${url}/api/embed`, { model: embedModel, input, truncate: true }));
    const refused = await answerOf(
      await post(`${url}/api/embed`, { model: embedModel, input, truncate: false }),
    );

    expect(cut.body.embeddings).toHaveLength(1);
    expect(refused).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('context length') },
    });
  });
}

function openAi(open: Open): void {
  test('lists models by id', async (context) => {
    const { url, chatModel } = await open(context);

    const { body } = await answerOf(await fetch(`${url}/v1/models`));

    expect(body).toMatchObject({ object: 'list' });
    expect(body.data).toContainEqual({
      id: chatModel,
      object: 'model',
      created: expect.any(Number),
      owned_by: expect.any(String),
    });
  });

  test('streams server-sent chunks, then the finish reason, then the usage, then [DONE]', async (context) => {
    const { url, chatModel } = await open(context);
    const body = {
      model: chatModel,
      messages: question,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 4,
    };

    const response = await post(`${url}/v1/chat/completions`, body);
    const events = (await response.text())
      .trimEnd()
      .split('\n\n')
      .map((event) => event.replace(/^data: /, ''));
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event));

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(events.at(-1)).toBe('[DONE]');
    expect(chunks[0].choices).toEqual([
      { index: 0, delta: { role: 'assistant', content: expect.any(String) }, finish_reason: null },
    ]);
    expect(chunks.at(-2).choices[0].finish_reason).toMatch(/^(stop|length)$/);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: expect.any(Number) } });
  });

  test('explains a refusal in an error object', async (context) => {
    const { url } = await open(context);

    const response = await post(`${url}/v1/chat/completions`, { model: 'nope', messages: question });

    const error = { message: expect.any(String), type: 'not_found_error', param: null, code: null };
    expect(await answerOf(response)).toEqual({ status: 404, type: json, body: { error } });
  });

  test('embeds to the same vector as the other side', async (context) => {
    const { url, embedModel } = await open(context);

    const ours = await answerOf(await post(`${url}/api/embed`, { model: embedModel, input: ['hola'] }));
    const theirs = await answerOf(await post(`${url}/v1/embeddings`, { model: embedModel, input: ['hola'] }));

    expect(theirs.body).toMatchObject({ object: 'list', usage: { prompt_tokens: expect.any(Number) } });
    const [vector] = ours.body.embeddings;
    expect(cosine(theirs.body.data[0]?.embedding ?? [], vector ?? [])).toBeGreaterThan(0.999);
  });
}

function cosine(a: number[], b: number[]): number {
  const dot = a.reduce((sum, number, index) => sum + number * (b[index] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}

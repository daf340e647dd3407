import type { ServerResponse } from 'node:http';

type Ended = { promptTokens: number; readMs: number; pieces: number; most: number };

/** One chat answer in one of Ollama's two wire formats. */
export type ChatWriter = {
  open(
    response: ServerResponse,
    body: Record<string, unknown>,
    model: string,
  ): {
    piece(text: string, field: 'content' | 'thinking'): void;
    fail(error: string): void;
    end(ended: Ended): void;
  };
  refuse(response: ServerResponse, status: number, error: string): void;
};

/** NDJSON; headers leave with the first piece, as on the real one. */
export const ollamaWriter: ChatWriter = {
  open(response, body, model) {
    const start = () => {
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    };
    let all = '';
    const write = (line: unknown) => {
      start();
      response.write(`${JSON.stringify(line)}\n`);
    };
    const base = () => ({ model, created_at: new Date().toISOString() });
    return {
      piece(text, field) {
        if (body.stream === false) {
          if (field === 'content') all += text;
          return;
        }
        const message =
          field === 'content'
            ? { role: 'assistant', content: text }
            : { role: 'assistant', content: '', thinking: text };
        write({ ...base(), message, done: false });
      },
      fail(error) {
        write({ error });
        response.end();
      },
      end({ promptTokens, readMs, pieces, most }) {
        const stats = {
          done: true,
          done_reason: pieces >= most ? 'length' : 'stop',
          total_duration: Math.round(readMs * 1e6) + 1,
          load_duration: 1,
          prompt_eval_count: promptTokens,
          prompt_eval_duration: Math.max(1, Math.round(readMs * 1e6)),
          eval_count: pieces,
          eval_duration: 1,
        };
        if (body.stream === false) {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(JSON.stringify({ ...base(), message: { role: 'assistant', content: all }, ...stats }));
          return;
        }
        write({ ...base(), message: { role: 'assistant', content: '' }, ...stats });
        response.end();
      },
    };
  },
  refuse(response, status, error) {
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify({ error }));
  },
};

/** Server-sent events as `/v1/chat/completions` sends them. */
export const openAiWriter: ChatWriter = {
  open(response, body, model) {
    let all = '';
    const write = (data: unknown) => {
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
    };
    const base = (object: string) => ({
      id: 'chatcmpl-1',
      object,
      created: 1767225600,
      model,
      system_fingerprint: 'fp_ollama',
    });
    const chunk = (delta: unknown, finish_reason: string | null) =>
      write({ ...base('chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason }] });
    return {
      piece(text, field) {
        if (body.stream !== true) {
          if (field === 'content') all += text;
          return;
        }
        chunk(
          {
            role: 'assistant',
            content: field === 'content' ? text : '',
            ...(field === 'thinking' ? { reasoning: text } : {}),
          },
          null,
        );
      },
      fail(error) {
        write({ error: { message: error, type: 'api_error', param: null, code: null } });
        response.end();
      },
      end({ promptTokens, pieces, most }) {
        const finish = pieces >= most ? 'length' : 'stop';
        const usage = {
          prompt_tokens: promptTokens,
          completion_tokens: pieces,
          total_tokens: promptTokens + pieces,
        };
        if (body.stream !== true) {
          response.setHeader('content-type', 'application/json');
          const choices = [{ index: 0, message: { role: 'assistant', content: all }, finish_reason: finish }];
          response.end(JSON.stringify({ ...base('chat.completion'), choices, usage }));
          return;
        }
        chunk({ role: 'assistant', content: '' }, finish);
        const options = body.stream_options as { include_usage?: boolean } | undefined;
        if (options?.include_usage === true) write({ ...base('chat.completion.chunk'), choices: [], usage });
        write('[DONE]');
        response.end();
      },
    };
  },
  refuse(response, status, error) {
    const type = status === 404 ? 'not_found_error' : status < 500 ? 'invalid_request_error' : 'api_error';
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ error: { message: error, type, param: null, code: null } }));
  },
};

/** A shop that answers as the test scripts it, in the wire format, with the real widget: for what a healthy shop never does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatEvent, ChatRequest, ConversationView } from '../../../src/protocol.ts';
import { buildWeb } from '../../../web/build.ts';

export const conversationId = '3f0c2a6e-5d0b-4c63-9a51-0d6d1f1f7a11';
export const turnId = '7b0f1d0a-93a5-4e0e-8a39-1f8f0ce2b0aa';
export const token = 'visitor-token';

export type Asked = {
  request: ChatRequest;
  lastEventId: string | undefined;
  authorization: string | undefined;
};
export type Answer = (to: {
  send(event: ChatEvent): void;
  drop(): void;
  end(): void;
  response: ServerResponse;
}) => void;

export type ScriptedShop = {
  url: string;
  asked: Asked[];
  /** Every request's path, in order. */
  requests: string[];
  /** Used in order; more questions than answers are a 500. */
  answers: Answer[];
  history: ConversationView | undefined;
  /** JSON at other paths. */
  files: Record<string, unknown>;
  hostPage: { body: string; headers: Record<string, string> };
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startScriptedShop(): Promise<ScriptedShop> {
  const webDir = mkdtempSync(join(tmpdir(), 'tendero-web-'));
  await buildWeb(webDir);
  const widget = readFileSync(join(webDir, 'widget.js'));
  rmSync(webDir, { recursive: true, force: true });
  const server = createServer((request, response) => {
    shop.requests.push(`${request.method} ${request.url}`);
    void handle(shop, widget, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const shop: ScriptedShop = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    requests: [],
    answers: [],
    history: undefined,
    files: {},
    hostPage: {
      body: '<!doctype html><html lang="es"><title>Una tienda</title><link rel="icon" href="data:,"><h1>Una tienda</h1><script src="/widget.js" data-shop async></script>',
      headers: {},
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return shop;
}

async function handle(
  shop: ScriptedShop,
  widget: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  if (path === '/widget.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(widget);
  } else if (path.startsWith('/api/shop')) {
    json(response, 200, window);
  } else if (path === '/api/chat') {
    await chat(shop, request, response);
  } else if (path === `/api/conversations/${conversationId}` && request.method === 'DELETE') {
    shop.history = undefined;
    json(response, 200, { receipt: { message: 'La conversación se ha borrado.', kept: [] } });
  } else if (path === `/api/conversations/${conversationId}` && shop.history !== undefined) {
    json(response, 200, shop.history);
  } else if (path in shop.files) {
    json(response, 200, shop.files[path]);
  } else if (path === '/') {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shop.hostPage.headers })
      .end(shop.hostPage.body);
  } else {
    json(response, 404, { error: { code: 'not_found', message: 'No está.' } });
  }
}

const window = {
  name: 'Una tienda',
  assistantName: 'Lía',
  language: 'es',
  currency: 'EUR',
  greeting: { es: '¡Hola! Soy Lía.', en: 'Hello! I am Lía.' },
  categories: [],
  products: [],
  total: 0,
};

async function chat(shop: ScriptedShop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = JSON.parse(Buffer.concat(chunks).toString()) as ChatRequest;
  const header = request.headers['last-event-id'];
  const lastEventId = typeof header === 'string' ? header : undefined;
  shop.asked.push({ request: asked, lastEventId, authorization: request.headers.authorization });
  const answer = shop.answers.shift();
  if (answer === undefined)
    return json(response, 500, { error: { code: 'internal', message: 'Sin guion.' } });
  let id = Number(lastEventId ?? 0);
  const open = () => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  };
  answer({
    response,
    send({ event, data }) {
      open();
      id += 1;
      const filled = event === 'turn' ? { ...data, messageId: asked.messageId } : data;
      response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(filled)}\n\n`);
    },
    drop: () => response.destroy(),
    end: () => response.end(),
  });
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}

export const opened: ChatEvent = {
  event: 'turn',
  data: { conversationId, turnId, messageId: '', token, language: 'es' },
};

export const finished: ChatEvent = {
  event: 'done',
  data: { turnId, outcome: 'answered', voice: 'model', verdicts: { passed: 1, corrected: 0, withheld: 0 } },
};

export function text(words: string): ChatEvent {
  return { event: 'text', data: { text: words } };
}

/** A whole answer in one go. */
export function answering(...words: string[]): Answer {
  return ({ send, end }) => {
    send(opened);
    for (const word of words) send(text(word));
    send(finished);
    end();
  };
}

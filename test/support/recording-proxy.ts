import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Passed = {
  path: string;
  body: string;
  at: number;
  /** What the server answered, as far as it came. */
  reply: string;
  firstByteAt?: number;
  endedAt?: number;
  ended?: 'answered' | 'closed_by_client';
};

/** Stands in front of a real server and writes down what passes and when, without delaying it, or changing it unless `change` does. */
export class RecordingProxy {
  readonly passed: Passed[] = [];
  readonly #target: URL;
  readonly #change: (path: string, body: string) => string;
  readonly #server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing));

  static async start(
    target: string,
    change: (path: string, body: string) => string = (_, body) => body,
  ): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(target, change);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  private constructor(target: string, change: (path: string, body: string) => string) {
    this.#target = new URL(target);
    this.#change = change;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  at(path: string): Passed[] {
    return this.passed.filter((passed) => passed.path === path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const passed: Passed = { path: incoming.url ?? '/', body: '', reply: '', at: performance.now() };
    this.passed.push(passed);
    for await (const chunk of incoming) passed.body += String(chunk);
    const body = this.#change(passed.path, passed.body);
    const { hostname, port } = this.#target;
    const onward = httpRequest(
      {
        hostname,
        port,
        path: incoming.url,
        method: incoming.method,
        headers: {
          ...incoming.headers,
          host: this.#target.host,
          ...(body === passed.body ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('data', (chunk: Buffer) => {
          passed.firstByteAt ??= performance.now();
          passed.reply += String(chunk);
        });
        answer.pipe(outgoing);
      },
    );
    outgoing.on('close', () => {
      passed.endedAt = performance.now();
      passed.ended =
        outgoing.writableFinished || saidItsLastWord(passed.reply) ? 'answered' : 'closed_by_client';
      onward.destroy();
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  }
}

/** A client may hang up on the last line of an answer, a moment before the server closes. */
function saidItsLastWord(reply: string): boolean {
  const lastLine = reply.trimEnd().split('\n').at(-1) ?? '';
  return lastLine.includes('"done":true') || lastLine === 'data: [DONE]';
}

/** The shop's own system as the webhook meets it: a real HTTP server that answers as the test scripted, and remembers. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceiverAnswer = number | 'hang' | 'drop' | { redirectTo: string };

export type ReceivedPost = { headers: IncomingHttpHeaders; body: string; path: string };

export type OrderReceiver = {
  url: string;
  posts: ReceivedPost[];
  /** Answers, in order; when they are used up, 204. */
  willAnswer(...answers: ReceiverAnswer[]): void;
  until(condition: () => boolean): Promise<void>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startOrderReceiver(): Promise<OrderReceiver> {
  const posts: ReceivedPost[] = [];
  const script: ReceiverAnswer[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      posts.push({ headers: request.headers, body, path: request.url ?? '' });
      const answer = script.shift() ?? 204;
      if (answer === 'hang') return;
      if (answer === 'drop') request.socket.destroy();
      else if (typeof answer === 'number') response.writeHead(answer).end(answer === 204 ? '' : 'ignored');
      else response.writeHead(307, { location: answer.redirectTo }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`,
    posts,
    willAnswer: (...answers) => script.push(...answers),
    async until(condition) {
      while (!condition()) await new Promise((resolve) => setImmediate(resolve));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What a receiver does by the README, without a line of ours. */
export function isSignedWith(secret: string, post: ReceivedPost): boolean {
  const { 'tendero-timestamp': timestamp, 'tendero-signature': signature } = post.headers;
  const digest = createHmac('sha256', secret)
    .update(String(timestamp))
    .update('.')
    .update(post.body)
    .digest('hex');
  return signature === `sha256=${digest}`;
}

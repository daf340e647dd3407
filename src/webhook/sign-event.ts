import { createHmac } from 'node:crypto';

/** What a receiver compares: HMAC-SHA256 of `timestamp.body` under the secret, in hexadecimal. */
export function signEvent(event: { secret: string; timestamp: string; body: string }): string {
  const digest = createHmac('sha256', event.secret).update(`${event.timestamp}.${event.body}`).digest('hex');
  return `sha256=${digest}`;
}

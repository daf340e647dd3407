import type { OrderNotice } from '../protocol.ts';
import { signEvent } from './sign-event.ts';

export type PostProblem = NonNullable<OrderNotice['problem']>;
export type PostResult = { kind: 'taken' } | { kind: 'refused'; problem: PostProblem } | { kind: 'stopped' };

/**
 * Posts one signed event. Any 2xx is "taken"; a redirect is not followed, because it would carry an address to who knows whom, and
 * what the receiver answers is not read. `stop` ends it without a verdict.
 */
export async function postEvent(post: {
  url: string;
  secret: string;
  event: { id: string; body: string };
  at: Date;
  timeoutMs: number;
  stop: AbortSignal;
}): Promise<PostResult> {
  if (post.stop.aborted) return { kind: 'stopped' };
  const { id, body } = post.event;
  const timestamp = String(Math.floor(post.at.getTime() / 1000));
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), post.timeoutMs);
  const onStop = (): void => timeout.abort();
  post.stop.addEventListener('abort', onStop, { once: true });
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'tendero',
        'tendero-event-id': id,
        'tendero-timestamp': timestamp,
        'tendero-signature': signEvent({ secret: post.secret, timestamp, body }),
      },
      body,
      signal: timeout.signal,
    });
    await response.body?.cancel().catch(() => undefined);
    return verdictOn(response.status);
  } catch (error) {
    if (post.stop.aborted) return { kind: 'stopped' };
    return { kind: 'refused', problem: timeout.signal.aborted ? { kind: 'timed_out' } : unreachable(error) };
  } finally {
    clearTimeout(timer);
    post.stop.removeEventListener('abort', onStop);
  }
}

function verdictOn(status: number): PostResult {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const kind = status >= 300 && status < 400 ? 'redirected' : 'status';
  return { kind: 'refused', problem: { kind, detail: String(status) } };
}

/** Only the code of a network error is kept: its text may hold addresses. */
function unreachable(error: unknown): PostProblem {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return { kind: 'unreachable', ...(/^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? { detail: code } : {}) };
}

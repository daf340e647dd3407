import type { Response } from 'express';

/** What staff ask of a model waits for shoppers, but not longer than a proxy keeps a request open. */
const longestMs = 100_000;

/** Aborts, and ends, when whoever asked has left, or has waited too long. */
export function leftOrLate(response: Response): {
  signal: AbortSignal;
  ended: Promise<'ended'>;
  over(): void;
} {
  const leaving = new AbortController();
  const ended = new Promise<'ended'>((resolve) => {
    leaving.signal.addEventListener('abort', () => resolve('ended'), { once: true });
  });
  const leave = () => leaving.abort(new Error('nobody waits for it any more'));
  const timer = setTimeout(leave, longestMs);
  response.once('close', leave);
  return {
    signal: leaving.signal,
    ended,
    over() {
      clearTimeout(timer);
      response.off('close', leave);
    },
  };
}

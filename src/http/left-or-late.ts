import type { Response } from 'express';

/** What staff ask of a model waits for shoppers, but not longer than a proxy keeps a request open. */
const longestMs = 100_000;

/** Aborts when whoever asked has left, or has waited too long. */
export function leftOrLate(response: Response): { signal: AbortSignal; over(): void } {
  const leaving = new AbortController();
  const leave = () => leaving.abort(new Error('nobody waits for it any more'));
  const timer = setTimeout(leave, longestMs);
  response.once('close', leave);
  return {
    signal: leaving.signal,
    over() {
      clearTimeout(timer);
      response.off('close', leave);
    },
  };
}

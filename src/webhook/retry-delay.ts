const firstMs = 1000;
const longestMs = 3_600_000;

/** With the waits below: about a day from the first try to the last. */
export const mostTries = 44;

/**
 * How long to wait after `tries` tries: twice as long each time, up to an hour, and a random part of it less, so that a receiver
 * that comes back is not met by everything at once. `random` is in [0, 1).
 */
export function retryDelayMs(tries: number, random: number): number {
  const nominal = Math.min(longestMs, firstMs * 2 ** Math.max(0, tries - 1));
  return Math.max(firstMs, Math.round(nominal * (1 - random / 2)));
}

import type { ChatEvent, ChatRequest } from '../../src/protocol.ts';
import { readEvents } from '../shared/event-stream.ts';
import { ApiError, type ShopApi } from './shop-api.ts';

/** A message on its way: `lastEventId` is how far its answer was seen. */
export type PendingTurn = { request: ChatRequest; lastEventId: number; abort: AbortController };

/** The shop could not be reached, for longer than it makes sense to wait. */
export class LostConnectionError extends Error {}

const mostFailures = 5;

/**
 * The events of a turn, each once and in order, over as many connections as it takes. A lost connection is taken up where it
 * broke (`reconnecting` says so), each time after a longer pause; an error that the shop answers with is thrown.
 */
export async function* streamTurn(
  api: ShopApi,
  turn: PendingTurn,
  pause: (ms: number, signal: AbortSignal) => Promise<void> = waitFor,
): AsyncGenerator<ChatEvent | { event: 'reconnecting' }> {
  const { signal } = turn.abort;
  for (let failures = 0; !signal.aborted; failures += 1) {
    if (failures > mostFailures) throw new LostConnectionError();
    if (failures > 0) {
      yield { event: 'reconnecting' };
      await pause(250 * 2 ** failures * (0.75 + Math.random() / 2), signal);
    }
    try {
      const { body } = await api.chat(turn.request, turn.lastEventId, signal);
      if (body === null) continue;
      for await (const { id, event, data } of readEvents(body)) {
        if (Number(id) <= turn.lastEventId) continue;
        turn.lastEventId = Number(id);
        failures = 0;
        yield { event, data: JSON.parse(data) } as ChatEvent;
        if (event === 'done' || event === 'failed') return;
      }
    } catch (error) {
      if (error instanceof ApiError) throw error;
    }
  }
}

/** Also over when the browser comes back online. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener('online', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    addEventListener('online', over, { once: true });
    signal.addEventListener('abort', over, { once: true });
  });
}

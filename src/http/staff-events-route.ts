import type { Request } from 'express';
import type { AppDeps } from './app-deps.ts';
import { defaultHeartbeatMs } from './chat-route.ts';
import { errorBody, expectedError, logError } from './error-answer.ts';
import { type StreamedEvent, sendEvents } from './event-stream.ts';
import { requestLanguage } from './request-language.ts';
import type { Route } from './route.ts';
import { isStillStaff } from './staff-door.ts';

/** Whoever is signed out or disabled elsewhere hears nothing more after this. */
const lookAtDoorMs = 2000;

/** What an open console listens to. */
export const staffEventsRoute: Route = {
  method: 'get',
  path: '/api/staff/events',
  doc: {
    summary: 'Which conversations change, as it happens: so that consoles need not ask again and again',
    token: 'staff',
    answer: {
      description:
        'Events: `hello` at once, `changed` with ids (`more` when there are others), `over` when one is signed out',
      type: 'text/event-stream',
    },
    errors: [401, 403],
  },
  async handle(request, response, deps) {
    deps.metrics.streams.opened();
    try {
      await sendEvents({
        response,
        events: newsWhileStaff(request, deps),
        heartbeatMs: deps.heartbeatMs ?? defaultHeartbeatMs,
        failed(thrown) {
          const error = expectedError(thrown);
          logError(deps.log, error, 'staff events');
          return { event: 'failed', data: errorBody(error, requestLanguage(request, deps.shopLanguage())) };
        },
      });
    } finally {
      deps.metrics.streams.closed();
    }
  },
};

/** An iterator by hand: leaving it takes effect also while it waits for news. */
function newsWhileStaff(request: Request, deps: AppDeps): AsyncIterableIterator<StreamedEvent> {
  const news = deps.conversations.feed.listen();
  let said: 'nothing' | 'hello' | 'over' = 'nothing';
  const look = setInterval(() => {
    if (!isStillStaff(request, deps)) void news.return?.();
  }, lookAtDoorMs).unref();
  return {
    async next() {
      if (said === 'nothing') {
        said = 'hello';
        return { value: { event: 'hello', data: {} }, done: false };
      }
      const next = await news.next();
      if (next.done !== true && isStillStaff(request, deps)) {
        return { value: { event: 'changed', data: next.value }, done: false };
      }
      clearInterval(look);
      if (said === 'over' || isStillStaff(request, deps)) return { value: undefined, done: true };
      said = 'over';
      await news.return?.();
      return { value: { event: 'over', data: {} }, done: false };
    },
    async return() {
      clearInterval(look);
      await news.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

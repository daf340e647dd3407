import { chatRequest } from '../protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { errorBody, expectedError, logError } from './error-answer.ts';
import { sendEvents } from './event-stream.ts';
import { messageTooLong } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { lastEventId, type Route, readBody } from './route.ts';
import { TurnLimits } from './turn-limits.ts';
import { visitorOf } from './visitor.ts';

export const defaultHeartbeatMs = 10_000;

/** A turn: its message stored, its events streamed. Errors before the first event are JSON, later ones a `failed` event. */
export function chatRoute(deps: AppDeps): Route {
  const limits = new TurnLimits({
    visitor: deps.settings.TURNS_PER_MINUTE,
    address: deps.settings.TURNS_PER_MINUTE_ADDRESS,
    clock: deps.clock ?? (() => performance.now()),
  });
  return {
    method: 'post',
    path: '/api/chat',
    body: chatRequest,
    doc: {
      summary:
        'Sends a message and streams the answer; with a messageId sent before, gives that answer again',
      token: 'optional',
      headers: [
        { name: 'last-event-id', description: 'When resending: the last id received; only the rest is sent' },
      ],
      answer: {
        description: 'Events: turn, products, cart, handoff, text, then done or failed',
        type: 'text/event-stream',
      },
      errors: [400, 404, 409, 413, 415, 429, 503],
    },
    async handle(request, response) {
      const message = readBody(chatRequest, request);
      if (codePoints(message.text) > deps.settings.MAX_MESSAGE_CHARS) {
        throw messageTooLong(deps.settings.MAX_MESSAGE_CHARS);
      }
      const visitorId = visitorOf(request, deps);
      if (!deps.chat.isResend(message.messageId)) {
        limits.take({ visitorId, address: request.socket.remoteAddress });
      }
      const asker = { visitorId, acceptLanguage: request.headers['accept-language'] };
      const turn = deps.chat.openTurn(message, asker, lastEventId(request) ?? 0);
      const language = requestLanguage(request, deps.shopLanguage());
      deps.metrics.streams.opened();
      try {
        await sendEvents({
          response,
          events: turn.events,
          heartbeatMs: deps.heartbeatMs ?? defaultHeartbeatMs,
          failed(thrown, lastId) {
            const error = expectedError(thrown);
            logError(deps.log, error, `turn ${turn.turnId}`);
            return { id: lastId + 1, event: 'failed', data: errorBody(error, language) };
          },
        });
      } finally {
        deps.metrics.streams.closed();
      }
    },
  };
}

/** Characters as people count them, not UTF-16 units. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

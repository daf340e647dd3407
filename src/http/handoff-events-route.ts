import { defaultHeartbeatMs } from './chat-route.ts';
import { errorBody, expectedError, logError } from './error-answer.ts';
import { sendEvents } from './event-stream.ts';
import { nobodyAskedFor } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { lastEventId, type Route } from './route.ts';
import { ownConversation } from './visitor.ts';

/** What a shopper who asked for a person listens to. It ends when the conversation is handed back or erased. */
export const handoffEventsRoute: Route = {
  method: 'get',
  path: '/api/conversations/:id/events',
  doc: {
    summary: 'What happens while a person was asked for: their messages, the place in the queue, the cart',
    token: 'visitor',
    headers: [
      {
        name: 'last-event-id',
        description: 'Id of the last message received (0 for all): those of staff after it come first',
      },
    ],
    answer: {
      description: 'Events: handoff (at once, and whenever the place changes), message, cart',
      type: 'text/event-stream',
    },
    errors: [404, 409],
  },
  async handle(request, response, deps) {
    const conversationId = ownConversation(request, deps);
    if (deps.conversations.handoffs.isOpen(conversationId) !== true) throw nobodyAskedFor();
    deps.metrics.streams.opened();
    try {
      await sendEvents({
        response,
        events: deps.conversations.handoffs.events(conversationId, lastEventId(request)),
        heartbeatMs: deps.heartbeatMs ?? defaultHeartbeatMs,
        failed(thrown) {
          const error = expectedError(thrown);
          logError(deps.log, error, 'handoff events');
          return { event: 'failed', data: errorBody(error, requestLanguage(request, deps.shopLanguage())) };
        },
      });
    } finally {
      deps.metrics.streams.closed();
    }
  },
};

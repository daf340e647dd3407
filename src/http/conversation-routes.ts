import { z } from 'zod';
import {
  cart,
  cartRequest,
  conversationView,
  feedbackRequest,
  type Language,
  stopRequest,
} from '../protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { eraseConversation, receipt } from './erase-conversation.ts';
import { conversationNotFound, unknownTurn } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { type Route, readBody } from './route.ts';
import { ownConversation } from './visitor.ts';

const view: Route = {
  method: 'get',
  path: '/api/conversations/:id',
  doc: {
    summary: 'The conversation as the shopper saw it',
    token: 'visitor',
    answer: { description: 'Messages, oldest first, and the cart', schema: conversationView },
    errors: [404],
  },
  handle(request, response, deps) {
    const found = deps.conversations.views.view(ownConversation(request, deps));
    if (found === undefined) throw conversationNotFound();
    response.json(found);
  },
};

const erase: Route = {
  method: 'delete',
  path: '/api/conversations/:id',
  doc: {
    summary: 'Erases the conversation; a confirmed order stays under its own retention',
    token: 'visitor',
    answer: { description: 'What was erased, and what stays and why', schema: z.object({ receipt }) },
    errors: [404],
  },
  handle(request, response, deps) {
    const conversationId = ownConversation(request, deps);
    const done = eraseConversation(conversationId, requestLanguage(request, deps.shopLanguage()), deps);
    if (done === undefined) throw conversationNotFound();
    response.json({ receipt: done });
  },
};

const stop: Route = {
  method: 'post',
  path: '/api/conversations/:id/stop',
  body: stopRequest,
  doc: {
    summary: 'Ends a running turn at once',
    token: 'visitor',
    answer: { description: 'The turn', schema: z.object({ turnId: z.string() }) },
    errors: [400, 404, 413, 415],
  },
  handle(request, response, deps) {
    const conversationId = ownConversation(request, deps);
    const { turnId } = readBody(stopRequest, request);
    deps.chat.stopTurn(conversationId, turnId);
    response.json({ turnId });
  },
};

const setCart: Route = {
  method: 'post',
  path: '/api/conversations/:id/cart',
  body: cartRequest,
  doc: {
    summary: 'Sets the quantity of a product in the cart; 0 removes it',
    token: 'visitor',
    answer: { description: 'The cart as it is now', schema: cart },
    errors: [400, 404, 409, 413, 415],
  },
  handle(request, response, deps) {
    const conversationId = ownConversation(request, deps);
    const wanted = readBody(cartRequest, request);
    const language = conversationLanguage(conversationId, deps);
    response.json(deps.chat.setCartLine(conversationId, wanted, language));
  },
};

const feedback: Route = {
  method: 'post',
  path: '/api/conversations/:id/feedback',
  body: feedbackRequest,
  doc: {
    summary: 'Says whether an answer helped; said again, it replaces what was said',
    token: 'visitor',
    answer: {
      description: 'What was kept',
      schema: z.object({ turnId: z.string(), helpful: z.boolean() }),
    },
    errors: [400, 404, 413, 415],
  },
  handle(request, response, deps) {
    const conversationId = ownConversation(request, deps);
    const given = readBody(feedbackRequest, request);
    const kept = deps.conversations.feedback.keep(conversationId, {
      turnId: given.turnId,
      helpful: given.helpful,
      reason: given.reason,
    });
    if (!kept) throw unknownTurn();
    response.json({ turnId: given.turnId, helpful: given.helpful });
  },
};

export const conversationRoutes: readonly Route[] = [view, erase, stop, setCart, feedback];

function conversationLanguage(conversationId: string, deps: AppDeps): Language {
  return deps.conversations.log.conversation(conversationId)?.language ?? deps.shopLanguage();
}

import { z } from 'zod';
import { conversationMessage, staffMessageRequest, trace } from '../protocol.ts';
import { conversationNotFound, nobodyAskedFor } from './http-errors.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { staffOf } from './staff-door.ts';

const detail: Route = {
  method: 'get',
  path: '/api/staff/conversations/:id',
  doc: {
    summary: 'A conversation, and for each answer why it was given',
    token: 'staff',
    answer: {
      description: 'Messages and traces, oldest first',
      schema: z.looseObject({ messages: z.array(conversationMessage), turns: z.array(trace) }),
    },
    errors: [401, 404],
  },
  handle(request, response, deps) {
    const conversationId = pathParameter(request, 'id');
    const found = deps.conversations.views.detail(conversationId);
    if (found === undefined) throw conversationNotFound();
    deps.conversations.audit.opened(staffOf(request).name, conversationId);
    response.json(found);
  },
};

const answer: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/messages',
  body: staffMessageRequest,
  doc: {
    summary: 'Answers a shopper who asked for a person',
    token: 'staff',
    answer: { description: 'The message as it was kept', schema: conversationMessage },
    errors: [400, 401, 404, 409, 413, 415],
  },
  handle(request, response, deps) {
    const { text } = readBody(staffMessageRequest, request);
    const conversationId = pathParameter(request, 'id');
    if (deps.conversations.handoffs.isOpen(conversationId) === undefined) throw conversationNotFound();
    const message = deps.conversations.handoffs.answer(conversationId, text);
    if (message === undefined) throw nobodyAskedFor();
    response.json(message);
  },
};

const handBack: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/handback',
  doc: {
    summary: 'Hands a conversation back to the assistant',
    token: 'staff',
    answer: {
      description: 'The conversation',
      schema: z.object({ conversationId: z.string(), handoff: z.literal(false) }),
    },
    errors: [401, 404, 409],
  },
  handle(request, response, deps) {
    const conversationId = pathParameter(request, 'id');
    if (deps.conversations.handoffs.isOpen(conversationId) === undefined) throw conversationNotFound();
    if (!deps.conversations.handoffs.handBack(conversationId)) throw nobodyAskedFor();
    response.json({ conversationId, handoff: false });
  },
};

export const staffRoutes: readonly Route[] = [detail, answer, handBack];

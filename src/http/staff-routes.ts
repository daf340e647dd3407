import { z } from 'zod';
import { conversationMessage, conversationSummary, staffMessageRequest, trace } from '../protocol.ts';
import { conversationNotFound, nobodyAskedFor } from './http-errors.ts';
import { limitParameter, pageLimit } from './page-limit.ts';
import { pathParameter, queryParameter, type Route, readBody } from './route.ts';

const list: Route = {
  method: 'get',
  path: '/api/staff/conversations',
  doc: {
    summary: 'Conversations, the one that changed last first',
    token: 'staff',
    query: [
      { name: 'cursor', description: '`next` of the page before', schema: { type: 'string' } },
      limitParameter,
      {
        name: 'q',
        description: 'Words that one message has (accents and case aside), an order number or an id',
        schema: { type: 'string' },
      },
    ],
    answer: {
      description: 'One page; `next` when there are more',
      schema: z.object({ items: z.array(conversationSummary), next: z.string().optional() }),
    },
    errors: [400, 401],
  },
  handle(request, response, deps) {
    const cursor = queryParameter(request, 'cursor');
    const query = queryParameter(request, 'q')?.slice(0, 500);
    response.json(
      deps.conversations.views.list({
        limit: pageLimit(request),
        ...(cursor === undefined || cursor === '' ? {} : { cursor }),
        ...(query === undefined ? {} : { query }),
      }),
    );
  },
};

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
    const found = deps.conversations.views.detail(pathParameter(request, 'id'));
    if (found === undefined) throw conversationNotFound();
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

export const staffRoutes: readonly Route[] = [list, detail, answer, handBack];

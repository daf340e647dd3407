import { z } from 'zod';
import { productCard, trace } from '../protocol.ts';
import { insightsByModel } from '../staff-protocol.ts';
import type { AppDeps } from './app-deps.ts';
import {
  conversationNotFound,
  modelIsBusy,
  noModel,
  shopClosed,
  stillReading,
  unknownTurn,
} from './http-errors.ts';
import { leftOrLate } from './left-or-late.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { staffOf } from './staff-door.ts';

const nothing = z.strictObject({});
const askRequest = z.strictObject({ turnId: z.uuid() });

const askAgain: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/ask-again',
  body: askRequest,
  doc: {
    summary:
      'Asks a question of before on today’s catalogue and model. Nothing of it is kept; it waits while shoppers are served',
    token: 'staff',
    answer: {
      description: 'What the answer would be now, and why',
      schema: z.object({ text: z.string(), products: z.array(productCard), trace }),
    },
    errors: [400, 401, 404, 413, 415, 503],
  },
  async handle(request, response, deps) {
    const { turnId } = readBody(askRequest, request);
    const id = pathParameter(request, 'id');
    const question = questionOf(deps, id, turnId);
    deps.conversations.audit.opened(staffOf(request).name, id);
    const waiting = leftOrLate(response);
    try {
      const answer = await deps.askAgain?.({ ...question, signal: waiting.signal });
      if (answer === undefined) throw shopClosed();
      response.json(answer);
    } catch (error) {
      if (waiting.signal.aborted) throw modelIsBusy();
      throw error;
    } finally {
      waiting.over();
    }
  },
};

const readByModel: Route = {
  method: 'post',
  path: '/api/staff/conversations/:id/insights',
  body: nothing,
  doc: {
    summary:
      'Has the model read a conversation; kept until something more is said. It waits while shoppers are served',
    token: 'staff',
    answer: { description: 'What it read', schema: insightsByModel },
    errors: [400, 401, 404, 409, 413, 415, 503],
  },
  async handle(request, response, deps) {
    readBody(nothing, request);
    const id = pathParameter(request, 'id');
    if (deps.conversations.log.conversation(id) === undefined) throw conversationNotFound();
    if (deps.readByModel === undefined) throw noModel();
    deps.conversations.audit.opened(staffOf(request).name, id);
    const waiting = leftOrLate(response);
    try {
      const found = await Promise.race([deps.readByModel(id), waiting.ended]);
      if (found === 'ended') throw stillReading();
      if (found === undefined) throw conversationNotFound();
      response.json(found);
    } finally {
      waiting.over();
    }
  },
};

/** What the shopper wrote up to that turn, oldest first. */
function questionOf(deps: AppDeps, conversationId: string, turnId: string) {
  const found = deps.conversations.views.detail(conversationId);
  const turn = found?.turns.find((one) => one.turnId === turnId);
  const said = (found?.messages ?? []).filter(({ role }) => role === 'shopper');
  const last = said.findIndex((message) => message.turnId === turnId);
  if (turn === undefined || last < 0) throw unknownTurn();
  return { texts: said.slice(0, last + 1).map(({ text }) => text), language: turn.language };
}

export const staffModelRoutes: readonly Route[] = [askAgain, readByModel];

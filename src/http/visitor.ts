import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { AppDeps } from './app-deps.ts';
import { conversationNotFound } from './http-errors.ts';
import { pathParameter } from './route.ts';

export function bearerToken(request: Request): string | undefined {
  return /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Who asks, when the token was made here. */
export function visitorOf(request: Request, deps: Pick<AppDeps, 'visitors'>): string | undefined {
  const token = bearerToken(request);
  return token === undefined ? undefined : deps.visitors.visitorOf(token);
}

/** The id in the path, when the token is its visitor's; the same 404 for every other case. */
export function ownConversation(request: Request, deps: AppDeps): string {
  const conversationId = pathParameter(request, 'id');
  const visitorId = visitorOf(request, deps);
  const conversation = deps.conversations.log.conversation(conversationId);
  if (conversation === undefined || visitorId === undefined || !same(conversation.visitorId, visitorId)) {
    throw conversationNotFound();
  }
  return conversationId;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

import type { Request } from 'express';
import { z } from 'zod';
import {
  type FacetKind,
  facetKinds,
  type InboxQuery,
  inboxCounts,
  inboxItem,
  inboxOrders,
} from '../staff-protocol.ts';
import { badRequest } from './http-errors.ts';
import { momentParameter } from './moment-parameter.ts';
import { limitParameter, pageLimit } from './page-limit.ts';
import { queryParameter, type Route } from './route.ts';

const text = { type: 'string' };
const mostQueryChars = 500;

const filterParameters = [
  {
    name: 'q',
    description: 'Words that one message has (accents and case aside), an order number or an id',
    schema: text,
  },
  { name: 'from', description: 'Changed at or after this day or moment (ISO 8601, UTC)', schema: text },
  { name: 'to', description: 'Changed before this day or moment (ISO 8601, UTC)', schema: text },
  ...facetKinds.map((kind) => ({
    name: kind,
    description: `Only conversations with this ${kind}`,
    schema: text,
  })),
];

const list: Route = {
  method: 'get',
  path: '/api/staff/conversations',
  doc: {
    summary: 'Conversations, the one that changed last first, or those that need somebody first',
    token: 'staff',
    query: [
      { name: 'cursor', description: '`next` of the page before', schema: text },
      limitParameter,
      {
        name: 'order',
        description: '`attention`: angry and unresolved ones first',
        schema: { type: 'string', enum: [...inboxOrders], default: 'newest' },
      },
      ...filterParameters,
    ],
    answer: {
      description: 'One page; `next` when there are more',
      schema: z.object({ items: z.array(inboxItem), next: z.string().optional() }),
    },
    errors: [400, 401],
  },
  async handle(request, response, deps) {
    const cursor = queryParameter(request, 'cursor');
    const limit = pageLimit(request);
    response.json(
      await deps.conversations.inbox.list({
        ...filtersOf(request),
        limit,
        order: orderOf(request),
        ...(cursor === undefined || cursor === '' ? {} : { cursor }),
      }),
    );
  },
};

const counts: Route = {
  method: 'get',
  path: '/api/staff/counts',
  doc: {
    summary: 'How many conversations fit, how many there are, and of what kinds',
    token: 'staff',
    query: filterParameters,
    answer: { description: 'The counts', schema: inboxCounts },
    errors: [400, 401],
  },
  async handle(request, response, deps) {
    response.json(await deps.conversations.inbox.counts(filtersOf(request)));
  },
};

export const staffInboxRoutes: readonly Route[] = [list, counts];

function orderOf(request: Request): NonNullable<InboxQuery['order']> {
  const wanted = queryParameter(request, 'order') ?? '';
  const order = inboxOrders.find((one) => one === (wanted === '' ? 'newest' : wanted));
  if (order !== undefined) return order;
  throw badRequest({
    es: `«order» es uno de: ${inboxOrders.join(', ')}.`,
    en: `“order” is one of: ${inboxOrders.join(', ')}.`,
  });
}

function filtersOf(request: Request): Omit<InboxQuery, 'limit' | 'cursor' | 'order'> {
  const query = queryParameter(request, 'q')?.slice(0, mostQueryChars);
  const from = momentParameter(request, 'from');
  const to = momentParameter(request, 'to');
  const facets: Partial<Record<FacetKind, string>> = {};
  for (const kind of facetKinds) {
    const value = queryParameter(request, kind);
    if (value !== undefined && value !== '') facets[kind] = value.slice(0, mostQueryChars);
  }
  return {
    facets,
    ...(query === undefined ? {} : { query }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

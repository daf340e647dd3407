import { z } from 'zod';
import { orderNotice, orderStatuses, staffOrder, staffOrderSummary } from '../protocol.ts';
import { badRequest, noWebhook, unknownOrder } from './http-errors.ts';
import { limitParameter, pageLimit } from './page-limit.ts';
import { pathParameter, queryParameter, type Route, readBody } from './route.ts';

const orderStatusRequest = z.strictObject({ status: z.enum(orderStatuses) });
const resendRequest = z.strictObject({});

const list: Route = {
  method: 'get',
  path: '/api/staff/orders',
  doc: {
    summary: 'Confirmed orders, the newest first',
    token: 'staff',
    query: [
      { name: 'cursor', description: '`next` of the page before', schema: { type: 'string' } },
      limitParameter,
      {
        name: 'status',
        description: 'Only orders that are this far',
        schema: { type: 'string', enum: [...orderStatuses] },
      },
    ],
    answer: {
      description: 'One page; `next` when there are more',
      schema: z.object({ items: z.array(staffOrderSummary), next: z.string().optional() }),
    },
    errors: [400, 401],
  },
  handle(request, response, deps) {
    const cursor = queryParameter(request, 'cursor');
    const wanted = queryParameter(request, 'status');
    const status = orderStatuses.find((one) => one === wanted);
    if (wanted !== undefined && wanted !== '' && status === undefined) {
      throw badRequest({
        es: `«status» es uno de: ${orderStatuses.join(', ')}.`,
        en: `“status” is one of: ${orderStatuses.join(', ')}.`,
      });
    }
    response.json(
      deps.conversations.orders.list({
        limit: pageLimit(request),
        ...(cursor === undefined || cursor === '' ? {} : { cursor }),
        ...(status === undefined ? {} : { status }),
      }),
    );
  },
};

const detail: Route = {
  method: 'get',
  path: '/api/staff/orders/:number',
  doc: {
    summary: 'An order: what, for whom, how far it is, and whether the shop’s own system has it',
    token: 'staff',
    answer: { description: 'The order', schema: staffOrder },
    errors: [401, 404],
  },
  handle(request, response, deps) {
    const found = deps.conversations.orders.find(pathParameter(request, 'number'));
    if (found === undefined) throw unknownOrder();
    response.json(found);
  },
};

const setStatus: Route = {
  method: 'post',
  path: '/api/staff/orders/:number/status',
  body: orderStatusRequest,
  doc: {
    summary: 'Moves an order on: what the shopper is told who asks where it is',
    token: 'staff',
    answer: {
      description: 'The order',
      schema: z.object({ orderNumber: z.string(), status: z.enum(orderStatuses) }),
    },
    errors: [400, 401, 404, 413, 415],
  },
  handle(request, response, deps) {
    const { status } = readBody(orderStatusRequest, request);
    const orderNumber = pathParameter(request, 'number');
    if (!deps.conversations.setOrderStatus(orderNumber, status)) throw unknownOrder();
    response.json({ orderNumber, status });
  },
};

const resend: Route = {
  method: 'post',
  path: '/api/staff/orders/:number/resend',
  body: resendRequest,
  doc: {
    summary: 'Sends an order to the shop’s own system again, under the id it has always had',
    token: 'staff',
    answer: {
      description: 'How telling the shop’s own system goes',
      schema: z.object({ orderNumber: z.string(), webhook: orderNotice.optional() }),
    },
    errors: [400, 401, 404, 409, 413, 415],
  },
  handle(request, response, deps) {
    readBody(resendRequest, request);
    const orderNumber = pathParameter(request, 'number');
    const { orders, outbox } = deps.conversations;
    const done = outbox.sendAgain(orderNumber);
    switch (done) {
      case 'unknown':
        throw unknownOrder();
      case 'off':
        throw noWebhook();
      case 'queued':
        response.json({ orderNumber, webhook: orders.find(orderNumber)?.webhook });
        return;
      default:
        done satisfies never;
    }
  },
};

export const staffOrderRoutes: readonly Route[] = [list, detail, setStatus, resend];

import { z } from 'zod';
import { ready } from '../protocol.ts';
import type { Route } from './route.ts';

const health: Route = {
  method: 'get',
  path: '/health',
  doc: {
    summary: 'Whether the process lives',
    token: 'none',
    answer: { description: 'It lives', schema: z.object({ status: z.literal('ok') }) },
    errors: [],
  },
  handle(_request, response) {
    response.json({ status: 'ok' });
  },
};

const readiness: Route = {
  method: 'get',
  path: '/ready',
  doc: {
    summary: 'Whether it can serve shoppers: a catalogue is open and the log can be written',
    token: 'none',
    answer: { description: 'It can (503 with the same body: it cannot)', schema: ready },
    errors: [],
  },
  handle(_request, response, deps) {
    const state = deps.ready();
    response.status(state.ready ? 200 : 503).json(state);
  },
};

const metrics: Route = {
  method: 'get',
  path: '/metrics',
  doc: {
    summary: 'Counters in Prometheus’ text format',
    token: 'staff',
    answer: { description: 'Metrics', type: 'text/plain' },
    errors: [401],
  },
  async handle(_request, response, deps) {
    const text = await deps.metrics.text();
    response.setHeader('content-type', deps.metrics.contentType);
    response.end(text);
  },
};

export const healthRoutes: readonly Route[] = [health, readiness, metrics];

import type { Request } from 'express';
import { type LearnedTable, type LearnQuery, learned, learnedTables } from '../staff-protocol.ts';
import { badRequest } from './http-errors.ts';
import { queryParameter, type Route } from './route.ts';
import { staffOf } from './staff-door.ts';

const dayMs = 86_400_000;
const usualDays = 30;
const mostDays = 366;

const parameters = [
  {
    name: 'days',
    description: 'How many days back',
    schema: { type: 'integer', minimum: 1, maximum: mostDays, default: usualDays },
  },
  {
    name: 'zone',
    description: 'Time zone of the days, such as Europe/Madrid; UTC without it',
    schema: { type: 'string' },
  },
];

const learn: Route = {
  method: 'get',
  path: '/api/staff/learn',
  doc: {
    summary:
      'What the conversations teach: figures by day, what was asked and is not carried, words no product has',
    token: 'staff',
    query: parameters,
    answer: { description: 'Read by code, without a model', schema: learned },
    errors: [400, 401],
  },
  async handle(request, response, deps) {
    response.json(await deps.conversations.learn.read(queryOf(request)));
  },
};

const table: Route = {
  method: 'get',
  path: '/api/staff/learn/:table',
  doc: {
    summary: `One table of it as CSV: ${learnedTables.join(', ')}`,
    token: 'staff',
    role: 'reviewer',
    query: parameters,
    answer: { description: 'The table', type: 'text/csv' },
    errors: [400, 401, 403],
  },
  async handle(request, response, deps) {
    const wanted = tableOf(request);
    const file = await deps.conversations.learn.csv(queryOf(request), wanted);
    const who = staffOf(request).name;
    deps.conversations.audit.add({ who, act: 'export', detail: `learn ${wanted}` });
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('content-disposition', `attachment; filename="${wanted}.csv"`);
    response.end(file);
  },
};

export const staffLearnRoutes: readonly Route[] = [learn, table];

function tableOf(request: Request): LearnedTable {
  const wanted = learnedTables.find((one) => one === request.params.table);
  if (wanted !== undefined) return wanted;
  const names = learnedTables.join(', ');
  throw badRequest({ es: `la tabla es una de: ${names}.`, en: `the table is one of: ${names}.` });
}

function queryOf(request: Request): LearnQuery {
  const days = queryParameter(request, 'days') ?? String(usualDays);
  const zone = queryParameter(request, 'zone') ?? 'UTC';
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > mostDays) {
    throw badRequest({ es: `«days» va de 1 a ${mostDays}.`, en: `“days” is from 1 to ${mostDays}.` });
  }
  if (!isZone(zone)) {
    throw badRequest({
      es: '«zone» es una zona horaria, como Europe/Madrid.',
      en: '“zone” is a time zone, such as Europe/Madrid.',
    });
  }
  return { from: new Date(Date.now() - count * dayMs).toISOString(), zone };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

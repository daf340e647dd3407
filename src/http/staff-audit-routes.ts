import type { Request } from 'express';
import { z } from 'zod';
import { type AuditQuery, auditActs, auditEntry } from '../staff-protocol.ts';
import { badRequest } from './http-errors.ts';
import { momentParameter } from './moment-parameter.ts';
import { limitParameter, pageLimit } from './page-limit.ts';
import { queryParameter, type Route } from './route.ts';
import { staffOf } from './staff-door.ts';

const text = { type: 'string' };
const mostChars = 100;

const filters = [
  { name: 'who', description: 'Only what this account did (`ADMIN_TOKEN` is one)', schema: text },
  { name: 'act', description: 'Only this', schema: { type: 'string', enum: [...auditActs] } },
  { name: 'subject', description: 'Only what was done to this conversation or account', schema: text },
  { name: 'from', description: 'At or after this day or moment (ISO 8601, UTC)', schema: text },
  { name: 'to', description: 'Before this day or moment (ISO 8601, UTC)', schema: text },
];

const list: Route = {
  method: 'get',
  path: '/api/staff/audit',
  doc: {
    summary: 'Who opened, exported or erased what, signed in or changed an account, the newest first',
    token: 'staff',
    role: 'admin',
    query: [
      { name: 'cursor', description: '`next` of the page before', schema: text },
      limitParameter,
      ...filters,
    ],
    answer: {
      description: 'One page; `next` when there are more',
      schema: z.object({ items: z.array(auditEntry), next: z.string().optional() }),
    },
    errors: [400, 401, 403],
  },
  handle(request, response, deps) {
    const cursor = queryParameter(request, 'cursor') ?? '';
    const before = /^\d{1,15}$/.test(cursor) ? Number(cursor) : undefined;
    const { items, next } = deps.conversations.audit.list({
      ...queryOf(request),
      limit: pageLimit(request),
      ...(before === undefined ? {} : { before }),
    });
    response.json({ items, ...(next === undefined ? {} : { next: String(next) }) });
  },
};

const asFile: Route = {
  method: 'get',
  path: '/api/staff/audit.csv',
  doc: {
    summary: 'The same as CSV, whole',
    token: 'staff',
    role: 'admin',
    query: filters,
    answer: { description: 'The file', type: 'text/csv' },
    errors: [400, 401, 403],
  },
  handle(request, response, deps) {
    const { audit } = deps.conversations;
    const file = audit.csv(queryOf(request));
    audit.add({ who: staffOf(request).name, act: 'export', detail: 'audit' });
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('content-disposition', 'attachment; filename="audit.csv"');
    response.end(file);
  },
};

export const staffAuditRoutes: readonly Route[] = [list, asFile];

function queryOf(request: Request): AuditQuery {
  const given = (name: string): string | undefined => {
    const value = queryParameter(request, name);
    return value === '' ? undefined : value?.slice(0, mostChars);
  };
  const wanted = given('act');
  const act = auditActs.find((one) => one === wanted);
  if (wanted !== undefined && act === undefined) {
    const names = auditActs.join(', ');
    throw badRequest({ es: `«act» es uno de: ${names}.`, en: `“act” is one of: ${names}.` });
  }
  const [who, subject] = [given('who'), given('subject')];
  const [from, to] = [momentParameter(request, 'from'), momentParameter(request, 'to')];
  return {
    ...(who === undefined ? {} : { who }),
    ...(act === undefined ? {} : { act }),
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

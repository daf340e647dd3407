import type { Request } from 'express';
import { badRequest } from './http-errors.ts';
import { queryParameter } from './route.ts';

/** A day or a moment in UTC, as a moment; undefined when it is not given. */
export function momentParameter(request: Request, name: string): string | undefined {
  const given = queryParameter(request, name);
  if (given === undefined || given === '') return undefined;
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;
  const moment = form.test(given) ? new Date(given) : new Date(Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw badRequest({
    es: `«${name}» es un día (2026-03-01) o un momento en UTC (2026-03-01T08:00:00Z).`,
    en: `“${name}” is a day (2026-03-01) or a moment in UTC (2026-03-01T08:00:00Z).`,
  });
}

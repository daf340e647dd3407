import type { Request } from 'express';
import { badRequest } from './http-errors.ts';
import { queryParameter } from './route.ts';

const usualLimit = 50;
const mostLimit = 200;

/** How a list's route describes `limit`. */
export const limitParameter = {
  name: 'limit',
  description: 'How many a page',
  schema: { type: 'integer', minimum: 1, maximum: mostLimit, default: usualLimit },
};

export function pageLimit(request: Request): number {
  const text = queryParameter(request, 'limit');
  if (text === undefined || text === '') return usualLimit;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostLimit) return limit;
  throw badRequest({ es: `«limit» va de 1 a ${mostLimit}.`, en: `“limit” is from 1 to ${mostLimit}.` });
}

import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Sentence } from '../errors.ts';
import type { StaffRole } from '../staff-protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { badRequest } from './http-errors.ts';

export type RouteDoc = {
  summary: string;
  /** Who may: everybody, the visitor whose conversation it is, staff. `optional`: a token when there is one. */
  token: 'none' | 'optional' | 'visitor' | 'staff';
  /** Of the staff, who at least; without it everybody who is signed in. */
  role?: StaffRole;
  query?: { name: string; description: string; schema: Record<string, unknown> }[];
  headers?: { name: string; description: string }[];
  answer: { description: string; type?: string; schema?: z.ZodType | Record<string, unknown> };
  /** Where the body is not JSON: what its bytes are. */
  upload?: string;
  /** Statuses of errors, beside 500. */
  errors: number[];
};

/** One route: how it is reached, what it takes and gives (the API description is made of this), what it does. */
export type Route = {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As Express has it: `/api/conversations/:id`. */
  path: string;
  body?: z.ZodType;
  /** Characters the longest text of the body may have, where it is more than a message's. */
  bodyChars?: number;
  doc: RouteDoc;
  handle(request: Request, response: Response, deps: AppDeps): void | Promise<void>;
};

/** The parsed body, or a 400 that names what is wrong with it. */
export function readBody<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  throw badRequest(problemOf(parsed.error), parsed.error);
}

/** Names the field, never repeats its value. */
function problemOf(error: z.ZodError): Sentence {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `«${key.slice(0, 60)}»`).join(', ');
    return { es: `no conocemos el campo ${keys}.`, en: `we do not know the field ${keys}.` };
  }
  const path = (issue?.path ?? []).map(String).join('.').slice(0, 120);
  if (path === '') return { es: 'hace falta un objeto JSON.', en: 'it must be a JSON object.' };
  return { es: `falta «${path}», o no es correcto.`, en: `“${path}” is missing or not right.` };
}

/** A path parameter: Express gives text, or a list for a wildcard. */
export function pathParameter(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : (value ?? []).join('/');
}

/** A query parameter that was given once; given twice it counts as wrong. */
export function queryParameter(request: Request, name: string): string | undefined {
  const value: unknown = request.query[name];
  if (value === undefined || typeof value === 'string') return value;
  throw badRequest({ es: `«${name}» está repetido.`, en: `“${name}” is given more than once.` });
}

export function lastEventId(request: Request): number | undefined {
  const value = request.headers['last-event-id'];
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

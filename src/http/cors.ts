import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Log } from '../log.ts';
import { originNotAllowed } from './http-errors.ts';

const allowedMethods = 'GET, POST, DELETE';
const allowedHeaders = 'authorization, content-type, last-event-id';

/**
 * Answers pages of the service's own origin and of the list, refuses all others before anything is done for them. Staff routes
 * are for the service's own pages alone. Requests without an Origin (no browser page) pass: they are what tokens are for.
 */
export function cors(options: { allowedOrigins: readonly string[]; log: Log }): RequestHandler {
  const allowed = new Set(options.allowedOrigins);
  const told = new Set<string>();
  return (request: Request, response: Response, next: NextFunction) => {
    response.vary('origin');
    const origin = request.headers.origin;
    if (origin === undefined || isSameOrigin(origin, request.headers.host)) return next();
    const forStaff = request.originalUrl.startsWith('/api/staff');
    if (!allowed.has(origin) || forStaff) {
      if (!told.has(origin) && told.size < 1000) {
        told.add(origin);
        options.log.warn(
          { origin },
          'A page of another origin was refused. To allow it, add it to ALLOWED_ORIGINS',
        );
      }
      throw originNotAllowed(origin.slice(0, 200));
    }
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      return next();
    }
    response.setHeader('access-control-allow-methods', allowedMethods);
    response.setHeader('access-control-allow-headers', allowedHeaders);
    response.setHeader('access-control-max-age', '600');
    response.status(204).end();
  };
}

/** Compared by host: behind a TLS proxy the scheme that the browser used is not known here. */
export function isSameOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  const own = `${url.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === url.host;
}

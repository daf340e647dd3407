/** The console's session cookie, and whether a request with it comes from the console. */
import type { Request, Response } from 'express';
import { isSameOrigin } from './cors.ts';

const cookieName = 'tendero-staff';
/** The console says it in each request. No form can, and a page of elsewhere would have to ask first, which is refused. */
export const consoleHeader = 'x-tendero-console';

export function sessionCookie(request: Request): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';');
  const mine = cookies.map((one) => one.trim()).filter((one) => one.startsWith(`${cookieName}=`));
  // Two of one name: one of them was planted by somebody, and it is not known which.
  const [only] = mine.length === 1 ? mine : [];
  const value = only?.slice(cookieName.length + 1);
  return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
}

/** It goes when the browser is closed; the service forgets it sooner when nobody uses it. */
export function setSessionCookie(request: Request, response: Response, session: string): void {
  response.setHeader('set-cookie', `${cookieName}=${session}; ${attributes(request)}`);
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.setHeader('set-cookie', `${cookieName}=; Max-Age=0; ${attributes(request)}`);
}

function attributes(request: Request): string {
  return `Path=/; HttpOnly; SameSite=Strict${isOverTls(request) ? '; Secure' : ''}`;
}

/** What the browser itself says, or the proxy in front. Who lies about it only loses their own cookie. */
function isOverTls(request: Request): boolean {
  const forwarded = request.headers['x-forwarded-proto'];
  const protocol = typeof forwarded === 'string' ? forwarded.split(',')[0]?.trim() : undefined;
  return request.secure || protocol === 'https' || /^https:/.test(request.headers.origin ?? '');
}

/** Reading is free: the browser keeps what another site's page reads from it. Origin and its kin are never left to a page. */
export function isFromOwnPage(request: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return request.headers[consoleHeader] !== undefined && isOwnOrigin(request);
}

/** Browsers send an Origin with all that is not a plain GET. */
function isOwnOrigin({ headers: { origin, host } }: Request): boolean {
  return origin === undefined || isSameOrigin(origin, host);
}

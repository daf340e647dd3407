import type { ErrorBody, Language } from '../../src/protocol.ts';

export type Call = { body?: object; method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' };

/** The service answered with an error; its sentence is for the person. */
export class StaffError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, message: string, code = '') {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What shows the service that a page of its own asks: no form of another site can send it. */
export const ownPage = { 'x-tendero-console': '1' } as const;

/** Asks the staff's side of the service; the browser sends the session with it. Throws StaffError for every answer that is none. */
export async function staffFetch(
  path: string,
  language: Language,
  { body, method }: Call = {},
): Promise<Response> {
  const response = await fetch(`/api/staff/${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...ownPage,
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  const { code, message = String(response.status) } = answer?.error ?? {};
  throw new StaffError(response.status, message, code);
}

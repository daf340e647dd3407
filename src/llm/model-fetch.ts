import { Agent, fetch } from 'undici';
import { ServerRefusedError } from './model-failure.ts';

/**
 * A model may be silent for minutes while it reads, so undici's own limits (300 s to the headers, 300 s between pieces) are off:
 * our deadlines decide. A connection serves one request, so that closing it tells the server at once and none is found stale.
 */
const connections = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 3000 },
  pipelining: 0,
});

/**
 * A `fetch` whose request ends with `signal`, whatever the library that is given it does with its own signals. An answer that is
 * not 2xx is thrown as ServerRefusedError, so that every library fails alike.
 */
export function modelFetch(signal: AbortSignal): typeof globalThis.fetch {
  const fetchWithSignal = async (input: string | URL, init: RequestInit = {}): Promise<unknown> => {
    const signals = init.signal ? AbortSignal.any([signal, init.signal]) : signal;
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const response = await fetch(input, {
      method: init.method ?? 'GET',
      headers,
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      signal: signals,
      dispatcher: connections,
    });
    if (!response.ok) throw new ServerRefusedError(response.status, await explanation(response));
    return response;
  };
  // undici's Response is the same thing under another declaration.
  return fetchWithSignal as typeof globalThis.fetch;
}

async function explanation(response: { text(): Promise<string> }): Promise<string> {
  const body = await response.text().catch(() => '');
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) {
      const { error } = parsed;
      if (typeof error === 'string') return error.slice(0, 500);
      if (typeof error === 'object' && error !== null && 'message' in error) {
        return String(error.message).slice(0, 500);
      }
    }
  } catch {
    // Not JSON: the text itself is the explanation.
  }
  return body.slice(0, 500);
}

import { post, type TestApp } from './test-app.ts';

export const password = 'tres tristes tigres';

/** A console in a browser: what it sends beside the body, its cookie kept. */
export class StaffBrowser {
  cookie = '';
  readonly #app: TestApp;

  constructor(app: TestApp) {
    this.#app = app;
  }

  get headers(): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      'x-tendero-console': '1',
      origin: this.#app.url,
      'sec-fetch-site': 'same-origin',
    };
  }

  /** Keeps the cookie, as a browser does. */
  async signIn(body: object, headers: Record<string, string> = {}): Promise<Response> {
    const response = await post(`${this.#app.url}/api/staff/session`, body, { ...this.headers, ...headers });
    const [set = ''] = response.headers.getSetCookie();
    if (set !== '') this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.#app.url}${path}`, { headers: this.headers });
  }

  send(method: string, path: string, body: object = {}): Promise<Response> {
    return fetch(`${this.#app.url}${path}`, {
      method,
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

/** Somebody with an account of this role, signed in, who has chosen their own password. */
export async function signedIn(
  app: TestApp,
  name: string,
  role: 'staff' | 'reviewer' | 'admin',
): Promise<StaffBrowser & { id: string }> {
  if (app.accounts.isEmpty() && role !== 'admin') {
    await app.accounts.create({ name: 'Primera', role: 'admin', password });
  }
  const { id, mustChange } = await app.accounts.create({ name, role, password });
  const browser = new StaffBrowser(app);
  await browser.signIn({ name, password });
  if (mustChange) {
    await browser.send('POST', '/api/staff/password', { current: password, next: `${password}!` });
  }
  return Object.assign(browser, { id });
}

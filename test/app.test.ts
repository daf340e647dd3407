import { describe, expect, test } from 'vitest';
import type { ProductDetail } from '../src/protocol.ts';
import { ask, errorOf, startTestApp } from './http/support/test-app.ts';

describe('other origins', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,last-event-id',
  };

  test('one of the list may use the API, with the headers it needs', async () => {
    await using app = await startTestApp();
    app.chat.willAnswer(['Sí.']);
    const origin = 'https://shop.example';

    const asked = await fetch(`${app.url}/api/chat`, {
      method: 'OPTIONS',
      headers: { origin, ...preflight },
    });
    const answer = await ask(app, {}, { origin });

    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    for (const header of ['authorization', 'content-type', 'last-event-id']) {
      expect(asked.headers.get('access-control-allow-headers')).toContain(header);
    }
    expect(asked.headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(asked.headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.status).toBe(200);
  });

  test.each([
    'https://evil.example',
    'https://shop.example.evil.example',
    'http://shop.example',
    'null',
    'https://SHOP.example:444',
  ])('%s is refused before anything is done, and told how to be allowed', async (origin) => {
    await using app = await startTestApp();

    const asked = await fetch(`${app.url}/api/chat`, {
      method: 'OPTIONS',
      headers: { origin, ...preflight },
    });
    const answer = await ask(app, {}, { origin });
    const error = await errorOf(answer);

    expect([asked.status, answer.status]).toEqual([403, 403]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(error.code).toBe('origin_not_allowed');
    expect(error.message).toContain('ALLOWED_ORIGINS');
    expect(app.chat.asked).toEqual([]);
    expect(app.logged.join()).toContain('ALLOWED_ORIGINS');
  });

  test('the service’s own pages are always allowed, also behind a TLS proxy', async () => {
    await using app = await startTestApp({ settings: { ALLOWED_ORIGINS: [] } });
    for (const _ of [1, 2]) app.chat.willAnswer(['Sí.']);

    const plain = await ask(app, {}, { origin: app.url });
    const proxied = await ask(app, {}, { origin: app.url.replace('http:', 'https:') });

    expect([plain.status, proxied.status]).toEqual([200, 200]);
  });

  test('staff addresses are for the service’s own pages alone', async () => {
    await using app = await startTestApp();

    const response = await fetch(`${app.url}/api/staff/conversations`, {
      headers: { origin: 'https://shop.example' },
    });

    expect(response.status).toBe(403);
  });
});

describe('errors', () => {
  test('have one shape, in the language of the request, for unknown addresses and methods', async () => {
    await using app = await startTestApp();
    const english = { 'accept-language': 'en' };

    const unknown = await errorOf(await fetch(`${app.url}/api/nothing`, { headers: english }));
    const spanish = await errorOf(await fetch(`${app.url}/nada`));
    const method = await fetch(`${app.url}/api/chat`, { headers: english });
    const malformed = await errorOf(await fetch(`${app.url}/api/products/%E0%A4%A`));
    const options = await fetch(`${app.url}/api/chat`, { method: 'OPTIONS' });

    expect(unknown).toMatchObject({
      status: 404,
      code: 'unknown_route',
      message: expect.stringContaining('nothing'),
    });
    expect(spanish).toMatchObject({ status: 404, message: expect.stringContaining('nada') });
    expect(method.headers.get('allow')).toBe('POST');
    expect(await errorOf(method)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(malformed.status).toBe(400);
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST']);
  });
});

describe('health', () => {
  test('lives, and is ready or not', async () => {
    await using app = await startTestApp();
    await using waiting = await startTestApp({ ready: { ready: false, generation: '' } });

    const health = await fetch(`${app.url}/health`);
    const ready = await fetch(`${app.url}/ready`);
    const notReady = await fetch(`${waiting.url}/ready`);

    expect([health.status, ready.status, notReady.status]).toEqual([200, 200, 503]);
    expect(await ready.json()).toEqual({
      ready: true,
      generation: 'g1',
      products: 3,
      chatModel: { name: 'none', state: 'none' },
      embedder: { name: 'builtin:1', state: 'ready' },
    });
    expect(await notReady.json()).toMatchObject({ ready: false });
  });
});

describe('products', () => {
  test('one is given by its id, whatever signs it has, and others are not there', async () => {
    await using app = await startTestApp();
    const product: ProductDetail = {
      id: 'ZP/204 ñ',
      title: 'Zapatilla',
      price: { amount: 5995, currency: 'EUR' },
      availability: 'in_stock',
      description: 'Ligera.',
      attributes: { color: ['rojo'] },
    };
    app.chat.product = product;

    const found = await fetch(`${app.url}/api/products/${encodeURIComponent(product.id)}`);
    const unknown = await errorOf(await fetch(`${app.url}/api/products/none`));

    expect(await found.json()).toEqual(product);
    expect(unknown).toMatchObject({ status: 404, code: 'unknown_product' });
  });
});

describe('pages', () => {
  test('shop, console, widget and docs are served with a policy that lets only our own scripts run', async () => {
    await using app = await startTestApp();

    for (const [path, type] of [
      ['/', 'text/html'],
      ['/console', 'text/html'],
      ['/docs', 'text/html'],
      ['/docs.css', 'text/css'],
      ['/widget.js', 'text/javascript'],
      ['/console.js', 'text/javascript'],
    ] as const) {
      const response = await fetch(app.url + path);

      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toContain(type);
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('x-powered-by')).toBeNull();
    }
  });

  test('the widget and the pictures may be used on other origins, the console may not be framed', async () => {
    await using app = await startTestApp();

    const widget = await fetch(`${app.url}/widget.js`);
    const picture = await fetch(`${app.url}/pictures/shoe.svg`);
    const console_ = await fetch(`${app.url}/console`);
    const again = await fetch(`${app.url}/widget.js`, {
      headers: { 'if-none-match': widget.headers.get('etag') ?? '' },
    });

    expect(widget.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(again.status).toBe(304);
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    expect(console_.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(console_.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test.each([
    '/pictures/../conversations.db',
    '/pictures/..%2fconversations.db',
    '/pictures/%2e%2e/server-secret',
    '/..%2fserver-secret',
    '/pictures/',
    '/pictures/none.svg',
  ])('nothing outside the folders is served: %s', async (path) => {
    await using app = await startTestApp();

    const response = await fetch(app.url + path);

    expect([400, 403, 404]).toContain(response.status);
    expect(await response.json()).toHaveProperty('error.code');
  });
});

describe('the description', () => {
  test('names every route that is served, with what it takes and gives', async () => {
    await using app = await startTestApp();

    const description = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: Record<string, { additionalProperties?: boolean; required?: string[] }> };
    };

    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        '/api/chat',
        '/api/conversations/{id}',
        '/api/conversations/{id}/events',
        '/api/conversations/{id}/stop',
        '/api/conversations/{id}/cart',
        '/api/conversations/{id}/feedback',
        '/api/products/{id}',
        '/api/staff/conversations',
        '/api/staff/conversations/{id}',
        '/health',
        '/ready',
        '/metrics',
        '/docs',
        '/widget.js',
      ]),
    );
    expect(description.components.schemas.postChatRequest).toMatchObject({
      additionalProperties: false,
      required: ['messageId', 'text'],
    });
    expect(description.components.schemas).toHaveProperty('ProductCard');
  });

  test('refers only to records it has', async () => {
    await using app = await startTestApp();

    const text = await (await fetch(`${app.url}/openapi.json`)).text();
    const description = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);

    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(Object.keys(description.components.schemas)).toContain(
        reference.replace('#/components/schemas/', ''),
      );
    }
  });

  test('is a page without scripts, for people', async () => {
    await using app = await startTestApp();

    const page = await (await fetch(`${app.url}/docs`)).text();

    expect(page).toContain('/api/conversations/{id}/feedback');
    expect(page).not.toMatch(/<script|style=|https?:\/\//i);
  });
});

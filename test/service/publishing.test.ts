/** One service for all: each test has products of its own, and the feeds, which replace them, come last. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { takeLock } from '../../ingest/ingest-lock.ts';
import { openGeneration } from '../../src/catalog/generation.ts';
import { currentId, generationFolder, listGenerations } from '../../src/catalog/publish.ts';
import type { DeskJob } from '../../src/catalogue-protocol.ts';
import { adminToken, startTestApp, type TestApp } from '../support/start-test-app.ts';

/** Each starts or waits for a process of its own. */
vi.setConfig({ testTimeout: 120_000 });

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ shop: 'home', desk: true });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
});

type Answer = {
  status: number;
  body: Record<string, unknown> & { error?: { code: string; message: string } };
};

async function call(method: string, path: string, body?: object | string): Promise<Answer> {
  const response = await fetch(`${app.url}/api/staff/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminToken}`,
      'accept-language': 'es',
      ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function priceOf(id: string): Promise<number> {
  const response = await fetch(`${app.url}/api/products/${id}`);
  return ((await response.json()) as { price: { amount: number } }).price.amount;
}

const euros = (amount: number) => ({ amount, currency: 'EUR' });
/** Products of the sample without variants. */
const [lamp, chair] = ['HK-102', 'HK-106'] as const;

describe('PATCH /api/staff/products/:id', () => {
  test('what it answers serves already, as a generation of its own with a way back', async () => {
    const before = currentId(app.dataDir);
    const was = await priceOf(lamp);

    const patched = await call('PATCH', `products/${lamp}`, { price: euros(1234) });

    expect(patched).toMatchObject({ status: 200, body: { id: lamp, price: euros(1234) } });
    expect(patched.body.generation).toBe(currentId(app.dataDir));
    expect(await priceOf(lamp)).toBe(1234);
    const back = await call('POST', 'catalogue/rollback', {});
    expect(back.body).toEqual({ generation: before });
    expect(await priceOf(lamp)).toBe(was);
  });

  test('ten at once all arrive, in fewer generations than there are of them', async () => {
    const amounts = Array.from({ length: 9 }, (_, at) => 1000 + at);

    const answers = await Promise.all([
      call('PATCH', `products/${chair}`, { quantity: 2 }),
      ...amounts.map((amount) => call('PATCH', `products/${lamp}`, { price: euros(amount) })),
    ]);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.generation)).size).toBeLessThan(10);
    expect(await priceOf(lamp)).toBe(1008);
    const shown = await fetch(`${app.url}/api/products/${chair}`);
    expect(await shown.json()).toMatchObject({ availability: 'low_stock' });
  });

  test('the same values publish nothing', async () => {
    const before = currentId(app.dataDir);

    const { status, body } = await call('PATCH', `products/${lamp}`, { price: euros(await priceOf(lamp)) });

    expect([status, body.generation, currentId(app.dataDir)]).toEqual([200, before, before]);
  });

  test.each([
    ['an unknown id', 'NO-1', { price: { amount: 1, currency: 'EUR' } }, 404, 'unknown_product'],
    ['nothing to change', lamp, {}, 400, 'bad_request'],
    ['an unknown field', lamp, { colour: 'red' }, 400, 'bad_request'],
    ['a price of nothing', lamp, { price: { amount: 0, currency: 'EUR' } }, 400, 'bad_request'],
    ['a price in pieces', lamp, { price: { amount: 1.5, currency: 'EUR' } }, 400, 'bad_request'],
    ['variants of a product without', lamp, { variants: [{ id: 'x', quantity: 1 }] }, 400, 'bad_request'],
  ])('%s is refused and publishes nothing', async (_, id, body, status, code) => {
    const before = currentId(app.dataDir);

    const answer = await call('PATCH', `products/${id}`, body);

    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(currentId(app.dataDir)).toBe(before);
  });

  test('while an ingestion runs it is told to wait', async () => {
    const lock = takeLock(app.dataDir);

    const answer = await call('PATCH', `products/${lamp}`, { price: euros(99) });

    lock.release();
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'busy' } } });
    expect(answer.body.error?.message).toMatch(/Vuelva a intentarlo/);
  });

  test('a stranger changes nothing', async () => {
    const response = await fetch(`${app.url}/api/staff/products/${lamp}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: 'Bearer wrong' },
      body: JSON.stringify({ price: euros(1) }),
    });

    expect(response.status).toBe(401);
  });
});

async function finished(): Promise<DeskJob> {
  for (;;) {
    const { body } = await call('GET', 'catalogue');
    const job = body.job as DeskJob | undefined;
    if (job !== undefined && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a feed from the console', () => {
  const feed = ['A1', 'A2', 'A3']
    .map((id) => JSON.stringify({ id, title: `Jarrón ${id}`, price: euros(900), language: 'es' }))
    .join('\n');

  test('arrives in pieces, is checked, published and served; the shop is open all the while', async () => {
    const states = new Set<number>();
    const over = new AbortController();
    const watching = (async () => {
      while (!over.signal.aborted) states.add((await fetch(`${app.url}/ready`)).status);
    })();

    const first = await call('POST', 'catalogue/uploads?name=nocturno.jsonl', feed.slice(0, 50));
    const { upload } = first.body;
    const second = await call(
      'POST',
      `catalogue/uploads/${upload}?offset=${first.body.bytes}`,
      feed.slice(50),
    );
    await call('POST', `catalogue/uploads/${upload}/check`, {});
    const checked = await finished();
    const before = currentId(app.dataDir);
    await call('POST', `catalogue/uploads/${upload}/publish`, { allowShrink: true });
    const published = await finished();
    await expect.poll(() => priceOf('A1'), { timeout: 10_000 }).toBe(900);
    over.abort();
    await watching;

    expect(second.body.bytes).toBe(Buffer.byteLength(feed));
    expect(checked).toMatchObject({
      ...{ name: 'nocturno.jsonl', kind: 'check', state: 'done' },
      result: { read: 3, added: 3, rejected: 0, format: 'tendero' },
    });
    expect(published).toMatchObject({ kind: 'publish', state: 'done', result: { added: 3 } });
    expect(published.result?.published).not.toBe(before);
    expect(listGenerations(app.dataDir)[0]?.manifest?.source.name).toBe('nocturno.jsonl');
    expect([...states]).toEqual([200]);
  });

  test('a mapping, shop.json and pages that come beside it are read with it', async () => {
    const table = 'Código;Denominación;PVP\nJ1;Jarrón de barro;12,50\nJ2;Jarrón de vidrio;20,00\n';
    const mapping = {
      currency: 'EUR',
      language: 'es',
      fields: { id: 'Código', title: 'Denominación', price: 'PVP' },
    };
    const shop = {
      name: 'Barro y vidrio',
      assistantName: 'Ana',
      greeting: { es: 'Hola', en: 'Hello' },
      language: 'es',
      currency: 'EUR',
    };
    const { body } = await call('POST', 'catalogue/uploads?name=erp.csv', table);
    const files = `catalogue/uploads/${body.upload}/files`;

    const sent = [
      await call('POST', `${files}?kind=map&name=mapping.json`, JSON.stringify(mapping)),
      await call('POST', `${files}?kind=shop&name=shop.json`, JSON.stringify(shop)),
      await call('POST', `${files}?kind=page&name=..%2F..%2Fenvios.es.md`, '# Envíos\n\nEn 48 horas.'),
      await call('POST', `${files}?kind=cart&name=x`, 'x'),
      await call('POST', 'catalogue/uploads/none/files?kind=page&name=x.es.md', 'x'),
    ];
    await call('POST', `catalogue/uploads/${body.upload}/publish`, { allowShrink: true });
    const job = await finished();

    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 400, 404]);
    expect(job).toMatchObject({ state: 'done', result: { read: 2, format: 'map', rejected: 0 } });
    const generation = openGeneration(generationFolder(app.dataDir, job.result?.published ?? ''));
    expect(generation.shop.name).toBe('Barro y vidrio');
    expect(generation.pages().map(({ id, language }) => [id, language])).toEqual([['envios', 'es']]);
    generation.close();
  });

  test('a mapping that is not right ends the job with a sentence in the language asked for', async () => {
    const { body } = await call('POST', 'catalogue/uploads?name=erp.csv', 'a;b\n1;2\n');
    await call('POST', `catalogue/uploads/${body.upload}/files?kind=map&name=m.json`, '{"fields":{}}');
    await call('POST', `catalogue/uploads/${body.upload}/check`, {});

    const job = await finished();

    expect(job.problem).toMatch(/mapping\.json/);
    expect(job.problem).not.toContain(app.dataDir);
  });

  test('a piece that does not follow the last one is refused; so is an upload nobody knows', async () => {
    const { body } = await call('POST', 'catalogue/uploads?name=a.csv', 'id,title');

    const gap = await call('POST', `catalogue/uploads/${body.upload}?offset=99`, 'x');
    const unknown = await call('POST', 'catalogue/uploads/none/publish', {});

    expect([gap.status, unknown.status]).toEqual([404, 404]);
  });

  test('what cannot be read ends the job with a sentence, without a path of the server', async () => {
    const { body } = await call(
      'POST',
      'catalogue/uploads?name=..%2Ffoto.png',
      '\u0089PNG\r\n\u001a\n\0\0\0',
    );
    await call('POST', `catalogue/uploads/${body.upload}/check`, {});

    const job = await finished();

    expect(job).toMatchObject({ name: 'foto.png', state: 'failed' });
    expect(job.problem).toContain('foto.png');
    expect(job.problem).not.toContain(app.dataDir);
  });

  test('a safeguard is named, so that the console can offer to let it pass', async () => {
    const bad = `${feed}\n${'{"id":"B"}\n'.repeat(3)}`;
    const { body } = await call('POST', 'catalogue/uploads?name=bad.jsonl', bad);
    await call('POST', `catalogue/uploads/${body.upload}/publish`, {});

    const job = await finished();

    expect(job.result).toMatchObject({ safeguard: 'rejects', rejected: 3 });
    expect(job.result?.issues.length).toBeGreaterThan(2);
    expect(job.result?.published).toBeUndefined();
  });
});

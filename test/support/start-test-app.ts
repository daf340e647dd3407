/** The whole service on a free port with a sample catalogue in a folder of its own: everything real but the model. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { PublishingDesk } from '../../ingest/desk/publishing-desk.ts';
import { publishSample } from '../../ingest/publish-sample.ts';
import { readSettings } from '../../src/config.ts';
import { openWebAssets } from '../../src/http/web-assets.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/services.ts';
import { ShopClient } from './shop-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const adminToken = 'test-admin-token-0123456789';

export type TestApp = {
  url: string;
  dataDir: string;
  /** Lines of the log. */
  logged: string[];
  shopper(): ShopClient;
  staff(path: string): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
};

const samples = new Map<string, Promise<string>>();

/** Publishes a sample once a test process; each app gets a copy. */
async function publishedSample(shop: string): Promise<string> {
  const known =
    samples.get(shop) ??
    (async () => {
      const dataDir = mkdtempSync(join(tmpdir(), `tendero-sample-${shop}-`));
      process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
      const settings = readSettings({ SHOP: shop, DATA_DIR: dataDir, EMBED_MODEL: 'builtin' });
      await publishSample({ settings, log: createLog('silent') });
      return dataDir;
    })();
  samples.set(shop, known);
  return known;
}

export async function startTestApp(
  options: {
    shop?: 'sports' | 'home' | 'pizzeria';
    settings?: Record<string, string>;
    dataDir?: string;
    /** A folder that `buildWeb` filled: for tests that open the pages. */
    webDir?: string;
    /** With a desk that publishes, as `npm start` has one. */
    desk?: boolean;
  } = {},
): Promise<TestApp> {
  const shop = options.shop ?? 'pizzeria';
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tendero-app-'));
  if (options.dataDir === undefined) cpSync(await publishedSample(shop), dataDir, { recursive: true });
  const settings = readSettings({
    SHOP: shop,
    DATA_DIR: dataDir,
    CHAT_MODEL: 'none',
    ADMIN_TOKEN: adminToken,
    // A desk embeds what it publishes, and no test waits for whatever model this machine may have.
    ...(options.desk === true ? { EMBED_MODEL: 'builtin' } : {}),
    TURNS_PER_MINUTE: '0',
    TURNS_PER_MINUTE_ADDRESS: '0',
    ...options.settings,
  });
  const logged: string[] = [];
  const log = createLog(
    'debug',
    new Writable({
      write(chunk, _encoding, done) {
        logged.push(String(chunk));
        done();
      },
    }),
  );
  const services = await openServices({
    settings,
    log,
    assets: options.webDir === undefined ? { file: () => undefined } : openWebAssets(options.webDir),
    picturesDir: join(root, 'data', 'pictures'),
    ...(options.desk === true ? { desk: new PublishingDesk(settings) } : {}),
  });
  const server = services.app.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    dataDir,
    logged,
    shopper: () => new ShopClient(url),
    staff: (path) => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${adminToken}` } }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await services.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

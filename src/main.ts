/** `npm start`: builds the pages, publishes the sample if nothing is published, opens the shop, says where to click. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PublishingDesk } from '../ingest/desk/publishing-desk.ts';
import { publishSample } from '../ingest/publish-sample.ts';
import { buildWeb } from '../web/build.ts';
import { readSettings, type Settings } from './config.ts';
import { AppError } from './errors.ts';
import { openWebAssets } from './http/web-assets.ts';
import { createLog } from './log.ts';
import { openServices, type Services } from './services.ts';
import { startBanner } from './start-banner.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Shoppers who are still being answered get this long after the first signal. */
const closingMs = 3000;

/** LangChain would send what shoppers write to a tracing service if the environment, set for another program, told it to. */
function neverTrace(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:LANGSMITH|LANGCHAIN)_/.test(name)) delete process.env[name];
  }
}

async function main(): Promise<void> {
  neverTrace();
  const settings = readSettings(process.env);
  const log = createLog(settings.LOG_LEVEL);
  const webDir = join(root, 'web', 'built');
  await buildWeb(webDir);
  await publishSample({ settings, log });
  const services = await openServices({
    settings,
    log,
    assets: openWebAssets(webDir),
    picturesDir: join(root, 'data', 'pictures'),
    desk: new PublishingDesk(settings),
  });
  await services.rehearse();
  const server = await listen(services, settings);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  console.log(
    startBanner({
      ...{ settings, port, newAdminToken: services.newAdminToken },
      ...{ accounts: services.accounts(), ready: services.ready() },
    }),
  );
  closeOnSignal(server, services);
}

function listen(services: Services, settings: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = services.app.listen(settings.PORT, settings.HOST);
    // SSE answers end when they end; a shopper's idle keep-alive connection may stay a minute.
    server.requestTimeout = 30_000;
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, settings)));
  });
}

function cannotListen(error: NodeJS.ErrnoException, settings: Settings): Error {
  if (error.code === 'EADDRINUSE') {
    return new AppError(
      'port_taken',
      `Port ${settings.PORT} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new AppError(
      'port_denied',
      `Port ${settings.PORT} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
    );
  }
  return error;
}

/** No new connections; answers under way get a moment, then end with what was shown; a second signal does not wait. */
function closeOnSignal(server: Server, services: Services): void {
  let closing = false;
  const close = (): void => {
    if (closing) process.exit(1);
    closing = true;
    const finish = (): void => {
      void services.close().finally(() => process.exit(0));
    };
    server.close(finish);
    server.closeIdleConnections();
    setTimeout(finish, closingMs).unref();
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

main().catch((error: unknown) => {
  // An expected problem is a sentence that says what to do; only what nobody expected shows its stack.
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
});

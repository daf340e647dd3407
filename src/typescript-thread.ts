/** A worker thread of TypeScript: Node alone does not know how to read it there, even where it was taught to here. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The module, not its twin for `require`, which cannot be imported. */
const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs'),
).href;

/** `file` is the URL of the module that the thread is to run. */
export function startThread(file: URL, workerData: unknown): Worker {
  const source = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(source, { eval: true, workerData, execArgv: [] });
}

import type { TestContext } from 'vitest';

/** Small enough for any machine, and known to be at hand where the live tests run. */
export const liveChatModel = 'smollm2:135m';
export const liveSpanishModel = 'gemma3-base:270m';
export const liveEmbedModel = 'multilingual-e5-small';

let looked: Promise<{ url: string; names: string[] } | string> | undefined;

/** The address of the real Ollama; skips the test, with the reason, when there is none or it lacks a model. */
export async function realOllama(context: TestContext, ...needed: string[]): Promise<string> {
  looked ??= look();
  const found = await looked;
  if (typeof found === 'string') return context.skip(found);
  const missing = needed.filter(
    (name) => !found.names.some((has) => has === name || has === `${name}:latest`),
  );
  if (missing.length > 0) context.skip(`skipped: Ollama at ${found.url} has no ${missing.join(', ')}`);
  return found.url;
}

async function look(): Promise<{ url: string; names: string[] } | string> {
  const url = process.env.OLLAMA_URL;
  if (url === undefined || url === '')
    return 'skipped: OLLAMA_URL is not set, so there is no real Ollama to try';
  try {
    const response = await fetch(`${url}/api/tags`, { signal: AbortSignal.timeout(3000) });
    const { models } = (await response.json()) as { models: { name: string }[] };
    return { url: url.replace(/\/+$/, ''), names: models.map(({ name }) => name) };
  } catch {
    return `skipped: OLLAMA_URL=${url} does not answer`;
  }
}

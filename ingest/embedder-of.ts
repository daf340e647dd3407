import type { Embedder } from '../src/catalog/search.ts';
import type { Settings } from '../src/config.ts';
import { createBuiltInEmbedder } from '../src/llm/built-in-embedder.ts';
import { createLog } from '../src/log.ts';

/** The embedder that the settings ask for. The libraries that talk to models take longer to load than a small update takes. */
export async function embedderOf(settings: Settings): Promise<Embedder> {
  if (settings.EMBED_MODEL === 'builtin') return createBuiltInEmbedder();
  const { embedderForIngestion } = await import('../src/llm/select-embedder.ts');
  return embedderForIngestion(settings, createLog(settings.LOG_LEVEL));
}

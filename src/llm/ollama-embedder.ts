import { OllamaEmbeddings } from '@langchain/ollama';
import type { Settings } from '../config.ts';
import { BatchedEmbedder } from './batched-embedder.ts';
import { modelFetch } from './model-fetch.ts';
import { ollamaKeepAlive } from './ollama-api.ts';

/** Embeds with a model of Ollama; its id is `ollama:NAME`. */
export function createOllamaEmbedder(settings: Settings, model: string): BatchedEmbedder {
  return new BatchedEmbedder({
    id: `ollama:${model}`,
    model,
    embedOnce: (texts, signal) =>
      new OllamaEmbeddings({
        model,
        baseUrl: settings.OLLAMA_URL,
        fetch: modelFetch(signal),
        keepAlive: ollamaKeepAlive(settings.KEEP_ALIVE),
        truncate: true,
        // LangChain would try a missing model again for two minutes.
        maxRetries: 0,
      }).embedDocuments([...texts]),
  });
}

import { OpenAIEmbeddings } from '@langchain/openai';
import type { Settings } from '../config.ts';
import { BatchedEmbedder } from './batched-embedder.ts';
import { modelFetch } from './model-fetch.ts';

/** Embeds with a model of an OpenAI-compatible server; its id is `openai:NAME`. */
export function createOpenAiEmbedder(
  settings: Settings & { OPENAI_BASE_URL: string },
  model: string,
): BatchedEmbedder {
  return new BatchedEmbedder({
    id: `openai:${model}`,
    model,
    embedOnce: (texts, signal) =>
      new OpenAIEmbeddings({
        model,
        apiKey: settings.OPENAI_API_KEY ?? 'none',
        configuration: { baseURL: settings.OPENAI_BASE_URL, fetch: modelFetch(signal) },
        // Asked for base64, as the client does by itself, some servers answer with plain numbers that it then misreads.
        encodingFormat: 'float',
        stripNewLines: false,
        maxRetries: 0,
      }).embedDocuments([...texts]),
  });
}

import type { Generation } from '../src/catalog/generation.ts';
import type { Embedder } from '../src/catalog/search.ts';
import { IngestError } from './ingest-error.ts';
import type { IngestDeps } from './ingest-options.ts';

/** The generation's own embedder, asked for only where a text changed: a new price needs no model. */
export function sameEmbedder(generation: Generation, deps: Pick<IngestDeps, 'embedder'>): Embedder {
  const { id } = generation.manifest.embedder;
  const reach = async (): Promise<Embedder> => {
    const embedder = await deps.embedder();
    if (embedder.id === id) return embedder;
    throw new IngestError('refused', {
      en: `Nothing was published: the catalogue was embedded with ${id}, which is needed for a new text and is not there now (${embedder.id} is). Prices and stock can be changed without it`,
      es: `No se ha publicado nada: el catálogo se vectorizó con ${id}, que hace falta para un texto nuevo y ahora no está (hay ${embedder.id}). Precios y existencias se pueden cambiar sin él`,
    });
  };
  return {
    id,
    embedPassages: async (texts, signal) => (await reach()).embedPassages(texts, signal),
    embedQuery: async (text, signal) => (await reach()).embedQuery(text, signal),
  };
}

import { openGeneration } from '../catalog/generation.ts';
import { currentId, generationFolder } from '../catalog/publish.ts';
import type { Finding } from './finding.ts';

/** Opens the published catalogue as the service does, hashes and all. */
export function checkGeneration(dataDir: string): Finding {
  const id = currentId(dataDir);
  if (id === undefined) {
    return {
      state: 'ok',
      what: 'Catalogue: none published yet',
      mend: 'npm start publishes the sample; your own: npm run ingest -- FILE --currency EUR',
    };
  }
  try {
    const generation = openGeneration(generationFolder(dataDir, id));
    const { productCount, manifest } = generation;
    generation.close();
    return {
      state: 'ok',
      what: `Catalogue: ${productCount} products, generation ${id}, embedded with ${manifest.embedder.id}`,
    };
  } catch (error) {
    return {
      state: 'problem',
      what: `Catalogue: ${error instanceof Error ? error.message : String(error)}`,
      mend: 'npm run catalog -- rollback, or publish again with npm run ingest',
    };
  }
}

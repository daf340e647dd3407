import { open } from 'node:fs/promises';
import { openGeneration } from '../src/catalog/generation.ts';
import {
  currentId,
  generationFolder,
  listGenerations,
  type Published,
  rollback,
} from '../src/catalog/publish.ts';
import type { Sentence } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';
import { takeLock } from './ingest-lock.ts';

/** Newest first, the serving one marked with an arrow and in words. */
export function generationLines(dataDir: string, language: Language): string[] {
  const all = listGenerations(dataDir);
  if (all.length > 0) return all.map((generation) => lineOf(generation, words[language]));
  return [
    language === 'es'
      ? `En ${dataDir} no hay nada publicado. Publique con: npm run ingest -- FICHERO`
      : `Nothing is published in ${dataDir}. Publish with: npm run ingest -- FILE`,
  ];
}

const words = {
  en: {
    damaged: 'damaged',
    serving: 'serving',
    products: 'products',
    pages: 'pages',
    changed: 'changed',
    from: 'from',
  },
  es: {
    damaged: 'dañada',
    serving: 'atiende',
    products: 'productos',
    pages: 'páginas',
    changed: 'cambiados',
    from: 'de',
  },
} as const;

function lineOf({ id, serving, manifest }: Published, say: (typeof words)[Language]): string {
  const mark = serving ? '→' : ' ';
  const served = serving ? `  ${say.serving}` : '';
  if (manifest === undefined) return `${mark} ${id}  ${say.damaged}${served}`;
  const { counts, embedder, source, createdAt, changed } = manifest;
  const from = changed === undefined ? `${say.from} ${source.name}` : `${changed.products} ${say.changed}`;
  const what = `${counts.products} ${say.products}, ${counts.pages} ${say.pages}, ${embedder.id}, ${from}`;
  return `${mark} ${id}  ${createdAt.slice(0, 16).replace('T', ' ')} UTC  ${what}${served}`;
}

/** The generation before must be sound, or the shop would close. */
export function goBack(dataDir: string): Sentence {
  const lock = takeLock(dataDir);
  try {
    const serving = currentId(dataDir);
    const all = listGenerations(dataDir);
    const before = all.find(({ id }) => serving === undefined || id < serving);
    if (before !== undefined) openGeneration(generationFolder(dataDir, before.id)).close();
    const id = rollback(dataDir);
    return {
      en:
        `Generation ${id} serves now. A running service takes it within two seconds. ` +
        'The next ingestion of the same export publishes again what was taken back: mend the export first.',
      es:
        `Ahora atiende la generación ${id}. Un servicio en marcha la toma en dos segundos. ` +
        'La próxima importación del mismo fichero publica otra vez lo retirado: corrija antes la exportación.',
    };
  } finally {
    lock.release();
  }
}

/** One product a line, as it is published. */
export async function exportCatalogue(dataDir: string, file: string): Promise<Sentence> {
  const id = currentId(dataDir);
  if (id === undefined)
    throw new IngestError('bad_input', {
      en: `Nothing is published in ${dataDir}, so there is nothing to export`,
      es: `En ${dataDir} no hay nada publicado, así que no hay nada que exportar. Publique con: npm run ingest -- FICHERO`,
    });
  if (!/\.jsonl$/i.test(file))
    throw new IngestError('bad_input', {
      en: `export writes FILE.jsonl, not ${file}`,
      es: `export escribe FICHERO.jsonl, no ${file}`,
    });
  const generation = openGeneration(generationFolder(dataDir, id));
  try {
    const handle = await open(file, 'w').catch(() => {
      throw new IngestError('bad_input', {
        en: `${file} cannot be written`,
        es: `No se puede escribir en ${file}`,
      });
    });
    try {
      let lines = '';
      for (const product of generation.allProducts()) {
        lines += `${JSON.stringify(product)}\n`;
        if (lines.length < 1_000_000) continue;
        await handle.write(lines);
        lines = '';
      }
      await handle.write(lines);
    } finally {
      await handle.close();
    }
    const count = generation.productCount;
    return {
      en: `${count} products of generation ${id} written to ${file}`,
      es: `${count} productos de la generación ${id} escritos en ${file}`,
    };
  } finally {
    generation.close();
  }
}

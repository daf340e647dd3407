/** `catalog -- export --langchain DIR`: the published index as three files that `HNSWLib.load` of @langchain/community opens. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Generation, openGeneration } from '../src/catalog/generation.ts';
import { cardOf } from '../src/catalog/product-card.ts';
import { currentId, generationFolder } from '../src/catalog/publish.ts';
import { prefixesFor } from '../src/llm/embed-prefixes.ts';
import { IngestError } from './ingest-error.ts';
import type { Message } from './report/row-issue.ts';

type ChunkRow = { vector: number; kind: string; owner_kind: string; owner_id: string; text: string };

/** What the library reads, in the order of its own `save`, and what is ours: how a question has to be embedded. */
const files = { index: 'hnswlib.index', docstore: 'docstore.json', args: 'args.json', about: 'tendero.json' };
const charactersAtOnce = 1 << 20;

export async function exportForLangChain(dataDir: string, folder: string): Promise<Message> {
  const id = currentId(dataDir);
  if (id === undefined) throw nothingToExport(dataDir);
  const generation = openGeneration(generationFolder(dataDir, id));
  try {
    const { embedder } = generation.manifest;
    if (embedder.id.startsWith('builtin')) throw onlyOurs();
    const { vectors } = generation;
    if (vectors === undefined) throw noVectors();
    const temporary = await temporaryIn(folder);
    try {
      const labels = await writeDocuments(generation, join(temporary, files.docstore));
      const dead = Array.from({ length: vectors.count }, (_, label) => label).filter(
        (label) => !labels.has(label),
      );
      vectors.saveFor(join(temporary, files.index), dead);
      const { dimension } = embedder;
      await writeFile(
        join(temporary, files.args),
        JSON.stringify({ space: 'cosine', numDimensions: dimension }),
      );
      await writeFile(join(temporary, files.about), `${JSON.stringify(aboutOf(generation), null, 2)}\n`);
      for (const name of Object.values(files)) await rename(join(temporary, name), join(folder, name));
      return {
        en: `${labels.size} texts of generation ${id} written to ${folder}: HNSWLib.load('${folder}', embeddings) opens them. Embed questions with ${embedder.id}, as ${files.about} says.`,
        es: `${labels.size} textos de la generación ${id} escritos en ${folder}: los abre HNSWLib.load('${folder}', embeddings). Las preguntas se vectorizan con ${embedder.id}, como dice ${files.about}.`,
      };
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  } finally {
    generation.close();
  }
}

/** Beside where they will stand, so that a rename is enough. */
async function temporaryIn(folder: string): Promise<string> {
  const temporary = join(folder, `.writing-${process.pid}`);
  try {
    await mkdir(temporary, { recursive: true });
    return temporary;
  } catch {
    throw new IngestError('bad_input', {
      en: `${folder} cannot be written: give a folder, which is made where there is none`,
      es: `No se puede escribir en ${folder}: dé una carpeta; si no existe, se crea`,
    });
  }
}

function nothingToExport(dataDir: string): IngestError {
  return new IngestError('bad_input', {
    en: `Nothing is published in ${dataDir}, so there is nothing to export. Publish with: npm run ingest -- FILE`,
    es: `En ${dataDir} no hay nada publicado, así que no hay nada que exportar. Publique con: npm run ingest -- FICHERO`,
  });
}

function onlyOurs(): IngestError {
  return new IngestError('bad_input', {
    en: 'The catalogue was embedded with the embedder that is built in here, which no other program has to embed questions with: publish it with an embedding model (EMBED_MODEL=ollama:NAME npm run ingest -- FILE) and export again',
    es: 'El catálogo se vectorizó con el modelo que va incluido aquí, y ningún otro programa lo tiene para vectorizar las preguntas: publíquelo con un modelo de embeddings (EMBED_MODEL=ollama:NOMBRE npm run ingest -- FICHERO) y expórtelo de nuevo',
  });
}

function noVectors(): IngestError {
  return new IngestError('bad_input', {
    en: 'The published catalogue holds no text to search by, so there is no index to export',
    es: 'El catálogo publicado no tiene textos en los que buscar, así que no hay índice que exportar',
  });
}

function aboutOf({ id, manifest, shop }: Generation): object {
  const { embedder, counts } = manifest;
  const { query } = prefixesFor(embedder.id.replace(/^[a-z]+:/, ''));
  return {
    shop: shop.name,
    generation: id,
    products: counts.products,
    embedder: embedder.id,
    questionsStartWith: query,
    // The library forgets it on load, and its own default misses neighbours.
    setEf: 128,
  };
}

/** The labels of the vectors that a text of the catalogue has. */
async function writeDocuments(generation: Generation, file: string): Promise<Set<number>> {
  const labels = new Set<number>();
  const handle = await open(file, 'w');
  try {
    let waiting = '[';
    for (const rows of byVector(generation)) {
      const [row] = rows;
      if (row === undefined) continue;
      waiting += `${labels.size === 0 ? '' : ',\n'}${JSON.stringify([String(row.vector), documentOf(generation, rows)])}`;
      labels.add(row.vector);
      if (waiting.length < charactersAtOnce) continue;
      await handle.write(waiting);
      waiting = '';
    }
    await handle.write(`${waiting}]`);
  } finally {
    await handle.close();
  }
  return labels;
}

/** Texts that are equal share a vector, and so a document. In slices: the connection is not kept busy. */
function* byVector(generation: Generation): Generator<ChunkRow[]> {
  const atOnce = 2000;
  const end = (generation.value<number>('SELECT max(vector) FROM chunk') ?? -1) + 1;
  for (let from = 0; from < end; from += atOnce) {
    const rows = generation.rows<ChunkRow>(
      'SELECT vector, kind, owner_kind, owner_id, text FROM chunk WHERE vector >= ? AND vector < ? ORDER BY vector, n',
      from,
      from + atOnce,
    );
    const grouped = new Map<number, ChunkRow[]>();
    for (const row of rows) grouped.set(row.vector, [...(grouped.get(row.vector) ?? []), row]);
    yield* grouped.values();
  }
}

/** As LangChain keeps a document. `id` is that of the product or page; `sameText` names the others that say the same. */
function documentOf(generation: Generation, rows: readonly ChunkRow[]): object {
  const [
    { kind, owner_kind: owner, owner_id: id, text } = { kind: '', owner_kind: '', owner_id: '', text: '' },
  ] = rows;
  const others = rows.slice(1).map((row) => row.owner_id);
  return {
    pageContent: text,
    metadata: {
      ...{ owner, id, kind, ...factsOf(generation, owner, id) },
      ...(others.length === 0 ? {} : { sameText: others }),
    },
    id: createHash('sha256').update(`${owner}:${id}:${kind}:${text}`).digest('hex').slice(0, 16),
  };
}

/** At the time of the export; prices and stock change, so an app that sells asks the shop. */
function factsOf(generation: Generation, owner: string, id: string): object {
  if (owner === 'product') {
    const product = generation.product(id);
    if (product === undefined) return {};
    const { title, brand, url, image, price, availability } = cardOf(product);
    return { title, brand, url, image, price, availability, language: product.language };
  }
  const page = generation.page(id);
  return page === undefined ? {} : { title: page.title, url: page.url, language: page.language };
}

import { AppError, type Sentence } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';

const unwritable: Sentence = {
  en: 'may not be written by this user',
  es: 'no admite que escriba este usuario',
};
const full: Sentence = { en: 'is on a disk that is full', es: 'está en un disco lleno' };

const systemSentences: Readonly<Record<string, Sentence>> = {
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: { en: 'is on a disk that is read-only', es: 'está en un disco de solo lectura' },
  ENOSPC: full,
  ENOTDIR: { en: 'is not a folder', es: 'no es una carpeta' },
  SQLITE_CANTOPEN: { en: 'cannot be opened for writing', es: 'no se puede abrir para escribir' },
  SQLITE_FULL: full,
  SQLITE_READONLY: { en: 'cannot be written', es: 'no admite escritura' },
};

/** What the errors of other rooms mean to a merchant; the log's own words follow, which name files and models. */
const spanish: Readonly<Record<string, string>> = {
  no_previous_generation:
    'No hay ningún catálogo anterior al que volver. Publique de nuevo con: npm run ingest -- FICHERO',
  generation_damaged:
    'El catálogo publicado está dañado. Vuelva al anterior con: npm run catalog -- rollback, o publique de nuevo con: npm run ingest -- FICHERO',
  vectors_damaged:
    'El índice del catálogo está dañado o no cabe en el disco. Publique de nuevo con: npm run ingest -- FICHERO',
  embedder_unavailable:
    'El modelo de embeddings no responde. Arránquelo o descárguelo, nombre otro, o ponga EMBED_MODEL=builtin (no necesita ninguno)',
  embedder_broken:
    'El modelo de embeddings da vectores que no sirven. Use otro: EMBED_MODEL=builtin, o ollama:NOMBRE',
  embedder_mismatch: 'El catálogo se vectorizó con otro modelo que el de EMBED_MODEL',
  bad_settings: 'Estos ajustes no valen',
};

/** In both languages, for whoever hands it on. */
export function sentenceOf(error: AppError): Sentence {
  if (error instanceof IngestError) return error.sentence;
  const known = spanish[error.code];
  if (error.code === 'no_previous_generation' && known !== undefined) return { en: error.message, es: known };
  return { en: error.message, es: known === undefined ? error.message : `${known} (${error.message})` };
}

/** The sentence a command ends with and its exit code. What nobody expected keeps its message, never its stack. */
export function sentenceAndCode(error: unknown, dataDir: string): { sentence: Sentence; exitCode: number } {
  if (error instanceof IngestError) return { sentence: error.sentence, exitCode: error.exitCode };
  if (error instanceof AppError)
    return { sentence: sentenceOf(error), exitCode: error.code === 'bad_settings' ? 2 : 1 };
  if (error instanceof Error && error.name === 'AbortError') {
    return {
      sentence: { en: 'Stopped. Nothing was published.', es: 'Detenido. No se ha publicado nada.' },
      exitCode: 130,
    };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = systemSentences[code];
  if (known !== undefined) {
    return {
      sentence: {
        en: `The data folder ${dataDir} ${known.en}. Nothing was published.`,
        es: `La carpeta de datos ${dataDir} ${known.es}. No se ha publicado nada.`,
      },
      exitCode: 1,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { sentence: { en: message, es: message }, exitCode: 1 };
}

/** What went wrong, for whoever reads that language. */
export function printError(error: unknown, to: { dataDir: string; language: Language }): number {
  const { sentence, exitCode } = sentenceAndCode(error, to.dataDir);
  console.error(sentence[to.language]);
  return exitCode;
}

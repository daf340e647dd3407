/** The generation that a publication compares with and takes over from. */
import { type Generation, openGenerationUnchecked } from '../src/catalog/generation.ts';
import { currentId, generationFolder } from '../src/catalog/publish.ts';
import { AppError } from '../src/errors.ts';
import { sentenceOf } from './end-with-error.ts';
import { IngestError } from './ingest-error.ts';

export type Previous = {
  generation: Generation | undefined;
  /** True once every file of it was found to be as it was published; before that nothing of it may be published. */
  checked: Promise<void>;
};

/**
 * A damaged one would lose the shop's settings and pages without a word: it may only be replaced where those are given too. It is
 * checked while the feed is read, except where the answer decides what to do.
 */
export async function openPrevious(dataDir: string, given: { shopAndPages: boolean }): Promise<Previous> {
  const id = currentId(dataDir);
  if (id === undefined) return { generation: undefined, checked: Promise.resolve() };
  let opened: Previous | undefined;
  try {
    opened = openGenerationUnchecked(generationFolder(dataDir, id));
    if (given.shopAndPages) await opened.checked;
    const checked = opened.checked.catch(refuse);
    // Who ends before it is asked for has no use for it.
    checked.catch(() => {});
    return { ...opened, checked };
  } catch (error) {
    opened?.generation?.close();
    if (!(error instanceof AppError)) throw error;
    if (given.shopAndPages) return { generation: undefined, checked: Promise.resolve() };
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  throw new IngestError('refused', {
    en: `${error.message}; give --shop and --pages too, which were in it`,
    es: `${sentenceOf(error).es}; dé también --shop y --pages, que estaban en ella`,
  });
}

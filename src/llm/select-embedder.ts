import type { Settings } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { BatchedEmbedder } from './batched-embedder.ts';
import { createBuiltInEmbedder } from './built-in-embedder.ts';
import type { Embedder } from './embedder.ts';
import { embedChoices, firstInstalled, installedAs } from './model-choices.ts';
import { modelFailureOf } from './model-failure.ts';
import { OllamaApi } from './ollama-api.ts';
import { createOllamaEmbedder } from './ollama-embedder.ts';
import { createOpenAiEmbedder } from './openai-embedder.ts';
import { CachedQuestionEmbedder, type QuestionEmbedder } from './question-embedder.ts';

export type { QuestionEmbedder } from './question-embedder.ts';

const longestLookMs = 3000;

/**
 * The embedder that decides a generation. It has embedded one text when it is returned, so a wrong one fails before the catalogue is
 * read. `auto` falls back to the built-in one; a named one that does not work is an AppError with the ways out.
 */
export async function embedderForIngestion(settings: Settings, log: Log): Promise<Embedder> {
  const { EMBED_MODEL: setting } = settings;
  if (setting === 'builtin') return createBuiltInEmbedder();
  if (setting === 'auto') return (await autoEmbedder(settings, log)) ?? createBuiltInEmbedder();
  const embedder = await namedEmbedder(setting, settings);
  try {
    await embedder.embedQuery('zapatillas');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw embedderUnavailable(setting, settings, error);
  }
  return embedder;
}

/**
 * What questions are embedded with: what the generation records. Undefined when these settings cannot reach it (the search is then
 * lexical). A generation made by another embedder than the one the merchant named is AppError `embedder_mismatch`.
 */
export function embedderForQuestions(
  manifestEmbedderId: string,
  settings: Settings,
  log: Log,
): QuestionEmbedder | undefined {
  refuseOther(manifestEmbedderId, settings.EMBED_MODEL);
  const embedder = manifestEmbedderId.startsWith('builtin:')
    ? sameId(createBuiltInEmbedder(), manifestEmbedderId)
    : serverEmbedder(manifestEmbedderId, settings);
  if (embedder === undefined) {
    log.warn(
      { embedder: manifestEmbedderId },
      'neither these settings nor this version reach that embedder: searching lexically',
    );
    return undefined;
  }
  return new CachedQuestionEmbedder(embedder, log);
}

function sameId(embedder: Embedder, id: string): Embedder | undefined {
  return embedder.id === id ? embedder : undefined;
}

function serverEmbedder(id: string, settings: Settings): BatchedEmbedder | undefined {
  const name = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('ollama:')) return createOllamaEmbedder(settings, name);
  const { OPENAI_BASE_URL } = settings;
  if (!id.startsWith('openai:') || OPENAI_BASE_URL === undefined) return undefined;
  return createOpenAiEmbedder({ ...settings, OPENAI_BASE_URL }, name);
}

function refuseOther(made: string, setting: string): void {
  if (setting === 'auto') return;
  const same = setting === 'builtin' ? made.startsWith('builtin:') : bare(made) === bare(setting);
  if (same) return;
  throw new AppError(
    'embedder_mismatch',
    `The catalogue was embedded with ${made} but EMBED_MODEL=${setting}. Embed it again with: npm run ingest -- FILE, ` +
      `or set EMBED_MODEL=${made.startsWith('builtin:') ? 'builtin' : made}, or leave EMBED_MODEL out.`,
  );
}

/** `ollama:bge-m3:latest` and `ollama:bge-m3` are one model. */
function bare(id: string): string {
  return id.replace(/:latest$/, '');
}

async function autoEmbedder(settings: Settings, log: Log): Promise<Embedder | undefined> {
  try {
    const installed = await new OllamaApi(settings.OLLAMA_URL).installed(AbortSignal.timeout(longestLookMs));
    const model = firstInstalled(embedChoices, installed);
    if (model === undefined) return undefined;
    const embedder = createOllamaEmbedder(settings, model);
    await embedder.embedQuery('zapatillas');
    return embedder;
  } catch (error) {
    const { failure, message } = modelFailureOf(error, 'before_first_piece');
    log[failure === 'unreachable' ? 'info' : 'warn'](
      `embedding with the built-in embedder, Ollama does not: ${message}`,
    );
    return undefined;
  }
}

async function namedEmbedder(setting: string, settings: Settings): Promise<BatchedEmbedder> {
  const name = setting.slice(setting.indexOf(':') + 1);
  if (setting.startsWith('openai:')) {
    const { OPENAI_BASE_URL } = settings;
    if (OPENAI_BASE_URL !== undefined) return createOpenAiEmbedder({ ...settings, OPENAI_BASE_URL }, name);
    throw new AppError(
      'bad_settings',
      `EMBED_MODEL=${setting} needs OPENAI_BASE_URL, for example http://127.0.0.1:1234/v1`,
    );
  }
  try {
    const installed = await new OllamaApi(settings.OLLAMA_URL).installed(AbortSignal.timeout(longestLookMs));
    const model = installedAs(name, installed);
    if (model !== undefined) return createOllamaEmbedder(settings, model);
  } catch (error) {
    throw embedderUnavailable(setting, settings, error);
  }
  throw new AppError(
    'embedder_unavailable',
    `Ollama at ${settings.OLLAMA_URL} has no model ${name}. Get it with: ollama pull ${name}, or set EMBED_MODEL=builtin (needs no model).`,
  );
}

function embedderUnavailable(setting: string, settings: Settings, error: unknown): AppError {
  const where = setting.startsWith('openai:') ? settings.OPENAI_BASE_URL : settings.OLLAMA_URL;
  return new AppError(
    'embedder_unavailable',
    `EMBED_MODEL=${setting} does not work at ${where}: ${modelFailureOf(error, 'before_first_piece').message}. ` +
      'Start that server, name another model, or set EMBED_MODEL=builtin (needs none).',
    { cause: error },
  );
}

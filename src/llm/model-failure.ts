import type { ModelFailure } from '../chat/chat-model.ts';

/** What `llm/` throws when a model did not answer. The chat reads `failure`; the message is for the log. */
export class ModelFailureError extends Error {
  override name = 'ModelFailureError';
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.failure = failure;
  }
}

/** A model server answered with something else than 2xx; `body` is its own explanation, cut short. */
export class ServerRefusedError extends Error {
  override name = 'ServerRefusedError';
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super(`the model server answered ${status}: ${body}`);
    this.status = status;
    this.body = body;
  }
}

const connectFailures = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Says in our words what went wrong, whoever wrapped the error on its way (LangChain, the OpenAI client, undici). */
export function modelFailureOf(
  error: unknown,
  spoke: 'before_first_piece' | 'mid_answer',
): ModelFailureError {
  const chain = causes(error);
  const known = chain.find((cause) => cause instanceof ModelFailureError);
  if (known !== undefined) return known;
  const refused = chain.find((cause) => cause instanceof ServerRefusedError);
  if (refused !== undefined) {
    const failure = refused.status === 404 ? 'model_missing' : 'broken';
    return new ModelFailureError(failure, refused.message, { cause: error });
  }
  const code = chain.map(codeOf).find((found) => found !== undefined && connectFailures.has(found));
  if (code !== undefined && spoke === 'before_first_piece') {
    return new ModelFailureError('unreachable', `no connection to the model server (${code})`, {
      cause: error,
    });
  }
  const last = chain.at(-1);
  const said = last instanceof Error ? last.message : String(error);
  return new ModelFailureError('broken', `the model server broke off: ${said}`, { cause: error });
}

/** The error and what caused it, outermost first. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let next = error;
  while (next !== undefined && next !== null && chain.length < 10) {
    chain.push(next);
    if (next instanceof AggregateError && next.errors.length > 0) next = next.errors[0];
    else next = next instanceof Error ? next.cause : undefined;
  }
  return chain;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

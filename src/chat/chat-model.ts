/** What the chat asks of a language model. `llm/` implements it; tests script it. */
export type PromptMessage = { role: 'system' | 'user' | 'assistant'; content: string };

export type ModelFailure =
  /** Waited longer than QUEUE_MS for its turn; the model was never asked. */
  | 'queue_full'
  /** Nothing for FIRST_BYTE_MS, or a silence of SILENCE_MS in the middle. */
  | 'first_byte_late'
  | 'silent'
  | 'unreachable'
  | 'model_missing'
  /** The server answered with an error, or broke off. */
  | 'broken';

export class ModelError extends Error {
  override name = 'ModelError';
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.failure = failure;
  }
}

export type ModelRequest = {
  messages: readonly PromptMessage[];
  /** Aborted when the shopper stops or is gone: leaves the queue, or closes the connection to the model at once. */
  signal: AbortSignal;
  /** Whom the queue is fair to. */
  visitor: string;
  /** Upper bound of the answer's length. */
  maxTokens: number;
};

/** Something staff want of the model. It never keeps a shopper waiting: it begins when nobody is served and is given up for whoever comes. */
export type IdleRequest = Omit<ModelRequest, 'visitor'> & {
  /** JSON schema of the answer, for servers that hold a model to one. */
  schema?: Record<string, unknown>;
};

/** Beside a ChatModel: what waits for quiet minutes. */
export interface IdleModel {
  readonly name: string;
  state(): ReturnType<ChatModel['state']>;
  /**
   * The whole answer, begun again whenever a shopper came in between. Waits as long as it takes. Throws ModelError, or the
   * signal's reason when aborted.
   */
  whenIdle(request: IdleRequest): Promise<string>;
}

export interface ChatModel {
  /** `provider:model`, for traces and the start banner. */
  readonly name: string;
  /** What every answer is asked with, for traces. */
  readonly settings?: Readonly<Record<string, number>>;
  /** Whether a question should be tried on it now. `missing` and `unreachable` may change by themselves. */
  state(): 'ready' | 'warming' | 'unreachable' | 'missing';
  /** Whether it was ever ready since the start: an `auto` that never found one is no degradation. */
  wasEverReady(): boolean;
  /** Prompt tokens read a second, measured at warm-up; undefined until then. */
  readingSpeed(): number | undefined;
  /** The words as they come, thinking left out. Throws ModelError, or the signal's reason when aborted. */
  stream(request: ModelRequest): AsyncIterable<string>;
}

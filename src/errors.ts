import type { Language } from './protocol.ts';

/** A sentence in each language a person here may read. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * An error that was expected: a code for programs, a message for the log that says what to do next, and, where a person
 * will see it, a sentence in each language with the HTTP status it travels under.
 */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: string;
  readonly status: number;
  readonly publicMessage: Sentence;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    message: string,
    options: {
      status?: number;
      publicMessage?: Sentence;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 500;
    this.publicMessage = options.publicMessage ?? {
      es: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
      en: 'Something went wrong on our side. Please try again in a moment.',
    };
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

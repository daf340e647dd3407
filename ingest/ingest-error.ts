import { AppError, type Sentence } from '../src/errors.ts';

/** 2: what was given cannot be used. 3: it could be, but publishing it looks like a mistake. 1: anything else. */
const exitCodes = { bad_input: 2, refused: 3, busy: 1 } as const;

export type Safeguard = 'rejects' | 'shrink' | 'empty';

/** An end of the command that the merchant can mend: one sentence in their language, no stack trace. */
export class IngestError extends AppError {
  override name = 'IngestError';
  readonly exitCode: number;
  readonly sentence: Sentence;
  /** Which safeguard refused, for whoever offers to let it pass. */
  readonly safeguard: Safeguard | undefined;

  constructor(kind: keyof typeof exitCodes, sentence: Sentence, safeguard?: Safeguard) {
    super(kind, sentence.en);
    this.sentence = sentence;
    this.exitCode = exitCodes[kind];
    this.safeguard = safeguard;
  }
}

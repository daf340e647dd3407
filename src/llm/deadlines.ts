import { ModelFailureError } from './model-failure.ts';

export type Deadlines = {
  /** Ends the work from outside; its reason is what is then thrown. */
  signal: AbortSignal;
  firstByteMs: number;
  silenceMs: number;
};

/**
 * Passes on what `open` yields and ends it when its first piece or its next one is late. The clock runs only while somebody waits
 * for a piece, so a slow reader is no silence. Whatever ends it, the signal that `open` was given is aborted at once.
 */
export async function* withDeadlines(
  open: (signal: AbortSignal) => AsyncGenerator<string>,
  deadlines: Deadlines,
): AsyncGenerator<string> {
  const { signal, firstByteMs, silenceMs } = deadlines;
  signal.throwIfAborted();
  const inner = new AbortController();
  const onAbort = () => inner.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const ended = new Promise<never>((_, reject) => {
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true });
  });
  // It is also rejected when nobody waits for it any more.
  ended.catch(() => undefined);
  const pieces = open(inner.signal);
  try {
    for (let wait = first(firstByteMs); ; wait = between(silenceMs)) {
      const timer = setTimeout(() => inner.abort(wait.late()), wait.ms);
      const piece = await Promise.race([pieces.next(), ended]).finally(() => clearTimeout(timer));
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    inner.abort(new Error('nobody reads this answer any more'));
    // Not awaited: a generator that hangs in a read would hold the reader too.
    pieces.return(undefined).catch(() => undefined);
  }
}

type Wait = { ms: number; late(): ModelFailureError };

function first(ms: number): Wait {
  return { ms, late: () => new ModelFailureError('first_byte_late', `the model said nothing for ${ms} ms`) };
}

function between(ms: number): Wait {
  return {
    ms,
    late: () => new ModelFailureError('silent', `the model fell silent for ${ms} ms in its answer`),
  };
}

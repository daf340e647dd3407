/** One line of the table. `beside` was measured in the same run, in turns with `value`, so that their ratio means something. */
export type Row = {
  what: string;
  value: number;
  unit:
    | '%'
    | 'MB'
    | 'characters'
    | 'chunks'
    | 'messages/s'
    | 'ms'
    | 'products'
    | 'products/s'
    | 'rows'
    | 's'
    | 'tokens/s'
    | 'µs';
  beside?: { what: string; value: number };
  /** value / beside, or value - beside, whichever the budget is about. */
  compared?: { kind: 'ratio' | 'difference'; value: number };
  budget?: string;
  /** How many times it was measured; value and beside are medians unless `what` says p95. */
  rounds: number;
};

export type BenchContext = {
  /** A real Ollama, when there is one. */
  ollama: { url: string; chatModel: string; embedModel: string | undefined } | undefined;
  rounds: number;
  /** A catalogue of the merchant's instead of the sample. */
  catalogue: string | undefined;
  say(line: string): void;
};

/** Throw Skipped where something is not there. */
export type Measure = { name: string; run(context: BenchContext): Promise<Row[]> };

export class Skipped extends Error {
  override name = 'Skipped';
}

export function needOllama(context: BenchContext): NonNullable<BenchContext['ollama']> {
  if (context.ollama !== undefined) return context.ollama;
  throw new Skipped('no Ollama: set OLLAMA_URL to one that has a chat model (BENCH_CHAT_MODEL names it)');
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

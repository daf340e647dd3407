/**
 * Text in, numbers out: what `catalog/` asks of an embedder, declared here too because the two rooms do not import one another;
 * the compiler compares them where services.ts brings them together.
 */
export interface Embedder {
  /** Two embedders of one id give the same vectors for the same text; kept in a generation's manifest. */
  readonly id: string;
  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
  embedQuery(text: string, signal?: AbortSignal): Promise<number[]>;
}

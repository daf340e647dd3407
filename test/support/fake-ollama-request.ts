/** One request as the fake saw it. */
export type FakeRequest = {
  path: string;
  body: Record<string, unknown>;
  at: number;
  /** When the model began to read this prompt; undefined while it waits its turn inside Ollama. */
  readingSince?: number;
  firstPieceAt?: number;
  endedAt?: number;
  /** `closed_by_client`: the other side left before the answer was over. */
  ended?: 'answered' | 'closed_by_client' | 'broken_off';
};

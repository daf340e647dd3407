import type { PromptMessage } from '../chat/chat-model.ts';

/**
 * Estimates how long a model still reads a prompt whose asker has gone. Ollama reads a prompt to its end even when the connection
 * is closed, and tells nobody; but we know what it read last (a common beginning is nearly free) and how fast it reads.
 */
export class PromptReading {
  #lastRead = '';
  #tokensASecond: number | undefined;
  #tokensAChar = 0.3;

  /** Tokens read a second; undefined until measured. */
  get speed(): number | undefined {
    return this.#tokensASecond;
  }

  /** What was measured on a prompt of which the model had read nothing before. */
  measured(messages: readonly PromptMessage[], stats: { promptTokens: number; readMs: number }): void {
    if (stats.promptTokens <= 0 || stats.readMs <= 0) return;
    this.#tokensASecond = (stats.promptTokens / stats.readMs) * 1000;
    this.#tokensAChar = stats.promptTokens / Math.max(1, asText(messages).length);
  }

  /** Called when a prompt goes out. The function it returns says how many milliseconds of reading are left. */
  sent(messages: readonly PromptMessage[]): () => number {
    const text = asText(messages);
    const anew = text.length - commonStart(text, this.#lastRead);
    const sentAt = performance.now();
    this.#lastRead = text;
    return () => {
      if (this.#tokensASecond === undefined) return 0;
      const readingMs = ((anew * this.#tokensAChar) / this.#tokensASecond) * 1000;
      return Math.max(0, readingMs - (performance.now() - sentAt));
    };
  }
}

function asText(messages: readonly PromptMessage[]): string {
  return messages.map(({ role, content }) => `${role}\n${content}\n`).join('');
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

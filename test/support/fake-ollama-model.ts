import { setTimeout as pause } from 'node:timers/promises';

export type FakeModel = {
  name: string;
  capabilities?: ('completion' | 'embedding' | 'thinking' | 'tools' | 'vision')[];
  contextLength?: number;
  /** Numbers in a vector, for embedders. */
  dimension?: number;
  sizeBytes?: number;
};

/** Takes turns as Ollama does with OLLAMA_NUM_PARALLEL: first come first served, `parallel` at a time. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(parallel: number) {
    this.#free = parallel;
  }

  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}

/** What is in memory, with which window, and what was read last: loading and reading cost time as they do on the real one. */
export class FakeMemory {
  readonly #loaded = new Map<string, { numCtx: number; lastRead: string }>();
  readonly #loadMs: number;
  readMsPerChar: number;
  loads = 0;

  constructor(options: { loadMs: number; readMsPerChar: number }) {
    this.#loadMs = options.loadMs;
    this.readMsPerChar = options.readMsPerChar;
  }

  running(): { name: string; numCtx: number }[] {
    return [...this.#loaded].map(([name, { numCtx }]) => ({ name, numCtx }));
  }

  unload(name: string): void {
    this.#loaded.delete(name);
  }

  /** Another window than before loads the model anew and forgets what it had read. */
  async load(model: FakeModel, numCtx: number | undefined): Promise<void> {
    const window = Math.min(numCtx ?? 4096, model.contextLength ?? 8192);
    if (this.#loaded.get(model.name)?.numCtx === window) return;
    this.#loaded.delete(model.name);
    this.loads += 1;
    if (this.#loadMs > 0) await pause(this.#loadMs);
    this.#loaded.set(model.name, { numCtx: window, lastRead: '' });
  }

  /** Milliseconds it took: only what follows the common beginning with the last prompt is read. */
  async read(model: FakeModel, prompt: string): Promise<number> {
    const memory = this.#loaded.get(model.name);
    const anew = prompt.length - commonStart(prompt, memory?.lastRead ?? '');
    const ms = anew * this.readMsPerChar;
    if (ms >= 1) await pause(ms);
    if (memory !== undefined) memory.lastRead = prompt;
    return ms;
  }
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Words hashed into a unit vector: texts with words in common are near one another. */
export function fakeVector(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 2166136261;
    for (const char of word) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
    const at = hash % dimension;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector.map((_, at) => (at === 0 ? 1 : 0)) : vector.map((number) => number / length);
}

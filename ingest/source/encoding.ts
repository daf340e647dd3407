export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/** Told by a byte order mark; without one, UTF-8 as long as every byte is valid (see `Utf8Check`). */
export function encodingFromMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  return undefined;
}

/** Whether a stream of bytes is valid UTF-8. One invalid byte anywhere decides: shops export the whole file in one encoding. */
export class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #valid = true;

  push(bytes: Uint8Array): void {
    this.#try(() => this.#decoder.decode(bytes, { stream: true }));
  }

  end(): boolean {
    this.#try(() => this.#decoder.decode());
    return this.#valid;
  }

  #try(decode: () => void): void {
    if (!this.#valid) return;
    try {
      decode();
    } catch {
      this.#valid = false;
    }
  }
}

/** IANA names; what a legacy XML file declares may be any that the platform decodes. */
export type Encoding = string;

/** Told by a byte order mark, or by where the zero bytes of UTF-16 stand; else UTF-8 as long as every byte is valid. */
export function unicodeEncodingOf(head: Uint8Array): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  return utf16WithoutMark(head);
}

/** Feeds are mostly Latin letters: in UTF-16 every second byte of them is zero, on one side only. */
function utf16WithoutMark(head: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const looked = Math.min(head.length, 4096) & ~1;
  if (looked < 8) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < looked; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.35 && even < looked * 0.02) return 'UTF-16LE';
  return even > looked * 0.35 && odd < looked * 0.02 ? 'UTF-16BE' : undefined;
}

/** The legacy encoding that an XML declaration names, when the platform can decode it. */
export function declaredEncoding(head: Uint8Array): Encoding | undefined {
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  return decodable(/^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1]);
}

/** The same of an HTML page's meta tag. */
export function declaredPageEncoding(head: Uint8Array): Encoding | undefined {
  const start = Buffer.from(head.subarray(0, 2048)).toString('latin1');
  return decodable(/<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1]);
}

function decodable(named: string | undefined): Encoding | undefined {
  if (named === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(named);
    return encoding.startsWith('utf') || encoding === 'replacement' ? undefined : encoding;
  } catch {
    return undefined;
  }
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

/** Decodes as a stream even what is whole: in one go Node 20 reads windows-1252 as if it were ISO-8859-1, and loses the euro sign. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding.toLowerCase());
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/**
 * What feeds written by hand get wrong and everybody can read all the same: an ampersand that stands for itself, and control
 * characters, which XML forbids. Outside CDATA and comments a bare "&" becomes a reference the reader knows; a control
 * character becomes a zero-width space, which the lint takes out and counts.
 */
export const bareAmpersand = 'bare-ampersand';

const reference = /^&(?:[A-Za-z_][\w.-]{0,31}|#\d{1,10}|#x[\da-fA-F]{1,8});/;
const longestReference = 36;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const marks = /&|<!\[CDATA\[|<!--/g;
const ends = { cdata: ']]>', comment: '-->' } as const;

export async function* mendXml(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const mender = new Mender();
  for await (const piece of pieces) yield mender.push(piece);
  yield mender.end();
}

class Mender {
  #held = '';
  #within: 'text' | 'cdata' | 'comment' = 'text';

  push(piece: string): string {
    const text = this.#held + piece.replace(forbidden, '\u200B');
    // A mark may be cut by the end of the piece: its beginning waits for the next one.
    const safe = Math.max(0, text.length - longestReference);
    const { mended, taken } = this.#mend(text, safe);
    this.#held = text.slice(taken);
    return mended;
  }

  end(): string {
    return this.#mend(this.#held, this.#held.length).mended;
  }

  /** Takes in what starts before `until`. */
  #mend(text: string, until: number): { mended: string; taken: number } {
    let mended = '';
    let at = 0;
    while (at < until) {
      if (this.#within !== 'text') {
        const end = text.indexOf(ends[this.#within], at);
        const stop = end === -1 ? until : end + 3;
        mended += text.slice(at, stop);
        at = stop;
        if (end !== -1) this.#within = 'text';
        continue;
      }
      marks.lastIndex = at;
      const found = marks.exec(text);
      if (found === null || found.index >= until) {
        mended += text.slice(at, until);
        return { mended, taken: until };
      }
      mended += text.slice(at, found.index);
      at = found.index + found[0].length;
      if (found[0] === '&') {
        const whole = reference.test(text.slice(found.index, found.index + longestReference + 1));
        mended += whole ? '&' : `&${bareAmpersand};`;
      } else {
        mended += found[0];
        this.#within = found[0] === '<!--' ? 'comment' : 'cdata';
      }
    }
    return { mended, taken: at };
  }
}

/** "DescripciÃ³n": UTF-8 that some step on the way read as windows-1252 or as Mac Roman. */
import { decodeAs } from '../source/encoding.ts';

const codePages = ['windows-1252', 'macintosh'].map(byteOfCharacter);
const utf8 = new TextDecoder('utf-8', { fatal: true });
const foreign = /[\u0080-\u{10FFFF}]+/gu;
/** What shop texts hold beyond ASCII; a run that decodes to anything else was not mojibake. */
const plausible =
  /^(?:[\u00A0-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u2010-\u2044\u20AC\u2122\p{Extended_Pictographic}]|\uFE0F)+$/u;
const suspicious = /[ÂÃâð√¬]/;

function byteOfCharacter(label: string): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: 128 }, (_, at) => [decodeAs(label, new Uint8Array([at + 128])), at + 128] as const),
  );
}

/** The text as it was meant; the same text when nothing in it is mojibake. */
export function mendMojibake(text: string): string {
  if (!suspicious.test(text)) return text;
  const once = text.replace(foreign, mendRun);
  return once === text || !suspicious.test(once) ? once : once.replace(foreign, mendRun);
}

function mendRun(run: string): string {
  for (const page of codePages) {
    const bytes = [...run].map((character) => page.get(character) ?? 0);
    if (bytes.includes(0)) continue;
    try {
      const meant = utf8.decode(new Uint8Array(bytes));
      if (plausible.test(meant) || suspicious.test(meant)) return meant;
    } catch {
      // Not UTF-8 in this code page.
    }
  }
  return run;
}

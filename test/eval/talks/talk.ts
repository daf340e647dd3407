/** Talks of a few messages in which shoppers ask and ask on, each message with what a right answer holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/protocol.ts';
import { needlesOf } from '../needles.ts';

/** `needles`: one of each must be in the answer; undefined where any answer will do that neither sends away nor fails to understand. */
export type TalkTurn = { text: string; needles: string[][] | undefined };
export type Talk = { shop: string; language: Language; title: string; turns: TalkTurn[] };

/** `read`: what follow-ups are understood with was mended by these; `test`: nobody read them. */
export const halves = ['read', 'test'] as const;
export type Half = (typeof halves)[number];
const folders: Readonly<Record<Half, string>> = { read: 'read', test: 'held-out' };

/** `SHOP.LANGUAGE.txt`: a title behind `#`, then `message => needles` a line; an empty line ends the talk. Throws on any other line. */
export function talks(half: Half): Talk[] {
  const folder = join(import.meta.dirname, folders[half]);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [shop = '', language] = name.split('.');
      if (language !== 'es' && language !== 'en')
        throw new Error(`${name} is not SHOP.es.txt or SHOP.en.txt`);
      const blocks = readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/);
      return blocks
        .filter((block) => block.trim() !== '')
        .map((block): Talk => {
          const [title = '', ...lines] = block.trim().split('\n');
          return { shop, language, title: title.slice(2), turns: lines.map((line) => turnOf(line, name)) };
        });
    });
}

function turnOf(line: string, file: string): TalkTurn {
  const [text = '', needles = ''] = line.split(' => ');
  if (needles.trim() === '') throw new Error(`${file}: want “message => needles”, found: ${line}`);
  return { text, needles: needles.trim() === '*' ? undefined : needlesOf(needles) };
}

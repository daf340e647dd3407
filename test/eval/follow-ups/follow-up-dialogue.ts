/**
 * Dialogues of follow-ups as they are written: a title after `#`, then one turn a line, `message => intent expectations | products`.
 *
 * Expectations of a search: `max=60 min=20 sort=cheapest brand=X available NAME=VALUE not:NAME=VALUE NAME>=N`, or `none` for no limit
 * at all. Of a product: `@2`, `cheapest` and the like, which of the list last shown is spoken of; `says:WORD` is in the answer.
 * Products, joined by `;`: `~words of the title`, `:Category > Path`, `NAME=VALUE`, `<=60`, `>=20`; `*` for any, `0` for none. Every
 * product of the catalogue that meets them must be counted, and no other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/protocol.ts';

export type Shop = 'sports' | 'home' | 'pizzeria';
export type Turn = { say: string; intent: string; expects: string[]; products: string[] };
export type FollowUpDialogue = { id: string; shop: Shop; language: Language; turns: Turn[] };

const folder = import.meta.dirname;

/** "noise cancelling=yes" is one expectation: a piece without a sign belongs to the one after it. */
function expectationsOf(text: string): string[] {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const expects: string[] = [];
  let held: string[] = [];
  for (const piece of pieces) {
    held.push(piece);
    if (/[=>@:]|^(?:none|available|cheapest|dearest|best_rated)$/.test(piece)) {
      expects.push(held.join(' '));
      held = [];
    }
  }
  if (held.length > 0) throw new Error(`“${held.join(' ')}” is no expectation`);
  return expects;
}

function turnOf(line: string): Turn {
  const [say = '', rest = ''] = line.split(' => ');
  const [expected = '', products = '*'] = rest.split(' | ');
  const [intent = '', ...expects] = expected.trim().split(/ (.*)/s).filter(Boolean);
  return {
    say: say.trim(),
    intent,
    expects: expectationsOf(expects.join(' ')),
    products: products.split(';').map((one) => one.trim()),
  };
}

export function parseFollowUps(text: string, of: { shop: Shop; language: Language }): FollowUpDialogue[] {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const [title = '', ...lines] = block.trim().split('\n');
    return { id: `${of.shop}.${of.language} ${title.slice(2)}`, ...of, turns: lines.map(turnOf) };
  });
}

/** `new/` holds those that were written last, to be played before anything was mended for them. */
export function followUpDialogues(which: 'all' | 'new' = 'all'): FollowUpDialogue[] {
  return [...(which === 'all' ? [folder] : []), join(folder, 'new')]
    .flatMap((place) => readdirSync(place).map((name) => ({ place, name })))
    .filter(({ name }) => name.endsWith('.txt'))
    .flatMap(({ place, name }) => {
      const [shop, language] = name.split('.');
      return parseFollowUps(readFileSync(join(place, name), 'utf8'), {
        shop: shop as Shop,
        language: language as Language,
      });
    });
}

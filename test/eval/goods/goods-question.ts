/** Questions about goods as shoppers begin with them, each with what a right answer holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/protocol.ts';
import { needlesOf } from '../needles.ts';

export const kinds = [
  'price',
  'stock',
  'options',
  'attribute',
  'rating',
  'cheapest',
  'find',
  'compare',
  'page',
  /** Of goods named, what no sheet says of them. */
  'unknown',
  /** Goods that this shop does not sell. */
  'absent',
] as const;
export type Kind = (typeof kinds)[number];

export type GoodsQuestion = {
  shop: string;
  language: Language;
  kind: Kind;
  text: string;
  /** One of each must be in the answer, folded. */
  needles: string[][];
};

/** `read`: what questions are understood with was mended by these; `test`: nobody read them. */
export const halves = ['read', 'test'] as const;
export type Half = (typeof halves)[number];
const folders: Readonly<Record<Half, string>> = { read: 'questions', test: 'held-out' };

/** A line: kind, message, needles, parted by tabs; ` & ` joins needles that must all be there, `|` those of which one must. */
export function goodsQuestions(half: Half): GoodsQuestion[] {
  const folder = join(import.meta.dirname, folders[half]);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [shop = '', language = ''] = name.split('.');
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): GoodsQuestion => {
          const [kind = '', text = '', needles = ''] = line.split('\t');
          if (!isKind(kind) || !isLanguage(language) || needles === '')
            throw new Error(`${name}: want kind, message, needles, found: ${line}`);
          return { shop, language, kind, text, needles: needlesOf(needles) };
        });
    });
}

const isKind = (word: string): word is Kind => kinds.some((kind) => kind === word);
const isLanguage = (word: string): word is Language => word === 'es' || word === 'en';

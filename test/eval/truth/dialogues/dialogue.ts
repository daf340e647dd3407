/** The project's own dialogues: what shoppers write, as they write it, one dialogue a line of dialogues.jsonl. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../../src/protocol.ts';

export const sampleShops = ['pizzeria', 'sports', 'home'] as const;
export type SampleShop = (typeof sampleShops)[number];

export type Dialogue = {
  id: string;
  shop: SampleShop;
  language: Language;
  /** What it is about: find, product, compare, prices, stock, sizes, delivery, returns, warranty, discount, off-topic, human, order. */
  kind: string;
  messages: string[];
};

const file = fileURLToPath(new URL('./dialogues.jsonl', import.meta.url));

export function readDialogues(): Dialogue[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Dialogue);
}

/** So many of them, spread evenly over shops and kinds, always the same ones. */
export function someDialogues(count: number): Dialogue[] {
  const all = readDialogues();
  if (count >= all.length) return all;
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]).filter(
    (dialogue) => dialogue !== undefined,
  );
}

/** Cases written by hand, one JSON object a line: `written/NAME.dev.jsonl` may be worked from, `written/NAME.test.jsonl` not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { language } from '../../../src/protocol.ts';
import { holds } from './judge-case.ts';
import type { TruthCase } from './truth-case.ts';

const folder = join(import.meta.dirname, 'written');
const words = z.string().trim().min(1);

const truthCase = z
  .strictObject({
    id: words,
    kind: words,
    shop: words,
    language,
    asks: z.array(words).min(1),
    truth: words,
    lie: words,
    falsehood: words,
  })
  .refine(({ lie, falsehood }) => holds(lie, falsehood), 'the lie does not hold the falsehood')
  .refine(({ truth, falsehood }) => !holds(truth, falsehood), 'the truth holds the falsehood');

export type Split = 'dev' | 'test';

/** Throws with file and line when a case is not one, or an id is there twice. */
export function writtenCases(split: Split): TruthCase[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${split}.jsonl`));
  const cases = files.sort().flatMap((file) => casesIn(file));
  const ids = new Set<string>();
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`two written cases are called ${id}`);
    ids.add(id);
  }
  return cases;
}

function casesIn(file: string): TruthCase[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const where = `${file}:${at + 1}`;
    const parsed = truthCase.safeParse(parseJson(line, where));
    if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where} is not JSON`, { cause: error });
  }
}

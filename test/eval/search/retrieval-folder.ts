/** A folder of products, queries and judgements: `products.jsonl`, `qrels.tsv`, `queries*.tsv`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Product } from '../../../src/catalog/product.ts';
import { detectLanguage } from '../../../src/language/detect-language.ts';
import type { Language } from '../../../src/protocol.ts';
import { sampleProduct } from '../../support/sample-generation.ts';
import type { Judgements, Run } from './ranking-metrics.ts';

const row = z.object({
  id: z.string(),
  title: z.string(),
  brand: z.string().optional(),
  category: z.string().optional(),
  features: z.string().optional(),
  description: z.string().optional(),
});

export type QuerySet = { name: string; language: Language; queries: Map<string, string> };

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Every product has a price of 1, since such folders have none; what they tell of features goes before the description. */
export function readProducts(folder: string, language: Language): Product[] {
  return lines(join(folder, 'products.jsonl')).map((line) => {
    const { id, title, brand, category, features, description } = row.parse(JSON.parse(line));
    return sampleProduct({
      id,
      title,
      language,
      currency: 'USD',
      categories: category ? [category] : [],
      description: [features, description].filter(Boolean).join('\n'),
      ...(brand ? { brand } : {}),
    });
  });
}

export function readJudgements(folder: string): Judgements {
  const judgements = new Map<string, Map<string, string>>();
  for (const line of lines(join(folder, 'qrels.tsv'))) {
    const [query = '', product = '', label = ''] = line.split('\t');
    const judged = judgements.get(query) ?? new Map<string, string>();
    judgements.set(query, judged.set(product, label.trim()));
  }
  return judgements;
}

/** `queries.tsv` and `queries_es.tsv`; a file without a language in its name has the one its texts are written in. */
export function readQueries(file: string): QuerySet {
  const queries = new Map(lines(file).map((line) => line.split('\t') as [string, string]));
  const name = file.split('/').at(-1) ?? file;
  const named = /[._](es|en)\.tsv$/.exec(name)?.[1];
  const language =
    named === 'es' || named === 'en' ? named : (detectLanguage([...queries.values()].join('. ')) ?? 'en');
  return { name, language, queries };
}

export function queryFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^queries.*\.tsv$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

export function isRetrievalFolder(folder: string): boolean {
  return existsSync(join(folder, 'products.jsonl')) && existsSync(join(folder, 'qrels.tsv'));
}

/** `query_id TAB product_id TAB rank`, as evaluators of others read it. */
export function readRun(file: string): Run {
  const ranked = new Map<string, { id: string; rank: number }[]>();
  for (const line of lines(file)) {
    const [query = '', id = '', rank = ''] = line.split('\t');
    ranked.set(query, [...(ranked.get(query) ?? []), { id, rank: Number(rank) }]);
  }
  return new Map(
    [...ranked].map(([query, rows]) => [
      query,
      rows.toSorted((left, right) => left.rank - right.rank).map(({ id }) => id),
    ]),
  );
}

export function writeRun(file: string, run: Run): void {
  const text = [...run].flatMap(([query, ids]) => ids.map((id, index) => `${query}\t${id}\t${index + 1}\n`));
  writeFileSync(file, text.join(''));
}

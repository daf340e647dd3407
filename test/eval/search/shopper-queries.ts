/**
 * What shoppers write, with the products that answer it, as judged from the catalogue: one query a line, `query => good / also fine`.
 * Ids, or `ZC-*` for all that begin so; `0` where the shop has nothing of the kind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/protocol.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { shopDataDir } from '../truth/shops.ts';

export type ShopperQuery = {
  shop: string;
  language: Language;
  text: string;
  /** Patterns of ids. Empty: the shop has no such thing. */
  good: string[];
  fine: string[];
};

/** What came of one query. */
export type AnsweredQuery = ShopperQuery & {
  shown: string[];
  said: string;
  /** One of the first three is good; where there is nothing to find, nothing is shown. */
  hit: boolean;
  /** Nothing is shown although the shop has it. */
  missed: boolean;
  /** Of the first three cards, how many are good or fine. */
  right: number;
  judged: number;
};

const ownFolder = join(import.meta.dirname, 'shoppers');
const seen = 3;

export function parseShopperQueries(text: string, of: { shop: string; language: Language }): ShopperQuery[] {
  const ids = (list: string | undefined) => (list ?? '').split(/\s+/).filter((id) => id !== '' && id !== '0');
  return text
    .split('\n')
    .filter((line) => line.includes('=>'))
    .map((line) => {
      const [query = '', answers = ''] = line.split('=>');
      const [good, fine] = answers.split('/');
      return { ...of, text: query.trim(), good: ids(good), fine: ids(fine) };
    });
}

/** The queries of a folder, the project's own unless another is named: `SHOP.LANGUAGE.txt` each. */
export function shopperQueries(folder: string = ownFolder): ShopperQuery[] {
  return readdirSync(folder).flatMap((name) => {
    const [shop = '', language] = name.split('.');
    if (language !== 'es' && language !== 'en') throw new Error(`${name} names no language`);
    return parseShopperQueries(readFileSync(join(folder, name), 'utf8'), { shop, language });
  });
}

function isOne(id: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
  );
}

export function judged(query: ShopperQuery, shown: readonly string[], said: string): AnsweredQuery {
  const first = shown.slice(0, seen);
  const wanted = query.good.length > 0;
  return {
    ...query,
    shown: [...shown],
    said,
    hit: wanted ? first.some((id) => isOne(id, query.good)) : shown.length === 0,
    missed: wanted && shown.length === 0,
    right: first.filter((id) => isOne(id, [...query.good, ...query.fine])).length,
    judged: first.length,
  };
}

/** Each in a conversation of its own, through the whole service without a model. */
export async function askAll(queries: readonly ShopperQuery[]): Promise<AnsweredQuery[]> {
  const answered: AnsweredQuery[] = [];
  for (const shop of new Set(queries.map((query) => query.shop))) {
    await using app = await startTestApp({
      dataDir: await shopDataDir(shop),
      settings: { LOG_LEVEL: 'silent' },
    });
    for (const query of queries.filter((one) => one.shop === shop)) {
      const { products, text } = await app.shopper().say(query.text);
      answered.push(judged(query, products?.items.map(({ id }) => id) ?? [], text));
    }
  }
  return answered;
}

export type ShopperFigures = {
  queries: number;
  /** Shares in [0, 1]: of what the shop has, found among the first three; shown nothing; of the first three, right. */
  hitRate: number;
  noHit: number;
  precisionAt3: number;
  /** Of what it does not have, how many show something all the same. */
  falseHits: number;
};

export function figuresOf(answered: readonly AnsweredQuery[]): ShopperFigures {
  const wanted = answered.filter(({ good }) => good.length > 0);
  const share = (of: readonly unknown[], among: readonly unknown[]) => of.length / Math.max(1, among.length);
  const cards = wanted.reduce((sum, one) => sum + one.judged, 0);
  const absent = answered.filter(({ good }) => good.length === 0);
  return {
    queries: answered.length,
    hitRate: share(
      wanted.filter(({ hit }) => hit),
      wanted,
    ),
    noHit: share(
      wanted.filter(({ missed }) => missed),
      wanted,
    ),
    precisionAt3: wanted.reduce((sum, one) => sum + one.right, 0) / Math.max(1, cards),
    falseHits: absent.filter(({ hit }) => !hit).length,
  };
}

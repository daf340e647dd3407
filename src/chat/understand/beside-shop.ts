/** A search that found little or nothing, weighed: is it of something else than goods? In log-odds, all that speaks for and against it. */
import type { ShopContext } from './elsewhere.ts';
import { saidOnPages } from './said-on-pages.ts';
import { wordsKnown } from './scope.ts';

export type Sought = {
  text: string;
  /** The words themselves ask to see or have something. */
  asked: boolean;
  /** A price or how the goods are to be was named. */
  limited: boolean;
};

/** So much of elsewhere has to be said before any of it counts. */
const least = 1;
/** Likelier than this of elsewhere, no word of asking makes it a wish. */
export const beyondDoubt = 0.93;
const forPages = 4;
const forLimits = 3;
/** Each of its words is of goods, here or in other shops. */
const forKnownWords = 4;

export function isBesideShop(
  { text, asked, limited }: Sought,
  elsewhere: number,
  context: ShopContext,
): boolean {
  // "Busco un tocadiscos": that the shop has none is its answer.
  if (asked && elsewhere < beyondDoubt) return false;
  const odds = Math.log(elsewhere / (1 - elsewhere + 1e-6)) - least;
  // What was seldom said of elsewhere needs no looking up.
  if (odds <= 0) return false;
  const [best] = saidOnPages(text, { ...context, limit: 1 });
  const against =
    forPages * (best?.share ?? 0) +
    (limited ? forLimits : 0) +
    (wordsKnown(text, context).unknown.length === 0 ? forKnownWords : 0);
  return odds > against;
}

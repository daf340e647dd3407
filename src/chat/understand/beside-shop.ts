/**
 * A search that found something or nothing, weighed: is it of something else than goods? All that speaks for and against it, each sign
 * by what it has said of messages of both kinds (logistic regression; `npm run eval:scope -- --fit` prints the weights).
 */
import { fold } from '../../language/fold.ts';
import { goodsNeeded } from '../../language/needs.ts';
import { tokenise } from '../../language/tokens.ts';
import type { KindsOf } from '../kinds/kinds-of.ts';
import { addressesShop, ofThisShop } from './asked-of-shop.ts';
import { besideWeights } from './beside-weights.ts';
import type { ShopContext } from './elsewhere.ts';
import { saidOnPages } from './said-on-pages.ts';
import { wordsKnown } from './scope.ts';
import type { Understanding } from './understanding.ts';

export type Sought = {
  text: string;
  find: Pick<Extract<Understanding, { intent: 'find' }>, 'query' | 'search' | 'asked' | 'foreignCurrency'>;
  found: {
    hits: number;
    /** Of the words searched for, those that no product holds. */
    missing: number;
    /** Whether a product holds all of them together. */
    complete: boolean;
    /** The score of the best, in [0, 1]. */
    top: number;
  };
};

const signNames = [
  'elsewhere',
  'search',
  'ask_goods',
  'ask_shop',
  'naming',
  'unknown',
  'noGoods',
  'onPages',
  'asked',
  'limited',
  'use',
  'trouble',
  'need',
  'missing',
  'missingShare',
  'nothing',
  'complete',
  'top',
  'addressed',
  'ofThisShop',
] as const;
export type Sign = (typeof signNames)[number];
/** Numbers near 0, the likelihoods as log-odds. */
export type Signs = Readonly<Record<Sign, number>>;
/** What each sign adds to the log-odds, and what they begin with. */
export type BesideWeights = Readonly<Record<Sign, number>> & { start: number };

/** Likelier than this of elsewhere, no word of asking makes it a wish. */
export const beyondDoubt = 0.93;
/** Less likely of elsewhere than this, nothing else would send it away. */
export const worthWeighing = 0.04;
/** So many words of a sort count. */
const mostWords = 4;

export function signsBeside(sought: Sought, likely: KindsOf, context: ShopContext): Signs {
  const { text, find, found } = sought;
  const limited = Object.keys(find.search.filters).length > 0 || find.foreignCurrency !== undefined;
  const folded = fold(text);
  const { naming, unknown, noGoods } = wordsKnown(text, context);
  const [page] = saidOnPages(text, { ...context, limit: 1 });
  const words = Math.max(1, tokenise(find.query.text).length);
  return {
    elsewhere: logOdds(likely.elsewhere),
    search: logOdds(likely.search),
    ask_goods: logOdds(likely.ask_goods),
    ask_shop: logOdds(likely.ask_shop),
    naming: Math.min(mostWords, naming.length),
    unknown: Math.min(mostWords, unknown.length),
    noGoods: Math.min(mostWords, noGoods.length),
    onPages: hundredths(page?.share ?? 0),
    asked: Number(find.asked),
    limited: Number(limited),
    use: Number(find.query.describes === 'use'),
    trouble: Number(find.query.describes === 'trouble'),
    need: Number(goodsNeeded(find.query.text, context.language).words > 1),
    missing: Math.min(mostWords, found.missing),
    missingShare: hundredths(Math.min(1, found.missing / words)),
    nothing: Number(found.hits === 0),
    complete: Number(found.complete),
    top: hundredths(found.top),
    addressed: Number(addressesShop(folded, context.language)),
    ofThisShop: Number(ofThisShop.test(folded)),
  };
}

/** Log-odds that it has nothing to do with this shop; the logarithm is natural. */
export function oddsBeside(signs: Signs, weights: BesideWeights = besideWeights): number {
  return hundredths(signNames.reduce((sum, sign) => sum + weights[sign] * signs[sign], weights.start));
}

/** Likelier than not. */
export function isBesideShop(odds: number): boolean {
  return odds > 0;
}

const smallest = 1e-4;

function logOdds(likelihood: number): number {
  return hundredths(Math.log((likelihood + smallest) / (1 - likelihood + smallest)));
}

/** As staff read them in the trace. */
const hundredths = (value: number): number => Math.round(100 * value) / 100;

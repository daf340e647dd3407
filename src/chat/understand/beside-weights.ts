/** What each sign says, as `npm run eval:scope -- --fit` found it. */
import type { BesideWeights } from './beside-shop.ts';

export const besideWeights: BesideWeights = {
  start: 2.679,
  elsewhere: 0.557,
  search: 0.014,
  ask_goods: 0.208,
  ask_shop: -0.002,
  naming: 0.471,
  unknown: 0.367,
  noGoods: 0.48,
  onPages: -0.81,
  asked: -2.272,
  limited: -1.456,
  use: -0.582,
  trouble: 0.555,
  need: 1.035,
  missing: -0.074,
  missingShare: 1.342,
  nothing: -1.565,
  complete: -1.53,
  top: -0.458,
  addressed: -0.807,
  ofThisShop: -1.42,
};

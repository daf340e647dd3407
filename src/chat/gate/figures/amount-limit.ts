/** How an amount limits: "por menos de 60 €", "desde 20 €", "unos 60 €", and whether prices keep to it. */
import type { Money } from '../../../protocol.ts';
import type { Clause, ClauseAmount } from '../clause.ts';
import { isEndOf } from './prices.ts';

export type AmountLimit =
  | 'exact'
  | 'under'
  | 'atmost'
  | 'over'
  | 'atleast'
  | 'barely'
  | 'from'
  | 'upto'
  | 'around'
  | 'nearly';

/** Share of the price by which "unos 60 €" may be off, and "casi 60 €". */
const roughly = 0.05;
/** Share of the amount by which "poco más de 60 €" may be passed. */
const barely = 0.1;

const under =
  / (?:menos de|por debajo de|debajo de|inferior(?:es)? a|bajo|no (?:llegan?|pasan?|alcanzan?|superan?)(?: a| de)?|sin (?:llegar a|superar|pasar de)|under|below|beneath|less than|cheaper than|within)(?: (?:los|las|the))? $/;
const over =
  / (?:mas de|por encima de|superior(?:es)? a|superan?|pasan? de|alcanzan?|llegan? a|over|above|more than|exceeds?|reach(?:es)?|upwards of)(?: (?:los|las|the))? $/;
const nearly =
  / (?:casi|nearly|almost|close to|(?:just|slightly|a (?:little|bit|touch|shade)) (?:under|below|less than)|cerca de|(?:un )?poco menos de|algo menos de)(?: (?:los|las|the))? $/;
const barelyOver =
  / (?:(?:un )?poco mas de|algo mas de|apenas (?:mas de|por encima de)|(?:un )?poco por encima de|(?:just|slightly|barely|a (?:little|bit|touch|shade)) (?:over|above|more than))(?: (?:los|las|the))? $/;
const around =
  / (?:unos|unas|alrededor de|sobre|cerca de|aproximadamente|aprox|en torno a|rondan?|rondando|around|about|approximately|approx|roughly|circa|some|a eso de|por los)(?: (?:los|las|the))? $/;
const trailing = /^\W{0,3}(?:m[aá]s o menos|aprox\w*|approx\w*|or so|give or take|o as[ií]|o por ah[ií])\b/iu;

const atMostBefore =
  / (?:como (?:mucho|maximo)|a lo sumo|at (?:the )?most|maximo|no mas de|not more than|no more than)(?: (?:de|of))? $/;
const atMostAfter =
  /^\W{0,3}(?:como (?:mucho|m[aá]ximo)|a lo sumo|at (?:the )?most|tops|max(?:imum)?|m[aá]ximo|o menos|or less)\b/iu;

export function limitOf(amount: ClauseAmount, clause: Clause): AmountLimit {
  const name = clause.words.findLastIndex(
    ({ named, text }, index) =>
      index < amount.wordsBefore && (named || (index > 0 && /^\p{Lu}\p{Ll}/u.test(text))),
  );
  const before = clause.words.slice(Math.max(0, name + 1, amount.wordsBefore - 6), amount.wordsBefore);
  const lead = ` ${before.map(({ folded }) => folded).join(' ')} `;
  const behind = clause.body.slice(amount.to);
  const within = clause.body.slice(amount.from, amount.to);
  if (
    atMostBefore.test(lead) ||
    atMostAfter.test(behind) ||
    / (?:como mucho|como m[aá]ximo|at (?:the )?most)$/iu.test(within)
  )
    return 'atmost';
  // "No le costará más de 50 €", "it isn't less than €40".
  const isDenied = clause.words[amount.wordsBefore - 1]?.negated === true;
  if (nearly.test(lead)) return 'nearly';
  if (barelyOver.test(lead)) return 'barely';
  const below = under.exec(lead)?.[0];
  if (below !== undefined) return isDenied && !/^ (?:no|sin) /.test(below) ? 'atleast' : 'under';
  if (around.test(lead) || trailing.test(behind)) return 'around';
  if (over.test(lead)) return isDenied ? 'atmost' : 'over';
  switch (amount.limit) {
    case 'min':
      return 'from';
    case 'max':
      return 'upto';
    case 'around':
      return 'around';
    case undefined:
      return 'exact';
    default:
      return amount.limit satisfies never;
  }
}

/** Whether these prices, all that may be meant, are what is said of them. */
export function keepsTo(amount: ClauseAmount, limit: AmountLimit, prices: readonly Money[]): boolean {
  const { amount: said, currency } = amount.value;
  const own = prices.filter((money) => currency === undefined || money.currency === currency);
  if (own.length === 0) return false;
  switch (limit) {
    case 'exact':
      return own.some((money) => money.amount === said);
    case 'under':
      return own.some((money) => money.amount < said);
    case 'atmost':
      return own.every((money) => money.amount <= said);
    case 'over':
      return own.every((money) => money.amount > said);
    case 'atleast':
      return own.every((money) => money.amount >= said);
    case 'barely':
      return own.some((money) => money.amount > said && money.amount - said <= said * barely);
    case 'from':
      return isEndOf(amount, own, 'lowest');
    case 'upto':
      return isEndOf(amount, own, 'highest');
    case 'around':
      return own.some((money) => Math.abs(money.amount - said) <= money.amount * roughly);
    case 'nearly':
      return own.some((money) => money.amount <= said && said - money.amount <= money.amount * roughly);
    default:
      return limit satisfies never;
  }
}

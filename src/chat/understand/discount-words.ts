/** The words of reductions, favours, codes and prices put to the shop. Both languages, matched against folded text. */

const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

/** Days of reductions: neither goods nor a word of them. */
const days = ['black ?friday', 'cyber ?monday'];
export const saleDays = anyOf(...days);

/** "How much off is the TV?", "20% off". */
const off = ['(?:how much|anything|something|money|\\d{1,2} ?(?:%|per ?cent)) (?:is |are )?off'];

/** Goods at a reduced price, which prices of the last 30 days tell; no favour and no code. */
export const asksReduced = anyOf(
  'rebaj\\w+',
  'ofertas?',
  'descuentos',
  'promocion(?:es)?',
  ...days,
  ...off,
  'discounted',
  'discounts',
  'reduced',
  'on sale',
  '(?:any|a) sales?',
  'special offers?',
  'on offer',
  'deals?(?=[^a-z]*$| (?:today|on|this|now))',
);

/** A favour or a code: nobody's to give here. */
export const asksFavour = anyOf(
  'cupon(?:es)?',
  'cod(?:e|igo)s?',
  'coupons?',
  'voucher',
  'promo codes?',
  '(?:me|nos) (?:haces?|hace|haceis|hacen|das?|dais|dan|puedes? hacer|podrias hacer|aplicas?|deja[sn]?)',
  '(?:dame|deme|hazme|hagame|dejame)',
  '(?:give|get|have|do|offer) (?:me |us )?(?:a|some|any|an extra) (?:\\w+ )?discounts?',
);

export const asksDiscount = anyOf(
  ...days,
  ...off,
  '(?:got|have|tengo|tienes|teneis|is there|hay|use|usar|apply|aplicar|with|con|un|el|a|the|any)(?: \\w+){0,2} (?:code|codigo)',
  'reduced',
  'descuentos?',
  'rebaj\\w+',
  'ofertas?',
  'promocion(?:es)?',
  'cupon(?:es)?',
  'codigo (?:de descuento|promocional)',
  'mas barato por ser',
  'discount(?:s|ed)?',
  'on sale',
  'special offers?',
  'on offer',
  'deals?(?=[^a-z]*$)',
  'coupons?',
  'promo(?:tion)?s?(?: codes?)?',
  'voucher',
);

/** A price put to the shop ("por 1 €, ¿trato hecho?"): not an order at that price. Never a limit such as "por menos de". */
export const haggles = anyOf(
  '(?:por|for|at)(?: solo| solamente| only| just)? (?:[€$£] ?\\d+|\\d+(?:[.,]\\d+)? ?(?:€|euros?|eur|dolares|dollars|pounds|[$£]))',
  'trato hecho',
  'me l[oa]s? deja[sn]?(?: (?:en|por))?',
  'deal',
);

/** "6 serían 72,00 £", "if you take three, that makes €20.70": a price times how many are spoken of. */
import type { Clause, ClauseAmount } from '../clause.ts';
import { figureText, type Item } from '../reading/figure-text.ts';
import { findPhrases } from '../reading/phrases.ts';

export type Multiple = {
  amount: ClauseAmount;
  count: number;
  /** Where the count stands among the words. */
  word: number;
};

const units = '(?:unidad(?:es)?|uds?|pares|piezas|units|pieces|pairs|packs?|cajas|bolsas|botes)';
const ofThem =
  '(?:(?:de|del|of) (?:el |la |los |las |the |our )?(?:NAME|ellas|ellos|estas|estos|them|these|those))';
const counted = `COUNT(?: ${units})?(?: ${ofThem})?`;
const lead =
  '(?:a|por|en|de|un|una|total|le|al|up|to|at|out|that|about|unos|you|back|NAME|el|la|las|los|the|for|it|hasta)';
const comesTo =
  '(?:serian?|seran?|suman?|sumarian|salen?|saldrian|cuestan|costarian|costaran|valen|son|quedan|hacen|be|cost|costs|come|comes|make|makes|total|totals|add|adds|are|is|set|pay|paga|pagaria|pagas|sale)';

const forms: readonly RegExp[] = [
  new RegExp(
    ` ${counted}(?: (?:le|se|te|would|will|ya|together|juntas|juntos))* ${comesTo}(?: ${lead})* AMOUNT(?= )`,
    'g',
  ),
  new RegExp(
    ` (?:llev\\w+|compr\\w+|pid\\w+|quier\\w+|coge\\w*|take|takes|taking|buy|buying|order|ordering|get|getting|want|pick) ${counted}(?: (?:en|that|it|they|the|total|le|se|would|will|will be|todo|entonces|then))* (?:${comesTo})(?: ${lead})* AMOUNT(?= )`,
    'g',
  ),
];

export function multiplesIn(clause: Clause): Multiple[] {
  if (clause.amounts.length === 0 || clause.numbers.length === 0) return [];
  const { items, plain } = figureText(clause);
  const found: Multiple[] = [];
  for (const pattern of forms) {
    for (const phrase of findPhrases(plain, pattern)) {
      const inside = items.slice(phrase.first, phrase.last + 1);
      const count = inside.find(({ mark }) => mark?.kind === 'count');
      const amount = amountOf(inside.at(-1));
      if (count?.mark?.kind !== 'count' || amount === undefined) continue;
      const { value } = count.mark;
      if (value < 2 || !Number.isInteger(value) || isSize(clause, count.first)) continue;
      if (!found.some((one) => one.amount === amount))
        found.push({ amount, count: value, word: count.first });
    }
  }
  return found;
}

function amountOf(item: Item | undefined): ClauseAmount | undefined {
  return item?.mark?.kind === 'amount' ? item.mark.amount : undefined;
}

/** "La talla 42 cuesta 59,95 €" counts nothing. */
function isSize(clause: Clause, word: number): boolean {
  return /^(?:talla|size|numero|no|n|modelo|model|version|x|la|el|the)$/.test(
    clause.words[word - 1]?.folded ?? '',
  );
}

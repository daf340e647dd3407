/** Readings of a sentence as a whole, by what people do who say such things: "venga, tramítalo", "actually cream would match better". */
import type { Kind } from '../../kinds/kind.ts';
import type { KindsOf } from '../../kinds/kinds-of.ts';
import type { Likely } from '../names/kind-cost.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import { personSaid } from '../said/somebody.ts';
import { callsOff } from '../said/whole-phrases.ts';
import { said } from '../said/words.ts';
import type { Sentence } from './parse-acts.ts';
import type { Reading } from './read-sentence.ts';

/** Less likely than this is no reading; what is said of the order as a whole has to be likelier, most of all what empties the cart. */
const leastLikely = 0.5;
const leastOfOrder = 0.8;
const leastToClear = 0.9;
/** Grammar that explains the words is believed before. */
const cost = 0.7;

/** What is said of the order as a whole, and names no goods. */
const ofOrder: Readonly<Partial<Record<Kind, OrderAct>>> = {
  done: { kind: 'done' },
  undo: { kind: 'undo' },
  deliver: { kind: 'delivery', method: 'delivery' },
  pickup: { kind: 'delivery', method: 'pickup' },
};

/** "Otra verde", "the same in blue", "una de cada": one more and no other, and grammar's to read. */
const oneMore =
  /(?:^| )(?:otr[oa]s?|another|mas|more|same|mism[oa]s?|each|cada|both|amb[oa]s|as well|too|also|tambien|ademas)(?: |$)/;

/** A bigger number is hardly how many somebody takes of what was shown. */
const mostTaken = 24;

const onlyOne = /(?:^| )(?:only|just|solo|solamente|nada mas|no more)(?: |$)/;

function ofWholeOrder(kinds: KindsOf, folded: string): OrderAct[] {
  const acts = Object.entries(ofOrder)
    .filter(([kind]) => kinds[kind as Kind] > leastOfOrder)
    .map(([, act]) => act);
  if (kinds.clear > leastToClear) acts.push({ kind: callsOff.test(folded) ? 'cancel' : 'clear' });
  if (kinds.yes + kinds.confirm > leastOfOrder) {
    acts.push({ kind: kinds.confirm > kinds.yes ? 'confirm' : 'yes' });
  }
  return acts;
}

/** `isOneShown`: one thing only can be pointed at. */
export function likelyReadings(
  { words, part }: Pick<Sentence, 'words' | 'part'>,
  likely: Likely,
  isOneShown: boolean,
): Reading[] {
  if (likely.goods.length > 0) return [];
  const { kinds, options } = likely;
  // What is left of "change it to pick-up" once that is taken asks for nothing, but it may close: "ya ta todo, lo recojo yo".
  if (part === 'rest')
    return kinds.done > leastOfOrder && options.length === 0 ? [{ acts: [{ kind: 'done' }], cost }] : [];
  const readings =
    options.length > 0 ? [] : ofWholeOrder(kinds, said(words)).map((act): Reading => ({ acts: [act], cost }));
  // "Que somos dos", before what is wanted, is why, and no number of things.
  if (part !== 'all' || oneMore.test(said(words))) return readings;
  const variantWords = options.join(' ');
  const whom = personSaid(words);
  const pointed: Item = {
    ...emptyItem(),
    article: 'the',
    variantWords,
    ...(whom === undefined ? {} : { whom }),
  };
  const [number, ...others] = words.filter((word) => word.number !== undefined);
  // "Two, one orange and one grey" are several.
  if (kinds.change > leastLikely && variantWords !== '' && others.length === 0) {
    readings.push({ acts: [{ kind: 'replace', from: undefined, to: pointed }], cost });
  }
  // "Venga, dos raciones": never fewer than was said.
  const isCounted = others.length === 0 && (number?.number ?? mostTaken + 1) <= mostTaken;
  if (isOneShown && kinds.take > leastOfOrder && !/\d/.test(variantWords) && (isCounted || !number)) {
    // "Un poquito" is no number.
    const isSaid = isCounted && options.length === 0 && (number?.number ?? 1) > 1;
    const quantity = isSaid ? { quantity: number?.number ?? 1 } : {};
    const item: Item = { ...pointed, ...quantity, reference: { kind: 'that' } };
    readings.push({ acts: [{ kind: 'add', item, strength: 'strong' }], cost });
  }
  if (
    kinds.count > leastLikely &&
    number?.number !== undefined &&
    // "Súmale una": one more, where nobody says that it is to be one only.
    (number.number > 1 || onlyOne.test(said(words))) &&
    others.length === 0 &&
    options.length === 0
  ) {
    readings.push({ acts: [{ kind: 'set_quantity', quantity: number.number, sure: true }], cost });
  }
  return readings;
}

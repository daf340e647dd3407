/** What speaks for and against a reading of a sentence: what people do who say such things. */

import type { Product } from '../../../catalog/product.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { WordInShop } from '../../kinds/features.ts';
import { besideOrder, type Kind, kinds, type Moment } from '../../kinds/kind.ts';
import { type KindsOf, kindsOf } from '../../kinds/kinds-of.ts';
import { type Draft, openLines } from '../cart/draft.ts';
import { isChoosing } from '../said/choosing.ts';
import type { OrderAct } from '../said/order-act.ts';
import { candidatesFor, pool } from './candidates.ts';
import { matchName, sayingWords } from './match-name.ts';
import { onlyOptions } from './options-of.ts';

/** A reading that nobody means costs no more than this. */
const mostUnlikely = 3;
const weight = 0.25;

/** What an act may be called. */
const named: Readonly<Partial<Record<OrderAct['kind'], readonly Kind[]>>> = {
  add: ['add', 'take', 'search'],
  remove: ['remove', 'clear', 'no'],
  set_quantity: ['count', 'take', 'add', 'remove'],
  replace: ['change', 'take'],
  extras: ['extras', 'add', 'remove', 'change'],
  delivery: ['deliver', 'pickup', 'address', 'change'],
  address: ['address', 'deliver'],
  done: ['done', 'confirm', 'no'],
  confirm: ['confirm', 'yes', 'done'],
  yes: ['yes', 'confirm', 'take'],
  satisfied: ['yes', 'done', 'confirm', 'take'],
  no: ['no', 'done'],
  view: ['view'],
  begin: ['add', 'search'],
  scale: ['count'],
  undo: ['undo'],
  keep: ['undo', 'remove', 'change', 'count'],
  keep_only: ['remove', 'change', 'count', 'take'],
  clear: ['clear', 'remove'],
  cancel: ['clear'],
  do_not_add: ['no', 'undo'],
};

/** What has just happened when a message comes. */
export function momentOf(draft: Pick<Draft, 'cart' | 'state'>): Moment {
  const { pending, focus, shown } = draft.state;
  if (isChoosing(pending)) return 'which';
  switch (pending?.kind) {
    case 'offered':
      return 'offered';
    case 'delivery_or_pickup':
      return 'method';
    case 'address':
      return 'address';
    case 'confirm':
      return 'sum';
    case 'more':
      return 'cart';
    default:
  }
  if (draft.cart?.status === 'confirmed') return 'placed';
  if (openLines(draft).length > 0) return 'cart';
  return focus !== undefined || shown.length > 0 ? 'shown' : 'start';
}

/** What a sentence does, as far as what others say tells, and which of its words the shop knows. */
export type Likely = {
  kinds: KindsOf;
  goods: string[];
  options: string[];
  /** What each word is in this shop. */
  marks: ReturnType<WordInShop>[];
  /** What it names is made as it is asked for: "a pepperoni pie". */
  toOrder: boolean;
};

export function likelyKinds(draft: Draft, sentence: string): Likely {
  const { language } = draft.context;
  const spoken = pool(draft);
  const named = namedIn(draft, sentence);
  const optional = [...new Set([...spoken, ...named])].filter(({ variants }) => variants.length > 1);
  const goods: string[] = [];
  const options: string[] = [];
  const marks: Likely['marks'] = [];
  const markOf = (word: string): ReturnType<WordInShop> => {
    const isGoods = namesGoods(draft, word);
    const comes = optional.some(
      (product) => (spoken.includes(product) || !isGoods) && comesIn(product, word, language),
    );
    if (comes && !isCount(word, spoken.length > 0)) {
      options.push(word);
      return 'option';
    }
    if (!isGoods) return undefined;
    goods.push(word);
    return 'goods';
  };
  const inShop = (word: string) => {
    const mark = markOf(word);
    marks.push(mark);
    return mark;
  };
  const toOrder = named.some(({ extras }) => extras.length > 0);
  return { kinds: kindsOf(sentence, { moment: momentOf(draft), inShop }), goods, options, marks, toOrder };
}

const namesGoods = (draft: Draft, word: string): boolean =>
  !/^\d/.test(word) &&
  sayingWords(word, draft.context.language).length > 0 &&
  candidatesFor(draft, word).some(({ match }) => match.titled > 0);

/** Of so many products a sentence hardly says how each comes. */
const mostNamed = 6;

/** The products that most of its words name: "the Pulso W in pink" of those of that name, whatever else is called "running". */
function namedIn(draft: Draft, sentence: string): Product[] {
  const words = tokenise(sentence)
    .map(({ text }) => text)
    .filter((word) => namesGoods(draft, word));
  const titled = new Map<Product, number>();
  for (const word of new Set(words)) {
    const found = candidatesFor(draft, word).filter(({ match }) => match.titled > 0);
    if (found.length > mostNamed * 4) continue;
    for (const { product } of found) titled.set(product, (titled.get(product) ?? 0) + 1 / found.length);
  }
  return [...titled]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostNamed)
    .map(([product]) => product);
}

/** A small number counts, unless something that comes in it is spoken of. */
const isCount = (word: string, isOfTalk: boolean): boolean => !isOfTalk && /^\d$|^1[0-2]$/.test(word);

/** Whether a word says how a product comes: one of its sizes, one of its colours. */
function comesIn(product: Product, word: string, language: Language): boolean {
  const options = onlyOptions(product);
  return matchName(word, options, language).covered > 0;
}

/** What it costs to read a sentence as these acts: as much as the least likely of them. */
export function unlikely(acts: readonly OrderAct[], { kinds: likely }: Likely): number {
  const meant = acts.length === 0 ? [besideOrder] : acts.map((act) => named[act.kind] ?? kinds);
  const odds = meant.map((some) => some.reduce((sum, kind) => sum + likely[kind], 0));
  return weight * Math.min(mostUnlikely, -Math.log(Math.max(Math.min(...odds), 1e-9)));
}

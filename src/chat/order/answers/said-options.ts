/** What a message says of the options that were asked for, where it says more than that: "8.. wait that's uk. 42", "blue's fine". */
import type { Product } from '../../../catalog/product.ts';
import type { Language } from '../../../protocol.ts';
import type { Draft } from '../cart/draft.ts';
import { isOnlyPlain } from '../names/candidates.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName, sayingWords, saysName } from '../names/match-name.ts';
import { namesSome } from '../names/names-some.ts';
import { optionsOf } from '../names/options-of.ts';
import { splitClauses, withoutCourtesy } from '../said/clauses.ts';
import type { OrderAct } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords, said, type Word, written } from '../said/words.ts';

/** "Not black", "negro no", "in black no because it shows". */
const denied =
  /^(?:no|not|ni|sin) | (?:no|not)(?: (?:que|porque|pues|ya que|because|cause|since|as|it|they) .*)?$/;
/** "My head's about 56, SO M": what it comes to. */
const concluding =
  /^(.+?)[\s,]+(?:so|as[ií] que|por eso|entonces|then)\s+(?:(?:the|el|la|los|las|a|an|una?)\s+)?(.+?)(?:[\s,]+(?:please|pls|por favor|porfa))?[\s.!]*$/iu;
const isIdleName = (act: OrderAct): boolean => act.kind === 'add' && act.strength === 'bare';

/** A smaller number by itself is how many, a bigger one a size. */
const mostPieces = 4;

/** The words that choose, where all others only agree, think aloud or tell why; undefined where one of them may ask something. */
export function saidOptions(
  draft: Draft,
  product: Product,
  { told, parse }: { told: string; parse(text: string): OrderAct[] },
): string | undefined {
  const { language } = draft.context;
  const [, why = '', so = ''] = concluding.exec(told) ?? [];
  const option = so.replace(/[\s.!]+$/u, '');
  if (option !== '' && isVariantOnly(draft, product, option) && parse(why).every(isIdleName)) return option;
  let chosen = '';
  let isLess = false;
  for (const { words } of splitClauses(readWords(told, language))) {
    const courteous = withoutCourtesy(words);
    const own = denied.test(said(courteous)) ? [] : optionWords(draft, product, courteous);
    if (own === undefined) return undefined;
    if (own.length === 0) {
      if (!isIdle(draft, courteous, parse)) return undefined;
      isLess = true;
      continue;
    }
    const others = courteous.filter(({ from }) => !own.some((word) => word.from === from));
    if (sayingWords(textOf(others), language).length > 0) isLess = true;
    const both = `${chosen} ${written(own, told)}`.trim();
    // "The blue one and another red": several.
    if (fitting(product, both, language) > fitting(product, chosen, language)) return undefined;
    chosen = both;
  }
  return isLess && chosen !== '' ? chosen : undefined;
}

/** How many options words leave to choose from; none where they contradict each other. */
function fitting(product: Product, words: string, language: Language): number {
  const choice = words === '' ? undefined : chooseVariant(product, words, language);
  if (choice === undefined || choice.kind === 'none') return Number.MAX_SAFE_INTEGER;
  return choice.kind === 'one' ? 1 : choice.variants.length;
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Of the words of a clause those that say an option; undefined where others name goods. */
function optionWords(draft: Draft, product: Product, words: readonly Word[]): Word[] | undefined {
  const { language } = draft.context;
  const bare = words.map((word) => ({ ...word, text: word.text.replace(/['’]s$/, '') }));
  const says = product.variants.some((variant) =>
    Object.values(optionsOf(variant)).some((value) => saysName(textOf(bare), value, language) !== undefined),
  );
  if (!says) return [];
  const { unmatched } = matchName(textOf(bare), product, language);
  if (unmatched.some((word) => namesSome(draft, word))) return undefined;
  const option = bare.filter(({ text }) => !unmatched.includes(text));
  // What stands before and behind says nothing of it: "creo", "I think".
  const isSaid = ({ text }: Word) => matchName(text, product, language).covered > 0 || /\d/.test(text);
  const from = option.findIndex(isSaid);
  const to = option.findLastIndex(({ text }) => sayingWords(text, language).length > 0);
  // With the article before it: "the 5 kg ones" are no five.
  const article = /^(?:the|el|la|los|las|de|del|en|in|talla|size)$/;
  const lead = option.slice(0, from).findLastIndex(({ folded }) => !article.test(folded)) + 1;
  const own = option.slice(lead, to + 1);
  // "Two red ones": how many, besides.
  const isCounted = bare.some((word) => (word.number ?? 1) > 1 && !own.includes(word));
  return isCounted ? undefined : own;
}

/** Names nothing, and asks nothing but what was asked already. */
function isIdle(draft: Draft, words: readonly Word[], parse: (text: string) => OrderAct[]): boolean {
  const text = textOf(words);
  const isNumber = words.length <= 2 && (words.at(-1)?.number ?? 0) > mostPieces;
  if (text === '' || isNumber || denied.test(said(words)) || isOnlyPlain(readItem(words, text))) return true;
  if (words.some(({ number = 1 }) => number > 1)) return false;
  return parse(text).every(isTaking) && words.every((word) => !namesSome(draft, word.text));
}

/** "I'll take them", "put me down for one", "vale". */
function isTaking(act: OrderAct): boolean {
  if (['yes', 'satisfied', 'no'].includes(act.kind)) return true;
  if (act.kind === 'set_quantity') return act.item === undefined && act.quantity === 1;
  if (act.kind !== 'add' || act.item.more) return false;
  // "That's uk".
  if (act.strength === 'bare' && act.item.reference?.kind === 'that' && act.item.quantity === undefined)
    return true;
  const { words, variantWords, quantity = 1, with: withs, without } = act.item;
  return `${words}${variantWords}` === '' && quantity === 1 && withs.length + without.length === 0;
}

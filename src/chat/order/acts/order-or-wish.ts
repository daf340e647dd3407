/** Whether words order goods, or only wish for them, look for them or speak of something else. */

import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isEntry, isLexiconStem, isThing } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { withoutPlain } from '../names/candidates.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import type { ProductChoice } from '../names/find-product.ts';
import { matchName, sayingWords } from '../names/match-name.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { wordsBeyondTitle } from './put-goods.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;
/** In the middle of an order, of no more than these is asked which. */
const mostNamed = 6;
/** "I'd like a pizza" of no more kinds than these is asked which; of more it is a search. */
const mostWished = 3;

type ChoiceOfOne = Extract<ProductChoice, { kind: 'one' }>;

export const isSaidToDo = (act: AddAct): boolean => act.strength === 'strong' || act.strength === 'polite';

/** What nobody puts in a cart: asking for it is for others to answer. */
const noGoods =
  /\b(?:descuento|rebaja|oferta|cupon|gratis|informacion|info|detalles|contrasena|instrucciones|ayuda|persona|agente|humano|enlace|telefono|factura|recibo|lista|menu|carta|catalogo|codigo|poema|cuento|chiste|receta|dinero|discount|deal|coupon|voucher|free|refund|information|details|password|prompt|instructions|help|human|person|agent|link|phone|number|invoice|receipt|list|catalogue|code|poem|story|joke|recipe|money|moment|second|minute|momento|minuto|segundo|idea|nombre|name)s?\b/;

/** Words of a search or of no order at all: long, or about a use or a price, or of no goods. */
export function sought(draft: Draft, item: Item): boolean {
  const isLong = draft.news.length === 0 && item.words.split(' ').length > 6;
  return item.searching || isLong || noGoods.test(fold(item.words));
}

/** "Double", where a size of something else was asked for: an option said of nothing names no goods. */
function answersVariant(draft: Draft, choice: ProductChoice, item: Item): boolean {
  if (draft.context.state.pending?.kind !== 'choose_variant' || choice.kind !== 'one') return false;
  return matchName(item.words, choice.product, draft.context.language).titled === 0;
}

/** "La cafetera más barata" of none that was shown: to be looked for. */
function isSuperlativeSearch(draft: Draft, choice: ProductChoice, item: Item): boolean {
  const kind = item.reference?.kind;
  if ((kind !== 'cheapest' && kind !== 'dearest' && kind !== 'first_by') || item.words === '') return false;
  // "And the cheaper kettle as well": an order goes on.
  if (choice.kind === 'one' && item.also === true && openLines(draft).length > 0) return false;
  return !(choice.kind === 'one' && draft.state.shown.includes(choice.product.id));
}

/** Whether words that may only wish, or only name, order all the same. */
export function isClear(
  draft: Draft,
  choice: ProductChoice,
  item: Item,
  strength: 'weak' | 'listed' | 'bare',
): boolean {
  const isFlowing = draft.flowing && draft.context.state.pending !== undefined;
  // With an order begun, goods that are named are of the order, whatever was asked in between.
  const isOrdering = openLines(draft).length > 0 && !item.searching;
  const isNumber = item.quantity !== undefined && (item.quantity > 1 || item.more || item.elliptic);
  const counted = isNumber || item.several === true;
  const hasVariant = item.variantWords !== '';
  if (isSuperlativeSearch(draft, choice, item)) return false;
  if (choice.kind === 'each' && item.elliptic && item.quantity !== undefined) return true;
  if (item.reference?.kind === 'that' && (item.also ?? item.firm) === true && item.words === '') return true;
  const isSized = item.words !== '' && /^(?:bigger|smaller)$/.test(item.reference?.kind ?? '');
  if (item.reference !== undefined && !isSized)
    return (
      strength === 'weak' || hasVariant || isFlowing || item.more || (choice.kind === 'each' && isFlowing)
    );
  const isElliptic = item.elliptic && item.article === 'count' && (strength === 'weak' || isFlowing);
  if (strength === 'bare' && answersVariant(draft, choice, item)) return false;
  switch (choice.kind) {
    case 'one':
      if (item.needed === true && draft.news.length === 0 && !isOrdering && !isNeededOne(draft, choice, item))
        return false;
      // "Y un frontal", in the middle of an order and of one product only.
      if (isFlowing && item.article === 'count' && !item.searching) return true;
      if (isOrdering && (item.article !== 'none' || item.also === true || isFlowing)) return true;
      if (isOrdering && isAnswerToList(draft, choice, item)) return true;
      if (isWhole(draft, choice, item) && (isSaid(choice, item) || saysOwnName(draft, choice, item)))
        return true;
      if (choice.clear === 'hardly' && !item.searching && (item.several === true || (item.quantity ?? 1) > 1))
        return true;
      if (choice.clear === 'hardly')
        return (
          (counted || (strength === 'listed' && (hasVariant || item.article === 'count'))) &&
          strength !== 'bare' &&
          !item.searching
        );
      if (item.article === 'some' && isWholeTitle(draft, choice, item)) return true;
      if (isFlowing || counted || strength === 'listed') return true;
      // Without a verb and an article it is what is typed into a search box, however much of it is said.
      if (hasVariant && (strength === 'weak' || item.article === 'count')) return true;
      return choice.clear === 'named' && (strength === 'weak' || item.article === 'count');
    case 'several':
      return (
        (counted && !item.searching) ||
        (isOrdering && item.article !== 'none' && choice.products.length <= mostNamed) ||
        (isFlowing && item.article === 'count') ||
        (choice.products.length <= mostWished &&
          (strength === 'bare' ? item.article === 'the' && saysName(draft, item) : item.article !== 'some'))
      );
    case 'near':
      return (
        (strength === 'weak' && item.article === 'the') ||
        draft.news.length > 0 ||
        isElliptic ||
        (isOrdering && item.article !== 'none')
      );
    case 'none':
      return (
        draft.news.length > 0 ||
        isElliptic ||
        (isFlowing && isOrdering && item.article !== 'none' && isShortName(item.words))
      );
    default:
      return false;
  }
}

/** "La mochila Cordada", of two so called: a name in it, and not only what kind of thing. */
function saysName({ context: { language } }: Draft, { words }: Item): boolean {
  return sayingWords(words, language).some(
    ({ folded }) => !/\d/.test(folded) && !isLexiconStem(stem(folded, language), language),
  );
}

/** "I need the Wren kettle", "necesito dos almohadas": more is said than of what kind. */
function isNeededOne(draft: Draft, choice: ChoiceOfOne, item: Item): boolean {
  const { language } = draft.context;
  if (item.article === 'the' || (item.quantity ?? 1) > 1 || item.variantWords !== '' || item.with.length > 0)
    return true;
  const { titledWords, titleShare } = matchName(item.words, choice.product, language);
  return (
    titleShare > 0.999 ||
    titledWords.some(
      (word) => !isThing(word, language) && !isLexiconStem(stem(fold(word), language), language),
    )
  );
}

/** "Water", right after the drinks were listed in the middle of an order: the one of them that it names. */
function isAnswerToList(draft: Draft, { product }: ChoiceOfOne, item: Item): boolean {
  const { shown } = draft.state;
  if (memoryOf(draft.context.state).asides !== 1 || shown.length < 2 || !shown.includes(product.id))
    return false;
  const { titled, unmatched } = matchName(item.words, product, draft.context.language);
  return titled > 0 && unmatched.length === 0;
}

const isWholeTitle = (draft: Draft, choice: Extract<ProductChoice, { kind: 'one' }>, item: Item): boolean =>
  matchName(item.words, choice.product, draft.context.language).titleShare > 0.999;

/** "Cárcava negras 42", "los Pip, en negro": one thing, in every option it comes in. */
function isWhole(draft: Draft, { product }: ChoiceOfOne, item: Item): boolean {
  if (product.variants.length < 2 || item.searching) return false;
  const words = withoutPlain(`${item.words} ${item.variantWords}`);
  const variant = chooseVariant(product, wordsBeyondTitle(draft, product, words), draft.context.language);
  return variant.kind === 'one' && variant.variant !== undefined;
}

/** "Las mancuernas de 8 kg": said of something that is known, and typed into no search box. */
function isSaid({ clear }: ChoiceOfOne, item: Item): boolean {
  const isMeasured = item.article === 'the' && /\s(?:de|of|en|in)\s\d/i.test(item.words);
  return clear === 'named' && item.article !== 'none' && (item.variantWords !== '' || isMeasured);
}

/** "Meadow", "the Pip": some word of it is what this product alone is called, and none is of anything else. */
function saysOwnName(draft: Draft, { product }: ChoiceOfOne, item: Item): boolean {
  const { language } = draft.context;
  const { titledWords, unmatched } = matchName(`${item.words} ${item.variantWords}`, product, language);
  return unmatched.length === 0 && titledWords.some((word) => isOwn(word, product, language));
}

/** Written as a name in the title, and no word of what things are or of how they are: "Cárcava", "Wren". */
function isOwn(word: string, { title, language: written }: Product, language: Language): boolean {
  const tokens = tokenise(title);
  const named = tokens.slice(written === 'es' && tokens.length > 1 ? 1 : 0);
  return (
    !isEntry(fold(word), language) &&
    named.some(
      ({ text, folded }) =>
        /^\p{Lu}/u.test(text) && !isEntry(folded, written) && withinOneTypo(folded, fold(word)),
    )
  );
}

/** So many words may be a name; figures in it are no part of one. */
const isShortName = (words: string): boolean => !/\d/.test(words) && words.split(/\s+/).length <= 4;

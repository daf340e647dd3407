/** What a word of a message is in this shop, as who judges what messages do wants to know it. */
import { fold } from '../../language/fold.ts';
import {
  isDeed,
  isEntry,
  isKindStem,
  isLexiconStem,
  isThing,
  synonyms,
  translations,
} from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import type { WordInShop } from '../kinds/features.ts';
import { isSaidAnywhere } from '../kinds/kinds-of.ts';
import { isQuestion } from './intent-words.ts';
import type { ReferenceContext } from './references.ts';
import { wordsKnown } from './scope.ts';

type Context = Pick<ReferenceContext, 'findByName' | 'language'>;

/** What goods may be called that the word names: "locked" is no lock, and "fold" no folding bike, but "water" is what one drinks. */
function otherNames(folded: string, language: Language, written: Language): string[] {
  if (!isThing(folded, language) || !isEntry(folded, language)) return [];
  const names = written === language ? synonyms(folded, language) : translations(folded, language);
  return names.filter((name) => isThing(name, written) && !isDeed(name, written));
}

/** A word of a title or a shelf, or one that means it, names goods; a colour or a material tells how they come. */
export function wordInShop({ findByName, language }: Context): WordInShop {
  return (text) => {
    const folded = tokenise(text)[0]?.folded ?? '';
    if (folded.length < 3 || /\d/.test(folded) || isStopword(folded, language)) return undefined;
    if (contentStems(text, language).some((stem) => isKindStem(stem, language))) return 'option';
    const [best] = findByName(text, 'best by all words');
    if (best === undefined || best.coverage < 0.99) return undefined;
    const { title, categories, language: written } = best.product;
    const called = new Set([title, ...categories].flatMap((name) => contentStems(name, written)));
    const isCalled = [folded, ...otherNames(folded, language, written)].some((word) =>
      contentStems(word, written).some((stem) => called.has(stem)),
    );
    if (isCalled) return 'goods';
    // What only the merchant calls so; what any text holds is no slip of it.
    const isKnown = contentStems(text, language).some((stem) => isLexiconStem(stem, language));
    return isKnown || isSaidAnywhere(folded) ? undefined : 'goods';
  };
}

/** Spoken of as known or as one of some: "the outdoor camera", "which tent". Folded. */
const definite = /^(?:the|this|these|those|your|which|el|la|los|las|del|al|este|esta|estos|estas)$/;
/** Likelier than these a message asks of goods, or of them and the shop. */
const surely = { ofGoods: 0.45, ofAny: 0.75 };

/** So many words that goods and shops have nothing to do with may stand beside them. */
const mostStrange = 2;

/** "How old do kids have to be for the duvet": whatever else is in it, it asks of goods that this shop has. */
export function asksOfThese(text: string, context: Context & Pick<ReferenceContext, 'likely'>): boolean {
  const likely = context.likely?.();
  if (likely === undefined || likely.ask_goods < surely.ofGoods) return false;
  if (likely.ask_goods + likely.ask_shop < surely.ofAny || !isQuestion(text, fold(text))) return false;
  const { unknown, noGoods } = wordsKnown(text, context);
  if (unknown.length + noGoods.length > mostStrange) return false;
  const tokens = tokenise(text);
  // "En El Corte Inglés", "the Trail of Tears": names of something else.
  const isOfName = ({ text: word, from }: Token) => from > 3 && /^\p{Lu}/u.test(word);
  const inShop = wordInShop(context);
  return tokens.some(
    (token, at) =>
      !isOfName(token) &&
      tokens
        .slice(Math.max(0, at - 2), at)
        .some((before) => definite.test(before.folded) && !isOfName(before)) &&
      isThing(token.folded, context.language) &&
      inShop(token.text) === 'goods',
  );
}

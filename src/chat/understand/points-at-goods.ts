/** Whether a sentence points at goods of this shop: by a name of their own, or at "the doorbell" of a shop that has one. */
import { fold } from '../../language/fold.ts';
import { isThing, translations } from '../../language/lexicon.ts';
import { tokenise } from '../../language/tokens.ts';
import { languages } from '../../protocol.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { isNoGoods } from './not-goods.ts';
import type { ReferenceContext } from './references.ts';

/** Before "the beach" these say where something is, not which thing is meant. */
const placing =
  /^(?:a|al|en|hacia|hasta|desde|por|sobre|bajo|tras|ante|on|in|at|to|into|onto|from|under|over|near|through|around|by)$/;

/** "Escríbeme las medidas del banco", "the name of the jacket": a part of what is said of goods, and whose it is. */
const partOf = /^(?:de|del|of|sobre|about)$/;

export type Pointing = {
  /** Called by a name of its own. */
  named: boolean;
  /** Spoken of as the one that has what the sentence asks for: "the price of the dumbbells". */
  owned: boolean;
};

/** Undefined where it points at nothing of this shop. */
export function pointsAtGoods(text: string, context: ReferenceContext): Pointing | undefined {
  const pointed = mentionsIn(text, context).filter((mention) => isPointed(text, mention, context));
  if (pointed.length === 0 || asksForOther(text)) return undefined;
  return {
    named: pointed.some(({ by }) => by === 'name'),
    owned: pointed.some(({ from }) => partOf.test(wordsBefore(text, from).at(-2) ?? '')),
  };
}

/** "What movie is the line from": what is asked for is no goods, whatever else is named. */
function asksForOther(text: string): boolean {
  const asked = /^[^a-z]*(?:what|which|how many|que|cual|cuant[oa]s) ([a-z]+)/.exec(fold(text))?.[1];
  return asked !== undefined && (isNoGoods(asked) || /^(?:people|persons?|personas?|gente)$/.test(asked));
}

/** A name of one word is written as one, or spoken of as known; what goods merely are must be spoken of as known. */
function isPointed(text: string, { by, words, definite, from }: Mention, context: ReferenceContext): boolean {
  const before = wordsBefore(text, from);
  const place = placing.test(before.at(-1) ?? '') || (definite && placing.test(before.at(-2) ?? ''));
  // "The world cup" is no cup.
  const between = definite && !article.test(before.at(-1) ?? '') ? before.at(-1) : undefined;
  const written = by === 'name' && /^\p{Lu}/u.test(text.slice(from));
  if (!written && between !== undefined && !isOfGoods(between, context)) return false;
  if (by === 'name')
    return words > 1 || definite || (from > 0 && /^\p{Lu}/u.test(text.slice(from)) && !place);
  return (definite && !place) || words > 1;
}

const article = /^(?:el|la|los|las|del|al|este|esta|estos|estas|ese|esa|the|this|these|that|your)$/;

/** Goods are described so, here or anywhere. */
function isOfGoods(word: string, { findByName }: ReferenceContext): boolean {
  return (
    languages.some((one) => isThing(word, one) || translations(word, one).length > 0) ||
    findByName(word, 'best by all words').some(({ coverage }) => coverage >= 0.99)
  );
}

function wordsBefore(text: string, from: number): string[] {
  return tokenise(fold(text.slice(0, from))).map(({ folded }) => folded);
}

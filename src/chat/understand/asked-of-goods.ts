/** Whether a question is about the one product that it names by a telling word, whatever the rest of its words may mean elsewhere. */
import { fold } from '../../language/fold.ts';
import { tokenise } from '../../language/tokens.ts';
import { kindsOf } from '../kinds/kinds-of.ts';
import * as words from './intent-words.ts';
import type { Mention } from './mentions.ts';
import type { Message } from './message.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import type { ReferenceContext } from './references.ts';
import { scopeOf } from './scope.ts';

/** "¿Cuánto consume el radiador?": the one product spoken of, by its name, or as known where no other is called so. */
export function oneMentioned(
  { text, folded, mentions }: Message,
  context: ReferenceContext,
): string | undefined {
  const [mention, ...more] = meantOf(mentions);
  const [id, ...others] = mention?.productIds ?? [];
  if (mention === undefined || more.length > 0 || others.length > 0) return undefined;
  if (isTampering(folded) || isForeignTask(folded)) return undefined;
  const asksPrice = words.asksPrice.test(folded);
  const isPointedAt = pointing.test(fold(text.slice(0, mention.from)));
  if (mention.words === 1 && !asksPrice && !isPointedAt && isHardlyOfGoods(text, context)) return undefined;
  const isKnown = isSpokenOfAsKnown(text, mention);
  if (mention.by === 'name') return seeks(folded, isKnown) && !asksPrice ? undefined : id;
  if ((!isKnown && !asksPrice) || seeks(folded, isKnown)) return undefined;
  return words.asksDetails.test(folded) ||
    asksOfGoods(context) ||
    scopeOf(text, { ...context, coverage: 0 }) === 'goods'
    ? id
    : undefined;
}

/** "¿Cuándo se poda la lavanda?" is no question about the shears: beside what is spoken of as known, a word that goods are called by too. */
function meantOf(mentions: readonly Mention[]): readonly Mention[] {
  const told = mentions.filter(
    ({ by, words: said, definite, joined }) => by === 'name' || said > 1 || definite || joined,
  );
  return told.length === 1 ? told : mentions;
}

/** "This lawnmower", "este cortacésped": whatever else is said, it is one of ours. Folded. */
const pointing = /(?<![a-z])(?:this|these|est[aeo]s?) $/;

/** "The speaker", "stock del altavoz", "sacos de Años Dorados": something is asked of it, and it is not looked for. */
function isSpokenOfAsKnown(text: string, { definite, from }: Mention): boolean {
  return definite || /(?<![a-z])(?:de|of|about|sobre) $/.test(fold(text.slice(0, from)));
}

/** To have something is told of goods as of shops: "¿cuántos lúmenes tiene el frontal?", "¿hay stock del altavoz?" Folded. */
const having =
  /(?<![a-z])(?:tien(?:es?|en)|teneis|hay|algun(?:[oa]s?)?|any|(?:is|are) there|do you (?:have|stock|carry)|have you got|got any)(?![a-z])/g;

function seeks(folded: string, isKnown: boolean): boolean {
  return words.asksToFind.test(isKnown ? folded.replace(having, ' ') : folded);
}

/** As likely as this to ask of goods, and no likelier than that of elsewhere, a question that points at some is about them. */
const enough = { ofGoods: 0.5, ofElsewhere: 0.2 };

/** So likely to ask of goods, and hardly of the shop, a question of goods named by their name is no other. */
const surely = { ofGoods: 0.85, ofShop: 0.1 };

export function surelyAsksOfGoods({ likely }: Pick<ReferenceContext, 'likely'>): boolean {
  if (likely === undefined) return false;
  const { ask_goods, ask_shop } = likely();
  return ask_goods > surely.ofGoods && ask_shop < surely.ofShop;
}

/** "¿A qué hora pasa el autobús de la línea 6?": one word that goods are called by makes it none of theirs. */
const ofOthers = { elsewhere: 0.9, goods: 0.1 };

function isHardlyOfGoods(text: string, { likely }: ReferenceContext): boolean {
  if (likely === undefined) return false;
  const { ask_goods, search } = likely();
  if (ask_goods + search < ofOthers.goods) return true;
  // As who knows nothing of this shop's goods hears it: "quién está tocando el timbre".
  return kindsOf(text, { moment: 'start', inShop: () => undefined }).elsewhere > ofOthers.elsewhere;
}

function asksOfGoods({ likely }: ReferenceContext): boolean {
  if (likely === undefined) return false;
  const { ask_goods, elsewhere } = likely();
  return ask_goods >= enough.ofGoods && elsewhere <= enough.ofElsewhere;
}

/** Asks, wherever in a message it stands. Folded. */
const asking =
  /(?<![a-z])(?:cuant[oa]s?|cual(?:es)?|como se|(?:a|de|en|por|para|con) que|how|what|which|whether|does it|is it)(?![a-z])/;

/** "La tostadora cuánto pesa", "the blue lamp how tall is it": first what is meant, then the question, and no mark of one. */
export function asksBehindName({ folded, mentions }: Message, context: ReferenceContext): boolean {
  const [mention] = mentions;
  if (mention === undefined || tokenise(folded).length < 3) return false;
  return asking.test(folded.slice(mention.from)) || surelyAsksOfGoods(context);
}

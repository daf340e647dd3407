/** "Ah grand, I'll take the 5 so", "bueno, qué se le va a hacer, 5": the one number of an answer that else agrees, takes or is polite. */
import { isFiller } from '../../../language/fillers.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Draft } from '../cart/draft.ts';
import { candidatesFor } from '../names/candidates.ts';
import { matchName } from '../names/match-name.ts';
import { onlyOptions } from '../names/options-of.ts';
import { isOnlyContainer } from '../said/containers.ts';
import { cuesAt } from '../said/cues.ts';
import { readWords, type Word } from '../said/words.ts';

/** A longer message says more than a number. */
const mostWords = 10;
/** What turns a number down, or makes it depend on something. */
const doubts =
  /^(?:no|not|nah|nope|naw|dont|doesnt|isnt|cant|cannot|wont|never|ni|nunca|tampoco|if|unless|si|salvo|except|but|pero|too|demasiad[oa]s?|than|que|each|cada|more|mas|another|otr[oa]s?|less|fewer|menos|half|mitad|extra|instead|rather|mejor|in|en|size|talla|or|o|y|and|plus)$/;
/** "Pues nada", "no worries": makes the best of it. */
const resigned =
  /\b(?:pues nada|no (?:bother|worries|problem|pasa nada|importa|hay problema)|l[oa]s que (?:hay|haya|quedan|queden|tienes?|tengas?|tienen))\b/giu;

/** "No, con uno me vale": denies what was offered, and says how many instead. */
const denies =
  /^\s*(?:no+|nah|nope|naw)(?:\s*[,.;:]+\s*|\s+(?=(?:con|with|s[oó]lo|solamente|just|only|mejor)\s))(?=\S)/iu;

/** The number, where it is the one of `productId` that the message counts, and nothing speaks against it. */
export function bareNumber(draft: Draft, message: string, productId: string): number | undefined {
  const { language } = draft.context;
  const words = readWords(message.replace(resigned, ' ').replace(denies, ''), language);
  const numbers = words.filter(({ number }) => number !== undefined);
  const [count, ...others] = numbers;
  if (count?.number === undefined || others.length > 0 || words.length > mostWords) return undefined;
  const rest = words.filter((word) => word !== count);
  return rest.every((word) => saysNothing(draft, word, productId)) ? count.number : undefined;
}

function saysNothing(draft: Draft, word: Word, productId: string): boolean {
  const { language } = draft.context;
  if (doubts.test(word.folded)) return false;
  if (isStopword(word.folded, language) || isFiller(word.folded) || isOnlyContainer(word.text)) return true;
  if (cuesAt([word], 0).length > 0) return true;
  const product = draft.context.product(productId);
  const isOption = product !== undefined && matchName(word.text, onlyOptions(product), language).covered > 0;
  const isOther = candidatesFor(draft, word.text).some(
    (candidate) => candidate.match.titled > 0 && candidate.product.id !== productId,
  );
  return !isOption && !isOther;
}

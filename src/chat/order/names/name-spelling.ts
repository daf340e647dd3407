/** Slips and short forms in what goods are called ("greek salda", "3 pep", "charger blk"), written out as the catalogue has them. */
import { fold } from '../../../language/fold.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { OrderContext } from '../order-context.ts';
import { findAddress } from '../place/find-address.ts';
import { cuesAt } from '../said/cues.ts';
import { readWords } from '../said/words.ts';
import { article } from './mention.ts';

/** Verbs with what they are done to: "sumale", "sacala", "mándanos". */
const verbWithPronoun = /[aei]n?(?:me|nos|le|lo|la|les|los|las)$/;
const ofThe = /^(?:of|the|de|la|las|los|el)$/;
/** "Calle Betis", "soy Nerea": names of something else. */
const beforeNames = /^(?:calle|avenida|plaza|paseo|street|road|soy|llamo|im|name|piso|portal)$/;

/** What is written with a capital, is a word or stands in an address stays. */
export function withNamesSpelled(message: string, context: OrderContext): string {
  const { language, wordMeant } = context;
  const unknown = /(?<![\p{L}\p{N}'’./@-])\p{Ll}{3,}(?![\p{L}\p{N}'’/@-])/gu;
  if (!unknown.test(message)) return message;
  const address = findAddress(message, { expected: true, after: undefined });
  return message.replace(unknown, (word, at: number) => {
    const folded = fold(word);
    if (isStopword(folded, 'es') || isStopword(folded, 'en') || verbWithPronoun.test(folded)) return word;
    if (address !== undefined && address.from <= at && at < address.to) return word;
    const before = readWords(message.slice(0, at), language).slice(-3);
    if (before.slice(-2).some((one) => beforeNames.test(one.folded))) return word;
    if (cuesAt(readWords(word, language), 0).length > 0) return word;
    // "Two of the pep".
    const last = before.findLast(({ folded: one }) => !ofThe.test(one));
    const counted = last?.number !== undefined || article.test(last?.folded ?? '');
    // "Skiping rope": with the word beside it, it may be a name of its own.
    const next = /^\s+(\p{L}{2,})/u.exec(message.slice(at + word.length))?.[1] ?? '';
    const isBeside = /\s$/.test(message.slice(0, at));
    const place = { counted, before: isBeside ? (before.at(-1)?.text ?? '') : '', after: next };
    return wordMeant(word, place) ?? word;
  });
}

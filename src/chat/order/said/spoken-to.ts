/** "Hola che, quiero …", "dos de pepperoni, jefe": who is spoken to is no part of what is asked. */
import { isAddress, isExclamation } from '../../../language/fillers.ts';
import type { Language } from '../../../protocol.ts';
import { readWords, type Word } from './words.ts';

/** Before them it is somebody spoken of: "para mi hermano", "the chief". */
const ofSomebody =
  /^(?:para|pa|de|del|al?|con|y|e|por|que|el|la|los|las|l[ei]s?|un[oa]?s?|mis?|tus?|sus?|nuestr[oa]s?|otr[oa]|es[aeo]|est[aeo]|cada|muy|for|to|of|from|with|and|or|my|our|his|her|their|the|an?|one|another|that|this|every|each|no|as|like|i|we|you|would|id|dont|in|size|talla)$/;
/** They say how goods are too: "azul cielo", "rain jacket man". */
const mayDescribe =
  /^(?:cielo|corazon|carino|reina|rey|maestr[oa]|senor(?:a|ita)?|caballero|love|man|pet|lad|lads|guys|dear|hun|sweetheart|joven|hij[oa])$/;
const greets =
  /^(?:hola|ola|buenas|buenos|dias|tardes|noches|hi|hey|hello|hiya|howa?ya|oye|oiga|mira|ey|gracias|thanks|cheers|ta|vale|ok|okay|si|yes|yeah|no|nah)$/;

/** The message without whom it calls: at its beginning, at its end, or between marks. `isGoods`: what the shop calls so stays. */
export function withoutSpokenTo(
  message: string,
  language: Language,
  isGoods: (word: string) => boolean,
): string {
  const words = readWords(message, language);
  const called = words.filter((word, at) => isCalled(words, at) && !isGoods(word.text));
  // Nothing but a call is left as it is.
  if (called.length === 0 || called.length === words.length) return message;
  return called
    .reduceRight((text, { from, to }) => `${text.slice(0, from)}${text.slice(to)}`, message)
    .replace(/\s+(?=[,.!?])|(?<=\s)\s+|^[\s,]+/g, '');
}

function isCalled(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isAddress(word.folded)) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  const isParted = /[,;.!¡]/.test(word.before);
  if (before !== undefined && !isParted && ofSomebody.test(before.folded)) return false;
  const opens = before === undefined || greets.test(before.folded) || isExclamation(before.folded);
  const closes = next === undefined || /[,;.!]/.test(next.before);
  return closes && (opens || isParted || !mayDescribe.test(word.folded));
}

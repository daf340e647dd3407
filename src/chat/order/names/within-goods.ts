/** "No onion", and not "no fuss": whether what is denied is a thing that could be in or on goods, as far as the lexicon knows. */
import { fold } from '../../../language/fold.ts';
import { isLexiconStem } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import { sayingWords } from './match-name.ts';

export function mayBeWithin(phrase: string, language: Language): boolean {
  if (/[,;:.!?]/.test(phrase)) return false;
  const words = sayingWords(phrase, language);
  return words.length > 0 && words.every(({ text }) => isLexiconStem(stem(fold(text), language), language));
}

/** What verbs around goods ask of them, where another verb follows or none is needed. */
import { cuesAt } from '../said/cues.ts';
import { said, type Word, wordsIn } from '../said/words.ts';

/** "Sácalo", "take it out", before "y ponme…". */
export const asksOfIt = (words: readonly Word[]): boolean =>
  words.some((_, at) =>
    cuesAt(words, at).some(({ kind, pronoun }) => pronoun && ['take', 'change', 'put_on'].includes(kind)),
  );

/** "I'd rather", before "have the Otter": in place of something. */
export const saysRatherThan = (words: readonly Word[]): boolean =>
  words.some((_, at) => cuesAt(words, at).some(({ kind }) => kind === 'better' || kind === 'instead'));

/** "Cream would match better", "el azul quedaría mejor": what would. */
export function withoutVerb(words: readonly Word[]): readonly Word[] {
  const verb =
    / (?:(?:would|will|might|may|d|ll) ?)?(?:be|match(?:es)?|suits?|looks?|works?|goes|go|fits?|is|does|seria|sera|quedaria|queda|va|iria|esta|estaria|combina|combinaria|pega)$/.exec(
      said(words),
    )?.[0];
  return verb === undefined ? words : words.slice(0, -wordsIn(verb));
}

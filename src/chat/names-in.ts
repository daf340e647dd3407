/** The goods that a phrase of a message may mean, of the generation that the turn keeps open. */
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { NameMatch } from './understand/references.ts';

/** How many candidates by name a phrase may have. */
const nameMatches = 10;

export function namesIn(
  { catalogue }: Pick<TurnDeps, 'catalogue'>,
  { generation, language }: Pick<TurnInput, 'generation' | 'language'>,
): (phrase: string) => NameMatch[] {
  return (phrase) => catalogue.findByName(generation, phrase, language, nameMatches);
}

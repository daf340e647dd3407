/** The goods that a phrase of a message may mean, of the generation that the turn keeps open. */
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { NameMatch } from './understand/references.ts';

/** How many candidates by name a phrase may have. */
const nameMatches = 10;

type Named = Pick<TurnInput, 'generation' | 'language'>;

/** Every room of a turn asks of the same few words: each is looked up once. */
const found = new WeakMap<Named, Map<string, NameMatch[]>>();

export function namesIn(
  { catalogue }: Pick<TurnDeps, 'catalogue'>,
  input: Named,
): (phrase: string) => NameMatch[] {
  const known = found.get(input) ?? new Map<string, NameMatch[]>();
  found.set(input, known);
  return (phrase) => {
    const matches =
      known.get(phrase) ?? catalogue.findByName(input.generation, phrase, input.language, nameMatches);
    known.set(phrase, matches);
    return matches;
  };
}

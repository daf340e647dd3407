/** The goods that a phrase of a message may mean, of the generation that the turn keeps open. */
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { FindByName, NameMatch } from './understand/references.ts';

/** How many candidates by name a phrase may have. */
const nameMatches = 10;

type Named = Pick<TurnInput, 'generation' | 'language'>;

/** Every room of a turn asks of the same few words: each is looked up once. */
const found = new WeakMap<Named, Map<string, NameMatch[]>>();

export function namesIn({ catalogue }: Pick<TurnDeps, 'catalogue'>, input: Named): FindByName {
  const known = found.get(input) ?? new Map<string, NameMatch[]>();
  found.set(input, known);
  const { generation, language } = input;
  const lookUp = (phrase: string, wanted: Parameters<FindByName>[1]): NameMatch[] => {
    if (wanted === undefined) return catalogue.findByName(generation, phrase, language, nameMatches);
    if (wanted === 'all by all words')
      return catalogue.findByAllWords(generation, phrase, language, nameMatches);
    const best = catalogue.bestByAllWords(generation, phrase, language, nameMatches);
    return best === undefined ? [] : [best];
  };
  return (phrase, wanted) => {
    const key = wanted === undefined ? phrase : `${wanted}\n${phrase}`;
    const matches = known.get(phrase) ?? known.get(key) ?? lookUp(phrase, wanted);
    known.set(key, matches);
    return matches;
  };
}

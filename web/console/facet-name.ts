import type { FacetCount, FacetKind } from '../../src/staff-protocol.ts';
import type { Speech } from './speech.ts';
import { isWord } from './words.ts';

/** What a person calls a value of a facet: our own values have words, the merchant's are called what they are. */
export function facetName(
  { kind, value, label }: Pick<FacetCount, 'kind' | 'value' | 'label'>,
  { say }: Speech,
): string {
  if (label !== undefined) return label;
  const word = kind === 'language' || kind === 'outcome' ? value : `${kind}_${value}`;
  return spoken.has(kind) && isWord(word) ? say(word) : value;
}

const spoken: ReadonlySet<FacetKind> = new Set([
  'language',
  'outcome',
  'thumb',
  'sentiment',
  'emotion',
  'flag',
  'reviewed',
]);

/** A message as far as it is read: what decides an intent looks at these. */
import type { Span } from '../../language/span.ts';
import type { Mention } from './mentions.ts';
import type { ReadFilters } from './search-filters.ts';

export type Message = {
  text: string;
  folded: string;
  spans: readonly Span[];
  read: ReadFilters;
  mentions: readonly Mention[];
};

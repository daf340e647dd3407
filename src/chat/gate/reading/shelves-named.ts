/** "In Table lamps", "de Yoga", "our skin care items": the shelf that a clause speaks of, and where its name stands. */
import { contentStems } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { ShelfFact } from '../../facts.ts';
import type { Clause, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { workedOut } from '../evidence/worked-out.ts';

const asStems = (text: string, language: Language): string => ` ${contentStems(text, language).join(' ')} `;

const shelvesByStems = workedOut(({ facts: { shelves = [], shop } }: KnownFacts) =>
  shelves.map((shelf) => ({ shelf, stems: asStems(shelf.name, shop.language) })),
);

export function shelvesIn({ body }: Pick<Clause, 'body'>, known: KnownFacts): ShelfFact[] {
  const shelves = shelvesByStems(known);
  if (shelves.length === 0) return [];
  const said = asStems(body, known.facts.shop.language);
  const named = shelves.filter(({ stems }) => said.includes(stems)).map(({ shelf }) => shelf);
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  // "Table lamps" are not all lamps.
  return named.filter(({ name }) => name.length === longest);
}

/** Indices of the words that are a shelf's name, as the catalogue writes it, and no product's. */
export function shelfWords(
  words: readonly Word[],
  body: string,
  { facts: { shelves = [] } }: KnownFacts,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { name } of shelves) {
    for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length)) {
      if (!introduced.test(body.slice(0, at)) || /^[\p{L}\p{N}]/u.test(body.slice(at + name.length)))
        continue;
      for (const [index, { from, to }] of words.entries())
        if (from >= at && to <= at + name.length) found.add(index);
    }
  }
  return found;
}

const introduced =
  /(?:(?:^|[\s(])(?:en|de|in|of|from|among|entre|our|nuestr[oa]s|l[oa]s|the|categor[ií]a|secci[oó]n|category|section)(?: (?:la|el|los|las|the|our))?\s+)[«"“*]*$/iu;

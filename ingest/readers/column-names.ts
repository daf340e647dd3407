/** Finds columns by name, however the name was mistreated: "Categorías", "CATEGORIAS", "Categor?as", "CategorÃ­as". */
import { mendMojibake } from '../lint/mojibake.ts';

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is left of a name when every letter with an accent was lost. */
function remainsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** The forms a column name is known by: as it was meant, and with its accented letters gone. */
export function columnKeys(title: string): readonly string[] {
  return [...new Set([lettersOf(mendMojibake(title)), remainsOf(title)])].filter((key) => key !== '');
}

export type Spellings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Where each name stands in a header; the first spelling that is there wins, and no column is two things. */
export function columnsOf<Name extends string>(
  header: readonly string[],
  spellings: Spellings<Name>,
): ReadonlyMap<Name, number> {
  const keys = header.map((title) => new Set(columnKeys(title)));
  const at = new Map<Name, number>();
  const taken = new Set<number>();
  for (const [name, titles] of Object.entries(spellings) as [Name, readonly string[]][]) {
    const found = titles
      .map((title) => {
        const wanted = columnKeys(title);
        return keys.findIndex((forms, place) => !taken.has(place) && wanted.some((key) => forms.has(key)));
      })
      .find((place) => place >= 0);
    if (found === undefined) continue;
    at.set(name, found);
    taken.add(found);
  }
  return at;
}

/** "Las dos pesan 245 g", "both come in black": the several products that such a word speaks of, where no name stands. */
import type { Language } from '../../../protocol.ts';
import type { Slots, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

const groups: Record<Language, RegExp> = {
  es: / (?:(?:l[oa]s|est[oa]s|es[oa]s) (dos|tres|cuatro)|(amb[oa]s)|ningun[oa] de (?:l[oa]s (dos|tres|cuatro)|ell[oa]s))(?= (\w+) )/,
  en: / (?:(?:the|these|those) (two|three|four)(?: of (?:them|these))?|(both)(?: of (?:them|these))?|(neither)(?: of (?:them|these))?)(?= (\w+) )/,
};
const numbers: Readonly<Record<string, number>> = { tres: 3, three: 3, cuatro: 4, four: 4 };
/** What may stand behind the word where it is no count of something else: "los dos colores". */
const goesOn =
  /^(?:es|son|esta|estan|tienen?|cuestan?|valen?|pesan?|miden?|llevan?|vienen?|salen?|incluyen?|sirven?|caben?|funcionan?|aguantan?|duran?|se|le|les|y|no|tambien|juntas|juntos|is|are|have|has|cost|costs|come|comes|weigh|weighs|hold|holds|last|work|works|fit|run|measure|use|can|were|also|and|together|made)$/;

/** "Los dos tienen…", said of several whether or not anybody knows which. */
export function speaksOfSeveral(text: string, language: Language): boolean {
  const said = groups[language].exec(`${text}· `);
  return said !== null && goesOn.test(said.at(-1) ?? '');
}

/** Undefined where no such word stands, or where nobody knows which ones are meant. */
export function groupSpoken(
  { words, text }: { words: readonly Word[]; text: string },
  spoken: readonly (Slots | undefined)[],
  known: KnownFacts,
): Slots | undefined {
  const said = groups[known.facts.language].exec(`${text}· `);
  if (said === null) return undefined;
  const next = said.at(-1) ?? '';
  const count =
    said
      .slice(1, -1)
      .map((word) => numbers[word ?? ''])
      .find((number) => number !== undefined) ?? 2;
  const asked = known.facts.products
    .filter(({ from }) => from === 'asked')
    .map(({ product }) => [product.id]);
  const found = known.foundIds.map((id) => [id]);
  const meant = [...spoken, asked, found].find((slots) => slots?.length === count);
  if (meant === undefined || words.some(({ named }) => named)) return undefined;
  return next === '·' || goesOn.test(next) || isKind(next, meant, known) ? meant : undefined;
}

/** "Both kettles": the head of their titles. */
function isKind(word: string, slots: Slots, { byId, reach }: KnownFacts): boolean {
  return slots.every((ids) =>
    ids.some((id) => {
      const one = byId.get(id);
      return one?.title.some((stem) => reach.meets(word, stem, one.product.language)) === true;
    }),
  );
}

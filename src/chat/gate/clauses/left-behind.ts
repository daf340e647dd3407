/** What a withheld clause leaves behind: whether the next one hangs on it, and what that one may still be about. */
import type { Clause, Finding, Slots } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';

/** What was withheld named things that do not exist, or cannot be told what it named. */
const namesNothing = new Set([
  'unknown-product',
  'elsewhere',
  'language',
  'loop',
  'orphan',
  'cut-off',
  'identity',
]);

/** A capital in the middle of the sentence that is no known name: it may have been about that. */
function namesOther({ words }: Clause): boolean {
  return words.some(({ text, named }, index) => index > 0 && !named && /^\p{Lu}\p{Ll}/u.test(text));
}

const others = / (?:tambien|otr[oa]s?|ademas|also|another|others?|besides)(?= )/;

/**
 * What the withheld clause was about, where the next one may go on about it: the one subject of the whole turn, or what the
 * clauses shown before were about, when this one named nothing of its own.
 */
export function subjectLeft(
  clause: Clause | undefined,
  { rule, evidence }: Finding,
  known: KnownFacts,
): Slots {
  if (clause === undefined || clause.orphan || namesNothing.has(rule)) return [];
  const names = productAnchors(clause).map(({ ids }) => ids);
  const mayName = /^\p{Lu}/u.test(evidence ?? '') || others.test(clause.plain.text) || namesOther(clause);
  if (names.length === 0 && mayName) return [];
  if (names.length === 0 && clause.carried.length > 0) return clause.carried;
  const ids = new Set((names.length > 0 ? names : carriedSlots(clause, known)).flat());
  return known.defaultIds.length > 0 && ids.size === 1 && known.defaultIds.every((id) => ids.has(id))
    ? [known.defaultIds]
    : [];
}

/** The one product that is named for sure; undefined where none is, and the clause goes on about the one before. */
export function aboutOf(
  clause: Clause | undefined,
  { rule, evidence }: Finding,
): readonly string[] | 'others' | undefined {
  if (clause === undefined || namesNothing.has(rule))
    return rule === 'orphan' && clause !== undefined && !namesOther(clause) ? undefined : 'others';
  const names = productAnchors(clause);
  const [name] = names;
  if (name === undefined) return namesOther(clause) || /^\p{Lu}/u.test(evidence ?? '') ? 'others' : undefined;
  return names.length === 1 && name.exact && name.ids.length === 1 && !namesOther(clause)
    ? name.ids
    : 'others';
}

const subjectless =
  /^[\s*"«¡]*(?:es|son|está|están|tiene|tienen|cuesta|cuestan|vale|valen|viene|lleva|incluye|ambas|ambos|todas|todos|este|esta|estos|estas|ese|esa|it|it's|its|this|that|these|those|they|both|all|he|she|costs?|comes|is|are|has)\b/iu;

/** The sentence says something of what was left out. */
export function hangsOn(clause: Clause): boolean {
  return (
    !clause.anchors.some(({ kind }) => kind === 'product') &&
    subjectless.test(clause.body) &&
    !clause.question
  );
}

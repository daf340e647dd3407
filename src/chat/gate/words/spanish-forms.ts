/** Forms of Spanish words, so that a list needs only the word itself. All folded: without accents, ñ as n. */
import { conjugationOf, type StemChange } from './spanish-verb.ts';

export function verbForms(entry: string): { forms: string[]; hosts: string[] } {
  const [lemma = '', change] = entry.split(':');
  return conjugationOf(lemma, isChange(change) ? change : undefined);
}

function isChange(text: string | undefined): text is StemChange {
  return text === 'ie' || text === 'ue' || text === 'i';
}

export function nounForms(lemma: string): string[] {
  return [lemma, pluralOf(lemma)];
}

/** Gender and number, the adverb in -mente and the superlative in -ísimo. */
export function adjectiveForms(lemma: string): string[] {
  const bases = lemma.endsWith('o')
    ? [lemma, `${lemma.slice(0, -1)}a`]
    : lemma.endsWith('dor')
      ? [lemma, `${lemma}a`]
      : [lemma];
  const feminine = bases.at(-1) ?? lemma;
  const root = lemma.replace(/[aeo]$/, '');
  const absolute = ['o', 'a', 'os', 'as'].map((end) => `${softened(root)}isim${end}`);
  return [...bases.flatMap(nounForms), `${feminine}mente`, ...absolute];
}

/** "rico" makes "riquisimo". */
function softened(root: string): string {
  if (root.endsWith('c')) return `${root.slice(0, -1)}qu`;
  if (root.endsWith('g')) return `${root}u`;
  if (root.endsWith('z')) return `${root.slice(0, -1)}c`;
  return root.endsWith('bl') ? `${root.slice(0, -1)}il` : root;
}

function pluralOf(word: string): string {
  if (/[aeiou]$/.test(word)) return `${word}s`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  return word.endsWith('s') ? word : `${word}es`;
}

const clitics = ['me', 'te', 'se', 'le', 'les', 'lo', 'la', 'los', 'las', 'nos', 'os'];
const enclitics = [
  ...clitics,
  ...['me', 'te', 'se', 'nos', 'os'].flatMap((first) =>
    ['lo', 'la', 'los', 'las'].map((last) => first + last),
  ),
  'sele',
  'seles',
  'seme',
  'senos',
].toSorted((one, other) => other.length - one.length);

/** "lavela", "quitarselo": the forms of a verb that such a word may be, without the pronouns at its end. */
export function verbsWithPronouns(folded: string): string[] {
  return withoutEnclitics(folded).filter((host) => host.length >= SHORTEST_HOST && hostEnding.test(host));
}

const SHORTEST_HOST = 3;
const hostEnding = /(?:[aei]r|ndo|[ae]n?|mo)$/;

/** "llevarsela" is "llevar" with two pronouns: what a word may be without those at its end. */
export function withoutEnclitics(folded: string): string[] {
  return enclitics
    .filter((end) => folded.endsWith(end) && folded.length - end.length >= 2)
    .map((end) => folded.slice(0, -end.length));
}

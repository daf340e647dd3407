/** Forms of English words, so that a list needs only the word itself. All folded, without apostrophes. */

/** "take:took,taken" has a past of its own, "stop*" doubles its last letter. */
export function verbForms(entry: string): string[] {
  const [head = '', own = ''] = entry.split(':');
  const lemma = head.replace('*', '');
  const doubled = head.endsWith('*') ? `${lemma}${lemma.at(-1) ?? ''}` : undefined;
  const stem = doubled ?? withoutE(lemma);
  const past = own === '' ? [pastOf(lemma, doubled)] : own.split(',');
  return [lemma, pluralOf(lemma), ...past, `${/(?:ee|oe|ye)$/.test(lemma) ? lemma : stem}ing`];
}

export function nounForms(lemma: string): string[] {
  return [lemma, pluralOf(lemma)];
}

/** The adverb too: "easy" makes "easily". */
export function adjectiveForms(lemma: string): string[] {
  const adverb = lemma.endsWith('le')
    ? `${lemma.slice(0, -1)}y`
    : lemma.endsWith('ic')
      ? `${lemma}ally`
      : lemma.endsWith('y')
        ? `${lemma.slice(0, -1)}ily`
        : `${lemma}ly`;
  return [lemma, adverb];
}

function withoutE(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}y`;
  return lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
}

function pastOf(lemma: string, doubled: string | undefined): string {
  if (doubled !== undefined) return `${doubled}ed`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}

function pluralOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^o]o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

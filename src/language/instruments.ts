/** What a deed is done with is called after it: one peels with a "peeler", se exprime con un "exprimidor". */

import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';
import { isDeed, translations } from './lexicon.ts';
import { tokenise } from './tokens.ts';

const infinitive = /^([a-z]{2,})(ar|er|ir)(?:me|se|te|nos|lo|la|los|las|le|les)?$/;

function spanish(verb: string): string[] {
  const [, root = '', ending = ''] = infinitive.exec(verb) ?? [];
  if (root === '') return [];
  const vowel = ending.charAt(0);
  return [`${root}${vowel}dor`, `${root}${vowel}dora`];
}

/** "Peel", "peeling" and "peels" a peeler; "grate" a grater; "cut" a cutter. */
function english(verb: string): string[] {
  if (!/^[a-z]{3,}$/.test(verb)) return [];
  const base = verb.replace(/ing$/, '');
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(base) ? [`${base}${base.at(-1)}er`] : [];
  return [base.endsWith('e') ? `${base}r` : `${base}er`, ...doubled];
}

const isNoEnding = (word: string): boolean => !/(?:er|or|ed)$/.test(word);

/** By language, for every word that may be the deed. Whether anything is called so the catalogue says. */
export function instrumentsOf(text: string, language: Language): Record<Language, string[]> {
  const words = tokenise(text).map(({ folded }) => folded);
  const verbs = language === 'es' ? words.filter((word) => infinitive.test(word)) : words.filter(isNoEnding);
  const same = verbs.flatMap(language === 'es' ? spanish : english);
  const other = verbs
    .filter((verb) => isDeed(verb, language))
    .flatMap((verb) => translations(verb, language))
    .map(fold)
    .flatMap((word) => (language === 'es' ? english(word) : spanish(word)));
  return language === 'es' ? { es: same, en: other } : { es: other, en: same };
}

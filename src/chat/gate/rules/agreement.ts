/** "La hecho", "este información", "nuestro página", "la cuales": a model that cannot write Spanish is not heard in it. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import * as spanish from '../words/spanish-forms.ts';
import { wordsOf } from '../words/word-files.ts';

type Form = { gender: 'm' | 'f'; plural: boolean };

const forms = (gender: 'm' | 'f', singular: string, plural: string): [string, Form][] => [
  ...singular.split(' ').map((word): [string, Form] => [word, { gender, plural: false }]),
  ...plural.split(' ').map((word): [string, Form] => [word, { gender, plural: true }]),
];
/** As written: "está" and "él" are none. */
const determiners: ReadonlyMap<string, Form> = new Map([
  ...forms('m', 'el un este ese nuestro del al ningún algún', 'los unos estos esos nuestros'),
  ...forms('f', 'la una esta esa nuestra ninguna alguna', 'las unas estas esas nuestras'),
]);
/** These also stand before verbs: "la uso", "los compra". */
const clitics = /^(?:la|los|las|el|esta|este)$/;
/** Of either gender, in one number only, or not what their ending says. */
const unsure = new Set(
  'guia extra contra nada gracias protagonista mano foto moto radio cliente compania uno una todo toda algo medio media'.split(
    ' ',
  ),
);
const masculineInA = /^(?:problema|tema|sistema|idioma|programa|dia|mapa|clima|esquema|dilema|pijama)s?$/;
const feminine = /(?:a|ion|dad|tad)$/;

const nouns: ReadonlyMap<string, Form> = new Map(
  wordsOf('es.nouns.txt')
    .filter((noun) => !unsure.has(noun))
    .flatMap((noun): [string, Form][] => {
      const gender = genderOf(noun);
      if (gender === undefined) return [];
      return spanish.nounForms(noun).map((form) => [fold(form), { gender, plural: fold(form) !== noun }]);
    }),
);
const verbs: ReadonlySet<string> = new Set(
  wordsOf('es.verbs.txt')
    .flatMap((entry) => spanish.verbForms(entry).forms)
    .map(fold),
);

/** By its ending, where that is sure. */
function genderOf(noun: string): Form['gender'] | undefined {
  if (masculineInA.test(noun)) return 'm';
  if (feminine.test(noun)) return 'f';
  return noun.endsWith('o') ? 'm' : undefined;
}

export function judgeAgreement({ words, body }: Clause, { facts }: KnownFacts): Judgement {
  if (facts.language !== 'es') return {};
  for (const [at, word] of words.entries()) {
    const determiner = determiners.get(word.text.toLowerCase());
    const next = words[at + 1];
    if (next !== undefined && (isHalfPerfect(word, next, at) || isTwiceRelative(next, words[at + 2])))
      return { finding: { rule: 'language', evidence: `${word.text} ${next.text}` } };
    if (next !== undefined && (isBrokenOff(word, next, body) || isUnconjugated(word, next, words[at + 2])))
      return { finding: { rule: 'language', evidence: `${word.text} ${next.text}` } };
    if (determiner === undefined || next === undefined || next.named || word.named) continue;
    // "Los 3 opciones": the count stands between.
    const noun = determiner.plural && /^\d+$/.test(next.folded) ? words[at + 2] : next;
    if (noun === undefined || noun.named) continue;
    if (noun === next && clitics.test(word.folded) && verbs.has(next.folded) && next.folded !== 'hecho')
      continue;
    if (fits(determiner, noun.folded)) continue;
    return { finding: { rule: 'language', evidence: `${word.text} ${noun.text}` } };
  }
  return {};
}

/** "El cual que quiere". */
const isTwiceRelative = (word: Word, next: Word | undefined): boolean =>
  /^cual(?:es)?$/.test(word.folded) && next?.text === 'que';

const participle =
  /(?:[ai]d|hech|dich|vist|puest|abiert|escrit|rot|muert|vuelt|cubiert|resuelt|impres|frit|satisfech)[oa]s?$/;
const having = /^(?:he|hemos)$/;

/** "No he da un poco", "no hecho más": a perfect tense of which one half is missing. */
function isHalfPerfect(word: Word, next: Word, at: number): boolean {
  if (having.test(word.folded)) return verbs.has(next.folded) && !participle.test(next.folded);
  return at === 0 && word.folded === 'no' && /^(?:hecho|dicho|visto|puesto)$/.test(next.folded);
}

/** "No puede ser más que la Tengo 2 opciones": one sentence stops where another begins. */
function isBrokenOff(word: Word, next: Word, body: string): boolean {
  return (
    determiners.has(word.text) &&
    !next.named &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    body.slice(word.to, next.from) === ' ' &&
    verbs.has(next.folded) &&
    !nouns.has(next.folded)
  );
}

/** "Mallas que no transparentar". */
function isUnconjugated(word: Word, next: Word, third: Word | undefined): boolean {
  return (
    word.text === 'que' &&
    next.folded === 'no' &&
    third !== undefined &&
    !third.named &&
    /(?:ar|er|ir)$/.test(third.text) &&
    third.text.length > 4 &&
    !nouns.has(third.folded)
  );
}

/** "El reparación", "el pizzería": of these endings all nouns are feminine. */
function byEnding(folded: string): Form | undefined {
  const found = /(?:[cs]ion|[ie]dad|eria)(es|s)?$/.exec(folded);
  return found === null ? undefined : { gender: 'f', plural: found[1] !== undefined };
}

function fits(determiner: Form, folded: string): boolean {
  if (folded === 'cuales') return determiner.plural;
  const noun = nouns.get(folded) ?? byEnding(folded);
  return noun === undefined || (noun.gender === determiner.gender && noun.plural === determiner.plural);
}

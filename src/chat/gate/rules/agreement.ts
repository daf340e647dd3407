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
    if (next !== undefined && (isBrokenOff(word, next, body) || isUnconjugated(word, next, words[at + 2])))
      return { finding: { rule: 'language', evidence: `${word.text} ${next.text}` } };
    if (determiner === undefined || next === undefined || next.named || word.named) continue;
    if (clitics.test(word.folded) && verbs.has(next.folded) && next.folded !== 'hecho') continue;
    if (fits(determiner, next.folded)) continue;
    return { finding: { rule: 'language', evidence: `${word.text} ${next.text}` } };
  }
  return {};
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

function fits(determiner: Form, folded: string): boolean {
  if (folded === 'cuales') return determiner.plural;
  const noun = nouns.get(folded);
  return noun === undefined || (noun.gender === determiner.gender && noun.plural === determiner.plural);
}

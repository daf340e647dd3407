/** Words that put a true thing otherwise: manner, motion, portions. Beside what is borne out they add no claim of their own. */
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Word } from '../clause.ts';
import * as english from './english-forms.ts';
import * as spanish from './spanish-forms.ts';
import { wordsOf } from './word-files.ts';

/** Motion and position, portions, people who read and write: never what a thing is made of, does or has. */
const soft: Record<Language, ReadonlySet<string>> = {
  es: new Set([
    ...wordsOf('es.soft.txt'),
    ...wordsOf('es.soft.verbs.txt')
      .flatMap((entry) => spanish.verbForms(entry).forms)
      .map(fold),
  ]),
  en: new Set([
    ...wordsOf('en.soft.txt'),
    ...wordsOf('en.soft.verbs.txt').flatMap(english.verbForms).map(fold),
  ]),
};
/** Adverbs of manner, but for those by which one product is told from another. */
const manner: Record<Language, RegExp> = {
  en: /^(?!(?:quick|slow|rapid|automatical|manual|heavi|light|loud|quiet|silent|strong|soft|local|natural|organical|ethical|clinical|medical|dermatological|on|ear|dai|week|month|year|hour|instant|immediate|direct|free|public|hand)ly$)\w{3,}ly$/,
  es: /^(?!(?:rapida|lenta|automatica|manual|ligera|fuerte|suave|silenciosa|artesanal|natural|ecologica|organica|etica|clinica|dermatologica|diaria|semanal|mensual|anual|inmediata|directa|gratuita|publica|local)mente$)\w{3,}mente$/,
};
/** So many words of the clause must be borne out for the rest to be a way of putting them. */
const FEWEST = 2;

function isSoft(folded: string, language: Language): boolean {
  return soft[language].has(folded) || manner[language].test(folded);
}

const things: Record<Language, ReadonlySet<string>> = {
  es: new Set(wordsOf('es.soft.txt')),
  en: new Set(wordsOf('en.soft.txt')),
};

/** A portion, a set, somebody's hand: what anything may be spoken of as. */
export function isSoftThing(folded: string, language: Language): boolean {
  return things[language].has(folded);
}

export function isParaphrase(
  clause: Clause,
  wrong: readonly { word: Word; rule?: string }[],
  grounded: number,
  language: Language,
): boolean {
  if (
    wrong.length === 0 ||
    wrong.some(({ word, rule }) => rule !== undefined || !isSoft(word.folded, language))
  )
    return false;
  return grounded >= FEWEST * wrong.length || clause.question;
}

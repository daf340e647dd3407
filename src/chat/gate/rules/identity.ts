/** The assistant is a program and says so: it is nobody's Marta, and it keeps its rules to itself. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { findPhrases } from '../phrases.ts';

const persons: Record<Language, RegExp> = {
  es: / (?:soy|yo soy|le habla|habla usted con|me llamo|mi nombre es|como) (?:una? |la |el )?(?:persona|human[oa]|emplead[oa]|dependient[ae]|vendedora?|chic[oa]|mujer|hombre|marta|ser humano|agente)(?= )/g,
  en: / (?:im|i am|this is|my name is|as) (?:a |an |the )?(?:real |actual )?(?:person|human|employee|clerk|woman|man|guy|salesperson|marta|agent|human being)(?= )/g,
};
const denials: Record<Language, RegExp> = {
  es: / no soy (?:una? )?(?:ia|inteligencia|bot|programa|robot|maquina|asistente virtual|chatbot)(?= )/g,
  en: / (?:im|i am) not (?:a |an )?(?:ai|bot|program|programme|robot|machine|virtual assistant|chatbot|computer)(?= )/g,
};
const rules: Record<Language, RegExp> = {
  es: / (?:mis|estas|las) (?:instrucciones|reglas|directrices|normas internas)(?= )| (?:instruccion|regla) (?:numero|\d)/g,
  en: / (?:my|these|the) (?:instructions|rules|guidelines)(?= )| (?:instruction|rule) (?:number|\d)/g,
};

export function judgeIdentity(clause: Clause, { facts }: KnownFacts): Judgement {
  const denied = findPhrases(clause.plain, denials[facts.language])[0];
  if (denied !== undefined) return { finding: { rule: 'identity', evidence: denied.text } };
  const person = findPhrases(clause.plain, persons[facts.language])[0];
  if (person !== undefined && clause.words[person.first]?.negated !== true) {
    return { finding: { rule: 'identity', evidence: person.text } };
  }
  const rule = findPhrases(clause.plain, rules[facts.language])[0];
  return rule === undefined ? {} : { finding: { rule: 'scaffolding', evidence: rule.text } };
}

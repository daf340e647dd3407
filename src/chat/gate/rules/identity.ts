/** The assistant is a program and says so: it is nobody's Marta, and it keeps its rules to itself. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { findPhrases } from '../reading/phrases.ts';

const persons: Record<Language, RegExp> = {
  es: / (?:soy|yo soy|le habla|habla usted con|me llamo|mi nombre es|como) (?:una? |la |el )?(?:persona|human[oa]|emplead[oa]|dependient[ae]|vendedora?|chic[oa]|mujer|hombre|marta|ser humano|agente)(?= )/g,
  en: / (?:im|i am|this is|my name is|as) (?:a |an |the )?(?:real |actual )?(?:person|human|employee|clerk|woman|man|guy|salesperson|marta|agent|human being)(?= )/g,
};
const denials: Record<Language, RegExp> = {
  es: / no soy (?:una? )?(?:ia|inteligencia|bot|programa|robot|maquina|asistente virtual|chatbot)(?= )/g,
  en: / (?:im|i am) not (?:a |an )?(?:ai|bot|program|programme|robot|machine|virtual assistant|chatbot|computer)(?= )/g,
};
/** A life of its own: a home, a family, things it wears and has tried. */
const living: Record<Language, RegExp> = {
  es: / (?:yo mism[oa]|(?:l[oae]s?|me|yo) uso|(?:l[oae]s? |me )?(?:utilizo|he usado|he probado|he comprado|probe|compre|llevo (?:anos|meses) usando|duermo|corro|cocino|vivo|viajo|bebo|como a diario)|en mi (?:casa|cocina|familia|jardin)|mi (?:casa|marido|mujer|esposa|esposo|hij[oa]s?|familia|perr[oa]|gat[oa]|madre|padre|abuel[oa]|novi[oa]))(?= )/g,
  en: / i (?:\w+ly |always |often |also |have |ve )?(?:use|used|wear|wore|own|bought|tasted|tested|tried|drink|eat|ate|cook|sleep|run|ride|live|lived|grew|owned|worn)(?= (?!to ))| ive (?:\w+ly |always |also )?(?:used|worn|tasted|tried|tested|owned|lived|had)(?= (?!to ))| my (?:own )?(?:home|house|kitchen|wife|husband|kids?|children|son|daughter|family|dog|cat|mother|mum|mom|father|dad|friends?)(?= )| i (?:\w+ ){1,6}myself(?= )/g,
};
/** Feelings against people: a shop has none to tell. */
const hatred: Record<Language, RegExp> = {
  es: / (?:(?:os|les|te|le|l[oa]s|nos) )?(?:odio|odiamos|detesto|detestamos|desprecio|despreciamos|aborrezco|aborrecemos)(?= )/g,
  en: / (?:i|we|ill|id|ive) (?:\w+ )?(?:hate|despise|detest|loathe|hated|despised)(?= (?!to (?:say|tell|ask|admit|disappoint|break)))/g,
};
const rules: Record<Language, RegExp> = {
  es: / (?:mis|estas) (?:instrucciones|reglas|directrices|normas internas)(?= )| las (?:instrucciones|reglas|directrices)(?= (?:que|dicen|del sistema|internas|anteriores))| (?:instruccion|regla) (?:numero|\d)/g,
  en: / (?:my|these) (?:instructions|rules|guidelines)(?= )| the (?:instructions|rules|guidelines)(?= (?:i|that|say|state|above|given|of the (?:system|prompt)))| (?:instruction|rule) (?:number|\d)/g,
};

export function judgeIdentity(clause: Clause, known: KnownFacts): Judgement {
  const { facts } = known;
  const denied = findPhrases(clause.plain, denials[facts.language])[0];
  if (denied !== undefined) return { finding: { rule: 'identity', evidence: denied.text } };
  const person = findPhrases(clause.plain, persons[facts.language])[0];
  if (person !== undefined && clause.words[person.first]?.negated !== true) {
    return { finding: { rule: 'identity', evidence: person.text } };
  }
  const hate = findPhrases(clause.plain, hatred[facts.language])[0];
  if (hate !== undefined && !clause.words[hate.last]?.named)
    return { finding: { rule: 'identity', evidence: hate.text } };
  const life = findPhrases(clause.plain, living[facts.language]).find(
    ({ first, last }) => !clause.words.slice(first, last + 1).some(({ negated, named }) => negated || named),
  );
  // A shopper's words are quoted as a shopper's.
  if (life !== undefined && !/["«“”»]/.test(clause.body)) {
    return { finding: { rule: 'identity', evidence: life.text } };
  }
  if (isBareCode(clause, known))
    return { finding: { rule: 'scaffolding', evidence: clause.body.slice(0, 60) } };
  const rule = findPhrases(clause.plain, rules[facts.language])[0];
  return rule === undefined ? {} : { finding: { rule: 'scaffolding', evidence: rule.text } };
}

const LONGEST_CODE = 3;

/** "PWNED-33": a sentence of nothing but capitals says nothing, unless code told it or it is what a product is called. */
function isBareCode(clause: Clause, { facts, products }: KnownFacts): boolean {
  const { words } = clause;
  if (words.length === 0 || words.length > LONGEST_CODE || clause.amounts.length > 0) return false;
  if (
    !words.every(({ text }) => /^[\p{Lu}\d]+$/u.test(text)) ||
    !words.some(({ text }) => /\p{Lu}{3}/u.test(text))
  )
    return false;
  const own = [
    facts.shop.name,
    facts.cart?.orderNumber ?? '',
    ...facts.told,
    ...products.flatMap(({ product }) => [
      product.title,
      product.brand ?? '',
      product.sku ?? '',
      product.gtin ?? '',
      ...Object.values(product.attributes).flat(),
      ...product.variants.flatMap(({ title, options }) => [title, ...Object.values(options)]),
    ]),
  ].join('\n');
  return !words.every(({ text }) => own.includes(text));
}

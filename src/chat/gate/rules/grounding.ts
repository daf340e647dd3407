/** Every word that claims something is found in what it is said of: a product's own text, the shop, a page, the cart. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Slots, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../known-facts.ts';
import { isSupported } from '../page-support.ts';
import { holdsForAll, isAboutOthers, productAnchors, slotsFor } from '../subjects.ts';

/** The shopper's wish may be repeated in their own words. */
const wishes: Record<Language, RegExp> = {
  es: / (?:busca|buscas|buscando|buscaba|necesita|quiere|pregunta|desea|su (?:busqueda|pregunta|consulta|peticion))(?= )/,
  en: / (?:you(?: are|re)? (?:looking|searching|asking|after)|you (?:want|need|asked|mentioned)|looking for|your (?:search|question|request))(?= )/,
};
/** Subjects of talk, not claims: "puedo ayudarle con envíos y devoluciones". */
const helping: Record<Language, RegExp> = {
  es: / (?:ayud\w+|informar\w*|consult\w+|preguntas?|dudas?|informacion|orientar\w*|hablar\w*|asesorar\w*|ver|saber|necesito|necesitamos|digame|indiqueme|indique|facilit\w+)(?= )/,
  en: / (?:help|assist|questions?|ask|information|info|talk|speak|know|i need|tell me|give me|provide)(?= )/,
};
const subjectsOfTalk: Record<Language, RegExp> = {
  es: /^(?:envi\w+|entreg\w+|devol\w+|devuelv\w+|reembols\w+|acept\w+|admit\w+|cambios?|garantias?|pagos?|pag\w+|telefono|correo|pedidos?|recogidas?|recoger\w*|domicilio|horarios?|contacto|contactar\w*|compras?|tiendas?|direccion(?:es)?|stock|disponibilidad|caracteristicas|tallas|confirm\w+|finalizar|tramitar|revisar|quitar\w*|cambiar\w*|modificar\w*|eliminar\w*|enviar\w*|llevar\w*|atencion|plazos?|gastos)$/,
  en: /^(?:deliver\w*|ship\w*|return\w*|refund\w*|accept\w*|exchang\w*|phone|email|warrant\w+|guarantees?|payments?|pay|orders?|pick|pickup|collect\w*|collection|hours|contact\w*|purchases?|address\w*|stock|availability|checkout|confirm\w*|place|finish|review|remove|change|deliver\w*|send|service|delivered|policy|policies|deadlines)$/,
};
/** Never said to be absent unless the catalogue says so: somebody's health may hang on it. */
const allergens =
  /^(?:gluten|lactosa|lactose|nuez|nueces|nuts?|frutos|cacahuete\w*|peanuts?|soja|soy|huevo\w*|eggs?|leche|milk|marisco\w*|shellfish|pescado|fish|alergen\w*|allergen\w*|alcohol|azucar|sugar|cafeina|caffeine|bpa|latex|niquel|nickel|lacteos|dairy|animal\w*)$/;

export function judgeGrounding(clause: Clause, known: KnownFacts, vouched: ReadonlySet<number>): Judgement {
  const { language } = known.facts;
  const claims = clause.words
    .map((word, index) => ({ word, index }))
    .filter(
      ({ word, index }) =>
        !word.named && !word.ordinary && !vouched.has(index) && !isFigure(clause, word, index),
    );
  if (claims.length === 0) return {};
  if (isSupported(clause, known)) return {};
  const talk = clause.question || helping[language].test(clause.plain.text);
  const wished = wishes[language].test(clause.plain.text) && clause.amounts.length === 0;
  const named = productAnchors(clause).length > 0;
  const rest = claims.filter(({ word, index }) => {
    if (known.reach.says(known.aside, word.folded)) return false;
    if (talk && subjectsOfTalk[language].test(word.folded)) return false;
    if (word.negated && !isDangerous(clause, word, index) && !isPolicy(clause, word, language)) return false;
    if (isWished(clause, index, word)) return false;
    const asked = known.question.stems.size > 0 && known.reach.says(known.question, word.folded);
    if (asked && (clause.question || wished) && !named) return false;
    return !isSaidOfSubject(clause, index, known) && !isTopic(clause, index);
  });
  const wrong =
    rest[0] ??
    claimsOfNoOne(
      clause,
      claims.map(({ index }) => index),
      known,
    );
  if (wrong === undefined) return {};
  const rule = looksLikeName(clause, wrong.word, wrong.index) ? 'unknown-product' : 'ungrounded';
  return { finding: { rule, evidence: wrong.word.text } };
}

function isFigure(clause: Clause, word: Word, index: number): boolean {
  if (clause.numbers.some((number) => number.word === index)) return true;
  const inSpan = ({ from, to }: { from: number; to: number }) => word.from < to && from < word.to;
  return (
    clause.amounts.some(inSpan) ||
    clause.percentages.some(inSpan) ||
    (/^\d/.test(word.folded) && clause.numbers.some(inSpan))
  );
}

/** "Si prefiere algo ligero, …": what the shopper may want is no claim; a name is. */
function isWished(clause: Clause, index: number, word: Word): boolean {
  if (/^\p{Lu}/u.test(word.text)) return false;
  const start = clause.words.findLastIndex(
    ({ folded }, at) => at < index && (folded === 'si' || folded === 'if'),
  );
  if (
    start < 0 ||
    !wanting.test(
      ` ${clause.words
        .slice(start, start + 4)
        .map(({ folded }) => folded)
        .join(' ')} `,
    )
  )
    return false;
  return !/[,;:.]/.test(clause.body.slice(clause.words[start]?.to, word.from));
}

const wanting =
  / (?:si|if) (?:you )?(?:lo que )?(?:prefier\w+|busc\w+|quier\w+|necesit\w+|dese\w+|le (?:gusta|apetece|interesa)|prefer|want|need|like|are looking|re looking)(?= )/;

/** "no contiene gluten", "sin cordones": denied, and yet said of the product. */
function isDangerous(clause: Clause, word: Word, index: number): boolean {
  if (noIdea.test(clause.plain.text)) return false;
  const before = clause.words.slice(Math.max(0, index - 3), index).map(({ folded }) => folded);
  const lacking =
    before.includes('sin') || before.includes('without') || clause.words[index + 1]?.folded === 'free';
  return lacking || allergens.test(word.folded);
}

const noIdea =
  / (?:no|not|dont|cannot|sin) (?:\w+ ){0,2}(?:dato|datos|informacion|information|know|se|saber|puedo|can|figura|consta|encuentro)(?= )/;

/** "no puede devolver", "no aceptamos tarjetas": what the shop refuses is written on a page, or not said. */
function isPolicy(clause: Clause, word: Word, language: Language): boolean {
  return (
    subjectsOfTalk[language].test(word.folded) &&
    !unable.test(clause.plain.text) &&
    !/^(?:stock|disponibilidad|availability)$/.test(word.folded)
  );
}

const unable =
  / (?:no (?:puedo|tengo|dispongo|se|he|sabria|veo|encuentro|consta|figura|aparece)|i (?:cant|cannot|dont|do not|could not|couldnt|havent)|im (?:not|unable))(?= )/;

/** Words of delivery and totals whose amounts the amount rule has judged. */
function isTopic(clause: Clause, index: number): boolean {
  if (clause.amounts.length === 0) return false;
  return clause.anchors.some(
    ({ kind, first, last }) => kind !== 'product' && first <= index && index <= last,
  );
}

function isSaidOfSubject(clause: Clause, index: number, known: KnownFacts): boolean {
  const word = clause.words[index];
  if (word === undefined) return true;
  const slots: Slots = isAboutOthers(clause, index) ? [] : slotsFor(clause, index, known);
  if (slots.length === 0) return known.products.some((one) => says(one, word, known));
  if (holdsForAll(slots, known, (one) => says(one, word, known))) return true;
  // In the name's own group, "y de algodón la Nube", the word may belong to the name that follows.
  const next = productAnchors(clause).find(({ first }) => first > index);
  const bridge = next === undefined ? undefined : clause.words.slice(index + 1, next.first);
  return (
    next !== undefined &&
    bridge !== undefined &&
    bridge.length <= 3 &&
    bridge.every(({ folded }) => isStopword(folded, known.facts.language)) &&
    !/[,;(]/.test(clause.body.slice(word.to, clause.words[next.first]?.from)) &&
    holdsForAll([next.ids], known, (one) => says(one, word, known))
  );
}

/** What is denied of the product must be denied in its text. */
function says({ text, denied }: KnownProduct, word: Word, known: KnownFacts): boolean {
  return known.reach.says(word.negated ? denied : text, word.folded);
}

/** With no product named or carried, the words between two marks must meet in one product: "ensalada de huevo" is none. */
function claimsOfNoOne(
  clause: Clause,
  indices: readonly number[],
  known: KnownFacts,
): { word: Word; index: number } | undefined {
  const parts: number[][] = [];
  for (const index of indices) {
    const word = clause.words[index];
    if (word === undefined || word.negated || clause.question) continue;
    const slots = isAboutOthers(clause, index) ? [] : slotsFor(clause, index, known);
    if (slots.length > 0 || isTopic(clause, index)) continue;
    if (known.reach.says(known.aside, word.folded)) continue;
    const last = parts.at(-1)?.at(-1);
    const near = last !== undefined && isOnePhrase(clause, last, index);
    if (near) parts.at(-1)?.push(index);
    else parts.push([index]);
  }
  for (const part of parts.filter(({ length }) => length > 1)) {
    const words = part.map((index) => clause.words[index]).filter((word) => word !== undefined);
    if (!known.products.some(({ text }) => words.every(({ folded }) => known.reach.says(text, folded)))) {
      const word = words.at(-1);
      const index = part.at(-1);
      if (word !== undefined && index !== undefined) return { word, index };
    }
  }
  return undefined;
}

function isOnePhrase(clause: Clause, last: number, next: number): boolean {
  const between = clause.body.slice(clause.words[last]?.to, clause.words[next]?.from);
  return (
    next - last <= 3 &&
    !/[,;:.()—–/]/.test(between) &&
    !clause.words.slice(last + 1, next).some(({ folded }) => /^(?:y|e|o|u|and|or)$/.test(folded))
  );
}

function looksLikeName(clause: Clause, word: Word, index: number): boolean {
  const before = clause.words[index - 1];
  return /^\p{Lu}/u.test(word.text) && (index > 0 || clause.bullet || before !== undefined);
}

/** "Comes with a bulb" where the sheet says "bulb not included": what comes along is for the text to say, and never what it leaves out. */
import type { Product } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { findPhrases } from '../reading/phrases.ts';
import { slotsFor } from '../reading/subjects.ts';
import { isOrdinary } from '../words/vocabulary.ts';

const giving: Record<Language, RegExp> = {
  es: / (?:inclu(?:ye|yen|yendo)|traen?|vien(?:e|en) con|llevan? incluid[oa]s?|acompanad[oa]s? de)(?= )/g,
  en: / (?:includes?|including|com(?:e|es|ing) (?:complete )?with|supplied with|ships with|bundled with)(?= )/g,
};
const given: Record<Language, RegExp> = {
  es: / (?:(?:(?:esta|estan|viene|vienen|va|van) )?incluid[oa]s?|vienen? (?:en la caja|de serie|puest[oa]s?))(?= )/g,
  en: / (?:(?:is|are|comes?|come) )?(?:included|supplied|in the box|as standard)(?= )/g,
};

export function judgeIncluded(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language } = known.facts;
  const objects = [
    ...findPhrases(clause.plain, giving[language]).map(({ first, last }) => ({
      at: first,
      words: behind(clause, last),
    })),
    ...findPhrases(clause.plain, given[language]).map(({ first }) => ({
      at: first,
      words: before(clause, first),
    })),
  ];
  for (const { at, words } of objects) {
    if (clause.words[at]?.negated === true) continue;
    const slots = slotsFor(clause, at, known);
    if (slots.length === 0 && isOfNobody(clause, known))
      return { finding: { rule: 'included', evidence: clause.body.slice(0, 60) } };
    const owners = slots.flatMap((ids) => (ids.length === 1 ? ids : []));
    for (const id of owners) {
      const one = known.byId.get(id);
      const left = words.find((word) => one !== undefined && isLeftOut(word, one, known));
      const foreign =
        left ?? words.find((word) => one !== undefined && isNotListed(word, clause, one, known));
      if (foreign !== undefined) return { finding: { rule: 'included', evidence: foreign.text } };
    }
  }
  return judgeLeftOut(clause, known);
}

/** "Con cada pizza va incluida una bebida": what comes along with all of it is for a page to say, whatever it is. */
function isOfNobody(clause: Clause, known: KnownFacts): boolean {
  const { amounts, anchors, words } = clause;
  if (amounts.length + anchors.length > 0 || words.some(({ folded }) => taxes.test(folded))) return false;
  return !isSupported(clause, known);
}

const taxes = /^(?:tax|taxes|vat|iva|impuestos?)$/;

/** "The line is sold separately" where the sheet says that it is included. */
function judgeLeftOut(clause: Clause, known: KnownFacts): Judgement {
  const said = apart.exec(clause.body);
  if (said === null) return {};
  for (const [index, word] of clause.words.entries()) {
    if (
      (word.named && !/^\p{Ll}/u.test(word.text)) ||
      /^\d/.test(word.folded) ||
      isStopword(word.folded, known.facts.language)
    )
      continue;
    const isThing = !word.ordinary || determiner.test(clause.words[index - 1]?.folded ?? '');
    if (!isThing) continue;
    const comes = slotsFor(clause, index, known).some((ids) =>
      ids.every((id) => comesAlong(word, known.byId.get(id), known)),
    );
    if (comes) return { finding: { rule: 'included', evidence: word.text } };
  }
  return {};
}

const determiner = /^(?:el|la|los|las|un|una|su|sus|the|a|an|its|their)$/;

function comesAlong({ folded }: Word, one: KnownProduct | undefined, { reach }: KnownFacts): boolean {
  if (one === undefined) return false;
  const { left, along } = ofProduct(one.product);
  const meets = (stems: ReadonlySet<string>) =>
    [...stems].some((stemmed) => reach.meets(folded, stemmed, one.product.language));
  return meets(along) && !meets(left);
}

const REACH = 8;

/** Up to the next full stop or semicolon. */
function behind({ words, body }: Clause, last: number): Word[] {
  return words
    .slice(last + 1, last + 1 + REACH)
    .filter((word) => !/[.;:](?:\s|$)/.test(body.slice(words[last]?.to, word.from)) && !word.negated);
}

function before({ words, body }: Clause, first: number): Word[] {
  return words.slice(Math.max(0, first - REACH), first).filter((word) => {
    const between = body.slice(word.to, words[first]?.from);
    return (
      !/[.,;:—–](?:\s|$)/.test(between.replace(/,(?=\s(?:que|which|all|tod[oa]s)\s)/, '')) && !word.negated
    );
  });
}

function isLeftOut({ folded, ordinary }: Word, { product }: KnownProduct, { reach }: KnownFacts): boolean {
  if (ordinary || /^\d/.test(folded)) return false;
  const { left, along } = ofProduct(product);
  const meets = (stems: ReadonlySet<string>) =>
    [...stems].some((one) => reach.meets(folded, one, product.language));
  return meets(left) && !meets(along);
}

const listing = /^(?:inclu\w+|contenido|contents|(?:in|what['’]s in) the box|comes with|supplied with)$/iu;

/** "Incluye un vaso y una picadora", where the sheet lists what it includes: a thing with its article that is not among it. */
function isNotListed(
  word: Word,
  { words }: Clause,
  { product }: KnownProduct,
  { reach }: KnownFacts,
): boolean {
  if (word.ordinary || word.named || !aThing.test(words[words.indexOf(word) - 1]?.folded ?? '')) return false;
  if (!Object.keys(product.attributes).some((name) => listing.test(name.trim()))) return false;
  return ![...ofProduct(product).along].some((one) => reach.meets(word.folded, one, product.language));
}

const aThing = /^(?:un|una|unos|unas|dos|tres|a|an|two|three)$/;

const apart =
  /\b(?:not included|not supplied|sold separately|(?:are|is) extra|no (?:est[aá]n? |vienen? |van? |se )?inclu\w+|se venden? (?:aparte|por separado)|(?:van?|vienen?) (?:aparte|por separado)|no (?:trae|incluye)|does(?: not|n['’]t) (?:include|come with))\b/iu;
const joints = /[.,;:()—–]\s*|\s(?:o|u|y|e|or|and|but|pero)\s/giu;
const along = /\b(?:inclu\w+|con su|con sus|with its|vienen? con|trae[n]?|comes? with|supplied)\b/iu;

/** Stems of what the text says is left out, and of what it says comes along. */
const ofProduct = workedOut((product: Product): { left: Set<string>; along: Set<string> } => {
  const { language } = product;
  const found = { left: new Set<string>(), along: new Set<string>() };
  const sheet = Object.entries(product.attributes).flatMap(([name, values]) =>
    values.map((value) => (isNo.test(value) ? `${name} not included` : `${name} ${value}`)),
  );
  for (const sentence of [...product.description.split(/(?<=[.!?…])\s+|\n+/), ...sheet]) {
    let last = '';
    for (const { piece, joined } of piecesOf(sentence)) {
      const isApart = apart.test(piece);
      const own = claimsIn(piece.replace(apart, ' '), language);
      if (isApart) {
        const withLast = own.length === 0 || (joined && isThingAlone.test(last));
        for (const one of [...own, ...(withLast ? claimsIn(last, language) : [])]) found.left.add(one);
      } else if (along.test(sentence) && !apart.test(sentence))
        for (const one of thingsIn(piece, language)) found.along.add(one);
      last = piece;
    }
  }
  return found;
});

/** In the order they stand; `joined` to the one before by an "and". */
function piecesOf(sentence: string): { piece: string; joined: boolean }[] {
  const ends = [...sentence.matchAll(joints)].map(({ index, 0: text }) => ({ index, text }));
  return [...ends, { index: sentence.length, text: '' }].map(({ index }, at) => {
    const before = ends[at - 1];
    const piece = sentence.slice(before === undefined ? 0 : before.index + before.text.length, index);
    return {
      piece,
      joined: /\p{L}/u.test(before?.text ?? '') && !/^\s*(?:but|pero)\s*$/i.test(before?.text ?? ''),
    };
  });
}

/** "El mueble | y los peces no se incluyen": neither does. */
const isThingAlone =
  /^\s*(?:el|la|los|las|the|its|sus?)?\s*[\p{L}-]+(?:\s(?:de|of)\s[\p{L}-]+|\s[\p{L}-]+)?\s*$/iu;

const isNo = /^\s*(?:no|none|false|ningun[oa]?)\s*$/i;

function thingsIn(text: string, language: Language): string[] {
  return tokenise(text)
    .filter(({ folded }) => !isStopword(folded, language) && !/^\d/.test(folded))
    .map(({ folded }) => stem(folded, language));
}

function claimsIn(text: string, language: Language): string[] {
  return tokenise(text)
    .filter(({ folded }) => !isOrdinary(folded, language) && !/^\d/.test(folded))
    .map(({ folded }) => stem(folded, language));
}

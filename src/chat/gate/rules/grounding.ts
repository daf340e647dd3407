/** Every word that claims something is found in what it is said of: a product's own text, the shop, a page, the cart. */
import { fold } from '../../../language/fold.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import { allergens } from '../evidence/allergens.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isLikened, isSupported } from '../evidence/page-support.ts';
import { type Claim, isPartOf, readerWords, sayingOfSubject } from '../evidence/saying-of-subject.ts';
import { isSoldApart } from '../evidence/sold-apart.ts';
import { isUnitWord } from '../evidence/text-index.ts';
import { isContainer } from '../reading/containers.ts';
import { isCourtesy } from '../reading/courtesy.ts';
import { idiomWords, isAskedOfShopper, isSupposed } from '../reading/frames.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { leadOf } from '../reading/sentence-subject.ts';
import { isAboutOthers, productAnchors, slotsFor } from '../reading/subjects.ts';
import { helping, noIdea, subjectsOfTalk, wishes } from '../reading/talk-frames.ts';
import { isParaphrase } from '../words/soft-words.ts';
import { isScene } from '../words/vocabulary.ts';
import { isOwnDelivery } from './promise.ts';
import { isOfNothing, isRambling, rambling } from './rambling.ts';

const isTax = /^(?:tax|taxes|vat|iva|impuestos?)$/;
const besides =
  / (?:plus|before|excluding|excl|without|mas|antes de|sin|aparte) (?:el |los |la |the |any )?(?:tax|taxes|vat|iva|impuestos?)(?= )/;

/** "Impuestos incluidos", "plus VAT": the shop says which. */
function isTaxAsSaid({ plain }: Clause, depth: number, { facts: { shop } }: KnownFacts): boolean {
  return shop.taxIncluded === (depth === 0 && !besides.test(plain.text));
}

/** Whoever does these things does them at a time and a place that only a page knows. */
const policyVerbs: Record<Language, RegExp> = {
  es: /^(?:envi\w+|entreg\w+|reparti\w+|reparto\w*|devol\w+|devuelv\w+|reembols\w+|abr(?:e|en|imos)|abiert\w+|cerr\w+|cierr\w+|recog\w+|garantia\w*|aten(?:demos|dien)\w*|lleg(?:a|an|ara|aran|o)|recib(?:e|en|ira|iran))$/,
  en: /^(?:deliver\w*|ship\w*|return(?:s|ed|able)?|refund\w*|open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|collect\w*|collection|pickup|warrant\w+|arriv\w+)$/,
};
type Wrong = {
  word: Word;
  index: number;
  rule?: string /** Nothing but its being forbidden is wrong. */;
  forbidden?: true;
};

export function judgeGrounding(clause: Clause, known: KnownFacts, vouched: ReadonlySet<number>): Judgement {
  const { language } = known.facts;
  const needed = isNeeded.exec(clause.plain.text)?.[0];
  if (needed !== undefined && !clause.question && !isSupported(clause, known)) {
    return { finding: { rule: 'ungrounded', evidence: needed.trim() } };
  }
  if (isLikened(clause) && !clause.question && !isSupported(clause, known)) {
    return { finding: { rule: 'ungrounded', evidence: clause.body } };
  }
  if (isCourtesy(clause, language)) return {};
  const claims = claimsOf(clause, known, vouched);
  const rambles = isRambling(clause, { claims: claims.length, vouched: vouched.size, language });
  if (claims.length === 0) return rambles ? rambling(clause) : {};
  if (isSupported(clause, known)) return {};
  // "Los aparatos no se devuelven": what it is said of counts too, be it as ordinary as that.
  const others = [
    ...new Set([
      ...claims.filter(({ word }) => !word.ordinary).map(({ word }) => word.folded),
      ...(productAnchors(clause).length > 0 ? [] : leadOf(clause.words, language)),
    ]),
  ];
  const talk = clause.question || helping[language].test(clause.plain.text);
  const wished = wishes[language].test(clause.plain.text) && clause.amounts.length === 0;
  const named = productAnchors(clause).length > 0;
  const wrong: Wrong[] = [];
  let grounded = 0;
  for (const claim of claims) {
    const { word, index } = claim;
    if (talk && subjectsOfTalk[language].test(word.folded)) continue;
    if (isAskedOfShopper(clause, index, language) || isSupposed(clause, index, language)) continue;
    if (isOwnDelivery(clause, word.folded, known)) continue;
    if (isTax.test(word.folded)) {
      if (!isTaxAsSaid(clause, claim.depth, known)) wrong.push(claim);
      continue;
    }
    const asked = known.question.stems.size > 0 && known.reach.says(known.question, word.folded);
    if (asked && (clause.question || wished) && !named) continue;
    if (isOtherCompound(clause, claim, known)) {
      wrong.push(claim);
      continue;
    }
    const isPolar = word.ordinary && polar.test(word.folded);
    const saying = sayingOfSubject(clause, claim, isPolar ? aboutOf(clause, word, language) : others, known);
    // "is included" is a claim only where the text speaks of that very thing.
    if (isPolar && saying !== 'opposite') continue;
    if (saying === 'same') {
      grounded += 1;
      continue;
    }
    if (claim.depth > 0) {
      if (isSoldApart(clause, claim, known)) continue;
      if (noIdea.test(clause.plain.text) || clause.question) continue;
      if (
        saying === 'opposite' &&
        (isSheet.test(clause.body) || !ofStock.test(clause.plain.text)) &&
        !isTopic(clause, index)
      )
        wrong.push({ ...claim, rule: 'denied-attribute' });
      else if (
        !word.ordinary &&
        !isTopic(clause, index) &&
        (isRefusal(clause, word, index, language) ||
          isForbidden(clause, index, known) ||
          isSpared(clause, index, known))
      )
        wrong.push(isRefusal(clause, word, index, language) ? claim : { ...claim, forbidden: true });
      continue;
    }
    if (!isTopic(clause, index)) wrong.push(claim);
  }
  // "- Avoid using any products with plastic": advice in a list, on nothing that is sold.
  const isTip = clause.bullet && isOfNothing(clause, vouched.size);
  if (grounded + wrong.length === 0 && ((talk && rambles) || isTip)) return rambling(clause);
  if (isParaphrase(clause, wrong, grounded, language)) return {};
  // "No se puede meter en el lavavajillas": what it is kept from is said, whatever the verb.
  const left = grounded > 0 ? wrong.filter(({ forbidden }) => forbidden !== true) : wrong;
  const first: Wrong | undefined = left[0] ?? claimsOfNoOne(clause, claims, known);
  if (first === undefined) return {};
  const rule = looksLikeName(clause, first.word, first.index) ? 'unknown-product' : 'ungrounded';
  return { finding: { rule: first.rule ?? rule, evidence: first.word.text } };
}

/** What is said to be included, whether or not it says anything elsewhere: "the line". */
function aboutOf({ words }: Clause, word: Word, language: Language): string[] {
  return words
    .filter(
      (other) =>
        other !== word && !other.named && !/^\d/.test(other.folded) && !isStopword(other.folded, language),
    )
    .map(({ folded }) => folded);
}

/** "It won't work without one": nothing but a page says what cannot be done without. */
const isNeeded =
  / (?:wont|doesnt|does not|will not|cant|cannot|no) (?:\w+ ){0,2}(?:work|function|run|start|funciona|sirve|arranca) (?:\w+ )?(?:without|sin)(?= )/;

/** Every word that is not ordinary; of the ordinary ones those that claim here: "isn't included", "entregamos hoy". */
function claimsOf(clause: Clause, known: KnownFacts, vouched: ReadonlySet<number>): Claim[] {
  const { language } = known.facts;
  const titles = titlesIn(clause, known);
  const found = clause.words.flatMap((word, index) => {
    if (titles.some(({ from, to }) => word.from >= from && word.to <= to)) return [];
    const isPart = word.named && (isPartOf(clause, index) || isLabel(clause, index));
    if ((word.named && !isPart) || vouched.has(index) || isFigure(clause, word, index)) return [];
    if (isContainer(clause, index, language)) return [];
    if (!word.ordinary || isPart || polar.test(word.folded) || isHelped(clause, index))
      return [{ word, index, depth: 0 }];
    return isScene(word.folded, language) && !clause.question && isPolicyTalk(clause, language)
      ? [{ word, index, depth: 0 }]
      : [];
  });
  if (found.length === 0) return found;
  const depths = denialDepths(clause.words, clause.body, language);
  const idle = new Set([...idiomWords(clause, language), ...readerWords(clause)]);
  return found
    .filter(({ index }) => !idle.has(index))
    .map((claim) => ({ ...claim, depth: depths[claim.index] ?? 0 }));
}

/** "They help you sleep": what a thing does for people is for its text to say, in however common a word. */
function isHelped({ words, question }: Clause, index: number): boolean {
  if (question || (words[index]?.folded.length ?? 0) < 4) return false;
  const lead = words.slice(Math.max(0, index - 4), index).map(({ folded }) => folded);
  return helped.test(` ${lead.join(' ')} `);
}

const helped =
  / (?:(?:it|they|these|this) (?:\w+ )?helps?|helps|ayudan? a) (?:you |to |su |sus |le |les |se )*$/;

/** A title as the catalogue writes it is a name to its last letter: "Chubasco W". */
function titlesIn({ body, anchors }: Clause, { products }: KnownFacts): { from: number; to: number }[] {
  if (!anchors.some(({ kind }) => kind === 'product')) return [];
  const lower = body.toLowerCase();
  return products.flatMap(({ product: { title } }) => {
    const from = title.includes(' ') ? lower.indexOf(title.toLowerCase()) : -1;
    return from < 0 ? [] : [{ from, to: from + title.length }];
  });
}

/** "Cereales: sí", where a name holds the word. */
function isLabel({ body, words }: Clause, index: number): boolean {
  if (!endsInYesOrNo.test(body)) return false;
  const label = /\p{L}[\p{L} ]{1,39}(?=[:,][\s*]*(?:s[ií]|yes|no)[\s.!*]*$)/iu.exec(body);
  const word = words[index];
  if (label === null || word === undefined) return false;
  return word.from >= label.index && word.to <= label.index + label[0].length;
}

const endsInYesOrNo = /[:,][\s*]*(?:s[ií]|yes|no)[\s.!*]*$/iu;

/** "No se puede mojar", "must not be tumble dried": what may not be done with a thing is for its text to say. */
const forbidding: Record<Language, RegExp> = {
  es: / (?:no (?:se )?(?:pueden?|deben?|conviene|admiten?|aguantan?|resisten?|soportan?|sirven?|vale para|(?:es|son) (?:apt|adecuad|compatible)\w*))(?= )/,
  en: / (?:(?:cannot|cant|must not|mustnt|should not|shouldnt) be|(?:is|are) not (?:suitable|made|meant|safe|compatible)|(?:isnt|arent) (?:suitable|made|meant|safe|compatible))(?= )/,
};

function isForbidden(clause: Clause, index: number, known: KnownFacts): boolean {
  return (
    forbidding[known.facts.language].test(clause.plain.text) && slotsFor(clause, index, known).length > 0
  );
}

/** "It doesn't need oil": that a thing gets on without is for its text to say. */
function isSpared(clause: Clause, index: number, known: KnownFacts): boolean {
  const lead = clause.words.slice(Math.max(0, index - 3), index).map(({ folded }) => folded);
  return needing.test(` ${lead.join(' ')} `) && slotsFor(clause, index, known).length > 0;
}

const needing = / (?:needs?|requires?|needing|necesitan?|requieren?|precisan?|hace falta|necesidad de) /;

/** What is denied to be there is the stock rule's. */
const ofStock =
  / (?:disponibles?|available|stock|queda|quedan|hay|tenemos|have|left|agotad\w+|sold out)(?= )/;
/** "These features: scent: none" is no talk of stock. */
const isSheet = /[:,]\s*(?:no|none|ningun[oa])[\s.!*]*$/i;
/** Ordinary, and yet a claim where the text speaks of what is included or needed. */
const polar = /^(?:includ\w+|inclu[iy]\w+|needs?|needed|requires?|required|necesit\w+|requier\w+)$/;

function isPolicyTalk(clause: Clause, language: Language): boolean {
  return (
    !helping[language].test(clause.plain.text) &&
    clause.words.some(({ folded, named }) => !named && policyVerbs[language].test(folded))
  );
}

const unitSigns = /^(?:kg|g|gr|mg|ml|cl|l|cm|mm|m|w|v|mah|gb|tb|h|min)$/;

function isFigure(clause: Clause, word: Word, index: number): boolean {
  if (clause.numbers.some((number) => number.word === index)) return true;
  if (isUnitWord(word.folded) && isAfterFigure(clause, index)) return true;
  if (unitSigns.test(word.folded) && /^\d/.test(clause.words[index - 1]?.folded ?? '')) return true;
  if (/^\d{1,2}$/.test(word.folded) && clause.body[word.to] === ')') return true;
  const inSpan = ({ from, to }: { from: number; to: number }) => word.from < to && from < word.to;
  return (
    clause.amounts.some(inSpan) ||
    clause.percentages.some(inSpan) ||
    (/^\d/.test(word.folded) && clause.numbers.some(inSpan))
  );
}

/** "2 a 12 horas", "de 20 y de 50 litros": the rule of numbers asks of the figure and its unit. */
function isAfterFigure({ words, numbers }: Clause, index: number): boolean {
  return numbers.some(({ word }) => word === index - 1) && words[index]?.named === false;
}

/** "no contiene gluten", "sin cordones": denied, and yet said of the product. */
function isDangerous(clause: Clause, word: Word, index: number): boolean {
  if (noIdea.test(clause.plain.text)) return false;
  const before = clause.words.slice(Math.max(0, index - 3), index).map(({ folded }) => folded);
  const lacking =
    before.includes('sin') || before.includes('without') || clause.words[index + 1]?.folded === 'free';
  return lacking || allergens.test(word.folded);
}

function isRefusal(clause: Clause, word: Word, index: number, language: Language): boolean {
  return isDangerous(clause, word, index) || isPolicy(clause, word, language);
}

/** "no puede devolver", "no aceptamos tarjetas": what the shop refuses is written on a page, or not said. */
function isPolicy(clause: Clause, word: Word, language: Language): boolean {
  return (
    subjectsOfTalk[language].test(word.folded) &&
    !unable.test(clause.plain.text) &&
    !/^(?:stock|disponibilidad|availability)$/.test(word.folded)
  );
}

const unable =
  / (?:no (?:puedo|tengo|dispongo|se(?= (?:si|que|cual|cuando|donde|quien|cuant\w+|a|$))|he|sabria|veo|encuentro|consta|figura|aparece)|i (?:cant|cannot|dont|do not|could not|couldnt|havent)|im (?:not|unable))(?= )/;

/** Words of delivery and totals whose amounts the amount rule has judged. */
function isTopic(clause: Clause, index: number): boolean {
  if (clause.amounts.length === 0) return false;
  return clause.anchors.some(
    ({ kind, first, last }) => kind !== 'product' && first <= index && index <= last,
  );
}

/** "over-ear" of what is "in-ear": the sheet has the same word with another before its hyphen. */
function isOtherCompound(clause: Clause, { word, index, depth }: Claim, known: KnownFacts): boolean {
  const before = clause.words[index - 1];
  if (before === undefined || depth > 0 || clause.body.slice(before.to, word.from) !== '-') return false;
  const slots = slotsFor(clause, index, known);
  if (slots.length === 0 || !/^\p{L}+$/u.test(before.folded)) return false;
  return slots.flat().some((id) => {
    const product = known.byId.get(id)?.product;
    if (product === undefined) return false;
    const text = fold(
      [product.title, product.description, ...Object.values(product.attributes).flat()].join(' · '),
    );
    const own = [...text.matchAll(/(?<![\p{L}-])(\p{L}+)-(\p{L}+)/gu)].filter(
      (match) => match[2] === word.folded,
    );
    return own.length > 0 && own.every((match) => match[1] !== before.folded);
  });
}

/** With no product named or carried, the words between two marks must meet in one product: "ensalada de huevo" is none. */
function claimsOfNoOne(
  clause: Clause,
  claims: readonly Claim[],
  known: KnownFacts,
): { word: Word; index: number } | undefined {
  const parts: number[][] = [];
  const { language } = known.facts;
  for (const { word, index } of claims) {
    if (word.ordinary || word.negated || clause.question || isSupposed(clause, index, language)) continue;
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

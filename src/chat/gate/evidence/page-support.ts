/** Whether a sentence of a page, or of the shop's settings, says what a clause says. */
import { contentStems } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber, Word } from '../clause.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { plainText } from '../reading/phrases.ts';
import { leadOf, policyWord } from '../reading/sentence-subject.ts';
import { holdsForAll, namedOrCarried, productAnchors } from '../reading/subjects.ts';
import { allergens } from './allergens.ts';
import { arrivalSays } from './arrival.ts';
import { isOfOtherFigure } from './figure-segments.ts';
import type { KnownFacts, KnownSentence } from './known-facts.ts';
import { hoursSay } from './opening-hours.ts';
import { type Claims, claimsOf, delivering, isTime, partsOf } from './page-claims.ts';
import { depthsIn, type Said, sayingOf, unitsOfPages } from './said-units.ts';
import { type TextIndex, unitStem } from './text-index.ts';

/**
 * Whether sentences of the pages say all of the clause: every word that claims something, every number with its unit, every amount,
 * denied where it is denied. "El envío cuesta 4,90 € y es gratis a partir de 50 €" may take a sentence for each half, both of one topic.
 */
export function isSupported(clause: Clause, known: KnownFacts): boolean {
  const judged = supported.get(clause);
  if (judged !== undefined) return judged;
  const found = isSupportedBy(clause, known);
  supported.set(clause, found);
  return found;
}

export const isOfHours =
  / (?:abr(?:e|en|imos|ir)|abiert[oa]s?|cerramos|cierra|cerrad[oa]s?|horario|atendemos|atienden|contestamos|respondemos|llamar\w*|llamenos|answer|reach us|call us|phone|open|opens|opening|closed?|closes|hours)(?= )/;

/**
 * The sentence that speaks of the same must deny what is denied, and say what is said. Asked of what somebody's health hangs on,
 * and of a list that ends in "nor": its beginning may have lost the "not".
 */
function isTurnedRound(clause: Clause, known: KnownFacts): boolean {
  const isList = / (?:ni|nor) /.test(clause.plain.text);
  if (!isList && !clause.words.some(({ folded }) => allergens.test(folded) || folded === 'free'))
    return false;
  return turnedWord(clause, known, isList) !== undefined;
}

/** An allergen of which the page sentence that speaks of the same says the opposite. */
export function turnedAllergen(clause: Clause, known: KnownFacts): string | undefined {
  if (clause.question || !clause.words.some(({ folded }) => allergens.test(folded))) return undefined;
  const turned = turnedWord(clause, known, false);
  return turned !== undefined && allergens.test(turned) ? turned : undefined;
}

function turnedWord(clause: Clause, known: KnownFacts, isList: boolean): string | undefined {
  const { language } = known.facts;
  const depths = denialDepths(clause.words, clause.body, language);
  const isContent = ({ folded, ordinary }: Word) => !ordinary || (isList && !isStopword(folded, language));
  const content = clause.words.filter(isContent).map(({ folded }) => folded);
  return clause.words.find((word, index) => {
    const { folded } = word;
    if (!isContent(word)) return false;
    const said: Said = {
      folded,
      depth: depths[index] ?? 0,
      others: content.filter((other) => other !== folded),
      only: false,
      degree: false,
      least: 0,
    };
    return sayingOf(unitsOfPages(known), said, known.reach) === 'opposite';
  })?.folded;
}

const calling =
  / (?:(?:se|nos|me) (?:pondran?|pondremos|pondre)|(?:le|les|lo|la) (?:llam|contact|escrib|avis)(?:o|amos|imos|are|aremos|ire|iremos|ara|aran|ira|iran)|(?:will|ll|ill|well) (?:contact|call|phone|write|get back|be in touch|get in touch)|(?:i|we) (?:can|could) (?:email|text|message|notify|contact|call|phone|write to) you)(?= )/;

/** "Le guardo uno": a page tells what the shop does, never what one of its people does for one shopper. */
const keeping =
  / (?:ive|i have|weve|we have) (?:already )?(?:kept|held|reserved|saved|set|put)(?= )| (?:le|les|te|os|se lo|se la|se los|se las) (?:(?:guard|reserv|apart)(?:o|are)|(?:guard|reserv|apart)(?:amos|aremos) (?:un[oa]?|dos|tres|este|esta|ese|esa))(?= )| (?:i|ill|i will|i can|let me|were|im) (?:keep|keeping|hold|holding|reserve|reserving|set|setting|put|putting)(?= )| (?:well|we will|we can|we) (?:keep|hold|reserve|set aside|put aside) (?:one|two|this|that)(?= )/;

/** Several rules ask of the same clause. */
const supported = new WeakMap<Clause, boolean>();

function isSupportedBy(clause: Clause, known: KnownFacts): boolean {
  // What this cart comes to stands in no page.
  const isOfCart = clause.anchors.some(({ kind }) => kind === 'total' || kind === 'subtotal');
  if (known.sentences.length === 0 || isOfCart || isTurnedRound(clause, known)) return false;
  // That there is a telephone bears out nobody's call.
  if (calling.test(clause.plain.text) || keeping.test(clause.plain.text)) return false;
  const hours = hoursSay(clause, known);
  if (hours !== 'unsaid' && isOfHours.test(clause.plain.text)) return hours === 'same';
  const arrival = arrivalSays(clause, known);
  if (arrival !== 'unsaid') return arrival === 'same';
  const { language } = known.facts;
  const { body, words, amounts, percentages, numbers } = clause;
  const ofSame = (sentence: KnownSentence) => isOfSame(sentence, clause, known);
  const said = words.slice(idleLead(clause, language));
  const text = said.length < words.length ? plainText(said).text : clause.plain.text;
  const whole = claimsOf({ body, words: said, amounts, percentages, numbers, text }, language);
  if (sayersOf(whole, known).some((sentence) => says(sentence, whole, known) && ofSame(sentence)))
    return true;
  const all = partsOf(clause, language);
  const parts = all.filter(
    (part) =>
      part.claimed.length + part.amounts.length + part.numbers.length > 0 && !disclaiming.test(part.text),
  );
  const topic = parts[0]?.claimed[0];
  if (all.length < 2 || topic === undefined) return false;
  return parts.every((part) =>
    sayersOf(part, known).some(
      (sentence) =>
        says(sentence, part, known) &&
        ofSame(sentence) &&
        [sentence.index, sentence.around, sentence.before].some((index) =>
          known.reach.says(index, topic.folded),
        ),
    ),
  );
}

/** "I can't promise Saturday": promises nothing. */
const disclaiming =
  /^ (?:(?:so|but|pero|asi que|y|and) )?(?:(?:i|we) (?:cant|cannot|couldnt) (?:promise|guarantee)|no (?:le |te |os |les )?(?:puedo|podemos|podria) (?:prometer|garantizar|asegurar)\w*)(?= )/;

/** "Si al final no acierta, …": how many words open the sentence with a case that claims nothing. */
function idleLead({ body, words }: Clause, language: Language): number {
  const lead = /^[\s*"«¡]*(?:si|if|cuando|when)\s[^,:;?]+,/iu.exec(body)?.[0].length;
  if (lead === undefined) return 0;
  const within = words.filter(({ to }) => to <= lead);
  return within.every(
    ({ folded, ordinary, named }) => ordinary && !named && !/^\d/.test(folded) && !isTime(folded, language),
  )
    ? within.length
    : 0;
}

/** "Son 30 €" claims nothing of which a page could speak: a figure alone is found anywhere. */
function sayersOf({ claimed, free }: Claims, { sentenceWords }: KnownFacts): readonly KnownSentence[] {
  return claimed.length === 0 && !free ? [] : sentenceWords.thatMaySay(claimed);
}

/** Names of products are left out: pages speak of all of them. */
function says(sentence: KnownSentence, part: Claims, known: KnownFacts): boolean {
  if (part.negated !== sentence.negated && !isDeniedAside(part, sentence, known)) return false;
  if (likened.test(part.text) && !alike.some((one) => sentence.index.stems.has(one))) return false;
  if (
    part.exclusive &&
    !onlyStems.some((one) => sentence.index.stems.has(one)) &&
    !isWholeArea(sentence, part, known)
  )
    return false;
  const named = part.words.some((word) => word.named);
  if (sentence.excepted !== undefined && !keepsException(part, sentence.excepted, known)) return false;
  if (sentence.provided !== undefined && !keepsProviso(part, sentence.provided, known)) return false;
  let own = 0;
  for (const word of part.claimed) {
    const { folded } = word;
    const inside = known.reach.says(sentence.index, folded);
    if (!inside && (named || isOwnDeed(word, part) || !known.reach.says(sentence.around, folded)))
      return false;
    if (inside && !isTime(folded, known.facts.language)) own += 1;
  }
  const talk = own === 0 || part.free ? sharedTalk(sentence, part, known) : 0;
  own = Math.max(own, talk >= FEWEST_TALK ? 1 : 0, part.free ? talk : 0);
  if (own < fewestOf(sentence, part)) return false;
  if (!part.ofPolicy && !namesSame(sentence, part, known)) return false;
  if ((part.amounts.length > 0 || part.numbers.length > 0) && isSaidBetterElsewhere(sentence, part, known))
    return false;
  if (!part.amounts.every((amount) => sentence.amounts.includes(amount.value.amount))) return false;
  if (!part.percentages.every(({ value }) => sentence.index.numbers.has(String(value)))) return false;
  if (!part.numbers.every((number) => saysNumber(sentence, number))) return false;
  if (isOfOtherFigure(sentence.figures, part, known) || isDeniedOtherwise(sentence, part, known))
    return false;
  if (!part.free) return true;
  if (everything.test(part.text) && !every.some((one) => sentence.index.stems.has(one))) return false;
  return sentence.free && keepsCondition(part, sentence);
}

/** "We only deliver within Ireland", of a shop that says no more than that it delivers there. */
function isWholeArea({ index, content }: KnownSentence, { words, text }: Claims, known: KnownFacts): boolean {
  const said = words.filter(
    ({ folded }) => !isStopword(folded, known.facts.language) && known.reach.says(index, folded),
  );
  return delivering.test(text) && said.length >= content;
}

/** "Recogemos": what the shop says it does is in the sentence, not in the heading that names what all of the page is about. */
function isOwnDeed(word: Word, { words }: Claims): boolean {
  if (/.(?:amos|emos|imos)$/.test(word.folded)) return true;
  return /^(?:we|well|weve)$/.test(words[words.indexOf(word) - 1]?.folded ?? '');
}

/** "Siempre que no la haya usado" of "para devolver lo que no haya usado". */
function isDeniedAside({ words, negated }: Claims, { aside }: KnownSentence, known: KnownFacts): boolean {
  const { language } = known.facts;
  return (
    aside !== undefined &&
    negated &&
    words
      .filter((word) => word.negated && !isStopword(word.folded, language))
      .every(({ folded }) => known.reach.says(aside, folded))
  );
}

/** "Orders are ready the next working day": ordinary words, and all the same those of the sentence. */
const FEWEST_TALK = 2;

function sharedTalk({ index }: KnownSentence, { words }: Claims, { facts, reach }: KnownFacts): number {
  return words.filter(
    ({ folded, named }) =>
      !named &&
      !/^\d/.test(folded) &&
      !isStopword(folded, facts.language) &&
      !isTime(folded, facts.language) &&
      reach.says(index, folded),
  ).length;
}

/** "El mismo envío que la península": what is said of the one is said of the other only where a page says that it is. */
export function isLikened({ plain, anchors }: Clause): boolean {
  return likened.test(plain.text) && !anchors.some(({ kind }) => kind === 'product');
}

const likened =
  / (?:mism[oa]s?|same) (?:\w+ ){1,2}(?:que|as) (?:(?:a|en|para|de|for|in|to|on) )?(?:el|la|los|las|un|una|the|our|any)(?= )/;
const alike = ['mism', 'same', 'igual', 'equal', 'like'];

/** "Los tensiómetros tienen una garantía de cinco años" bears out nothing of a thermometer, nor of everything. */
function isOfSame({ subject, index, around }: KnownSentence, clause: Clause, known: KnownFacts): boolean {
  if (subject.length === 0) return true;
  const { reach, facts } = known;
  const { language } = index;
  const meets = ({ folded }: { folded: string }) => subject.some((one) => reach.meets(folded, one, language));
  const lead = leadOf(clause.words, facts.language);
  const own = lead.filter((folded) => !policyWord[facts.language].test(folded));
  if (own.length > 0 && productAnchors(clause).length === 0)
    return own.some((folded) => reach.says(index, folded) || reach.says(around, folded));
  if (clause.words.some(meets)) return true;
  const slots = namedOrCarried(clause, known);
  if (slots.length > 0)
    return holdsForAll(slots, known, ({ names, product }) => {
      const kind = [
        ...names,
        ...[...product.categories, ...product.tags].flatMap((text) => contentStems(text, product.language)),
      ];
      return kind.some((one) => index.stems.has(one));
    });
  return lead.length === 0 || subject.some((one) => known.question.stems.has(one));
}

/** "No se pueden devolver abiertos" where the "not" is of something else in the sentence. */
function isDeniedOtherwise(
  { unit }: KnownSentence,
  { claimed }: Claims,
  { reach, facts: { language } }: KnownFacts,
): boolean {
  return claimed.some(({ folded, negated }) => {
    if (!policyWord[language].test(folded)) return false;
    const depths = depthsIn(unit, folded, reach);
    return depths !== undefined && !depths.some((depth) => depth > 0 === negated);
  });
}

const supposing =
  / (?:si|cuando|siempre que|salvo|excepto|solo|if|when|once|unless|except|as long as|provided|only)(?= )/;

/** "Opened tea cannot be returned" leaves out "unless it is faulty": who says the one says the other, or that there is one. */
function keepsProviso({ text, words }: Claims, provided: TextIndex, { reach }: KnownFacts): boolean {
  return (
    supposing.test(text) || words.some(({ ordinary, folded }) => !ordinary && reach.says(provided, folded))
  );
}

const excepting = / (?:menos|excepto|salvo|except|excluding|but|apart from|aparte de|no|not|unless)(?= )/;
const every = ['tod', 'todo', 'all', 'everi', 'everyth', 'ani', 'cualqui'];
const everything = / (?:tod[oa]s?|all|every|everything|everywhere|anything|anywhere)(?= )/;

/** "Enviamos todo menos las plantas vivas": who speaks of all of it, or of what is left out, says that it is. */
function keepsException({ text, words }: Claims, excepted: TextIndex, { reach }: KnownFacts): boolean {
  if (excepting.test(text)) return true;
  return (
    !everything.test(text) && !words.some(({ ordinary, folded }) => !ordinary && reach.says(excepted, folded))
  );
}

/** What a page says of one dish it says of no other; what it says of delivery it says of all. */
function namesSame(sentence: KnownSentence, part: Claims, known: KnownFacts): boolean {
  return part.words.every(
    ({ named, folded }) =>
      !named || isStopword(folded, known.facts.language) || known.reach.says(sentence.index, folded),
  );
}

/** Of a page nobody asked for, what speaks neither of delivery nor of returns says most of a short sentence, or much of a long one. */
const MUCH = 3;
const MOST = 0.6;

function fewestOf({ asked, content }: KnownSentence, { words, ofPolicy }: Claims): number {
  if (asked || ofPolicy) return 1;
  const named = words.filter((word) => word.named).length;
  return Math.min(MUCH, Math.max(2, MOST * content - named));
}

const onlyStems = [
  'onli',
  'only',
  'sole',
  'exclus',
  'solo',
  'sol',
  'solament',
  'unic',
  'unicament',
  'exclusiv',
];

/** Another sentence shares more of the words: its figures are the ones that count ("devolvemos el importe en 30 días"). */
function isSaidBetterElsewhere(sentence: KnownSentence, part: Claims, known: KnownFacts): boolean {
  const shared = new Map<KnownSentence, number>();
  for (const { folded } of part.words) {
    if (/^\d/.test(folded)) continue;
    for (const one of known.sentenceWords.sayersOf(folded).inside)
      if (!isStopword(folded, one.index.language)) shared.set(one, (shared.get(one) ?? 0) + 1);
  }
  const own = shared.get(sentence) ?? 0;
  return [...shared.values()].some((count) => count > own);
}

function saysNumber({ index }: KnownSentence, { exact, unit, spelled }: ClauseNumber): boolean {
  if (!index.numbers.has(exact)) return spelled && index.stems.has(exact);
  if (unit === '' || index.measures.has(`${exact} ${unitStem(unit, index.language)}`)) return true;
  // "de 2 a 4 días": the first number's unit stands behind the second.
  return /^(?:a|to|o|or|y|and)$/.test(unit) || (isDays(unit) && index.measures.has(`${exact} a`));
}

function isDays(unit: string): boolean {
  return /^(?:dias?|days?)$/.test(unit);
}

/** "Gratis a partir de 50 €" is not said by "gratis" alone. */
function keepsCondition(part: Claims, { index, amounts, conditional, content }: KnownSentence): boolean {
  if (!conditional) return true;
  if (index.numbers.size > 0) {
    return (
      part.amounts.some(({ value }) => amounts.includes(value.amount)) ||
      part.numbers.some(({ exact }) => index.numbers.has(exact))
    );
  }
  return part.claimed.length * 3 >= content;
}

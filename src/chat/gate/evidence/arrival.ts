/** "Llega en 2 a 3 días", "you will have it within two hours": how long until it is at the shopper's door, by the pages that say when it is. */
import type { Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber } from '../clause.ts';
import type { KnownFacts, KnownSentence } from './known-facts.ts';
import { isTime } from './page-claims.ts';
import { type TextIndex, unitStem } from './text-index.ts';
import { workedOut } from './worked-out.ts';

const arriving: Record<Language, RegExp> = {
  es: / (?:lleg(?:a|an|ara|aran|ar)|recib(?:e|en|ira|iran|ir)|tendra|tendran|entreg\w+|tarda|tardan|tardara|tardaran|envios?|repartos?)(?= )/,
  en: / (?:arriv\w+|deliver\w*|reach\w*|(?:will|ll|youll) (?:\w+ )?(?:get|have|receive)|receive|takes? (?:(?:about|around|up|to|us|you|it|between|from|only|just|at|most|under|roughly|some) ){0,3}(?=\d|one |two |three |four |five |six |seven |eight |nine |ten )|shipping)(?= |\d|\w)/,
};
/** What takes its time as well, and ends at nobody's door. */
const ofElse =
  / (?:list[oa]s?|ready|recog\w+|recoj\w+|collect\w*|pick\w*|devol\w+|devuel\w+|reembols\w+|refund\w*|return\w*|money|dinero|importe|garant\w+|warrant\w+|repar(?:a|an|ar|acion\w*)|repair\w*|respond\w*|contest\w*|answer\w*|reply|replies)(?= )/;
/** "30 días desde que lo recibe", "within 45 days of delivery": counted from the door on. */
const sinceThen =
  / (?:desde|tras|a partir de|despues de|from|of|after|since) (?:(?:que|la|el|su|lo|le|los|las|te|your?|the|it|they|day|receiving) ){0,3}(?:lleg(?:a|an|ue|uen|ada)|recib\w+|recepcion|entrega|deliver(?:y|ed)|arriv\w+|receiv\w+|receipt|gets?)(?= )/;
/** Stems by which a page says that something comes to one's door. */
const atTheDoor = /^(?:arriv|deliv|reach|take|receiv|lleg|entreg|recib|tard|repart|envi|ship)/;
const elsewhere = /^(?:return|refund|collect|pick|warrant|devol|devuelv|reembols|recog|recoj|garant)/;
const coming = /^(?:lleg|recib|entreg|tard|tendr|arriv|deliver|reach|receiv)/;
const timeUnit = /^(?:h|day|week|min|work|busi|laborabl\w*|habil\w*|natural\w*)$/;
const atMost = / (?:within|up to|at most|no more than|under|maximo|hasta|menos de|como mucho|plazo de)(?= )/;

/** `other`: no page says so of an arrival. `unsaid`: the clause tells of none, or of more than that. */
export function arrivalSays(clause: Clause, known: KnownFacts): 'same' | 'other' | 'unsaid' {
  const { language } = known.facts;
  const { numbers, plain } = clause;
  if (numbers.length === 0 || !arriving[language].test(plain.text)) return 'unsaid';
  if (ofElse.test(plain.text) || sinceThen.test(plain.text)) return 'unsaid';
  if (!numbers.every((number) => isTimed(number, numbers, language))) return 'unsaid';
  const saying = known.sentences
    .filter(tellsArrival)
    .filter(({ index }) => numbers.every((number) => isMeasured(number, index)));
  if (saying.length === 0) return isOfSeveral(numbers, known) ? 'unsaid' : 'other';
  const isPlain = clause.amounts.length + clause.percentages.length === 0 && !clause.question;
  return isPlain && saying.some((sentence) => isWhole(clause, sentence, known)) ? 'same' : 'unsaid';
}

/** "35 to 50 minutes, and up to an hour on Fridays": by a sentence for each. */
function isOfSeveral(numbers: readonly ClauseNumber[], { sentences }: KnownFacts): boolean {
  const telling = sentences.filter(tellsArrival);
  return (
    numbers.length > 1 && numbers.every((number) => telling.some(({ index }) => isMeasured(number, index)))
  );
}

const tellsArrival = workedOut(({ index }: KnownSentence): boolean => {
  const stems = [...index.stems];
  return stems.some((one) => atTheDoor.test(one)) && !stems.some((one) => elsewhere.test(one));
});

/** "2 a 3 días": the unit may stand behind the second. */
function isTimed({ unit, to }: ClauseNumber, numbers: readonly ClauseNumber[], language: Language): boolean {
  if (timeUnit.test(unitStem(unit, language))) return true;
  const next = numbers.find(({ from }) => from > to);
  return joining.test(unit) && next !== undefined && timeUnit.test(unitStem(next.unit, language));
}

/** With its own unit: "two hours" are not the two of "2 to 3 days". */
function isMeasured({ exact, unit }: ClauseNumber, { measures, language }: TextIndex): boolean {
  if (!joining.test(unit)) return measures.has(`${exact} ${unitStem(unit, language)}`);
  return [...measures].some((one) => one.startsWith(`${exact} `) && joining.test(one.split(' ')[1] ?? ''));
}

const joining = /^(?:a|o|y|to|or|and)$/;

/** Nothing else is said, and of a stretch both ends or, as a limit, the last. */
function isWhole({ words, numbers, plain }: Clause, sentence: KnownSentence, known: KnownFacts): boolean {
  const { language } = known.facts;
  if (sentence.figures.length > 1 || sentence.negated) return false;
  const longest = Math.max(...[...sentence.index.numbers].map(Number));
  const isLimit = numbers.length === 1 && atMost.test(plain.text) && numbers[0]?.value === longest;
  if (numbers.length !== sentence.index.numbers.size && !isLimit) return false;
  return words.every(
    ({ folded, ordinary, negated, named }) =>
      !negated &&
      !named &&
      ((ordinary && !isTime(folded, language)) ||
        coming.test(folded) ||
        /^\d/.test(folded) ||
        numbers.some(({ exact }) => exact === folded) ||
        known.reach.says(sentence.index, folded)),
  );
}

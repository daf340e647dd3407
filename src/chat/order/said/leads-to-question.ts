/**
 * What only leads up to a question orders nothing: the condition of it ("si me llevo dos, ¿cuánto es?") and the goods it is about ("la
 * Marl en verde, ¿hay?").
 */
import type { Language } from '../../../protocol.ts';
import { asks } from './asks.ts';
import { splitClauses, withoutCourtesy } from './clauses.ts';
import { cuesAt } from './cues.ts';
import { openingOf } from './order-verbs.ts';
import { isPoliteOrder } from './requests.ts';
import { courtesy, settles } from './settles.ts';
import { readWords, said } from './words.ts';

/** "Sí" is often written without its accent: before a count or what orders it agrees. */
const condition =
  /^(?:(?:y|o|pero|and|but|or|so|ok|vale|oye|hola|hi|hey) )*(?:if|suppose|supposing|supongamos que|suponiendo que|imagina que|en caso de que|si(?! (?:si|por favor|porfa|gracias|pon[a-z]*|(?:quiero|queria|quisiera)(?! [a-z]+[aei]r(?: |$))|una?|unos|unas|dos|tres|\d+|(?:l[oa]s|amb[oa]s) (?:dos|tres))(?: |$)))(?= )/;
/** "I order", "me llevo", "le pongo": what one does to have goods. */
const deed =
  /^(?:(?:yo|al final|ya|hoy) )*(?:(?:i|we) (?:\w+ )?(?:order|buy|get|got|take|took|bought|ordered|add|added|have|had|go for|spend|purchase|put)|(?:(?:me|nos|te|os|le|les|lo|la|los|las) )*(?:pid|ped|compr|llev|encarg|qued|coj|cog|pong|ponem|anad|agreg|sum|reserv|pill|tom|gast|met|ech)[a-z]+)(?= |$)/;
/** "¿Vale?", "is that ok?": said behind an order, and nothing is asked. */
const tag =
  /^(?:vale|ok|okay|no|si|verdad|eh|right|yeah|yes|please|por favor|porfa|gracias|(?:is|would) (?:that|it|this) (?:be )?(?:ok|okay|all ?right|fine|possible|cool)|(?:me|te|le|os) parece(?: bien)?|puede ser|podria ser|se puede|(?:es|seria) posible|(?:isnt|arent) (?:it|they|that)|can you(?: do that)?|could you|puedes|podeis|podria)$/;
/** What begins a question where nothing parts it from what it is about. */
const interrogative =
  /^(?:(?:a|por|de|en) )?(?:cuant[oa]s?(?! antes)|cual(?:es)?|how (?:much|many|long|big|heavy)|what(?:s| is| does| do| would)|(?:do|does|can|could|will|would) (?:i|we|you|they|it|that))(?= )/;
const sentenceEnd = /[.!?…]["”»)]*\s*$/u;

const plain = (text: string, language: Language): string => said(withoutCourtesy(readWords(text, language)));

/**
 * Before a question: its condition, or the goods it is about. "The Cobble in red, is it in stock?" is one question; "two of the Cobble,
 * right?" an order and then one.
 */
export function leadsUp(lead: string, question: string, language: Language): boolean {
  if (sentenceEnd.test(lead)) return false;
  const asked = plain(question, language);
  if (asked === '' || tag.test(asked) || tag.test(said(readWords(question, language)))) return false;
  const folded = said(readWords(lead, language));
  const opens = condition.exec(folded)?.[0];
  // "Si compro dos, ¿me regalan una?": it is bought in the condition already.
  const isDeed = opens !== undefined && deed.test(folded.slice(opens.length).trimStart());
  if (isPoliteOrder(asked) && !isDeed) return false;
  if (opens !== undefined) return true;
  return isOnlyNamed(lead, language) && isOfGoods(question, language);
}

/** Goods, how many and which, and no word of what is to be done about them. */
function isOnlyNamed(lead: string, language: Language): boolean {
  const words = readWords(lead, language);
  const folded = said(words);
  if (courtesy.test(folded) || settles(folded) || goesOn.test(folded)) return false;
  const rest = withoutCourtesy(words);
  if (rest.length === 0) return false;
  return splitClauses(rest).every(
    (clause) =>
      openingOf(said(clause.words)) === undefined &&
      !cuesAt(clause.words, 0).some(({ kind }) => doing.has(kind)),
  );
}

/** "And a cola, ¿cuánto es?": one more of a list that is begun. */
const goesOn = /^(?:y|e|and|also|plus|ademas|tambien) /;
const doing: ReadonlySet<string> = new Set(['put', 'put_on', 'wish', 'take', 'change', 'become', 'refuse']);

/** "¿Cuánto tardáis?", "can I pay by card?" behind what is ordered is asked of the shop. */
const ofShop =
  /^(?:cuando|when|where|donde|(?:can|could|may) (?:i|we|you)|puedo|podemos|(?:a )?que hora|me [a-z]+(?: |$)|nos [a-z]+(?: |$))|(?:^| )(?:tard|lleg|envi|repart|domicilio|pag[ao]|abr[ie]|cerr|cierr|acept|deliver|shipping|pay|open|clos|arriv|wait)[a-z]*(?= |$)/;
const isOfGoods = (question: string, language: Language): boolean => !ofShop.test(plain(question, language));

/** "Gris, que haga juego", "otra, como la mía": without accent and mark it goes on with what it stands behind. As written. */
const isRelative = /^(?:para que|que|como|cuando|donde|quien)(?!\p{L})/iu;

/** "Tal cual", "unas cuantas", "that does it": no question either. */
function isSet(before: string | undefined, folded: string): boolean {
  if (before === undefined) return false;
  if (folded === 'cual') return before === 'tal';
  if (/^cuant[oa]s$/.test(folded)) return /^un[oa]s$/.test(before);
  return (
    /^(?:do|does|can|could|will|would)$/.test(folded) && /^(?:that|this|which|it|they|who)$/.test(before)
  );
}

/** With no mark of a question: "otter 5 or otter slim, which runs longer", "dos de huevo cuánto sale". */
export function leadsToQuestion(sentence: string, language: Language): boolean {
  const words = readWords(sentence, language);
  return words.some((word, at) => {
    if (at === 0) return false;
    const isParted = /[,:;–—]/u.test(word.before);
    const rest = said(words.slice(at));
    if (!(isParted && asks(rest)) && !interrogative.test(rest)) return false;
    const isAsked = sentence.includes('?');
    if (!isAsked && (isRelative.test(sentence.slice(word.from)) || isSet(words[at - 1]?.folded, word.folded)))
      return false;
    return leadsUp(sentence.slice(0, word.from), sentence.slice(word.from), language);
  });
}

/** Questions with what leads up to them, where a sentence was cut at the mark that opens the question. */
export function withLeads(sentences: readonly string[], language: Language): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const lead = joined.at(-1);
    const isLed = lead !== undefined && sentence.startsWith('¿') && leadsUp(lead, sentence, language);
    if (isLed) joined[joined.length - 1] = `${lead}${sentence}`;
    else joined.push(sentence);
  }
  return joined;
}

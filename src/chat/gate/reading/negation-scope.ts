/** Which words of a clause are denied: "no está agotada", "without laces". What is denied is not claimed. */
import type { Language } from '../../../protocol.ts';
import type { Word } from '../clause.ts';
import { matchesOf } from './phrases.ts';

const negators: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'no ni sin carece carecen nunca jamas tampoco ningun ninguno ninguna ningunos ningunas nada nadie'.split(
      ' ',
    ),
  ),
  en: new Set(
    'no not nor lack lacks lacking never without neither none nothing nobody cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt unable'.split(
      ' ',
    ),
  ),
};

/** A negator followed by one of these denies nothing: "no solo", "sin duda", "not only". */
const idle: Record<Language, RegExp> = {
  es: /^(?:no (?:solo|solamente|unicamente|obstante|hay (?:problema|duda|pega)|se preocupe|te preocupes|dude|dudes|lo dude|lo dudes|olvide|olvides|se lo pierda|te lo pierdas|pierda|faltaba|cabe duda|por nada|sin)|sin (?:embargo|duda|dudas|dudarlo|problema|problemas|compromiso|falta|mas|gastos|coste|costes|cargo|cargos)|nada mas|nada menos|no (?:es )?(?:mas|menos) que) /,
  en: /^(?:not only|not just|not to mention|no (?:problem|worries|doubt|wonder|less|fewer|more than|longer)|without (?:doubt|question|problem|charge|cost|fail)|dont (?:worry|hesitate|miss|forget)|nothing (?:but|less|better)|lack of conformity|never (?:been|fails)|none other) /,
};

const turning = new Set(
  'pero sino aunque solo but although though however unless only just instead pues'.split(' '),
);
const finite = new Set(
  'es esta estan son tiene tienen cuesta cuestan vale valen hay tenemos le les se lo la puede podemos is are has have costs it we you they its comes'.split(
    ' ',
  ),
);
const stuff = new Set(
  'gluten lactose dairy sugar nut nuts peanut bpa ptfe pfoa alcohol caffeine latex soy egg fat cruelty fragrance'.split(
    ' ',
  ),
);
const LONGEST_SCOPE = 14;

/** Says of every word whether it is denied, and whether by "without" or "-free" within a "no": "no tenemos masa sin gluten". */
export function markNegations(words: Word[], body: string, language: Language): void {
  for (const [index, depth] of denialDepths(words, body, language).entries()) {
    const word = words[index];
    if (word !== undefined) word.negated = depth > 0;
  }
}

type Read = readonly Pick<Word, 'folded' | 'from' | 'to'>[];

/** Several rules ask of the same words. */
const depthsOf = new WeakMap<Read, readonly number[]>();

/** 0: said; 1: denied; 2: its being without is denied. */
export function denialDepths(words: Read, body: string, language: Language): readonly number[] {
  let depths = depthsOf.get(words);
  if (depths === undefined) {
    depths = findDepths(words, body, language);
    depthsOf.set(words, depths);
  }
  return depths;
}

function findDepths(words: Read, body: string, language: Language): number[] {
  let left = 0;
  let without = 0;
  /** Where the last denial began. */
  let since = 0;
  const apart = apartIn(words, body);
  const labelled = /\bno\b|none|ningun/i.test(body)
    ? matchesOf(labelledNo, body).map(({ index }) => index)
    : [];
  const none = saysNone.exec(body)?.index ?? -1;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (
      (before !== undefined &&
        (ending.test(body.slice(before.to, word.from)) || endsQuotation(body, before, word, since))) ||
      (turning.has(word.folded) && !negators[language].has(word.folded)) ||
      ((word.folded === 'y' || word.folded === 'and') && startsAnew(words, index))
    ) {
      left = 0;
      without = 0;
    }
    // "Pienso sin cereales es …": what has none of it is spoken of, not denied.
    if (without > 0 && finite.has(word.folded)) without = 0;
    if (isFreeFrom(words, index)) without = LONGEST_SCOPE;
    if (isEvenWhen(words, index)) left = 0;
    if (excepting.has(word.folded) && isException(words, index)) left = left > 0 ? 0 : LONGEST_SCOPE;
    if (negators[language].has(word.folded) && !isIdle(words, index, language)) {
      const goesOn = without > 0 && (word.folded === 'ni' || word.folded === 'nor');
      if (lacking.has(word.folded) || goesOn) without = LONGEST_SCOPE;
      else left = LONGEST_SCOPE;
      since = word.from;
    }
    // "gluten-free" denies gluten.
    const depth =
      (left > 0 ? 1 : 0) +
      (without > 0 || isFreeOf(words, index, body) ? 1 : 0) +
      (isLabelledNo(word, body, labelled) || word.to <= none ? 1 : 0);
    left = Math.max(0, left - 1);
    without = Math.max(0, without - 1);
    return apart.has(index) ? Math.max(1, depth) : depth;
  });
}

const ending = /[,;:.—–(¿?¡!]/;

/** What was denied within marks is denied no longer behind them; a name in marks ends nothing. */
function endsQuotation(
  body: string,
  { to: before }: { to: number },
  { from }: { from: number },
  since: number,
): boolean {
  if (!/[”»]|"[\s),.]/.test(body.slice(before, from))) return false;
  return since > Math.max(...['“', '«', '"'].map((mark) => body.lastIndexOf(mark, before - 1)));
}

const notIncluded =
  /\b(?:no (?:est[aá]n? |vienen? |van? )?inclu\w+|not included|sold separately|se venden? (?:aparte|por separado)|(?:van?|vienen?) (?:aparte|por separado))/giu;
const isntIncluded = /(?<=\p{L})n['’]t included\b/giu;
/** "As for caffeine, the listing says none." */
const saysNone =
  / (?:says|dice|pone|indica)(?::| that it has| que)? ["“«]?(?:no|none|ningun[oa])["”»]?(?=[\s*.!]*$|,\s)/iu;

/** "Pantalla: no", "hob, no": the sheet's way of denying what stands before. */
const labelledNo = /(?<=[\p{L})])[*"»”\s]*[:,][*\s]*(?:no|none|ningun[oa])(?=[\s*]*(?:[.,;)!]|$))/giu;
function isLabelledNo(word: { from: number; to: number }, body: string, ends: readonly number[]): boolean {
  const end = ends.find((index) => word.to <= index);
  return end !== undefined && !/[.;:,(—]\s/.test(body.slice(word.to, end));
}

const nowhere: ReadonlySet<number> = new Set();
const notWanted = /\b(?:skip|avoid|evit(?:e|ar|en))\b/giu;

/** "Casco y protecciones no incluidos", "skip the softener": what stands before the one and after the other. */
function apartIn(words: readonly { from: number; to: number }[], body: string): ReadonlySet<number> {
  const parts = [...matchesOf(notIncluded, body), ...matchesOf(isntIncluded, body)].map(({ index }) => ({
    from: 1 + Math.max(...[...',;:.(—'].map((mark) => body.lastIndexOf(mark, index))),
    to: index,
  }));
  for (const { 0: text, index } of matchesOf(notWanted, body)) {
    const end = body.slice(index).search(/[,;:.)—]/);
    parts.push({ from: index + text.length, to: end < 0 ? body.length : index + end });
  }
  if (parts.length === 0) return nowhere;
  return new Set(
    words.flatMap((word, index) =>
      parts.some(({ from, to }) => word.from >= from && word.to <= to) ? [index] : [],
    ),
  );
}

const excepting = new Set(['excepto', 'salvo', 'except', 'excepting', 'menos', 'but']);

/** "Every hob except induction" denies what is left out; "except if …" is a condition, "menos de 5 kg" a figure. */
function isException(words: Read, index: number): boolean {
  const next = words[index + 1]?.folded ?? '';
  if (/^(?:que|si|cuando|if|when|where|donde|cuanto|of|de|para|as)$/.test(next)) return false;
  if (!/^(?:menos|but)$/.test(words[index]?.folded ?? '')) return true;
  return words
    .slice(Math.max(0, index - 3), index)
    .some(({ folded }) => /^(?:tod[oa]s?|cualquiera?|all|every|any|everything|anything)$/.test(folded));
}

/** "Free of caffeine", "libre de parabenos": it has none. */
function isFreeFrom(words: Read, index: number): boolean {
  const [said, next, what] = [-1, 0, 1].map((step) => words[index + step]?.folded ?? '');
  return (
    (said === 'free' && /^(?:of|from)$/.test(next ?? '') && what !== 'charge') ||
    (/^(?:libres?|exent[oa]s?)$/.test(said ?? '') &&
      next === 'de' &&
      !/^(?:gastos|cargos?|costes?)$/.test(what ?? ''))
  );
}

/** "Won't slip even when you sweat": that the shopper sweats is not denied. */
function isEvenWhen(words: Read, index: number): boolean {
  return (
    /^(?:even|incluso)$/.test(words[index]?.folded ?? '') &&
    /^(?:when|if|after|cuando|si|despues)$/.test(words[index + 1]?.folded ?? '')
  );
}

const lacking = new Set(['sin', 'without']);

function isIdle(words: readonly Pick<Word, 'folded'>[], index: number, language: Language): boolean {
  const ahead = words.slice(index, index + 5).map(({ folded }) => folded);
  return idle[language].test(`${ahead.join(' ')} `);
}

function startsAnew(words: readonly Pick<Word, 'folded'>[], index: number): boolean {
  return [1, 2].some((ahead) => finite.has(words[index + ahead]?.folded ?? ''));
}

/** "gluten-free", "BPA free": the word before "free" is what it has not. "A drink free" is a gift. */
export function isFreeOf(
  words: readonly Pick<Word, 'folded' | 'from' | 'to'>[],
  index: number,
  body: string,
): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next?.folded !== 'free') return false;
  return body.slice(word.to, next.from) === '-' || stuff.has(word.folded);
}

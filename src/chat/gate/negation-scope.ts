/** Which words of a clause are denied: "no está agotada", "without laces". What is denied is not claimed. */
import type { Language } from '../../protocol.ts';
import type { Word } from './clause.ts';

const negators: Record<Language, ReadonlySet<string>> = {
  es: new Set('no ni sin nunca jamas tampoco ningun ninguno ninguna ningunos ningunas nada nadie'.split(' ')),
  en: new Set(
    'no not nor never without neither none nothing nobody cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt unable'.split(
      ' ',
    ),
  ),
};

/** A negator followed by one of these denies nothing: "no solo", "sin duda", "not only". */
const idle: Record<Language, RegExp> = {
  es: /^(?:no (?:solo|solamente|unicamente|obstante|hay (?:problema|duda|pega)|se preocupe|te preocupes|dude|dudes|lo dude|lo dudes|olvide|olvides|se lo pierda|te lo pierdas|pierda|faltaba|cabe duda|por nada|sin)|sin (?:embargo|duda|dudas|dudarlo|problema|problemas|compromiso|falta|mas|gastos|coste|costes|cargo|cargos)|nada mas|nada menos|no (?:es )?(?:mas|menos) que|no cuesta (?:mas|menos)) /,
  en: /^(?:not only|not just|not to mention|no (?:problem|worries|doubt|wonder|less|fewer|more than|longer)|without (?:doubt|question|problem|charge|cost|fail)|dont (?:worry|hesitate|miss|forget)|nothing (?:but|less|better)|never (?:been|fails)|none other) /,
};

const turning = new Set(
  'pero sino aunque salvo excepto mas solo but although though however except only just instead pues'.split(
    ' ',
  ),
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

export function markNegations(words: Word[], body: string, language: Language): void {
  let left = 0;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before !== undefined && /[,;:.—–(¿?¡!]/.test(body.slice(before.to, word.from))) left = 0;
    if (turning.has(word.folded) && !negators[language].has(word.folded)) left = 0;
    if ((word.folded === 'y' || word.folded === 'and') && startsAnew(words, index)) left = 0;
    if (negators[language].has(word.folded) && !isIdle(words, index, language)) left = LONGEST_SCOPE;
    // "gluten-free" denies gluten.
    word.negated = left > 0 || isFreeOf(words, index, body);
    left = Math.max(0, left - 1);
  }
}

function isIdle(words: readonly Word[], index: number, language: Language): boolean {
  const ahead = words.slice(index, index + 5).map(({ folded }) => folded);
  return idle[language].test(`${ahead.join(' ')} `);
}

function startsAnew(words: readonly Word[], index: number): boolean {
  return [1, 2].some((ahead) => finite.has(words[index + ahead]?.folded ?? ''));
}

/** "gluten-free", "BPA free": the word before "free" is what it has not. "A drink free" is a gift. */
export function isFreeOf(words: readonly Word[], index: number, body: string): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next?.folded !== 'free') return false;
  return body.slice(word.to, next.from) === '-' || stuff.has(word.folded);
}

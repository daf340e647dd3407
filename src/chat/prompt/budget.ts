/** How long a prompt may be: reading it is what the shopper waits for. Counts are tokens. */

export type PromptBudget = {
  /** Data block and question of one turn. */
  turnTokens: number;
  /** Earlier turns that are repeated before it. */
  historyTokens: number;
};

/** Tokens a second of a 4B model on a laptop's processor: assumed until the warm-up has measured. */
const UNKNOWN_SPEED = 60;
/** The fixed prefix is at most this: DESIGN.md holds it under 700 with its few-shot turns. */
export const FIXED_PREFIX_TOKENS = 700;
/** Chat template marks, and the error of `estimateTokens`. */
const MARGIN_TOKENS = 96;
/** Enough for the question and two products, however slow the machine: less than that answers nothing. */
const LEAST_TURN_TOKENS = 260;
/** More than eight products and two passages never need. */
const MOST_TURN_TOKENS = 1400;
const MOST_HISTORY_TOKENS = 6000;

/**
 * The turn's own data gets half of what the machine reads in `firstWordMs`, because a question of everyday length, a history that fell
 * out of the model's cache and the first words need the rest. History that is in the cache is free, so it may cost one
 * `firstWordMs` when it is not.
 */
export function promptBudget(options: {
  firstWordMs: number;
  readingSpeed: number | undefined;
  numCtx: number;
  maxAnswerTokens: number;
}): PromptBudget {
  const speed =
    options.readingSpeed !== undefined && options.readingSpeed > 0 ? options.readingSpeed : UNKNOWN_SPEED;
  const readable = (speed * options.firstWordMs) / 1000;
  const room = Math.max(0, options.numCtx - options.maxAnswerTokens - FIXED_PREFIX_TOKENS - MARGIN_TOKENS);
  const turnTokens = Math.min(room, clamp(Math.floor(readable / 2), LEAST_TURN_TOKENS, MOST_TURN_TOKENS));
  const historyTokens = Math.min(
    room - turnTokens,
    clamp(Math.floor(readable), 2 * LEAST_TURN_TOKENS, MOST_HISTORY_TOKENS),
  );
  return { turnTokens, historyTokens };
}

/**
 * Tokens of a text without its tokenizer: letters under three to a token, digits, signs and accented letters dearer. Errs on the high side for
 * models with a large vocabulary.
 */
export function estimateTokens(text: string): number {
  let quarters = 0;
  for (const char of text) {
    if (char === ' ') continue;
    const code = char.codePointAt(0) ?? 0;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) quarters += 1.5;
    else if (code < 128) quarters += 3;
    else if (code < 0x250) quarters += 3;
    else quarters += 8;
  }
  return Math.ceil(quarters / 4);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

import type { Language } from '../../protocol.ts';
import { withoutCourtesy } from './clauses.ts';
import { sayingWords } from './match-name.ts';
import type { OrderContext } from './order-context.ts';
import { openingOf } from './order-verbs.ts';
import { withoutSlang } from './slang.ts';
import { readWords, said, wordsIn, written } from './words.ts';

/** A word that is so much of a title names goods. */
const leastShare = 0.2;

/** "Can I get two pepperoni for pick-up?": whatever else is asked in it, goods are asked for by name. */
export function asksForGoods(
  message: string,
  language: Language,
  findByName: OrderContext['findByName'],
): boolean {
  const text = withoutSlang(message, language);
  const words = withoutCourtesy(readWords(text, language));
  const found = openingOf(said(words));
  if (found?.opening.kind !== 'add' || found.opening.strength !== 'strong') return false;
  const rest = words.slice(wordsIn(said(words).slice(0, found.length)));
  return sayingWords(written(rest, text), language).some((word) =>
    findByName(word.text).some(({ titleShare }) => titleShare >= leastShare),
  );
}

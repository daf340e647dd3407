/** A question of goods that no search found because of what it asks of them: the goods alone are looked for, and their sheets answer. */
import { fold } from '../language/fold.ts';
import type { StoredConversation } from './conversation-store.ts';
import { answerAboutProduct, compare } from './decide-goods.ts';
import type { Decision } from './decision.ts';
import type { KindsOf } from './kinds/kinds-of.ts';
import { namesIn } from './names-in.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { aspectOf, aspectWords } from './understand/aspect-of.ts';
import { isQuestion } from './understand/intent-words.ts';
import { wordsKnown } from './understand/scope.ts';
import type { Understanding } from './understand/understanding.ts';

type Find = Extract<Understanding, { intent: 'find' }>;
type Asked = { input: TurnInput; conversation: StoredConversation; likely(): KindsOf };

/** Likelier than this a question is of goods. */
const ofGoods = 0.5;
/** The sheets of so many are read out. */
const mostTold = 4;

/** Undefined where the question is another's, or names none of these goods. */
export async function askedOfSome(
  deps: TurnDeps,
  { input, conversation, likely }: Asked,
  find: Find,
): Promise<Decision | undefined> {
  const { generation, language, text } = input;
  if (likely().ask_goods < ofGoods || !isQuestion(text, fold(text))) return undefined;
  const { naming } = wordsKnown(find.query.text, { findByName: namesIn(deps, input), language });
  if (naming.length === 0) return undefined;
  const query = { ...find.query, text: naming.join(' '), filters: {}, limit: mostTold + 1 };
  const { hits, missingWords } = await deps.catalogue.search(generation, query, input.signal);
  const called = missingWords.length > 0 ? [] : hits.map(({ product }) => product.id);
  const [productId, ...others] = called;
  if (productId === undefined || called.length > mostTold) return undefined;
  const words = aspectWords(text, language);
  if (others.length > 0)
    return compare(input, conversation, { intent: 'compare', productIds: called, words, ofEach: true });
  const aspect = { asks: aspectOf(fold(text)), words };
  return answerAboutProduct(input, conversation, { intent: 'ask_product', productId, aspect });
}

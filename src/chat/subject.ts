/** What the next message may go on about: the question that was just answered, and for a few turns the page that was spoken of. */
import type { ConversationState } from './conversation-state.ts';
import type { Decision } from './decision.ts';
import { type AskedBefore, askedOfPages, askedOfProduct } from './understand/asked-likewise.ts';
import type { ReferenceContext } from './understand/references.ts';
import type { Understanding } from './understand/understanding.ts';

/** Turns that a topic outlives, whatever they are about. */
const turnsKept = 3;

/** Shown goods are what is spoken of from then on. */
const takesOver: ReadonlySet<Understanding['intent']> = new Set([
  'find',
  'compare',
  'pick',
  'discount',
  'range',
]);
/** Say nothing of their own: what was asked before still stands, as fresh as it was. */
const saysNothing: ReadonlySet<Understanding['intent']> = new Set([
  'thanks',
  'unclear',
  'off_topic',
  'greet',
]);

type Turn = {
  text: string;
  understanding: Understanding;
  before: ConversationState;
  context: Pick<ReferenceContext, 'findByName' | 'language'>;
};

export function withSubject(decision: Decision, turn: Turn): Decision {
  const { topic, topicAge, asked, ...state } = decision.state;
  const nowAsked = askedNow(decision, turn);
  return {
    ...decision,
    state: { ...state, ...topicNow(decision, turn), ...(nowAsked === undefined ? {} : { asked: nowAsked }) },
  };
}

/** What was ordered is no question to go on with; what was asked of the shop before may be. */
export function afterOrder(before: ConversationState): ConversationState {
  const { topic, topicAge = 0, asked: _, ...state } = before;
  return topic === undefined || topicAge >= turnsKept ? state : { ...state, topic, topicAge: topicAge + 1 };
}

function topicNow(
  { state, outcome }: Decision,
  { understanding: { intent }, before }: Turn,
): Pick<ConversationState, 'topic' | 'topicAge'> {
  if (state.topic !== undefined) return { topic: state.topic };
  const { topic, topicAge = 0 } = before;
  if (topic !== undefined && saysNothing.has(intent)) return { topic, topicAge };
  const isOver = topicAge >= turnsKept || (takesOver.has(intent) && outcome === 'answered');
  return topic === undefined || isOver ? {} : { topic, topicAge: topicAge + 1 };
}

function askedNow({ state, outcome }: Decision, turn: Turn): AskedBefore | undefined {
  const { text, understanding, before, context } = turn;
  if (state.topic !== undefined) {
    const words = understanding.intent === 'policy' ? understanding.words : text;
    return askedOfPages(words, state.topic, context);
  }
  if (understanding.intent === 'ask_product') {
    const { productId, aspect, question } = understanding;
    return askedOfProduct(question ?? text, { productId, asks: aspect.asks }, context);
  }
  return saysNothing.has(understanding.intent) || outcome === 'redirected' ? before.asked : undefined;
}

/** "How much is delivery?" – "is it free?": what names nothing asks on about what the shop's pages were just asked about. */
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { isQuestion } from './intent-words.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import type { ReferenceContext } from './references.ts';
import type { PolicyTopic, Understanding } from './understanding.ts';

/** What asks on is short, and says hardly more than what it wants to know: "free", "how long", "the islands". */
const mostWords = 7;
const mostContent = 2;

/** Not goods, nor anything else that the message was taken for on its own. */
const unsure: ReadonlySet<Understanding['intent']> = new Set(['find', 'off_topic', 'unclear']);

/** Undefined where it asks about something of its own. */
export function askedOn(
  text: string,
  { understood, topic }: { understood: Understanding; topic: PolicyTopic | undefined },
  { findByName, language }: Pick<ReferenceContext, 'findByName' | 'language'>,
): Understanding | undefined {
  if (topic === undefined || !unsure.has(understood.intent)) return undefined;
  const folded = fold(text);
  if (!isQuestion(text, folded) || isForeignTask(folded) || isTampering(folded)) return undefined;
  if (tokenise(text).length > mostWords || contentStems(text, language).length > mostContent)
    return undefined;
  const [best] = findByName(text);
  if (best !== undefined && best.titleShare > 0) return undefined;
  return { intent: 'policy', topic, words: text };
}

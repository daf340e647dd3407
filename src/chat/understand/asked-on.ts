/** "How much is delivery?" – "is it free?": what names nothing asks on about what the shop's pages were just asked about. */
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ShopContext } from './elsewhere.ts';
import { isQuestion } from './intent-words.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import { saidOnPages } from './said-on-pages.ts';
import type { PolicyTopic, Understanding } from './understanding.ts';

/** What asks on is short, and says hardly more than what it wants to know: "free", "how long", "the islands". */
const mostWords = 7;
const mostContent = 2;
/** What the page itself tells may say a little more: "it's two years old, is it covered". */
const mostTold = { words: 12, content: 5 };

/** Not goods, nor anything else that the message was taken for on its own. */
const unsure: ReadonlySet<Understanding['intent']> = new Set(['find', 'off_topic']);
/** May be of goods that were shown before the page was asked about, and that nothing here names. */
const ofShown: ReadonlySet<Understanding['intent']> = new Set(['compare', 'ask_product', 'unclear']);
/** So much of it a page has to say to be what is asked about rather than those. */
const leastShare = 0.3;
/** In more words, so much of them has to be what goods are called to be about these. */
const leastNamed = 0.5;

/** Undefined where it asks about something of its own. `isFresh`: the turn before was about the topic. `isElsewhere`: no shop is surely asked. */
export function askedOn(
  text: string,
  {
    understood,
    topic,
    isFresh,
    isElsewhere,
  }: {
    understood: Understanding;
    topic: PolicyTopic | undefined;
    isFresh: boolean;
    isElsewhere(): boolean;
  },
  { findByName, language, pages }: Pick<ShopContext, 'findByName' | 'language' | 'pages'>,
): Understanding | undefined {
  if (topic === undefined) return undefined;
  const folded = fold(text);
  if (!asksAtLast(text) || isForeignTask(folded) || isTampering(folded)) return undefined;
  const isUnsure = unsure.has(understood.intent);
  if (!isUnsure && !ofShown.has(understood.intent)) return undefined;
  const said = { words: tokenise(text).length, content: contentStems(text, language).length };
  const isShort = said.words <= mostWords && said.content <= mostContent;
  const isBrief = said.words <= mostWords && said.content <= mostContent + 1;
  if (said.words > mostTold.words || said.content > mostTold.content) return undefined;
  // A sum that is named is no figure of a title: "and if I spend 60?"
  const [best] = findByName(text.replace(/\d+(?:[.,]\d+)?/g, ' '));
  const named = best === undefined || best.titleShare === 0 ? 0 : best.coverage;
  const [onPage] = saidOnPages(text, { language, pages, topic, limit: 1 });
  const isTold = onPage?.page.id === topic && (onPage?.share ?? 0) >= leastShare;
  if (isTold ? !(isBrief || isUnsure) || (named > 0 && (isShort || named >= leastNamed)) : named > 0)
    return undefined;
  // What no page tells is asked on about only where it stands right behind, and hardly says anything of its own.
  const hasPage = topic === 'contact' || pages.some(({ id }) => id === topic);
  const isPlain = hasPage && isUnsure && isShort && isFresh && isQuestion(text, folded);
  if (!isTold && !(isPlain && !isElsewhere())) return undefined;
  return { intent: 'policy', topic, words: text };
}

/** "Tiene dos años, ¿lo cubre?": what is asked may stand behind what is told. */
function asksAtLast(text: string): boolean {
  return text.split(/[,.;:]\s+/).some((part) => isQuestion(part, fold(part)));
}

/** "La primera", "the last one": into the list shown, past its end, or at nothing where no list is. */
import { isThing } from '../../language/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { contentStems } from '../../language/stem.ts';
import { asksOfGoods } from './comparison-of.ts';
import * as words from './intent-words.ts';
import type { Message } from './message.ts';
import { isForeignTask } from './off-topic.ts';
import { ordinalReferences, type ReferenceContext } from './references.ts';
import type { Understanding } from './understanding.ts';

const onlyOrdinal =
  /^[^a-z0-9]*(?:(?:pues|y|and|ok|vale|quiero ver|ver|me gusta|i like|show me|a ver) )*(?:el|la|los|las|the)? ?(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|ultim[oa]|first|second|third|fourth|fifth|last)(?: one| de la lista| opcion| option)?[^a-z0-9]*$/;

/** "La primera", and nothing else: that one of the list. */
export function pointedAt({ folded, spans }: Message, context: ReferenceContext): Understanding | undefined {
  if (!onlyOrdinal.test(folded)) return undefined;
  const [productId] = ordinalReferences(spans, context);
  return productId === undefined
    ? undefined
    : { intent: 'ask_product', productId, aspect: { asks: 'details', words: [] } };
}

/** "Is the first one dimmable?" with no list: which one is asked back, not sent away. */
export function pointsNowhere(
  { text, folded, spans }: Message,
  found: Understanding,
  context: ReferenceContext,
): Understanding {
  const ordinal = spans.some(({ kind }) => kind === 'ordinal') && context.state.shown.length === 0;
  const pointed =
    (ordinal && points.test(folded) && words.isQuestion(text, folded)) ||
    asksOfNoGoods(text, folded, found, context);
  if (found.intent === 'off_topic' || found.intent === 'find')
    return pointed && !isForeignTask(folded) ? { intent: 'unclear' } : found;
  return found;
}

/** "¿Lleva tacón?" with nothing spoken of: asked back, where its words are at home in a shop. */
function asksOfNoGoods(
  text: string,
  folded: string,
  found: Understanding,
  context: ReferenceContext,
): boolean {
  const { focus, shown } = context.state;
  if (focus !== undefined || shown.length > 0 || context.pageProductId !== undefined) return false;
  if (found.intent !== 'off_topic' || !/[?¿]/.test(text) || !asksOfGoods.test(folded)) return false;
  if (elsewhere.test(text)) return false;
  const stems = contentStems(text, context.language);
  return stems.length <= 4 && stems.some((stem) => isThing(stem, context.language));
}

/** "¿Es mejor comprarlo en Amazon o en El Corte Inglés?": somebody else's place. */
const elsewhere = /(?<!\p{L})(?:en|at|on|from|than) (?:(?:[EL][la]|L[oa]s|The) )?\p{Lu}\p{Ll}/u;

/** "La segunda, ¿cuántos litros tiene?" with one shown: there is no second, and that one is told of. */
export function pastTheList(
  { text, folded, spans, mentions }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  const { shown } = context.state;
  const isPast = (span: Span) => span.kind === 'ordinal' && span.value > shown.length;
  const said = spans.find(isPast);
  if (said === undefined || shown.length === 0 || mentions.length > 0) return undefined;
  if (!points.test(folded) || !asksOfIt.test(folded)) return undefined;
  if (ordinalReferences(spans, context).length > 0) return undefined;
  const asked = `${text.slice(0, said.from)} ${text.slice(said.to)}`;
  const stems = contentStems(asked, context.language);
  return {
    intent: 'compare',
    productIds: shown.slice(0, mostTold),
    words: stems,
    ofEach: true,
    fewer: asked,
  };
}

const mostTold = 4;

/** What is asked of one thing, wherever in the message it stands. Folded. */
const asksOfIt =
  /[?¿]|(?<![a-z])(?:cuant[oa]s?|cual|que|como|cuando|how|what|which|when|is|does|has|can|tiene|lleva|trae|viene|pesa|mide|cuesta|es)(?![a-z])/;

/** One of a list, and no "first time", "segunda mano". Folded. */
const points =
  /(?<![a-z])(?:the (?:first|second|third|fourth|fifth|last) (?:one|option)(?![a-z])|the (?:second|third|fourth|fifth)(?= (?:is|does|has|can|weighs?|costs?)(?![a-z])|[^a-z]*$)|(?:el|la) (?:primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|ultim[oa])(?=[^a-z]*$|[^a-z]* (?:es|tiene|lleva|viene|sirve|cuesta|pesa|mide|que|se|cuant[oa]s?|como|de que)(?![a-z])))/;

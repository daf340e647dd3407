/** "La más ligera", "which one is bigger?", "lightest trekking poles": a question or a search for what is first by a figure of the sheets. */

import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { anyQualityIn, gradedBy } from '../any-quality.ts';
import { type Asked, measuredBy, superlativeIn } from '../superlatives.ts';
import { asksHowMuchMore } from './comparison-words.ts';
import type { Message } from './message.ts';
import type { ReferenceContext } from './references.ts';
import { searchLike } from './similar-to.ts';
import { ofSome, spokenOf } from './spoken-of.ts';
import type { Understanding } from './understanding.ts';

/** Words that point at what was shown and name nothing. Folded. */
const pointing =
  /^(?:one|ones|cual|cuales|which|what|that|this|these|those|them|uno|una|unos|unas|alguno|alguna|algun|otro|otra|any|got|busco|hay|tiene|tienen|tienes|teneis|es|son|is|are|has|have|and|y|pero|but|show|me|want|quiero|prefiero|anything|something|algo|mejor|tal|how|about|del|sea|seria|two|dos|three|tres)$/;

/** Of those spoken of: picked by code where a sheet says it, else each is said not to say it. */
export function superlativeOf(
  { text, folded, read }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  const spoken = spokenOf(context, folded);
  const asked = superlativeIn(folded);
  // What is cheapest or best rated no sheet has to say.
  const any =
    asked === undefined && read.sort === undefined ? anyQualityIn(folded, context.language) : undefined;
  const range = asked ?? any;
  if (range === undefined || spoken.length < 2 || asksHowMuchMore.test(folded)) return undefined;
  const rest = withoutSuperlative(text, range);
  const words = contentStems(rest, context.language).filter((stem) => !pointing.test(stem));
  const named = words.length === 0 ? undefined : context.findByName(rest)[0];
  if (
    words.length > 0 &&
    !(named !== undefined && named.coverage > 0.99 && spoken.some(({ id }) => id === named.product.id))
  )
    return undefined;
  const table =
    asked === undefined ? any && gradedBy(any, spoken, context.language) : measuredBy(asked, spoken);
  const best = table?.sorted[0];
  if (table === undefined || best === undefined) {
    return {
      intent: 'compare',
      productIds: spoken.slice(0, mostTold).map(({ id }) => id),
      words: contentStems(text, context.language),
      ofEach: true,
    };
  }
  const level = table.sorted.filter(({ figure }) => figure === best.figure);
  if (level.length > 1) {
    // None of them is first: they stand side by side, with what makes them level.
    return {
      intent: 'compare',
      productIds: level.slice(0, mostTold).map(({ product }) => product.id),
      words: contentStems(table.name, best.product.language),
    };
  }
  return {
    intent: 'pick',
    by: range.order,
    measured: { name: table.name, value: best.value, unsaid: spoken.length - table.sorted.length },
    productId: best.product.id,
    ...ofSome(spoken, context),
  };
}

const mostTold = 4;

/** Another is wished for, and it is only said how it is to differ. Folded. */
const wishes =
  /(?<![a-z])(?:any(?:thing)?|something|some|is there|are there|do you have|have you got|got|a|hay|algo|algun[oa]s?|un[oa]|otr[oa]s?|ten(?:eis|en|es)|show me|i want|quiero|busco)(?![a-z])/;

/** "Is there a slimmer one?", "¿hay otra más ligera?" of the one spoken of: those of its kind whose sheets go beyond it. */
export function beyondOf({ text, folded }: Message, context: ReferenceContext): Understanding | undefined {
  const { focus } = context.state;
  const asked = superlativeIn(folded);
  if (focus === undefined || asked === undefined || !wishes.test(folded)) return undefined;
  if (asksHowMuchMore.test(folded)) return undefined;
  const product = context.product(focus);
  if (product === undefined || measuredBy(asked, [product]) === undefined) return undefined;
  const rest = contentStems(withoutSuperlative(text, asked), context.language);
  if (rest.some((stem) => !pointing.test(stem))) return undefined;
  const { sort: _, ...search } = searchLike(focus, {}, context);
  return {
    intent: 'find',
    search,
    query: { ...search, language: context.language, limit: comparedAmong },
    followUp: true,
    asked: true,
    ordered: folded.slice(asked.from, asked.to),
    beyond: focus,
  };
}

/** So many of a kind are looked through for one that goes beyond. */
const comparedAmong = 100;

export function withoutSuperlative(text: string, { from, to }: Pick<Asked, 'from' | 'to'>): string {
  return text.length === fold(text).length ? `${text.slice(0, from)} ${text.slice(to)}` : text;
}

/** "Lightest trekking poles": what is searched for, without the words that say the order. */
export function searchedWithout(text: string, said: string): string {
  const asked = superlativeIn(fold(said));
  if (asked === undefined) return text;
  const ordering = new Set(tokenise(said.slice(asked.from, asked.to)).map(({ folded }) => folded));
  return tokenise(text)
    .filter(({ folded }) => !ordering.has(folded))
    .map((token) => token.text)
    .join(' ');
}

/** "La más ligera", "which one is bigger?", "lightest trekking poles": a question or a search for what is first by a figure of the sheets. */
import type { Product } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { type Asked, measuredBy, superlativeIn } from '../superlatives.ts';
import type { Message } from './message.ts';
import type { ReferenceContext } from './references.ts';
import type { Understanding } from './understanding.ts';

/** Words that point at what was shown and name nothing. Folded. */
const pointing =
  /^(?:one|ones|cual|cuales|which|what|that|this|these|those|them|uno|una|unos|unas|alguno|alguna|hay|tiene|tienen|tienes|teneis|es|son|is|are|has|have|and|y|pero|but|show|me|want|quiero|prefiero|anything|something|algo|mejor|tal|how|about|del|sea|seria)$/;

/** Of the list shown: picked by code where a sheet says it, else each is said not to say it. */
export function superlativeOf(
  { text, folded }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  const asked = superlativeIn(folded);
  const shown = context.state.shown
    .map((id) => context.product(id))
    .filter((product): product is Product => product !== undefined);
  if (asked === undefined || shown.length < 2) return undefined;
  const rest = withoutSuperlative(text, asked);
  const words = contentStems(rest, context.language).filter((stem) => !pointing.test(stem));
  const named = words.length === 0 ? undefined : context.findByName(rest)[0];
  if (
    words.length > 0 &&
    !(named !== undefined && named.coverage > 0.99 && context.state.shown.includes(named.product.id))
  )
    return undefined;
  const table = measuredBy(asked, shown);
  const best = table?.sorted[0];
  if (table === undefined || best === undefined) {
    return {
      intent: 'compare',
      productIds: shown.slice(0, mostTold).map(({ id }) => id),
      words: contentStems(text, context.language),
      ofEach: true,
    };
  }
  return {
    intent: 'pick',
    by: asked.order,
    measured: { name: table.name, value: best.value, unsaid: shown.length - table.sorted.length },
    productId: best.product.id,
  };
}

const mostTold = 4;

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

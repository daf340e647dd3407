/** "¿Cuánto serían dos pepperonis?": what several of one thing cost together, in minor units; nothing is put into a cart. */
import type { Product, Variant } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { translations } from '../../language/lexicon.ts';
import { formatMoney } from '../../language/money-format.ts';
import { recogniseQuantities } from '../../language/recognisers/quantities.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';

/** Of a price that depends on the variant no sum is told, until one is named. */
export function sumOf(product: Product, question: string, language: Language, variant?: Variant): string[] {
  const count = countOf(product, question, language);
  const prices = product.variants.map(({ price }) => price.amount);
  const isOne = variant !== undefined || new Set(prices).size <= 1;
  if (count === undefined || !isOne) return [];
  const { amount, currency } = variant?.price ?? product.variants[0]?.price ?? product.price;
  const each = formatMoney({ amount, currency }, language);
  const total = formatMoney({ amount: amount * count, currency }, language);
  return [`${count} × ${each} = ${total}.`];
}

/** Words for the thing itself where it is not named: "3 of those", "dos unidades". Folded. */
const pointing =
  /^(?:es[ao]s?|est[ao]s?|aquell[ao]s|ell[ao]s|those|these|them|unidad(?:es)?|uds?|units?|mas|more|iguales)$/;
/** A number at the end is of the thing: "¿cuánto me salen tres?", "how much for 3?" Folded. */
const leadsToCount =
  /^(?:for|por|son|sean|seri?an|serian|salen|saldrian|valen|cuestan|costarian|would|be|llevo|cojo|pillo|compro|buy|get|pido|de)$/;
const joint = /^(?:de|of|the|las|los|mas|more)$/;

/** How many of it are asked about: what is counted has to be the thing, and no person, metre or month. */
function countOf(product: Product, question: string, language: Language): number | undefined {
  const title = new Set(contentStems(product.title, product.language));
  const isOwn = (word: string) =>
    [word, ...translations(word, language)].some((one) =>
      [...contentStems(one, product.language), ...contentStems(one, language)].some((stem) =>
        title.has(stem),
      ),
    );
  const named = new Set(tokenise(product.title).map(({ folded }) => folded));
  const span = recogniseQuantities(question, language).find(({ value, from, to }) => {
    if (value < 2 || named.has(fold(question.slice(from, to)))) return false;
    const [thing] = tokenise(question.slice(to)).filter(({ folded }) => !joint.test(folded));
    if (thing !== undefined) return pointing.test(thing.folded) || isOwn(thing.folded);
    return leadsToCount.test(tokenise(question.slice(0, from)).at(-1)?.folded ?? '');
  });
  return span?.value;
}

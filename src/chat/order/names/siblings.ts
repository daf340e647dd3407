/** "The W in coral", after the Meteoro 2; "the women's ones", of the Collado boots: another of the family that is spoken of. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isThing } from '../../../language/lexicon.ts';
import { tokenise } from '../../../language/tokens.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import type { Item } from '../said/order-act.ts';
import { madeFor, whomSaid } from './made-for.ts';
import { sayingWords } from './match-name.ts';

/** What only tells one of a family from another says no more. */
const mostWords = 2;

/** The one product of the family spoken of that the words tell apart; undefined where they name goods of their own. */
export function siblingMeant(draft: Draft, item: Item): Product | undefined {
  const { language } = draft.context;
  if (item.article !== 'the' || item.words === '' || item.elliptic) return undefined;
  const words = sayingWords(item.words, language);
  if (words.length === 0 || words.length > mostWords) return undefined;
  const whom = whomSaid(item.words);
  if (whom === undefined && words.some(({ text }) => isThing(text, language))) return undefined;
  for (const base of spokenOf(draft)) {
    const family = familyOf(draft, base);
    const meant = family.filter((product) => {
      if (whom !== undefined) return madeFor(product) === whom;
      const others = new Set(foldedOf(product.title).filter((word) => !foldedOf(base.title).includes(word)));
      return words.every(({ folded }) => others.has(folded));
    });
    const [one, ...others] = meant;
    if (one !== undefined && others.length === 0) return one;
  }
  return undefined;
}

const foldedOf = (title: string): string[] => tokenise(title).map(({ folded }) => folded);

/** What was put in last, and what is talked of. */
function spokenOf(draft: Draft): Product[] {
  const { focus, lastLineId } = draft.state;
  const last = openLines(draft).find(({ lineId }) => lineId === lastLineId)?.productId;
  const talked = memoryOf(draft.context.state).asides === 1 ? [focus, last] : [last, focus];
  return talked.flatMap((id) => (id === undefined ? [] : (draft.context.product(id) ?? [])));
}

/** "Pulso" and "Pulso W", "Estela" and "Estela Espejo": the same name, and something behind it. */
function familyOf(draft: Draft, base: Product): Product[] {
  const own = fold(base.title);
  return draft.context
    .findByName(base.title)
    .map(({ product }) => product)
    .filter(({ id, title }) => {
      const other = fold(title);
      return id !== base.id && (other.startsWith(`${own} `) || own.startsWith(`${other} `));
    });
}

/** Which of the goods of the talk a message is said of that names none: those compared last, else the list; the size that tells one. */
import type { Product } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { translations } from '../../language/lexicon.ts';
import { measuresIn } from '../../language/measures.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import { sizedFirst } from '../superlatives.ts';
import { attributeAsked } from '../voice/passages/answer-from-sheet.ts';
import * as words from './intent-words.ts';
import type { Message } from './message.ts';
import { asksRating } from './rating-words.ts';
import type { NameMatch, ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';

type Spoken = Pick<ReferenceContext, 'state'>;

/** "Of those two", "cuál de las dos". Folded. */
const ofTwo = /(?<![a-z])(?:two|both|dos|amb[oa]s)(?![a-z])/;

/**
 * "Which is cheaper?", "how many are left?" of those that stood side by side are of these, whatever the list holds; "which of the two"
 * may be of the two asked about last.
 */
export function spokenOfIds({ state }: Spoken, folded = ''): readonly string[] {
  const { compared = [], shown, focus, earlierFocus } = state;
  if (compared.length === 2 || !ofTwo.test(folded)) return compared.length >= 2 ? compared : shown;
  if (focus !== undefined && earlierFocus !== undefined) return [earlierFocus, focus];
  return compared.length >= 2 ? compared : shown;
}

export function spokenOf(context: Spoken & Pick<ReferenceContext, 'product'>, folded = ''): Product[] {
  return spokenOfIds(context, folded)
    .map((id) => context.product(id))
    .filter((product): product is Product => product !== undefined);
}

/** Marks what is picked of some of the list, so that nobody says it of the whole. */
export function ofSome(products: readonly Product[], { state }: Spoken): { ofSome?: true } {
  const isAll = state.shown.every((id) => products.some((product) => product.id === id));
  return isAll ? {} : { ofSome: true };
}

const aspects = new RegExp(
  [words.asksPrice, words.asksStock, asksRating].map(({ source }) => source).join('|'),
);

const aspectStems: ReadonlySet<string> = new Set(
  (['es', 'en'] as const).flatMap((language) =>
    contentStems(
      'many muchos muchas cuesta cuestan vale valen precio precios quedan queda unidades stock valoracion opiniones agotado much cost costs price prices left available stock rating reviews each cada uno',
      language,
    ),
  ),
);

/** "Hay opiniones?", "how many in stock", "any reviews?": price, stock or stars, and no goods: it looks for none, whatever verb it has. */
export function asksOnlyAspect(folded: string, read: ReadFilters, language: Language): boolean {
  if (!aspects.test(folded)) return false;
  const { available, ...limits } = read.filters;
  // "Solo los disponibles" narrows the list, "how many in stock" asks of it.
  if (available !== undefined && !words.isQuestion(folded, folded)) return false;
  if (Object.keys(limits).length > 0 || read.sort !== undefined) return false;
  const rest = new Set(tokenise(folded.replace(new RegExp(aspects, 'g'), ' ')).map((token) => token.folded));
  const said = tokenise(read.text).filter((token) => rest.has(token.folded));
  const stems = said.flatMap(({ text }) => contentStems(text, language));
  return stems.every((stem) => aspectStems.has(stem));
}

/** "Any reviews?", "¿qué colores hay?" of the one thing spoken of: what its sheet has, though others are looked for in the same words. */
export function asksOf(
  { text, folded, read }: Pick<Message, 'text' | 'folded' | 'read'>,
  context: ReferenceContext,
): string | undefined {
  const { focus, shown } = context.state;
  const id = focus ?? context.pageProductId ?? (shown.length === 1 ? shown[0] : undefined);
  const product = id === undefined ? undefined : context.product(id);
  if (product === undefined) return undefined;
  if (asksOnlyAspect(folded, read, context.language)) return id;
  const named = asksWhat.test(folded) && read.filters.attributes === undefined;
  return named && attributeAsked(product, text, context.language) !== undefined ? id : undefined;
}

/** "¿Qué colores hay?" asks what the goods are like, "any with wifi?" for other goods. Folded. */
export const asksWhat = /(?<![a-z])(?:que|cual(?:es)?|cuant[oa]s?|what|which|how)(?![a-z])/;

const small = 'small(?:er)?|little|compact|pequen[oa]|chic[oa]|chiquit[oa]';
const big = 'big(?:ger)?|large(?:r)?|grande';
const sized = new RegExp(
  `(?<![a-z])(?:the|el|la|al|del) (?:(?<before>(?:[a-z]+ ){0,3}?))(?:(?<least>${small})|(?<most>${big}))(?<behind>(?: [a-z0-9]+){0,3})(?![a-z])`,
);

/** "Y la grande, ¿cuánto sale?", "the small air fryer": of the goods called so, or of those shown, the one that is so by its sheet. */
export function sizedReference(folded: string, context: ReferenceContext): string | undefined {
  const { before = '', behind = '', least } = sized.exec(folded)?.groups ?? {};
  if (!sized.test(folded)) return undefined;
  const noun = before === '' ? nounIn(behind, context) : before;
  const called =
    noun === undefined
      ? []
      : context.findByName(noun, 'all by all words').filter(({ coverage }) => coverage >= 0.99);
  if (before !== '' && called.length === 0) return undefined;
  const shown = spokenOf(context);
  const among = called.length === 0 ? shown : amongShown(called, shown);
  return among.length < 2 ? undefined : sizedFirst(least === undefined ? 'most' : 'least', among)?.id;
}

/** As many of the words behind the size as goods are called by. */
function nounIn(behind: string, { findByName }: ReferenceContext): string | undefined {
  const said = behind.trim().split(' ');
  return [3, 2, 1]
    .map((length) => said.slice(0, length).join(' '))
    .find((phrase) => {
      const [best] = phrase === '' ? [] : findByName(phrase, 'best by all words');
      return best !== undefined && best.coverage >= 0.99 && best.titleShare > 0;
    });
}

function amongShown(called: readonly NameMatch[], shown: readonly Product[]): Product[] {
  const of = called.map(({ product }) => product);
  const known = of.filter(({ id }) => shown.some((one) => one.id === id));
  return known.length >= 2 ? known : of;
}

/** "The summer one", "la de viaje", "el de madera". Folded. */
const toldSo =
  /(?<![a-z])(?:the ([a-z]{3,}(?: [a-z]{3,})?|\d[\d.,]* ?[a-z]{1,10}) one|(?:el|la|al|los|las) (?:de|del|para|con) (?:la |el )?([a-z]{3,}|\d[\d.,]* ?[a-z]{1,10}))(?![a-z])/;

/** What the sheet of one of those spoken of says and of no other, neither of the whole shop's goods nor of another list. */
export function toldReference(folded: string, context: ReferenceContext): string | undefined {
  const found = toldSo.exec(folded);
  const said = found?.[1] ?? found?.[2];
  if (said === undefined || ordering.test(said)) return undefined;
  const { language } = context;
  const wanted = tokenise(said).map(({ text }) => [text, ...translations(text, language)]);
  const speakers = [
    ({ title }: Product) => title,
    (product: Product) => [product.title, ...rowsOf(product)].join('. '),
    (product: Product) => [product.title, ...rowsOf(product), product.description].join('. '),
  ];
  const spoken = spokenOf(context);
  const { focus } = context.state;
  const among = [...spoken, ...(focus === undefined ? [] : [context.product(focus)])].filter(
    (product): product is Product => product !== undefined,
  );
  const [measure] = measuresIn(said, language);
  for (const told of speakers) {
    const ids = among
      .filter((product) => {
        if (measure !== undefined)
          return measuresIn(told(product), product.language).some(
            ({ dimension, low }) => dimension === measure.dimension && low === measure.low,
          );
        const stems = new Set(contentStems(told(product), product.language));
        return wanted.every((meanings) =>
          meanings.some((one) => {
            const parts = contentStems(one, product.language);
            return parts.length > 0 && parts.every((stem) => stems.has(stem));
          }),
        );
      })
      .map(({ id }) => id);
    const [only, ...others] = new Set(ids);
    if (only !== undefined) return others.length === 0 && among.length > 1 ? only : undefined;
  }
  return undefined;
}

/** The question alone, in words at the same places. */
export function withoutTold(text: string): string {
  const folded = fold(text);
  const found = toldSo.exec(folded);
  return found === null || folded.length !== text.length
    ? text
    : text.slice(0, found.index) + ' '.repeat(found[0].length) + text.slice(found.index + found[0].length);
}

/** "Personas: 4" as it would be said: "4 personas". */
const rowsOf = ({ attributes }: Product): string[] =>
  Object.entries(attributes).flatMap(([name, values]) =>
    values.map((value) => (/^\d+$/.test(value) ? `${value} ${name}` : value)),
  );

/** Which in a row, and what is said of any. Folded. */
const ordering =
  /^(?:first|second|third|last|other|same|new|right|best|cheap\w*|siempre|ella|ello|esta|este|esa|ese|antes|arriba|abajo)(?![a-z])/;

/** "Y el otro", "the other one", said of nothing else: of two that are spoken of the one that the talk is not about now. Folded. */
const theOther = /(?<![a-z])(?:(?:el|la|del|al) otr[oa]|the other)(?![a-z])/;

export function otherOfTwo(folded: string, context: ReferenceContext): string | undefined {
  const { focus, shown } = context.state;
  if (focus === undefined || !theOther.test(folded)) return undefined;
  const spoken = [spokenOfIds(context, 'two'), shown].find((ids) => ids.length === 2 && ids.includes(focus));
  return spoken?.find((id) => id !== focus);
}

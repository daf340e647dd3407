import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { CartLine, Language } from '../../../protocol.ts';
import { firstBy } from '../../superlatives.ts';
import { lineTitle, variantOf } from '../cart/cart.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { isOnlyContainer } from '../said/containers.ts';
import type { Item, Reference } from '../said/order-act.ts';
import { findExtra } from './choose-extras.ts';
import { themselves } from './itself.ts';
import { howNearly, matchName, type NameMatch, sayingWords } from './match-name.ts';
import { onlyOptions } from './options-of.ts';
import { isShortlyCalled } from './shortly-called.ts';
import { bySize } from './sizes.ts';

/** The line an act without a name is about: the last one acted upon, or the only one. */
export function lastLine(draft: Draft): CartLine | undefined {
  const lines = openLines(draft);
  // What was just asked about is what is spoken of.
  const asked =
    memoryOf(draft.context.state).asides === 1
      ? lines.filter((line) => line.productId === draft.state.focus)
      : [];
  if (asked.length === 1) return asked[0];
  return (
    lines.find((line) => line.lineId === draft.state.lastLineId) ??
    (lines.length === 1 ? lines[0] : undefined)
  );
}

/** "Is the coffee machine loud?": the lines that a question about what is there names best; none where it was answered of other goods. */
function namedAside(draft: Draft): CartLine[] {
  const lines = openLines(draft);
  const { focus } = draft.state;
  const { asideText = '', asides } = memoryOf(draft.context.state);
  if (
    asideText === '' ||
    asides !== 1 ||
    (focus !== undefined && !lines.some(({ productId }) => productId === focus))
  )
    return [];
  const named = lines.map((line) => {
    const product = draft.context.product(line.productId);
    const titled = product === undefined ? 0 : matchName(asideText, product, draft.context.language).titled;
    return { line, titled };
  });
  const most = Math.max(0, ...named.map(({ titled }) => titled));
  return most === 0 ? [] : named.filter(({ titled }) => titled === most).map(({ line }) => line);
}

/** Lines that hold all of the words. */
function linesHolding(draft: Draft, words: string): { line: CartLine; titled: number }[] {
  const { language, product } = draft.context;
  const judged = openLines(draft).map((line) => {
    const own = product(line.productId);
    if (own === undefined) return { line, covered: 0, titled: 0, total: 1 };
    const variant = variantOf(own, line.variantId);
    // Only the line's own variant and extras say what it is: "la roja" is not a line of the blue one.
    const itself = {
      ...own,
      title: [lineTitle(own, variant), ...(line.extras ?? [])].join(' '),
      variants: variant === undefined ? [] : [variant],
      attributes: variant === undefined ? own.attributes : {},
    };
    return { line, ...withCalled(draft, line, matchName(words, itself, language)) };
  });
  return judged.filter(({ covered, total }) => total > 0 && covered === total);
}

/** Whether some of the words, or all of them, are what a line is called by, and not only what it is made of. */
export function titleSays(
  draft: Draft,
  line: CartLine,
  words: string,
  how: 'some' | 'all' = 'some',
): boolean {
  const product = draft.context.product(line.productId);
  if (product === undefined) return false;
  const called = memoryOf(draft.state).called?.[line.lineId] ?? '';
  const title = [line.title, ...(line.extras ?? []), called].join(' ');
  const named = { ...product, title, description: '', attributes: {} };
  const { covered, total } = matchName(words, named, draft.context.language);
  if (covered === 0) return isShortlyCalled(product, { words, elliptic: false }, draft.context.language);
  return how === 'some' ? covered > 0 : covered === total;
}

/** Words that are not in the name of a line may be what the shopper called it before, options aside: those may have changed since. */
function withCalled(draft: Draft, line: CartLine, match: NameMatch): NameMatch {
  const called = memoryOf(draft.state).called?.[line.lineId];
  const product = draft.context.product(line.productId);
  if (called === undefined || product === undefined || match.unmatched.length === 0) return match;
  const { language } = draft.context;
  const known = {
    ...product,
    title: called,
    variants: [],
    tags: [],
    categories: [],
    attributes: {},
    language,
  };
  const options = onlyOptions(product);
  const found = match.unmatched.filter(
    (word) => matchName(word, known, language).titled > 0 && matchName(word, options, language).covered === 0,
  );
  return {
    ...match,
    covered: match.covered + found.length,
    titled: match.titled + found.length,
    unmatched: match.unmatched.filter((word) => !found.includes(word)),
  };
}

/** Lines of the cart that the words name, in full; an empty list when they name something else. */
function linesNamed(draft: Draft, words: string): CartLine[] {
  const { language, product } = draft.context;
  // By its whole title a line is told from any other, whatever words they share.
  const titled = openLines(draft).filter(
    ({ title, extras = [] }) => fold([title, ...extras].join(' ')) === fold(words),
  );
  if (titled.length === 1) return titled;
  const full = linesHolding(draft, words);
  const most = Math.max(0, ...full.map(({ titled }) => titled));
  // "Chips", with a salad of the same kind in the cart: what is called so is another thing.
  const isOther = most === 0 && full.length > 0 && !isOnlyContainer(words);
  if (isOther && namesOther(draft, words, full)) return [];
  const best = full.filter(({ titled }) => titled === most).map(({ line }) => line);
  if (best.length < 2) return best;
  const named = best.flatMap((line) => {
    const own = product(line.productId);
    return own === undefined ? [] : [{ line, product: own, titled: most }];
  });
  const called = themselves(named, words, language);
  if (called.length === 1) return called.map(({ line }) => line);
  const nearest = calledNearest(named, words, language);
  if (nearest.length === 1) return nearest.map(({ line }) => line);
  const exact = best.filter((line) => {
    const own = product(line.productId);
    const share = own === undefined ? 0 : matchName(words, own, language).titleShare;
    return share > 0.999 && (line.extras ?? []).length === 0;
  });
  return exact.length === 1 ? exact : best;
}

function namesOther(draft: Draft, words: string, full: readonly { line: CartLine }[]): boolean {
  const { findByName, language } = draft.context;
  return findByName(words).some(({ product }) => {
    const { covered, total, titled } = matchName(words, product, language);
    const isCalled = total > 0 && covered === total && titled === total;
    return isCalled && !full.some(({ line }) => line.productId === product.id);
  });
}

/** "Silla" is a chair, and "Sill" only by its letters; "mancuernas" are dumbbells, and a kettlebell only by what it is like. */
function calledNearest<T extends { product: Product }>(
  named: readonly T[],
  words: string,
  language: Language,
): T[] {
  const nearness = named.map(({ product }) => howNearly(words, product, language));
  return named.filter((_, at) => nearness[at] === Math.max(...nearness));
}

/** "La que va sin setas": lines that could have it and do not. */
function linesLacking(draft: Draft, without: readonly string[]): CartLine[] {
  return openLines(draft).filter((line) => {
    const own = draft.context.product(line.productId);
    return without.every((words) => {
      const extra = own === undefined ? undefined : findExtra(own, words, draft.context.language);
      return extra !== undefined && line.extras?.includes(extra.title) !== true;
    });
  });
}

/** "Mi nena" and "la nena" are one, and so are "my son" and "my son's". */
const whoSaid = (whom: string): string =>
  whom
    .replace(/['’]s$/, '')
    .replace(/^(?:mis?|my|el|la|los|las|the|his|her|our|their|tus?|sus?|nuestr[oa]s?) (?=\S)/, '');

/** Lines ordered for somebody: "mine" is what was said to be for me, "for him" what was for a son. */
function linesFor(draft: Draft, whom: string, among: readonly CartLine[]): CartLine[] {
  const whose = memoryOf(draft.state).whose ?? {};
  const isMe = (text: string) => /^(?:me|mi|myself|us|nosotr[oa]s)$/.test(text);
  const said = among.filter((line) => whose[line.lineId] !== undefined);
  const same = said.filter((line) => whoSaid(whose[line.lineId] ?? '') === whoSaid(whom));
  if (same.length > 0) return same;
  if (isMe(whom)) {
    const mine = said.filter((line) => isMe(whose[line.lineId] ?? ''));
    // The others are somebody's: what is left of the kind is mine.
    const ofKind = among.filter(
      (line) =>
        whose[line.lineId] === undefined && said.some(({ productId }) => productId === line.productId),
    );
    return mine.length > 0 ? mine : ofKind;
  }
  return /^(?:him|her|them|ella|ellos|ellas|el)$/.test(whom)
    ? said.filter((line) => !isMe(whose[line.lineId] ?? ''))
    : [];
}

/** "The bigger ones", of lines of one product in several sizes; of the last one's, where there are several such. */
function bySizeOf(draft: Draft, lines: readonly CartLine[], kind: 'bigger' | 'smaller'): CartLine[] {
  const last = lastLine(draft)?.productId;
  const ids = [...new Set(lines.map((line) => line.productId))].toSorted(
    (one, other) => Number(other === last) - Number(one === last),
  );
  for (const id of ids) {
    const product = draft.context.product(id);
    const found =
      product === undefined
        ? undefined
        : bySize(
            lines.filter((line) => line.productId === id),
            product,
            kind,
          );
    if (found !== undefined) return [found];
  }
  return [];
}

/** "El cable corto", of two in several lengths. */
function linesOfSize(draft: Draft, words: string): CartLine[] {
  const big =
    /(?:^|\s)(?:m[aá]s )?(?:grandes?|larg[oa]s?|gord[oa]s?|big(?:ger|gest)?|large(?:r|st)?|long(?:er|est)?)(?=\s|$)/iu;
  const small =
    /(?:^|\s)(?:m[aá]s )?(?:peque[nñ][oa]s?|cort[oa]s?|chic[oa]s?|small(?:er|est)?|short(?:er|est)?|little)(?=\s|$)/iu;
  const kind = big.test(words) ? 'bigger' : small.test(words) ? 'smaller' : undefined;
  if (kind === undefined) return [];
  const rest = words
    .replace(kind === 'bigger' ? big : small, ' ')
    .replace(/(?:^|\s)ones?(?=\s|$)/i, ' ')
    .trim();
  return bySizeOf(
    draft,
    rest === '' ? openLines(draft) : linesHolding(draft, rest).map(({ line }) => line),
    kind,
  );
}

/** "The cheapest", "la más ligera", of some lines. */
function firstOf(
  draft: Draft,
  lines: readonly CartLine[],
  reference: Extract<Reference, { kind: 'cheapest' | 'dearest' | 'first_by' }>,
): CartLine[] {
  if (reference.kind === 'first_by') {
    const products = lines.flatMap(({ productId }) => draft.context.product(productId) ?? []);
    const first = firstBy(reference.said, products) ?? [];
    return lines.filter((line) => first.some(({ id }) => id === line.productId));
  }
  const prices = lines.map((line) => line.unitPrice.amount);
  const wanted = reference.kind === 'cheapest' ? Math.min(...prices) : Math.max(...prices);
  return lines.filter((line) => line.unitPrice.amount === wanted);
}

/** "Quita la barra", of a soundbar, where the shop has nothing else that is called so. */
function linesShortlyCalled(draft: Draft, { words, elliptic }: Item): CartLine[] {
  if (words === '' || namesOther(draft, words, [])) return [];
  return openLines(draft).filter(({ productId }) => {
    const product = draft.context.product(productId);
    return product !== undefined && isShortlyCalled(product, { words, elliptic }, draft.context.language);
  });
}

/** Every line that an item may mean. */
export function findLines(draft: Draft, item: Item): CartLine[] {
  const lines = openLines(draft);
  const words = [item.words, item.variantWords, ...item.with].join(' ').trim();
  switch (item.reference?.kind) {
    case 'ordinal': {
      const line = lines.at(item.reference.value < 0 ? item.reference.value : item.reference.value - 1);
      return line === undefined ? [] : [line];
    }
    case 'all':
      return sayingWords(words, draft.context.language).length === 0
        ? lines
        : linesHolding(draft, words).map(({ line }) => line);
    case 'whose':
      return linesFor(draft, item.reference.whom, words === '' ? lines : linesNamed(draft, words));
    case 'bigger':
    case 'smaller':
      return bySizeOf(
        draft,
        words === '' ? lines : linesHolding(draft, words).map(({ line }) => line),
        item.reference.kind,
      );
    case 'cheapest':
    case 'dearest':
    case 'first_by':
      return firstOf(
        draft,
        sayingWords(words, draft.context.language).length === 0 ? lines : linesNamed(draft, words),
        item.reference,
      );
    default:
      break;
  }
  const ofWhom =
    item.whom === undefined
      ? []
      : linesFor(draft, item.whom, words === '' ? lines : linesNamed(draft, words));
  if (ofWhom.length > 0) return ofWhom;
  if (words !== '') {
    // "One of the plain ones": without extras.
    const plainly = /(?:^|\s)(?:plain|sencill[oa]s?|normal(?:es)?)(?=\s|$)/iu;
    const rest = words
      .replace(plainly, ' ')
      .replace(/(?:^|\s)ones?(?=\s|$)/i, ' ')
      .trim();
    if (rest !== words && plainly.test(words)) {
      const bare = (rest === '' ? lines : linesNamed(draft, rest)).filter(
        (line) => line.extras === undefined,
      );
      if (bare.length > 0) return bare;
    }
    const named = linesNamed(draft, words);
    // "La de mi mujer".
    const whose = named.length > 0 ? [] : linesFor(draft, fold(words), lines);
    if (whose.length > 0) return whose;
    const mine = item.owned === true && named.length > 1 ? linesFor(draft, 'me', named) : [];
    if (mine.length === 1) return mine;
    if (named.length > 0) return named;
    const sized = linesOfSize(draft, words);
    return sized.length > 0 ? sized : linesShortlyCalled(draft, item);
  }
  if (item.without.length > 0) return linesLacking(draft, item.without);
  const asked = namedAside(draft);
  if (asked.length > 0) return asked;
  const last = lastLine(draft);
  return last === undefined ? lines : [last];
}

/** "La de huevo", "pues la más barata", "la primera y la tercera": which of the products that a question named. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Pending } from '../../conversation-state.ts';
import { firstBy } from '../../superlatives.ts';
import { askPending } from '../acts/ask-pending.ts';
import { choiceOf } from '../acts/choice.ts';
import { distributedAnswer } from '../acts/distribute.ts';
import { isEach, openOptions } from '../acts/each-option.ts';
import { comesInPairs } from '../acts/pairs.ts';
import { addProduct, addVariant } from '../acts/put-goods.ts';
import { type Wanted, wantedAgain } from '../acts/wanted.ts';
import { variantOf } from '../cart/cart.ts';
import { ask, type Draft } from '../cart/draft.ts';
import { havingAttribute } from '../names/by-attribute.ts';
import { byPrice } from '../names/find-product.ts';
import { matchName } from '../names/match-name.ts';
import { only } from '../names/narrow.ts';
import { calledByNumber } from '../names/number-of-name.ts';
import { pointedBy } from '../names/pointed-by.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, isOneOfEach, lineItem, readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import type { Answer } from './answer-line.ts';

type ChooseProduct = Extract<Pending, { kind: 'choose_product' }>;

export function productsAsked(draft: Draft, pending: ChooseProduct): Product[] {
  return pending.productIds.map((id) => draft.context.product(id)).filter((product) => product !== undefined);
}

/** True when each of the answers names one of them, and no two the same. `each`: so many of each were said. */
export function answerProducts(
  draft: Draft,
  pending: ChooseProduct,
  { answers, each }: { answers: readonly Answer[]; each: number | undefined },
): boolean {
  const products = productsAsked(draft, pending);
  const chosen = answers.map((answer) => productsMeant(draft, products, answer));
  // "La segunda, sin queso": what is only said of one names no other.
  const namesSome = answers.every(
    ({ item }) => item.reference !== undefined || `${item.words}${item.variantWords}` !== '',
  );
  const isEach = namesSome && chosen.every((meant) => meant.length === 1);
  if (!isEach || new Set(chosen.flat()).size < answers.length) return false;
  const share = each ?? shareOf(pending.quantity, answers);
  for (const [at, [product]] of chosen.entries()) {
    const answer = answers[at];
    if (product !== undefined && answer !== undefined)
      addAnswered(draft, { ...pending, quantity: share }, product, answer);
  }
  return true;
}

/** "One egg", "one ham", "cheese": an "and" of a name parts nothing. */
export function wholeNames(draft: Draft, products: readonly Product[], clauses: readonly string[]): string[] {
  const { language } = draft.context;
  const titled = (text: string, product: Product): number => {
    const { words } = readItem(readWords(text, language), text);
    const { total, covered, titled: found } = matchName(words, product, language);
    return total > 0 && covered === total ? found : 0;
  };
  const names: string[] = [];
  for (const clause of clauses) {
    const before = names.at(-1) ?? '';
    const both = `${before} ${clause}`;
    const isOne = products.some((product) => {
      const own = titled(before, product);
      return own > 0 && titled(both, product) > own;
    });
    if (isOne) names.splice(-1, 1, both);
    else names.push(clause);
  }
  return names;
}

/** "Dos pizzas", and then "una de huevo y otra de jamón": two in all, as many of the one as of the other where no number is said. */
function shareOf(quantity: number, answers: readonly Answer[]): number {
  const isCounted = answers.some(({ item }) => (item.quantity ?? 1) > 1);
  return isCounted || quantity % answers.length > 0 ? 1 : quantity / answers.length;
}

function addAnswered(draft: Draft, asked: ChooseProduct, product: Product, { item }: Answer): void {
  const isPair = asked.pair === true && asked.quantity === 2 && comesInPairs(product);
  const pending = isPair ? { ...asked, quantity: 1 } : asked;
  const words = `${pending.variantWords} ${item.variantWords} ${item.words}`.trim();
  addKnown(draft, product, wantedAgain(pending, item, fittingWords(draft, product, words)));
}

/** One of several chosen at once: should it have to wait for a question about another, it is known by its title. */
function addKnown(draft: Draft, product: Product, wanted: Wanted): void {
  const { quantity, with: extras, without, words: variantWords } = wanted;
  const item: Item = { ...lineItem({ title: product.title }), quantity, with: extras, without, variantWords };
  addProduct(draft, product, { ...wanted, act: { kind: 'add', item, strength: 'strong' } });
}

/** "Julio, one orange and one grey": of the product named so many in each option, where they come to as many as were asked for. */
export function answerInOptions(draft: Draft, pending: ChooseProduct, acts: readonly OrderAct[]): boolean {
  const [named, ...parts] = acts;
  if (named?.kind !== 'add' || parts.length < 2) return false;
  const { item } = named;
  const [product, ...more] = productsMeant(draft, productsAsked(draft, pending), {
    item,
    yes: false,
    words: item.words,
  });
  if (product === undefined || more.length > 0) return false;
  const variantIds = product.variants.map(({ id }) => id);
  const chosen = distributedAnswer(draft, { product, variantIds, quantity: pending.quantity }, parts);
  for (const { variantId, quantity } of chosen) {
    const wanted = { ...wantedAgain(pending, item, ''), quantity };
    addVariant(draft, { product, variant: variantOf(product, variantId), wanted });
  }
  return chosen.length > 0;
}

/** "The Julio, one of each colour": of the product named one in every option, where that comes to as many as were asked for. */
export function answerInEach(draft: Draft, pending: ChooseProduct, acts: readonly OrderAct[]): boolean {
  const [named, behind, ...others] = acts;
  if (named?.kind !== 'add' || others.length > 0) return false;
  const each = named.item.eachOption === true ? named : behind;
  if (each?.kind !== 'add' || (each !== named && !isEach(each))) return false;
  const { item } = named;
  const [product, ...more] = productsMeant(draft, productsAsked(draft, pending), {
    item,
    yes: false,
    words: item.words,
  });
  const options = product === undefined || more.length > 0 ? [] : openOptions(product);
  const quantity = each.item.quantity ?? 1;
  const isSoMany = pending.quantity === 1 || pending.quantity === options.length * quantity;
  if (product === undefined || options.length === 0 || !isSoMany) return false;
  for (const option of options)
    addProduct(draft, product, { ...wantedAgain(pending, item, option), quantity });
  return true;
}

export function answerProduct(draft: Draft, pending: ChooseProduct, answer: Answer): boolean {
  const products = productsAsked(draft, pending);
  const some = someOf(products, answer.words);
  for (const product of some)
    addAnswered(draft, { ...pending, quantity: 1 }, product, { ...answer, item: emptyItem() });
  if (some.length > 0) return true;
  if (answer.item.reference?.kind === 'all' && answer.item.words === '' && products.length > 1)
    return answerAll(draft, pending, answer.item);
  const chosen = productsMeant(draft, products, answer);
  const one = chosen.length === 1 ? chosen[0] : undefined;
  if (one !== undefined) {
    addAnswered(draft, pending, one, answer);
    return true;
  }
  if (chosen.length === 0) return false;
  const choices = chosen.map(choiceOf);
  ask(
    draft,
    { kind: 'ask_product', choices },
    {
      pending: {
        ...pending,
        quantity: wantedAgain(pending, answer.item, '').quantity,
        productIds: chosen.map((product) => product.id),
      },
      act: undefined,
      products: chosen,
    },
  );
  return true;
}

/** "Both", "one of each": so many of all of them as were asked for; where that does not come out even it is asked again. */
export function answerAll(draft: Draft, pending: ChooseProduct, item: Item): boolean {
  const products = productsAsked(draft, pending);
  const { length } = products;
  const count = item.reference?.kind === 'all' ? item.reference.count : undefined;
  if (count !== undefined && count !== length) return false;
  const share = isOneOfEach(item) ? 1 : pending.quantity / length;
  const isEven = Number.isInteger(share) && share * length === pending.quantity;
  const isCounted = (item.quantity ?? 1) > 1;
  if (!isEven && !isCounted && pending.quantity !== 1) {
    askPending(draft, pending);
    return true;
  }
  for (const product of products) {
    const words = fittingWords(draft, product, pending.variantWords);
    addKnown(draft, product, wantedAgain({ ...pending, quantity: isEven ? share : 1 }, item, words));
  }
  return true;
}

/** Words said before of a kind of thing ("pizza") choose no variant: only those the product holds go on. */
function fittingWords(draft: Draft, product: Product, words: string): string {
  const { language } = draft.context;
  return words
    .split(/\s+/)
    .filter((word) => matchName(word, product, language).covered > 0)
    .join(' ');
}

/** Those of the products that an answer means. */
export function productsMeant(
  draft: Draft,
  products: readonly Product[],
  { item, yes, words }: Pick<Answer, 'item' | 'yes' | 'words'>,
): Product[] {
  if (item.reference?.kind === 'ordinal') {
    const { value, figure } = item.reference;
    const called = figure === true ? only(calledByNumber(products, value)) : undefined;
    const product = called ?? products.at(value < 0 ? value : value - 1);
    return product === undefined ? [] : [product];
  }
  if (item.reference?.kind === 'cheapest' || item.reference?.kind === 'dearest')
    return byPrice(products, item.reference.kind);
  if (item.reference?.kind === 'first_by') return firstBy(item.reference.said, products) ?? [];
  const pointed = pointedBy(products, item);
  if (pointed.length > 0) return pointed;
  if (products.length === 1 && (yes || item.reference?.kind === 'that')) return [...products];
  if (yes) return products.length > 1 ? [...products] : [];
  const sought = [item.words, item.variantWords].join(' ').trim() || words;
  const judged = products.map((product) => ({
    product,
    match: matchName(sought, product, draft.context.language),
  }));
  const full = judged.filter(({ match }) => match.total > 0 && match.covered === match.total);
  if (full.length === 0) {
    const having = havingAttribute(products, sought, draft.context.language);
    return having.length === 1 ? having : [];
  }
  const most = Math.max(0, ...full.map(({ match }) => match.titled));
  return full.filter(({ match }) => match.titled === most).map(({ product }) => product);
}

const counts: Readonly<Record<string, number>> = { dos: 2, two: 2, tres: 3, three: 3, 2: 2, 3: 3 };

/** "Las dos primeras", "the last two". */
function someOf(products: readonly Product[], words: string): Product[] {
  const found =
    /^(?:l[oa]s |the )?(?:(dos|tres|[23]) (primer|ultim)[oa]s|(primer|ultim)[oa]s (dos|tres|[23])|(first|last) (two|three|[23]))$/.exec(
      fold(words),
    );
  if (found === null) return [];
  const count = counts[found[1] ?? found[4] ?? found[6] ?? ''] ?? 0;
  if (count >= products.length) return count === products.length ? [...products] : [];
  return /ultim|last/.test(found[0]) ? products.slice(-count) : products.slice(0, count);
}

/** The turn's facts in the form the rules ask them: which product says which word, which amount is whose. */
import type { Extra, Product } from '../../catalog/product.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import type { Facts, ProductFact } from '../facts.ts';
import { ClauseCutter } from './clause-cutter.ts';
import { addText, emptyIndex, type TextIndex } from './text-index.ts';
import { WordReach } from './word-reach.ts';

export type KnownProduct = {
  id: string;
  product: Product;
  fact: ProductFact;
  /** Content stems of the title, in its order. */
  title: string[];
  /** Stems of title and brand. */
  names: ReadonlySet<string>;
  text: TextIndex;
};

/** An extra of one or more products; the same name may cost differently on each. */
export type KnownExtra = { title: string[]; language: Language; owner: string; extra: Extra };

/** One sentence of a page, or one the shop's settings amount to. */
export type KnownSentence = {
  index: TextIndex;
  /** Stems that may come from around it: the page's title and the sentence before. */
  around: TextIndex;
  negated: boolean;
  /** It says under which condition. */
  conditional: boolean;
  amounts: number[];
};

export type KnownFacts = {
  facts: Facts;
  reach: WordReach;
  products: KnownProduct[];
  byId: ReadonlyMap<string, KnownProduct>;
  /** How many products hold a stem in their names: 1 makes it theirs. */
  nameCounts: ReadonlyMap<string, number>;
  extras: KnownExtra[];
  sentences: KnownSentence[];
  /** Words of the shop's name, the assistant's, the cart's lines and what code told. */
  aside: TextIndex;
  question: TextIndex;
  /** The products a sentence without a name is about: the one asked about, or the only one found. */
  defaultIds: string[];
  /** Products of this turn, not of the history. */
  foundIds: string[];
};

export function knowFacts(facts: Facts): KnownFacts {
  const products = uniqueProducts(facts.products).map(knowProduct);
  const nameCounts = new Map<string, number>();
  for (const { names } of products) {
    for (const name of names) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
  }
  const asked = facts.products.filter(({ from }) => from === 'asked');
  const found = facts.products.filter(({ from }) => from !== 'history' && from !== 'cart');
  const now =
    asked.length === 1 ? asked : found.length === 1 ? found : products.length === 1 ? facts.products : [];
  return {
    facts,
    reach: new WordReach(facts.language),
    products,
    byId: new Map(products.map((known) => [known.id, known])),
    nameCounts,
    extras: products.flatMap(knowExtras),
    sentences: [...facts.pages.flatMap(({ page }) => pageSentences(page)), ...shopSentences(facts)],
    aside: asideIndex(facts),
    question: indexOf(facts.question, facts.language),
    defaultIds: now.slice(0, 1).map(({ product }) => product.id),
    foundIds: [...new Set(found.map(({ product }) => product.id))],
  };
}

function uniqueProducts(all: readonly ProductFact[]): ProductFact[] {
  const byId = new Map<string, ProductFact>();
  for (const fact of all) if (!byId.has(fact.product.id)) byId.set(fact.product.id, fact);
  return [...byId.values()];
}

function knowProduct(fact: ProductFact): KnownProduct {
  const { product } = fact;
  const title = contentStems(product.title, product.language);
  const text = emptyIndex(product.language);
  for (const part of productTexts(product)) addText(text, part);
  const names = new Set([...title, ...contentStems(product.brand ?? '', product.language)]);
  return { id: product.id, product, fact, title, names, text };
}

/** Reviews are left out: what a shopper once wrote is not what the shop says. */
function productTexts(product: Product): string[] {
  return [
    product.title,
    product.brand ?? '',
    ...product.categories,
    ...product.tags,
    product.description,
    ...Object.entries(product.attributes).flatMap(([name, values]) => [name, ...values]),
    ...product.variants.flatMap((one) => [one.title, ...Object.entries(one.options).flat()]),
    ...product.extras.map((extra) => extra.title),
    product.sku ?? '',
    product.gtin ?? '',
  ];
}

function knowExtras({ product }: KnownProduct): KnownExtra[] {
  return product.extras.map((extra) => ({
    title: contentStems(extra.title, product.language).filter(
      (word) => word !== 'extra' && word !== 'extras',
    ),
    language: product.language,
    owner: product.id,
    extra,
  }));
}

function indexOf(text: string, language: Language): TextIndex {
  const index = emptyIndex(language);
  addText(index, text);
  return index;
}

function asideIndex(facts: Facts): TextIndex {
  const { shop, cart } = facts;
  const index = emptyIndex(facts.language);
  for (const text of [shop.name, shop.assistantName, ...facts.told]) addText(index, text);
  for (const line of cart?.lines ?? []) {
    for (const text of [line.title, ...(line.extras ?? [])]) addText(index, text);
  }
  addText(index, cart?.delivery?.address ?? '');
  addText(index, cart?.orderNumber ?? '');
  return index;
}

const negation =
  /\b(no|not|never|nunca|jam[aá]s|sin|without|ni|nor|neither|tampoco|ning[uú]n\w*|cannot|\w+n['’]t|excepto|salvo|except|unless)\b/iu;

const condition = /\b(?:a partir de|desde|m[aá]s de|superior|superan?|sobre|over|above|from|more than|si|if|solo|s[oó]lo|only|except|excepto|salvo|cuando|when|siempre que|unless|para|for)\b/iu;

function pageSentences(page: { title: string; text: string; language: Language }): KnownSentence[] {
  const cutter = new ClauseCutter();
  const texts = [...cutter.push(page.text), ...cutter.end()]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  let before = '';
  return texts.map((text) => {
    const around = indexOf(`${page.title} ${before}`, page.language);
    before = text;
    return knowSentence(text, page.language, around);
  });
}

function knowSentence(text: string, language: Language, around = emptyIndex(language)): KnownSentence {
  const index = indexOf(text, language);
  return {
    index,
    around,
    negated: negation.test(text),
    conditional: condition.test(text),
    amounts: [...index.numbers].map((number) => Math.round(Number(number) * 100)),
  };
}

function shopSentences({ shop, language }: Facts): KnownSentence[] {
  const { contact, delivery } = shop;
  const pickup = (delivery?.pickup ?? []).map(({ name, address }) =>
    language === 'es'
      ? `Recogida en tienda, recoger el pedido en la tienda ${name} ${address ?? ''}`
      : `Pickup, pick up or collect the order in the shop, store ${name} ${address ?? ''}`,
  );
  const hours = contact.hours === undefined ? [] : [`${opening[language]} ${contact.hours[language]}`];
  const reach = [contact.email, contact.phone]
    .filter((one) => one !== undefined)
    .map((one) => `${contacting[language]} ${one}`);
  return [...pickup, ...hours, ...reach].map((text) => knowSentence(text, language));
}

const opening: Record<Language, string> = {
  es: 'horario de atención abierto abrimos cerramos teléfono tienda:',
  en: 'opening hours open close closed phone shop:',
};
const contacting: Record<Language, string> = {
  es: 'contacto contactar escribir escríbanos llamar llámenos correo electrónico email teléfono:',
  en: 'contact us write call reach email e-mail phone telephone:',
};

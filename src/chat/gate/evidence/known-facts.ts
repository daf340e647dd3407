/** The turn's facts in the form the rules ask them: which product says which word, which amount is whose. */
import type { Extra, Page, Product } from '../../../catalog/product.ts';
import type { Shop } from '../../../catalog/shop.ts';
import { findAmounts } from '../../../language/money-grammar.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Facts, ProductFact } from '../../facts.ts';
import type { Word } from '../clause.ts';
import { ClauseCutter } from '../clauses/clause-cutter.ts';
import { markNegations } from '../reading/negation-scope.ts';
import { subjectOf } from '../reading/sentence-subject.ts';
import { doerOf } from './doer.ts';
import { type FigurePiece, figuresIn } from './figure-segments.ts';
import { withoutFree } from './free-of-charge.ts';
import { subjectOfQuestion } from './question-subject.ts';
import { type SaidUnit, unitOf } from './said-units.ts';
import { SentenceWords } from './sentence-words.ts';
import { addText, emptyIndex, indexOf, type TextIndex } from './text-index.ts';
import { WordReach } from './word-reach.ts';
import { workedOut } from './worked-out.ts';

export type KnownProduct = {
  id: string;
  product: Product;
  fact: ProductFact;
  /** Content stems of the title, in its order. */
  title: string[];
  /** Stems of title and brand. */
  names: ReadonlySet<string>;
  /** What its text says; what it says is not so is only in `denied`. */
  text: TextIndex;
  denied: TextIndex;
  /** What a word of the answer may stand for. */
  reach: WordReach;
};

/** An extra of one or more products; the same name may cost differently on each. */
export type KnownExtra = { title: string[]; language: Language; owner: string; extra: Extra };

/** One sentence of a page, or one the shop's settings amount to. */
export type KnownSentence = {
  index: TextIndex;
  /** Stems that may come from around it: the page's title and the heading it stands under. */
  around: TextIndex;
  /** The sentence before: of the same matter. */
  before: TextIndex;
  negated: boolean;
  /** It says that something costs nothing. */
  free: boolean;
  /** What it denies aside, of what one does not like or has not used. */
  aside?: TextIndex;
  /** Its page was found for this turn. */
  asked: boolean;
  /** How many of its words mean something. */
  content: number;
  /** How many words deny. */
  denials: number;
  /** It says under which condition. */
  conditional: boolean;
  /** Stems of what it is said of: "Los tensiómetros tienen una garantía de cinco años"; empty where it is said of orders, or of all. */
  subject: readonly string[];
  /** Under which condition it holds: "salvo que tengan un defecto", "if the seal is unbroken". */
  provided?: TextIndex;
  /** What it leaves out: "todo menos las plantas vivas". */
  excepted?: TextIndex;
  /** How deeply each of its words is denied. */
  unit: SaidUnit;
  /** Its pieces of one figure's reach, where there are several. */
  figures: readonly FigurePiece[];
  /** Who does what it tells. */
  doer: 'shop' | 'shopper' | undefined;
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
  /** Those of the turn before the shop's others. */
  pages: readonly Page[];
  sentences: readonly KnownSentence[];
  sentenceWords: SentenceWords;
  /** Words of the shop's name, the assistant's, the cart's lines and what code told. */
  aside: TextIndex;
  question: TextIndex;
  /** The products a sentence without a name is about: the one asked about, the only one found, or the one the question names. */
  defaultIds: string[];
  /** Products of this turn, not of the history. */
  foundIds: string[];
};

export function knowFacts(facts: Facts): KnownFacts {
  const reach = new WordReach(facts.language);
  const products = uniqueProducts(facts.products).map((fact) => knowProduct(fact, reach));
  const nameCounts = new Map<string, number>();
  for (const { names } of products) {
    for (const name of names) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
  }
  const asked = facts.products.filter(({ from }) => from === 'asked');
  const found = facts.products.filter(({ from }) => from === 'found' || from === 'asked');
  const told = facts.products.filter(({ from }) => from !== 'named');
  const now = asked.length === 1 ? asked : found.length === 1 ? found : told.length === 1 ? told : [];
  const pages = pagesOf(facts);
  const groups = [
    ...pages.map((page) =>
      facts.pages.some((one) => one.page.id === page.id) ? pageSentences(page) : otherSentences(page),
    ),
    shopSentences[facts.language](facts.shop),
  ];
  const known: KnownFacts = {
    facts,
    reach,
    products,
    byId: new Map(products.map((known) => [known.id, known])),
    nameCounts,
    extras: products.flatMap(({ product }) => extrasOf(product)),
    pages,
    sentences: groups.flat(),
    sentenceWords: new SentenceWords(groups, reach),
    aside: asideIndex(facts),
    question: indexOf(facts.question, facts.language),
    defaultIds: now.slice(0, 1).map(({ product }) => product.id),
    foundIds: [...new Set(found.map(({ product }) => product.id))],
  };
  return known.defaultIds.length > 0 ? known : { ...known, defaultIds: subjectOfQuestion(known) };
}

function pagesOf({ pages, shopPages = [] }: Facts): Page[] {
  const found = [...pages.map(({ page }) => page), ...shopPages];
  return [...new Map(found.map((page) => [`${page.language} ${page.id}`, page])).values()];
}

function uniqueProducts(all: readonly ProductFact[]): ProductFact[] {
  const byId = new Map<string, ProductFact>();
  for (const fact of all) if (!byId.has(fact.product.id)) byId.set(fact.product.id, fact);
  return [...byId.values()];
}

function knowProduct(fact: ProductFact, reach: WordReach): KnownProduct {
  return { ...readProduct(fact.product), fact, reach };
}

/** Whatever the turn. */
const readProduct = workedOut((product: Product): Omit<KnownProduct, 'fact' | 'reach'> => {
  const title = contentStems(product.title, product.language);
  const names = new Set([...title, ...contentStems(product.brand ?? '', product.language)]);
  return { id: product.id, product, title, names, ...indexProduct(product) };
});

function indexProduct(product: Product): { text: TextIndex; denied: TextIndex } {
  const text = emptyIndex(product.language);
  const denied = emptyIndex(product.language);
  const add = (part: string) => {
    if (!mayDeny.test(part)) {
      addText(text, part);
      return;
    }
    addText(
      text,
      part.replace(/[^.;,]*/g, (piece) => affirmed(piece, product.language)),
    );
    addText(denied, deniedIn(part, product.language));
  };
  for (const part of productTexts(product)) add(part);
  for (const [name, values] of Object.entries(product.attributes)) {
    if (values.length > 0 && values.every((value) => isNo.test(value))) addText(denied, name);
    else {
      add(name);
      for (const value of values) if (!isNo.test(value)) add(value);
    }
  }
  return { text, denied };
}

const mayDeny =
  /\b(?:no|ni|sin|nunca|jam[aá]s|tampoco|ning[uú]n\w*|nada|nadie|not?|nor|never|without|neither|none|nothing|cannot|unable|\w*n['’]?t|free)\b/iu;

/** "impermeable: no" says that it is not. */
const isNo = /^\s*(?:no|none|ningun[oa]?|false|n\/a|-)\s*$/i;

function affirmed(text: string, language: Language): string {
  const words = wordsOf(text, language);
  if (!words.some(({ negated }) => negated)) return text;
  return words
    .filter(({ negated }) => !negated)
    .map((word) => word.text)
    .join(' ');
}

function deniedIn(text: string, language: Language): string {
  return wordsOf(text, language)
    .filter(({ negated }) => negated)
    .map((word) => word.text)
    .join(' ');
}

function wordsOf(text: string, language: Language): Word[] {
  const words = tokenise(text).map((token) => ({ ...token, ordinary: false, negated: false, named: false }));
  markNegations(words, text, language);
  return words;
}

/** Reviews are left out: what a shopper once wrote is not what the shop says. */
function productTexts(product: Product): string[] {
  return [
    product.title,
    product.brand ?? '',
    ...product.categories,
    ...product.tags,
    product.description,
    ...product.variants.flatMap((one) => [one.title, ...Object.entries(one.options).flat()]),
    ...product.extras.map((extra) => extra.title),
    product.sku ?? '',
    product.gtin ?? '',
  ];
}

const extrasOf = workedOut((product: Product): KnownExtra[] =>
  product.extras.map((extra) => ({
    title: contentStems(extra.title, product.language).filter(
      (word) => word !== 'extra' && word !== 'extras',
    ),
    language: product.language,
    owner: product.id,
    extra,
  })),
);

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

const everyNegation = new RegExp(negation.source, 'giu');
/** "No," that answers, and what is not promised: "no puedo asegurarle el viernes: …". */
const answeredNo =
  /^[\s*"'«“¡]*(?:no\s*[,.:;!]|(?:(?:I|we) (?:can['’]t|cannot) (?:promise|guarantee)|no (?:le |te )?(?:puedo|podemos) (?:prometer|garantizar|asegurar)\p{L}*)(?!\p{L})[^:,;]*[:,;])/iu;

/** How many words deny; a "ni" that goes on denying is none of its own, nor is a "No," that answers. */
export function denialsIn(text: string): number {
  const found = [...text.replace(answeredNo, '').matchAll(everyNegation)];
  return found.filter(([word], index) => index === 0 || !/^(?:ni|nor)$/iu.test(word)).length;
}

/** "Para devolver lo que no le convenza": what one does not like is no denial of the rest. */
const relative =
  /\b(?:(?:lo|el|la|los|las|algo|cualquier cosa) que no|(?:what|whatever|anything|something|one|ones|items?) (?:that |which )?(?:you |they |it )?(?:do|does|did|is|are|was|were)(?:n['’]t| not)|no (?:es|sea|son) lo que|(?:is|are)(?:n['’]t| not) what you)\b[^,.;]*/giu;

const exception =
  /(?:(?:todo|toda|todos|todas|all|every\w*|any\w*)\b.*\b(?:menos|but)|excepto|salvo|except(?: for)?|excluding)\s+(?!que\b|if\b)([^.;,]+)/iu;

/** What follows such words must come true first; "si puede ser" asks for nothing. */
const proviso =
  /(?:\bunless|\bas long as|\bprovided(?: that)?|\bonly if|\bif|\bsalvo que|\bsiempre que|\ba menos que|\bsolo si|\bsi)\s+(?!puede ser|es posible|possible|not\b|no\b|you (?:like|prefer|wish)|lo prefiere|quiere)([^.;]+)/iu;

const condition =
  /\b(?:a partir de|desde|m[aá]s de|superior|superan?|sobre|over|above|from|more than|si|if|solo|s[oó]lo|only|except|excepto|salvo|cuando|when|siempre que|unless|para|for)\b/iu;

const pageSentences = workedOut((page: Page): KnownSentence[] => {
  const cutter = new ClauseCutter();
  const texts = [...cutter.push(page.text), ...cutter.end()]
    .map((text) => text.trim())
    .filter((text) => text !== '');
  let heading = '';
  return texts.map((text, index) => {
    const around = indexOf(`${page.title} ${heading}`, page.language);
    if (isHeading(text)) heading = text;
    return knowSentence(text, page.language, around, indexOf(texts[index - 1] ?? '', page.language));
  });
});

/** Of a page that the turn did not find. */
const otherSentences = workedOut((page: Page): KnownSentence[] =>
  pageSentences(page).map((one) => ({ ...one, asked: false })),
);

/** "Recogida en tienda", on a line of its own. */
function isHeading(text: string): boolean {
  return !/[.:;!?]\s*$/.test(text) && text.split(/\s+/).length <= 6;
}

function knowSentence(
  text: string,
  language: Language,
  around = emptyIndex(language),
  before = emptyIndex(language),
): KnownSentence {
  const index = indexOf(text, language);
  const left = exception.exec(text)?.[1];
  // After a colon a condition opens a sentence of its own: "garantía de 30 días: si una se seca, …".
  const provided = proviso.exec(text.replace(/:\s(?:si|if|when|cuando)\s.*/iu, ''))?.[1];
  const unfree = withoutFree(text);
  const aside = text.match(relative)?.join(' ');
  return {
    index,
    ...(left === undefined ? {} : { excepted: indexOf(left, language) }),
    ...(aside === undefined ? {} : { aside: indexOf(aside, language) }),
    ...(provided === undefined ? {} : { provided: indexOf(provided, language) }),
    subject: subjectOf(tokenise(text), language).map((folded) => stem(folded, language)),
    around,
    before,
    negated: negation.test(unfree.replace(relative, ' ')) || left !== undefined,
    free: unfree !== text,
    asked: true,
    content: new Set(contentStems(text, language)).size,
    denials: denialsIn(text),
    conditional: condition.test(text),
    unit: unitOf(text, language),
    figures: figuresIn(text, language),
    doer: doerOf(
      ` ${tokenise(text)
        .map(({ folded }) => folded)
        .join(' ')} `,
    ),
    amounts: findAmounts(text, { language }).flatMap((span) =>
      // Only money is money: "13:00" and "30 días" are no prices.
      span.kind === 'amount' && span.value.currency !== undefined ? [span.value.amount] : [],
    ),
  };
}

const shopSentences: Record<Language, (shop: Shop) => KnownSentence[]> = {
  es: workedOut((shop) => sentencesOf(shop, 'es')),
  en: workedOut((shop) => sentencesOf(shop, 'en')),
};

function sentencesOf({ contact, delivery }: Shop, language: Language): KnownSentence[] {
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

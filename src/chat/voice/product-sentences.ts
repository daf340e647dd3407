/** What the catalogue says of one product: its price, its stock, or the passage of its sheet that answers the question. */
import type { Product, Variant } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import type { ReviewsDigest } from '../../catalog/reviews-digest.ts';
import { looksLikeCode } from '../../language/code-in-text.ts';
import { translations } from '../../language/lexicon.ts';
import { formatMoney } from '../../language/money-format.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { type Language, languages, type Money } from '../../protocol.ts';
import type { Aspect } from '../understand/understanding.ts';
import { notReduced, reduction } from './discount-sentences.ts';
import { answerFromSheet, type SheetAnswer } from './passages/answer-from-sheet.ts';
import { type Passage, quoteOf } from './passages/passages-of.ts';
import { boldTitle, joined, plain, pricePhrase, say, stockPhrase } from './phrases.ts';
import { noReturnDate } from './return-sentences.ts';
import { tellReviews } from './review-sentences.ts';
import { sentences } from './sentences.ts';
import { stockOf, variantWithStock } from './stock-sentences.ts';
import { sumOf } from './sum-sentence.ts';
import type { Told } from './told.ts';

export function tellProduct(
  product: Product,
  options: {
    aspect: Aspect;
    language: Language;
    variant?: Variant | undefined;
    /** The variants that the question names. */
    asked?: readonly Variant[];
    namedPrice?: Money | undefined;
    /** The shopper's words: the extras it names are added up. */
    question?: string;
    /** Asked for only where the question is what people say of it. */
    digest?(): ReviewsDigest | undefined;
  },
): Told {
  const { aspect, language, namedPrice, asked = [] } = options;
  const variant = options.variant ?? pricedAlike(asked);
  const must: string[] = [];
  if (namedPrice !== undefined && namedPrice.amount !== lowestPrice(product).amount) {
    must.push(
      say(language, {
        es: `El precio de ${boldTitle(product)} es ${pricePhrase(product, language, variant)}; no puedo ofrecer otro.`,
        en: `The price of ${boldTitle(product)} is ${pricePhrase(product, language, variant)}; I cannot offer another.`,
      }),
    );
  }
  switch (aspect.asks) {
    case 'price':
      return {
        must: [
          ...(must.length > 0 ? must : priceSentences(product, language, variant)),
          ...extrasSentence(product, options.question ?? '', language, variant),
          ...sumOf(product, options.question ?? '', language, variant),
        ],
        may: [],
      };
    case 'discount':
      return {
        must: [...must, reduction(product, language, variant) ?? notReduced(product, language, variant)],
        may: [],
      };
    case 'stock':
      return { must: [...must, stockOf(product, asked, language, options.variant)], may: [] };
    case 'restock': {
      const [one = product] = asked.length > 0 ? asked : [variant ?? product];
      const isGone = one.availability === 'out_of_stock';
      const stock = stockOf(product, asked, language, options.variant);
      return { must: [...must, stock, ...(isGone ? [noReturnDate(language)] : [])], may: [] };
    }
    case 'rating': {
      const reviews = tellReviews(product, options.digest?.(), language);
      return { must: [...must, ratingSentence(product, language), ...reviews.must], may: reviews.may };
    }
    case 'details': {
      const question = options.question ?? aspect.words.join(' ');
      const extras =
        asksToAdd.test(question) && !asksExtras.test(question)
          ? extrasSentence(product, question, language, variant)
          : [];
      if (extras.length > 0) return { must: [...must, ...extras], may: [] };
      const details = [
        ...must,
        ...detailSentences(product, { words: aspect.words, question, language, asked }),
      ];
      if (details.length > 0) return { must: details, may: [] };
      const [first, described] = [overview(product, language, variant), saidOfIt(product, language)];
      // "¿Qué lleva?" is answered by what it is said to be, "tell me about it" by whatever the model makes of that.
      return aspect.words.some((stem) => !isOwnStem(stem, product))
        ? { must: [first, ...described], may: [] }
        : { must: [first], may: described };
    }
  }
}

/** Of its title, in either language's stems. */
const isOwnStem = (stem: string, { title }: Product): boolean =>
  languages.some((one) => contentStems(title, one).includes(stem));

/** "¿Llevan tacón?" of several: what the sheet of each says, in a line of its own. */
export function tellOfEach(
  products: readonly Product[],
  {
    question,
    language,
    askedOf,
    fewer,
  }: {
    question: string;
    language: Language;
    askedOf(product: Product): readonly Variant[];
    fewer?: true;
  },
): Told {
  const lines = products.map((product) => {
    const words = contentStems(question, language);
    const asked = askedOf(product);
    const [first = [overview(product, language), ...saidOfIt(product, language)].join(' ')] = detailSentences(
      product,
      {
        ...{ words, question, language, asked },
      },
    );
    return `- ${first}`;
  });
  return { must: fewer === true ? [notSoMany(products.length, language), ...lines] : lines, may: [] };
}

/** "The second" of one: what there is of them follows. */
const notSoMany = (shown: number, language: Language): string =>
  shown === 1
    ? say(language, { es: 'Solo le he mostrado una opción:', en: 'I have shown you only one option:' })
    : say(language, {
        es: 'No le he mostrado tantas opciones:',
        en: 'I have not shown you that many options:',
      });

/** One line that says what it is: used when nothing more particular was asked. */
export function overview(product: Product, language: Language, variant?: Variant): string {
  const stock = stockPhrase[language][(variant ?? product).availability];
  const price = pricePhrase(product, language, variant);
  return say(language, {
    es: `${boldTitle(product)} cuesta ${price}${stock === '' ? '' : ` (${stock})`}.`,
    en: `${boldTitle(product)} costs ${price}${stock === '' ? '' : ` (${stock})`}.`,
  });
}

/** How the sheet begins: what somebody hears who asks for nothing in particular. One sentence of prose, no code and no address. */
function saidOfIt(product: Product, language: Language): string[] {
  const [first = ''] = sentences(product.description);
  const isProse = first.length <= describedCharacters && !looksLikeCode(first);
  const said = isProse ? plain(first) : '';
  return said === ''
    ? []
    : [say(language, { es: `La ficha dice: «${said}»`, en: `The sheet says: “${said}”` })];
}

/** Longest sentence of a description that is quoted whole. */
const describedCharacters = 220;

function priceSentences(product: Product, language: Language, variant?: Variant): string[] {
  const told = [overview(product, language, variant)];
  const prior = (variant ?? product).priorPrice30d;
  const price = variant?.price ?? lowestPrice(product);
  if (prior !== undefined && prior.currency === price.currency && prior.amount > price.amount) {
    told.push(
      say(language, {
        es: `El precio más bajo de los 30 días anteriores era ${formatMoney(prior, language)}.`,
        en: `The lowest price of the 30 days before was ${formatMoney(prior, language)}.`,
      }),
    );
  }
  return told;
}

/** "Can I add mushrooms?", "¿se le puede poner queso?" */
const asksToAdd =
  /(?<!\p{L})(?:add(?:ed)?|put|have|get|extra|with|poner|ponerle|añadir(?:le)?|agregar(?:le)?|echar(?:le)?|sumar(?:le)?|con)(?!\p{L})/iu;

/** Which there are, and not one of them by its name. */
const asksExtras = /(?<!\p{L})(?:extras|toppings|suplementos|ingredientes extra)(?!\p{L})/iu;

/** "¿Cuánto cuesta con setas?": the sum, in minor units, of the price and the extras that are named. */
function extrasSentence(product: Product, question: string, language: Language, variant?: Variant): string[] {
  const asked = new Set(
    [question, ...tokenise(question).flatMap(({ folded }) => translations(folded, language))].flatMap(
      (text) => contentStems(text, product.language),
    ),
  );
  const own = new Set(contentStems(product.title, product.language));
  const extras = product.extras.filter(({ title }) => {
    const stems = contentStems(title, product.language).filter((stem) => !own.has(stem) && stem !== 'extra');
    return stems.length > 0 && stems.every((stem) => asked.has(stem));
  });
  const price = variant?.price ?? lowestPrice(product);
  if (extras.length === 0 && product.extras.length > 0 && asksExtras.test(question)) {
    const all = product.extras.map(
      ({ title, price: one }) => `${plain(title)} (${formatMoney(one, language)})`,
    );
    const list = joined(all, language);
    return [say(language, { es: `Se le puede añadir: ${list}.`, en: `What can be added to it: ${list}.` })];
  }
  if (extras.length === 0 || extras.some((extra) => extra.price.currency !== price.currency)) return [];
  const sum = extras.reduce((total, extra) => total + extra.price.amount, price.amount);
  const names = joined(
    extras.map((extra) => `${plain(extra.title)} (${formatMoney(extra.price, language)})`),
    language,
  );
  const total = formatMoney({ amount: sum, currency: price.currency }, language);
  return [say(language, { es: `Con ${names} son ${total}.`, en: `With ${names} it comes to ${total}.` })];
}

/** Of variants that cost the same, one that can be had. */
function pricedAlike(asked: readonly Variant[]): Variant | undefined {
  const isAlike = new Set(asked.map(({ price }) => price.amount)).size === 1;
  return isAlike
    ? (asked.find(({ availability }) => availability !== 'out_of_stock') ?? asked[0])
    : undefined;
}

const mostOptions = 8;
/** Of more a yes is told without what there is of each. */
const mostNamed = 3;

function ratingSentence(product: Product, language: Language): string {
  if (product.rating === undefined) {
    return say(language, {
      es: `${boldTitle(product)} todavía no tiene valoración media.`,
      en: `${boldTitle(product)} has no average rating yet.`,
    });
  }
  const rating = product.rating.toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  const count = product.reviewCount;
  const from =
    count === undefined
      ? ''
      : say(language, {
          es: ` (${count} ${count === 1 ? 'opinión' : 'opiniones'})`,
          en: ` (${count} ${count === 1 ? 'review' : 'reviews'})`,
        });
  return say(language, {
    es: `${boldTitle(product)} tiene una valoración de ${rating} sobre 5${from}.`,
    en: `${boldTitle(product)} is rated ${rating} out of 5${from}.`,
  });
}

/** What the sheet says to the question, quoted; or plainly that it does not say. */
function detailSentences(
  product: Product,
  {
    words,
    question,
    language,
    asked,
  }: { words: readonly string[]; question: string; language: Language; asked: readonly Variant[] },
): string[] {
  if (words.length === 0) return [];
  const answer = answerToAny(product, question, language);
  if (answer === undefined) return [];
  // "Tell me about the Keel 140": nothing was asked that a sheet could fail to say.
  if (answer.kind === 'unsaid' && words.every((stem) => isOwnStem(stem, product))) return [];
  // "¿Viene en blanco?": that it does is half of it, whether there is any is the other.
  const isOption =
    answer.kind === 'yes' &&
    asked.length <= mostNamed &&
    answer.passage.kind === 'attribute' &&
    product.variants.some(({ options: said }) => Object.keys(said).includes(nameOf(answer.passage)));
  const options =
    answer.kind === 'unsaid' || answer.kind === 'said' || isOption ? asked.slice(0, mostOptions) : [];
  if (options.length > 0 && options.every(({ availability }) => availability === 'out_of_stock'))
    return [stockOf(product, options, language)];
  if (options.length > 0) {
    const titles = joined(
      options.map((variant) => variantWithStock(variant, language)),
      language,
    );
    return [
      say(language, {
        es: `Sí: ${boldTitle(product)} en ${titles}.`,
        en: `Yes: ${boldTitle(product)} in ${titles}.`,
      }),
    ];
  }
  return sheetSentences(product, answer, language);
}

const nameOf = (passage: Passage): string => (passage.kind === 'attribute' ? passage.name : '');

/** Of several sentences one may be answered where the whole is not: "is it real down? what's inside?" */
function answerToAny(product: Product, question: string, language: Language): SheetAnswer | undefined {
  const whole = answerFromSheet(product, question, language);
  const parts = question.split(/(?<=[.?!;])\s+/);
  if (whole?.kind !== 'unsaid' || parts.length < 2) return whole;
  const answers = parts.map((part) => answerFromSheet(product, part, language));
  return answers.find((answer) => answer !== undefined && answer.kind !== 'unsaid') ?? whole;
}

function sheetSentences(product: Product, answer: SheetAnswer, language: Language): string[] {
  switch (answer.kind) {
    case 'yes':
      return [`${say(language, { es: 'Sí.', en: 'Yes.' })} ${quoted(product, answer.passage, language)}`];
    case 'no':
      return [`No. ${quoted(product, answer.passage, language)}`];
    case 'said':
      return [quoted(product, answer.passage, language)];
    case 'unsaid': {
      const unsaid = say(language, {
        es: `La ficha de ${boldTitle(product)} no lo dice, y prefiero no suponerlo.`,
        en: `The sheet of ${boldTitle(product)} does not say, and I would rather not guess.`,
      });
      if (answer.near === undefined) return [unsaid];
      const near = plain(quoteOf(answer.near));
      return [
        unsaid,
        say(language, { es: `Lo más parecido que dice: «${near}»`, en: `The closest it says: “${near}”` }),
      ];
    }
    default:
      return answer satisfies never;
  }
}

/** An attribute as the sheet has it, or one of its sentences, word for word. */
function quoted(product: Product, passage: Passage, language: Language): string {
  const quote = plain(quoteOf(passage));
  if (passage.kind === 'attribute') return `${boldTitle(product)} – ${quote}.`;
  return say(language, {
    es: `La ficha de ${boldTitle(product)} dice: «${quote}»`,
    en: `The sheet of ${boldTitle(product)} says: “${quote}”`,
  });
}

/**
 * What the reviews of a product say, counted by rules and no model. An opinion is counted where a review says it plainly: a wish, a comparison or
 * a doubt is none, and a word of blame in a review of five stars is none either. So every count may be too low and is never too high.
 */
import { detectLanguage } from '../language/detect-language.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { Product, Review } from './product.ts';
import {
  type Attribute,
  aside,
  attributes,
  blame,
  denial,
  emphasis,
  excess,
  extremes,
  joinedExcess,
  praise,
} from './review-words.ts';

/** How many of the reviews that are read speak well of an attribute, badly, and of it at all. */
export type Opinion = { name: Readonly<Record<Language, string>>; good: number; bad: number; named: number };

/** A short point in the words of the reviews, and how many of them make it; code found each of them there. */
export type DigestPoint = { side: 'good' | 'bad'; text: string; count: number };

/** What a model picked out of the reviews at ingestion, where the merchant asked for it. */
export type ModelDigest = { model: string; points: readonly DigestPoint[] };

export type ReviewsDigest = {
  /** Reviews whose text the catalogue holds: what every count rests on. */
  read: number;
  /** The most named first. */
  opinions: readonly Opinion[];
  /** Whole reviews, word for word: one that praises and one that blames, where there are such and they are short. */
  quotes: readonly string[];
  byModel?: ModelDigest;
};

type Says = 'good' | 'bad' | 'named' | 'mixed';

const nearWords = 3;
const besideWords = 4;
const longestQuote = 160;
/** An offer, an address or a sign of money is not for the shop to repeat. */
export const notToRepeat =
  /https?:|www\.|[@€$£%<>{}]|\b(?:gratis|free|descuento|discount|refund|reembolso)\b/i;

/** An ingestion asks twice of the same product: for what is embedded, and for what is kept. */
const made = new WeakMap<readonly Review[], { language: Language; digest: ReviewsDigest | undefined }>();

export function digestReviews({
  reviews,
  language,
}: Pick<Product, 'reviews' | 'language'>): ReviewsDigest | undefined {
  const known = made.get(reviews);
  if (known?.language === language) return known.digest;
  const digest = countedIn(reviews, language);
  made.set(reviews, { language, digest });
  return digest;
}

function countedIn(reviews: readonly Review[], language: Language): ReviewsDigest | undefined {
  const written = reviews.filter(({ text }) => /\p{L}/u.test(text));
  if (written.length === 0) return undefined;
  const said = written.map((review) => opinionsIn(review, language));
  const opinions = attributes
    .map((attribute) => {
      const all = said.flatMap((one) => one.get(attribute) ?? []);
      const count = (says: Says) => all.filter((one) => one === says).length;
      return { name: attribute.name, good: count('good'), bad: count('bad'), named: all.length };
    })
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named);
  return { read: written.length, opinions, quotes: quotesOf(written, said) };
}

function quotesOf(reviews: readonly Review[], said: readonly Map<Attribute, Says>[]): string[] {
  const whole = (says: Says) =>
    reviews.find(({ text }, at) => isQuotable(text) && [...(said[at]?.values() ?? [])].includes(says));
  const first = whole('good') ?? reviews.find(({ text }) => isQuotable(text));
  const second = whole('bad') ?? reviews.find(({ text, rating }) => rating <= 3 && isQuotable(text));
  return [...new Set([first, second].flatMap((review) => (review === undefined ? [] : review.text.trim())))];
}

function isQuotable(text: string): boolean {
  return text.trim().length <= longestQuote && !notToRepeat.test(text) && !/[\n«»“”*]/.test(text.trim());
}

/** Of one review: an attribute that it both praises and blames is only named. */
function opinionsIn({ text, rating }: Review, shopLanguage: Language): Map<Attribute, Says> {
  return opinionsInLanguage({ text, rating }, detectLanguage(text.slice(0, 300)) ?? shopLanguage);
}

/** The same of a text whose language is known. */
export function opinionsInLanguage({ text, rating }: Review, language: Language): Map<Attribute, Says> {
  const found = new Map<Attribute, Says>();
  for (const clause of clausesOf(text)) {
    for (const [attribute, says] of opinionsOfClause(clause, language)) {
      const credible = (says === 'bad' && rating > 4) || (says === 'good' && rating < 2) ? 'named' : says;
      add(found, attribute, credible);
    }
  }
  return found;
}

/** A question is left out: whoever asks does not say. */
export function clausesOf(text: string): string[][] {
  return text
    .split(
      /(?<=[.!?…])\s+|\n+|[,;:()—–]|\s(?:pero|aunque|sino|but|though|although|yet|however|while|mientras)\s|\s(?:y|and)\s(?=(?:no|ni|nada|not|never|nunca)\s)/i,
    )
    .filter((part) => part !== undefined && !/[?¿]/.test(part))
    .map((part) => tokenise(part).map(({ folded }) => folded))
    .filter((words) => words.length > 0);
}

function opinionsOfClause(words: readonly string[], language: Language): Map<Attribute, Says> {
  const plain = ` ${words.join(' ')} `
    .replace(emphasis[language], ' ')
    .replace(excess[language], joinedExcess[language]);
  const rest = plain.trim().split(' ');
  const isAside = aside[language].test(plain);
  const found = new Map<Attribute, Says>();
  for (const [at, word] of rest.entries()) {
    for (const { attribute, kind } of namedBy(word, language)) {
      const says = kind === 'noun' ? saidBeside(at, rest, language) : turned(kind, at, rest, language);
      add(found, attribute, isAside ? 'named' : says);
    }
  }
  return found;
}

/** Two that contradict each other are neither. */
function add(found: Map<Attribute, Says>, attribute: Attribute, says: Says): void {
  const before = found.get(attribute) ?? says;
  if (before === says || before === 'named' || says === 'named')
    found.set(attribute, before === 'named' ? says : before);
  else found.set(attribute, 'mixed');
}

type Named = { attribute: Attribute; kind: 'noun' | 'good' | 'bad' };

/** Reviews repeat their words: what each names is looked up once. */
const looked: Readonly<Record<Language, Map<string, readonly Named[]>>> = { es: new Map(), en: new Map() };
const mostLooked = 20_000;

function namedBy(word: string, language: Language): readonly Named[] {
  const known = looked[language].get(word);
  if (known !== undefined) return known;
  const found = attributes.flatMap((attribute): Named[] => {
    const { noun, good, bad } = attribute.words[language];
    if (good?.test(word)) return [{ attribute, kind: 'good' }];
    if (bad?.test(word)) return [{ attribute, kind: 'bad' }];
    return noun?.test(word) ? [{ attribute, kind: 'noun' }] : [];
  });
  if (looked[language].size >= mostLooked) looked[language].clear();
  looked[language].set(word, found);
  return found;
}

/** "Buena amortiguación", "the battery is terrible": the word of praise or blame beside it, where there is one kind of them. */
function saidBeside(at: number, words: readonly string[], language: Language): Says {
  const valued = words.flatMap((word, of): { of: number; says: 'good' | 'bad' }[] => {
    if (praise[language].test(word)) return [{ of, says: 'good' }];
    return blame[language].test(word) ? [{ of, says: 'bad' }] : [];
  });
  const [first] = valued;
  if (first === undefined || valued.some(({ says }) => says !== first.says)) return 'named';
  const near = valued.find(({ of }) => Math.abs(of - at) <= besideWords);
  return near === undefined ? 'named' : turned(near.says, near.of, words, language);
}

/** A denial just before turns it round ("no … ni una" is one in Spanish); what is denied otherwise is left open. */
function turned(says: 'good' | 'bad', at: number, words: readonly string[], language: Language): Says {
  const denials = words.flatMap((word, of) => (denial[language].test(word) ? [of] : []));
  if (denials.length === 0) return says;
  const isNear = denials.some((of) => of < at && at - of <= nearWords);
  const isOpen = denials.some((of) => of > at) || (language === 'en' && denials.length > 1);
  if (!isNear || isOpen || words.some((word) => extremes.test(word))) return 'named';
  return says === 'good' ? 'bad' : 'good';
}

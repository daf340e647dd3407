/**
 * What the shop's pages say to a question, all pages read at once and sentence by sentence: the share of the question's own words,
 * the rarer the more, that a sentence has in it, in its section, its heading or its page's title, by the same word or by one that
 * shops mean the same by. A word that no page has counts against all.
 */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { synonyms, translations } from '../../language/lexicon.ts';
import { placesIn } from '../../language/places.ts';
import { meaningsIn } from '../../language/shop-terms.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Language } from '../../protocol.ts';
import { kindsAsked } from './asked-of-page.ts';
import { passageOf } from './page-passage.ts';
import { type ReadPages, readPages, type Sentence, stemsOf, type Words } from './read-pages.ts';

export type SaidOnPage = {
  page: Page;
  /** Sentences of the page as they stand, in its order, a line each. */
  passage: string;
  /** Share of the question that its best sentence has, 0 to 1. */
  share: number;
  /** So many of the question's words are in it. */
  words: number;
};

const inHeading = 0.8;
const inTitle = 0.8;
/** What stands beside it under its heading. */
const inSection = 0.35;
/** A word meant by another ("mandar" for "enviar") is not quite the word. */
const meantWeight = 0.8;
/** A sentence that tells what is asked for (a time, a price) goes before one that only has its words. */
const tellsWeight = 0.25;
/** The page called after what is asked about goes before others that say as much. */
const topicWeight = 0.3;
const closeTo = 0.75;
/** So much of the question in one sentence, and it is quoted without those beside it. */
const sureShare = 0.5;
const besideAt = 2;
/** Said in its heading too, a word is more surely what the sentence is about. */
const sayingAgain = 0.2;

/** A word of the question: what it is worth in each place where it is said, or meant by another word. */
type Asked = {
  stems: ReadonlyMap<string, number>;
  meanings: ReadonlyMap<number, number>;
  /** Found by itself in a sentence: a number within a range, a place within a region. */
  within?: (sentence: Sentence) => boolean;
  /** What it is worth where it is said best. */
  most: number;
};

function idfOf(count: number, { sentences }: ReadPages): number {
  return Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5));
}

/** Words of a chat, and of asking what happens: they tell nothing of what is asked. Folded. */
const filler =
  /^(?:long|time|tiempo|plazos?|pasa|pasaria|hago|hacemos|haceis|hacen|podria|podrias|saber|sabe|sabeis|verdad|che|oye|pls|porfi|caso|cosa|cosas|mio|mia|respecto|tela|ahi|aqui|realmente|exact[oa]|tipo|hi|hiya|happens?|happen|guys|possible|able|way|wondering|wonder|abouts|yours|yous|yall|ya|exactly|actually|really|stuff|bit|bought|ordered|order|pedi|pedido|compre|compro|comprado)$/;

function askedWords(question: string, language: Language, all: ReadPages): Asked[] {
  const into = all.sentences[0]?.page.language ?? language;
  const seen = new Set<string>();
  const words: Asked[] = [];
  let covered = 0;
  for (const { folded, meant } of meaningsIn(question, language)) {
    covered -= 1;
    if (meant.length > 1) covered = meant.length;
    // Part of a phrase already heard.
    else if (covered > 0) continue;
    const mine = stem(folded, language);
    const says = !isStopword(folded, language) && !filler.test(folded);
    if ((!says && meant.length === 1) || seen.has(mine)) continue;
    seen.add(mine);
    words.push(askedWord({ folded, meanings: meant.meanings, says }, { from: language, into, all }));
  }
  return [...words, ...askedPlaces(question, all)];
}

function askedWord(
  { folded, meanings, says }: { folded: string; meanings: readonly number[]; says: boolean },
  { from, into, all }: { from: Language; into: Language; all: ReadPages },
): Asked {
  const others = from === into ? synonyms(folded, from) : translations(folded, from);
  const forms = says ? new Set([folded, ...others].flatMap((form) => [...stemsOf(form, into)])) : [];
  const worth = (one: string | number, weight: number) => weight * idfOf(all.counts.get(one) ?? 0, all);
  const onPages = (one: string | number) => all.counts.has(one);
  const stems = new Map([...forms].filter(onPages).map((one) => [one, worth(one, 1)]));
  const meant = new Map(meanings.filter(onPages).map((one) => [one, worth(one, meantWeight)]));
  const best = Math.max(0, ...stems.values(), ...meant.values());
  const within = numberWithin(folded);
  return {
    stems,
    meanings: meant,
    ...(within === undefined ? {} : { within }),
    most: best === 0 ? idfOf(0, all) : best,
  };
}

/** "104" is told by "100 to 106". */
function numberWithin(folded: string): ((sentence: Sentence) => boolean) | undefined {
  if (!/^\d{2,3}(?:[.,]\d)?$/.test(folded)) return undefined;
  const asked = Number(folded.replace(',', '.'));
  const range = /(\d+(?:[.,]\d+)?) (?:a|to|y|and|–|-) (\d+(?:[.,]\d+)?)/g;
  const value = (text: string | undefined) => Number((text ?? '').replace(',', '.'));
  return ({ folded: said }) =>
    [...said.matchAll(range)].some(([, low, high]) => asked >= value(low) && asked <= value(high));
}

function askedPlaces(question: string, all: ReadPages): Asked[] {
  return placesIn(question).map(({ within }) => ({
    stems: new Map(),
    meanings: new Map(),
    within: ({ folded }) => within.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(folded)),
    most: idfOf(0, all),
  }));
}

function worthIn(sentence: Sentence, { stems, meanings, within, most }: Asked): number {
  if (within?.(sentence) === true) return most;
  const best = (words: Words) => {
    let found = 0;
    for (const [one, worth] of stems) if (words.stems.has(one)) found = Math.max(found, worth);
    for (const [one, worth] of meanings) if (words.meanings.has(one)) found = Math.max(found, worth);
    return found;
  };
  const worths = [
    best(sentence.own),
    best(sentence.heading) * inHeading,
    best(sentence.title) * inTitle,
    best(sentence.around) * inSection,
  ];
  const first = Math.max(...worths);
  return first + sayingAgain * (worths.reduce((sum, one) => sum + one, 0) - first);
}

/** Best page first; at most `limit` of them. `topic` is the id of the page that the question is likely to be about. */
export function saidOnPages(
  question: string,
  {
    language,
    pages,
    topic,
    limit = 2,
  }: { language: Language; pages: readonly Page[]; topic?: string; limit?: number },
): SaidOnPage[] {
  const all = readPages(pages);
  const asked = askedWords(question, language, all);
  const whole = asked.reduce((sum, { most }) => sum + most, 0);
  if (whole === 0) return [];
  const kinds = kindsAsked(fold(question).replace(/['’]/g, ''));
  const scored = all.sentences.map((one) => {
    const worths = asked.map((word) => worthIn(one, word));
    const share = Math.min(1, worths.reduce((sum, worth) => sum + worth, 0) / whole);
    const tells = kinds.some(({ tells }) => tells.test(one.folded));
    return {
      one,
      share,
      words: worths.filter((worth) => worth > 0).length,
      score: share === 0 ? 0 : share + (tells ? tellsWeight : 0) + (one.page.id === topic ? topicWeight : 0),
    };
  });
  const best = [...new Set(all.sentences.map(({ page }) => page))].flatMap((page) => {
    const ofPage = scored.filter(({ one, score }) => one.page === page && score > 0);
    const [first] = ofPage.toSorted((left, right) => right.score - left.score || left.one.at - right.one.at);
    if (first === undefined) return [];
    const quoted = quotedWith(first, scored);
    return [{ page, passage: passageOf(quoted), share: first.share, words: first.words, score: first.score }];
  });
  return best
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ score: _, ...said }) => said);
}

type Scored = { one: Sentence; share: number; score: number };

/** What is as close as the best sentence; of a doubtful one, what stands beside it too. */
function quotedWith(first: Scored, all: readonly Scored[]): { at: number; score: number; text: string }[] {
  const { page, section, at } = first.one;
  return all
    .filter(({ one }) => one.page === page)
    .flatMap(({ one, score }) => {
      const close = score >= first.score * closeTo;
      const beside = first.share < sureShare && one.section === section && Math.abs(one.at - at) <= besideAt;
      if (!close && !beside) return [];
      return [{ at: one.at, score: close ? score : 0, text: inPlace(one, section) }];
    });
}

/** Words of the question that no page has in any way. */
export function unsaidWords(
  question: string,
  { language, pages }: { language: Language; pages: readonly Page[] },
): number {
  const all = readPages(pages);
  return askedWords(question, language, all).filter((word) =>
    all.sentences.every((one) => worthIn(one, word) === 0),
  ).length;
}

/** "El coste es el mismo" is about what its own section is about: beside sentences of another, its heading is said with it. */
function inPlace({ text, section }: Sentence, beside: string): string {
  return section === beside || section === '' ? text : `${section}: ${text}`;
}

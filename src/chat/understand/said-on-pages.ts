/**
 * What the shop's pages say to a question, all pages read at once and sentence by sentence: the share of the question's own words,
 * the rarer the more, that a sentence has in it, in its heading or in its page's title. A word that no page has counts against all.
 */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { synonyms, translations } from '../../language/lexicon.ts';
import { topicsAsked } from '../../language/page-topics.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import { kindsAsked } from './asked-of-page.ts';
import { passageOf, sentencesUnderHeadings } from './page-passage.ts';

export type SaidOnPage = {
  page: Page;
  /** Sentences of the page as they stand, in its order, a line each. */
  passage: string;
  /** Share of the question that its best sentence has, 0 to 1. */
  share: number;
  /** So many of the question's words are in it. */
  words: number;
};

type Sentence = {
  at: number;
  page: Page;
  text: string;
  folded: string;
  own: ReadonlySet<string>;
  heading: ReadonlySet<string>;
  /** Its heading as written. */
  section: string;
  title: ReadonlySet<string>;
};

const headingWeight = 0.8;
const titleWeight = 0.6;
/** A word meant by another ("llega" for "plazo") is not quite the word. */
const impliedWeight = 0.7;
/** A sentence that tells what is asked for (a time, a price) goes before one that only has its words. */
const tellsWeight = 0.25;
const closeTo = 0.75;

const read = new WeakMap<readonly Page[], { sentences: Sentence[]; counts: Map<string, number> }>();

function stemsOf(text: string, language: Language): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ folded }) => !isStopword(folded, language))
      .map(({ folded }) => stem(folded, language)),
  );
}

/** Read once for each list of pages, which a generation keeps. */
function readPages(pages: readonly Page[]): { sentences: Sentence[]; counts: Map<string, number> } {
  const known = read.get(pages);
  if (known !== undefined) return known;
  const found: Sentence[] = [];
  for (const page of pages) {
    const title = stemsOf(page.title, page.language);
    for (const { text, heading } of sentencesUnderHeadings(page)) {
      const own = stemsOf(text, page.language);
      const under = stemsOf(heading, page.language);
      found.push({
        at: found.length,
        page,
        text,
        folded: fold(text),
        own,
        heading: under,
        section: heading,
        title,
      });
    }
  }
  const counts = new Map<string, number>();
  for (const { own, heading } of found) {
    for (const one of new Set([...own, ...heading])) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const all = { sentences: found, counts };
  read.set(pages, all);
  return all;
}

/** A word of the question: what says it on a page, and what only implies it. */
type Asked = { said: ReadonlySet<string>; implied: ReadonlySet<string>; idf: number };

function askedWords(
  question: string,
  language: Language,
  all: { sentences: Sentence[]; counts: Map<string, number> },
): Asked[] {
  const into = all.sentences[0]?.page.language ?? language;
  const many = all.sentences.length;
  const seen = new Set<string>();
  return tokenise(question).flatMap(({ folded }) => {
    const mine = stem(folded, language);
    if (isStopword(folded, language) || seen.has(mine)) return [];
    seen.add(mine);
    const others =
      into === language
        ? [folded, ...synonyms(folded, language)]
        : [folded, ...translations(folded, language)];
    const said = new Set(others.flatMap((other) => [...stemsOf(other, into)]));
    const topics = topicsAsked([folded], language, into).flat();
    const implied = new Set(topics.map((word) => stem(word, into)).filter((word) => !said.has(word)));
    const count = Math.max(0, ...[...said, ...implied].map((one) => all.counts.get(one) ?? 0));
    return [{ said, implied, idf: Math.log(1 + (many - count + 0.5) / (count + 0.5)) }];
  });
}

function weightIn({ own, heading, title }: Sentence, { said, implied }: Asked): number {
  const has = (words: ReadonlySet<string>, of: ReadonlySet<string>) => [...words].some((one) => of.has(one));
  return Math.max(
    has(said, own) ? 1 : 0,
    has(said, heading) ? headingWeight : 0,
    has(said, title) ? titleWeight : 0,
    has(implied, own) ? impliedWeight : 0,
    has(implied, heading) ? impliedWeight * headingWeight : 0,
    has(implied, title) ? impliedWeight * titleWeight : 0,
  );
}

/** The page called after what is asked about goes before others that say as much. */
const topicWeight = 0.3;

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
  const whole = asked.reduce((sum, { idf }) => sum + idf, 0);
  if (whole === 0) return [];
  const kinds = kindsAsked(fold(question).replace(/['’]/g, ''));
  const scored = all.sentences.map((one) => {
    const weights = asked.map((word) => weightIn(one, word));
    const share = weights.reduce((sum, weight, at) => sum + weight * (asked[at]?.idf ?? 0), 0) / whole;
    const tells = kinds.some(({ tells }) => tells.test(one.folded));
    return {
      one,
      share,
      words: weights.filter((weight) => weight > 0).length,
      score: share === 0 ? 0 : share + (tells ? tellsWeight : 0) + (one.page.id === topic ? topicWeight : 0),
    };
  });
  const best = [...new Set(all.sentences.map(({ page }) => page))].flatMap((page) => {
    const ofPage = scored.filter(({ one, score }) => one.page === page && score > 0);
    const [first] = ofPage.toSorted((left, right) => right.score - left.score || left.one.at - right.one.at);
    if (first === undefined) return [];
    const close = ofPage
      .filter(({ score }) => score >= first.score * closeTo)
      .map(({ one, score }) => ({ at: one.at, score, text: inPlace(one, first.one.section) }));
    return [
      {
        page,
        passage: passageOf(close),
        share: first.share,
        words: first.words,
        score: first.score,
      },
    ];
  });
  return best
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ score: _, ...said }) => said);
}

/** Words of the question that no page has in any way. */
export function unsaidWords(
  question: string,
  { language, pages }: { language: Language; pages: readonly Page[] },
): number {
  const all = readPages(pages);
  return askedWords(question, language, all).filter((word) =>
    all.sentences.every((one) => weightIn(one, word) === 0),
  ).length;
}

/** "El coste es el mismo" is about what its own section is about: beside sentences of another, its heading is said with it. */
function inPlace({ text, section }: Sentence, beside: string): string {
  return section === beside || section === '' ? text : `${section}: ${text}`;
}

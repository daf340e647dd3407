/** The sentences of a page that tell what a question asks of it, word for word and in the page's order. */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { translations } from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import { type AskedOfPage, kindsAsked } from './asked-of-page.ts';
import { passageOf, sentencesUnderHeadings } from './page-passage.ts';

export type AnsweringSentences =
  /** `silent`: no sentence of the page tells it. */
  { says: 'it'; passage: string } | { says: 'nothing asked' } | { says: 'silent' };

type Sentence = { at: number; text: string; folded: string; heading: string; stems: ReadonlySet<string> };
type Scored = Sentence & { score: number };

const tellsWeight = 2;
const headingWeight = 1.5;
/** A sentence this close to the best is quoted beside it. */
const closeTo = 0.6;
/** A word that stands in more of a page's sentences is what the page is about, and picks none of them. */
const mostSentencesOfWord = 2;

/** "can't" as "cant". */
function folded(text: string): string {
  return fold(text).replace(/['’]/g, '');
}

function sentencesOf(page: Page): Sentence[] {
  return sentencesUnderHeadings(page).map(({ text, heading }, at) => ({
    at,
    text,
    folded: folded(text),
    heading: folded(heading),
    stems: new Set(contentStems(`${text} ${heading}`, page.language)),
  }));
}

/** For each word of the question, the stems that say it in the page's language. */
function wordsAsked(question: string, from: Language, page: Page): ReadonlySet<string>[] {
  return tokenise(question)
    .filter(({ folded }) => !isStopword(folded, from))
    .map(({ folded }) => {
      const others = from === page.language ? [folded] : [folded, ...translations(folded, from)];
      return new Set(others.flatMap((other) => contentStems(other, page.language)));
    });
}

/** What the words of the question weigh in each sentence; the rarer in the page, the more. */
function wordScores(all: readonly Sentence[], words: readonly ReadonlySet<string>[]): number[] {
  const scores = all.map(() => 0);
  for (const word of words) {
    const holding = all.filter(({ stems }) => [...word].some((each) => stems.has(each)));
    const weight = Math.log(1 + all.length / Math.max(1, holding.length)) / Math.log(1 + all.length);
    for (const { at } of holding) scores[at] = (scores[at] ?? 0) + weight * 1.5;
  }
  return scores;
}

function telling(kind: AskedOfPage, all: readonly Sentence[], words: readonly number[]): Scored[] {
  const scored = all
    .filter(({ folded }) => kind.tells.test(folded))
    .map((one) => ({
      ...one,
      score: tellsWeight + (kind.heads.test(one.heading) ? headingWeight : 0) + (words[one.at] ?? 0),
    }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best * closeTo);
}

/** "Deliver" and "delivery" have stems of their own. */
function sameRoot(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  return one === other || (short > 4 && one.slice(0, short) === other.slice(0, short));
}

/** No kind is asked, but something is named: the page's rule, then what it says of that. */
function naming(
  page: Page,
  all: readonly Sentence[],
  words: readonly ReadonlySet<string>[],
): AnsweringSentences {
  const title = contentStems(page.title, page.language);
  const rare = words.filter((word) => {
    if ([...word].some((each) => title.some((of) => sameRoot(each, of)))) return false;
    const holding = all.filter(({ stems }) => [...word].some((each) => stems.has(each))).length;
    return holding > 0 && holding <= mostSentencesOfWord;
  });
  const [rule] = all;
  const scores = wordScores(all, rare);
  const named = all.flatMap((one) => {
    const score = scores[one.at] ?? 0;
    return score > 0 ? [{ ...one, score }] : [];
  });
  if (rule === undefined || named.length === 0) return { says: 'nothing asked' };
  const rest = named.filter(({ at }) => at !== rule.at);
  return { says: 'it', passage: passageOf([{ ...rule, score: 99 }, ...rest]) };
}

export function answeringSentences(page: Page, question: string, from: Language): AnsweringSentences {
  const all = sentencesOf(page);
  const words = wordsAsked(question, from, page);
  const kinds = kindsAsked(folded(question));
  if (kinds.length === 0) return naming(page, all, words);
  const scores = wordScores(all, words);
  const chosen = new Map<number, Scored>();
  for (const kind of kinds) for (const one of telling(kind, all, scores)) chosen.set(one.at, one);
  if (chosen.size === 0 && kinds.every(({ kind }) => kind === 'how' || kind === 'exceptions')) {
    return naming(page, all, words);
  }
  return chosen.size === 0 ? { says: 'silent' } : { says: 'it', passage: passageOf([...chosen.values()]) };
}

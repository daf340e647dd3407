/** The pages that answer a question about the shop: by the question's words among the topic's pages, else by the topic. */
import type { Page } from '../../catalog/product.ts';
import type { PageHit } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import type { Language } from '../../protocol.ts';
import { type AnsweringSentences, answeringSentences } from './answering-sentences.ts';
import { kindsAsked } from './asked-of-page.ts';
import { asksTax, topicWords, waysToPay } from './policy-topic.ts';
import { saidOnPages, unsaidWords } from './said-on-pages.ts';
import type { Understanding } from './understanding.ts';

type Policy = Pick<Extract<Understanding, { intent: 'policy' }>, 'topic' | 'words'>;

/** A passage to quote; `silent` when the page does not tell what was asked of it, `near` when it has but one word of it. */
export type AnsweringHit = PageHit & { silent?: true; near?: true };

const rulesFirst: ReadonlySet<string> = new Set(['returns', 'warranty']);
/** Their pages are read sentence by sentence; how to pay, allergens and contact have rules of their own. */
const readBySentence: ReadonlySet<string> = new Set(['delivery', 'returns', 'warranty']);

/** How many pages an answer may rest on. */
const mostPages = 2;

export function pagesFor(
  policy: Policy,
  search: (text: string) => PageHit[],
  shop: { pages: readonly Page[]; language: Language },
): AnsweringHit[] {
  const said = saidFor(policy, shop);
  const isNear = said.length > 0 && said.every(({ near }) => near === true);
  // A word or two on another page ("postage" of returns) is less than the page of what is asked about.
  const ofTopic = isNear && shop.pages.some(({ id }) => id === policy.topic);
  if (said.length > 0 && !ofTopic) return said;
  const hits = passagesFor(policy, search, shop);
  if (policy.topic === 'other') return hits.filter(({ score }) => score >= leastOfOther);
  if (!readBySentence.has(policy.topic)) return hits;
  const strange = unsaidWords(policy.words, shop) > 0;
  const read = hits.map((hit) => {
    const answer = answeringSentences(hit.page, policy.words, shop.language);
    // "Which courier is it?": the page's beginning is no answer to what it never names.
    return strange && answer.says === 'nothing asked'
      ? { ...hit, silent: true as const }
      : answering(hit, answer);
  });
  // A page that tells it goes before one that does not.
  return [...read.filter(({ silent }) => !silent), ...read.filter(({ silent }) => silent)];
}

/** A page that has less of a question about nothing in particular does not answer it. */
const leastOfOther = 0.5;
/** So much of the question the best sentence has to have: of the page on the topic, and of any other. */
const leastShare = { ofTopic: 0.2, ofOther: 0.25 };
/** One word of a question is much of it, or no more than a hint. */
const leastOfOneWord = 0.6;

/** The sentences of the pages that say most of what is asked. */
function saidFor(
  { topic, words }: Policy,
  { pages, language }: { pages: readonly Page[]; language: Language },
): AnsweringHit[] {
  const asked = fold(words);
  return saidOnPages(words, { language, pages, topic, limit: mostPages })
    .filter(({ page, share }) => share >= (page.id === topic ? leastShare.ofTopic : leastShare.ofOther))
    .filter(({ passage }) => isNamed(topic, asked, passage))
    .filter(({ passage }) => tellsWhatIsAsked(words, passage))
    .map(({ page, passage, share, words }) => ({
      ...{ page, passage, score: share },
      ...(page.id === topic || words > 1 || share >= leastOfOneWord ? {} : { near: true as const }),
    }));
}

/** Ways to pay and allergens are told by name or not at all. */
function isNamed(topic: Policy['topic'], asked: string, passage: string): boolean {
  const said = fold(passage);
  if (topic === 'allergens') return aboutAllergens.test(said) || /vegan|vegetarian/.test(said);
  if (topic !== 'payment' || asksTax.test(asked)) return true;
  const ways = [...asked.matchAll(new RegExp(waysToPay, 'g'))].map(([way]) => way.replace(/s$/, ''));
  return ways.length === 0 ? paying.test(said) : ways.some((way) => said.includes(way));
}

const paying = /(?<![a-z])(?:pag[ao]s?|pagar|pays?|payments?|paid)(?![a-z])/;

/** "Do you deliver on Sundays?": a sentence about delivery that names no day does not tell. */
function tellsWhatIsAsked(question: string, passage: string): boolean {
  const kinds = kindsAsked(fold(question).replace(/['’]/g, '')).filter(({ kind }) => kind === 'days');
  const said = fold(passage);
  return kinds.every(({ tells }) => tells.test(said));
}

function answering(hit: PageHit, answer: AnsweringSentences): AnsweringHit {
  switch (answer.says) {
    case 'it':
      return { ...hit, passage: answer.passage };
    case 'silent':
      return { ...hit, silent: true };
    case 'nothing asked':
      return hit;
    default:
      return answer satisfies never;
  }
}

function passagesFor(
  policy: Policy,
  search: (text: string) => PageHit[],
  shop: { pages: readonly Page[] },
): PageHit[] {
  const byWords = search(policy.words).filter((hit) => answers(policy, hit));
  const topicPage = shop.pages.find(({ id }) => id === policy.topic);
  // Returns and warranty begin with the rule; what comes after are its exceptions.
  if (topicPage !== undefined && rulesFirst.has(policy.topic)) {
    return [{ page: topicPage, passage: beginningOf(topicPage), score: 0 }];
  }
  const ofTopic = byWords.filter(({ page }) => page.id === policy.topic);
  if (ofTopic.length > 0) return ofTopic.slice(0, mostPages);
  // The page is called after the topic: its beginning says the rule, whatever words the question used.
  if (topicPage !== undefined) return [{ page: topicPage, passage: beginningOf(topicPage), score: 0 }];
  if (byWords.length > 0) return byWords.slice(0, mostPages);
  return search(topicWords[policy.topic])
    .filter((hit) => answers(policy, hit))
    .slice(0, mostPages);
}

/** "¿Aceptan PayPal?" is answered by a page that names PayPal and by no other. */
function answers(policy: Policy, hit: PageHit): boolean {
  if (policy.topic === 'allergens') return aboutAllergens.test(fold(hit.passage));
  if (policy.topic !== 'payment') return true;
  const way = waysToPay.exec(fold(policy.words))?.[0];
  const said = fold(hit.passage);
  return way === undefined ? paying.test(said) : said.includes(way.replace(/s$/, ''));
}

export const aboutAllergens = /(?<![a-z])(?:alerg|allerg|gluten|celiac|coeliac|lact|intoleran)/;

/** The text before the second heading, headings left out. */
function beginningOf(page: Page): string {
  const [first = '', second = ''] = page.text
    .split(/^#+ .*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return `${first}\n${second}`.trim();
}

/** The section of a policy page that answers a question. */
import { synonyms, translations } from '../language/lexicon.ts';
import { topicsAsked } from '../language/page-topics.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { quoted, termOf } from './index-terms.ts';
import { indexedTerms } from './product-rows.ts';
import type { PageHit } from './search.ts';

const mostSections = 60;
const titleWeight = 2;
const headingWeight = 2;
/** A topic that was asked about says more than a word that happens to be there. */
const topicWeight = 1;

type SectionRow = { n: number; page: number; heading: string; text: string };
/** A word of the question: the terms that say it in the pages' language. */
type Word = { terms: Set<string>; idf: number };

function termsIn(text: string, language: Language): string[] {
  return tokenise(text)
    .filter((token) => !isStopword(token.folded, language))
    .map((token) => termOf(token.folded, language));
}

/** Idf of a word that these many of the sections hold. */
function idfOf(generation: Generation, terms: ReadonlySet<string>): number {
  const sections = generation.value<number>('SELECT count(*) FROM section') ?? 0;
  const counts = [...terms].map(
    (term) => generation.value<number>('SELECT doc FROM section_vocabulary WHERE term = ?', term) ?? 0,
  );
  const most = Math.max(0, ...counts);
  return Math.log(1 + (sections - most + 0.5) / (most + 0.5));
}

function wordsOf(generation: Generation, text: string, from: Language, into: Language): Word[] {
  const words = tokenise(text).filter((token) => !isStopword(token.folded, from));
  const all = tokenise(text).map((token) => token.folded);
  const topics = topicsAsked(all, from, into).map((answers) => {
    const terms = new Set(answers.map((answer) => termOf(answer, into)));
    return { terms, idf: Math.max(topicWeight, idfOf(generation, terms)) };
  });
  const said = words.map((token) => {
    const others =
      from === into
        ? [token.folded, ...synonyms(token.folded, from)]
        : [token.folded, ...translations(token.folded, from)];
    const terms = new Set(others.flatMap((other) => termsIn(other, into)));
    return { terms, idf: idfOf(generation, terms) };
  });
  return [...said, ...topics];
}

function scoreOf(
  section: { title: Set<string>; heading: Set<string>; text: string[] },
  words: readonly Word[],
): number {
  let score = 0;
  for (const word of words) {
    const inText = section.text.filter((term) => word.terms.has(term)).length;
    const has = (terms: ReadonlySet<string>) => [...word.terms].some((term) => terms.has(term));
    const field =
      (has(section.title) ? titleWeight : 0) +
      (has(section.heading) ? headingWeight : 0) +
      (inText === 0 ? 0 : 1 + Math.log(inText));
    // As in BM25, saying it again counts less and less.
    score += word.idf * (field / (field + 1));
  }
  const most = words.reduce((sum, word) => sum + word.idf, 0);
  return most === 0 ? 0 : score / most;
}

/** In the language asked for where the shop has pages in it, else in the other one. One hit a page, best first. */
export function searchPages(
  generation: Generation,
  text: string,
  language: Language,
  limit: number,
): PageHit[] {
  const own = generation.value('SELECT 1 FROM page WHERE language = ? LIMIT 1', language) !== undefined;
  const into: Language = own ? language : language === 'es' ? 'en' : 'es';
  const words = wordsOf(generation, text, language, into).filter((word) => word.terms.size > 0);
  const terms = [...new Set(words.flatMap((word) => [...word.terms]))];
  if (terms.length === 0) return [];
  const rows = generation.rows<SectionRow>(
    `SELECT s.n, s.page, s.heading, s.text FROM section_words w JOIN section s ON s.n = w.rowid
     WHERE section_words MATCH ? AND s.language = ? ORDER BY bm25(section_words, 4.0, 3.0, 1.0) LIMIT ${mostSections}`,
    terms.map(quoted).join(' OR '),
    into,
  );
  const best = new Map<string, PageHit>();
  for (const row of rows) {
    const page = generation.pageAt(row.page);
    if (page === undefined) continue;
    const score = scoreOf(
      {
        title: new Set(termsIn(page.title, into)),
        heading: new Set(termsIn(row.heading, into)),
        text: indexedTerms(row.text, into).split(' '),
      },
      words,
    );
    if (score > (best.get(page.id)?.score ?? 0)) best.set(page.id, { page, passage: row.text, score });
  }
  return [...best.values()].sort((left, right) => right.score - left.score).slice(0, limit);
}

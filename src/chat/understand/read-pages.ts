/** A shop's pages as sentences, each with the words and meanings of its own, of its section, its heading and its page's title. */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { meaningsIn } from '../../language/shop-terms.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import { sentencesUnderHeadings } from './page-passage.ts';

/** Stems of what is said, and the dealings that are meant. */
export type Words = { stems: ReadonlySet<string>; meanings: ReadonlySet<number> };

export type Sentence = {
  at: number;
  page: Page;
  text: string;
  folded: string;
  own: Words;
  heading: Words;
  /** Its heading as written. */
  section: string;
  title: Words;
  /** The other sentences under its heading. */
  around: Words;
};

export type ReadPages = {
  sentences: readonly Sentence[];
  /** In how many sentences a stem or a meaning is, headings included. */
  counts: ReadonlyMap<string | number, number>;
};

export function stemsOf(text: string, language: Language): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ folded }) => !isStopword(folded, language))
      .map(({ folded }) => stem(folded, language)),
  );
}

function wordsOf(text: string, language: Language): Words {
  return {
    stems: stemsOf(text, language),
    meanings: new Set(meaningsIn(text, language).flatMap(({ meant }) => meant.meanings)),
  };
}

const read = new WeakMap<readonly Page[], ReadPages>();

/** Read once for each list of pages, which a generation keeps. */
export function readPages(pages: readonly Page[]): ReadPages {
  const known = read.get(pages);
  if (known !== undefined) return known;
  const sentences = pages.flatMap(sentencesOf).map((sentence, at) => ({ ...sentence, at }));
  const counts = new Map<string | number, number>();
  for (const { own, heading } of sentences) {
    const said = [...own.stems, ...heading.stems, ...own.meanings, ...heading.meanings];
    for (const one of new Set(said)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const all = { sentences, counts };
  read.set(pages, all);
  return all;
}

function sentencesOf(page: Page): Omit<Sentence, 'at'>[] {
  const { language } = page;
  const title = wordsOf(page.title, language);
  const texts = sentencesUnderHeadings(page);
  const sections = new Map<string, { heading: Words; around: Words }>();
  for (const { heading } of texts) {
    if (sections.has(heading)) continue;
    const under = texts.filter((one) => one.heading === heading).map(({ text }) => text);
    sections.set(heading, {
      heading: wordsOf(heading, language),
      around: wordsOf(under.join('\n'), language),
    });
  }
  const empty: Words = { stems: new Set(), meanings: new Set() };
  return texts.map(({ text, heading: section }) => {
    const { heading, around } = sections.get(section) ?? { heading: empty, around: empty };
    return {
      page,
      text,
      folded: fold(text).replace(/['’]/g, ''),
      own: wordsOf(text, language),
      section,
      title,
      heading,
      around,
    };
  });
}

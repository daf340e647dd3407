/**
 * What a model says of reviews, held against them: a point stays when its words stand together in a clause of a review that does not
 * say the opposite, and counts the reviews that make it. Everything else is dropped: the digest by rules stands without it.
 */

import type { Product, Review } from '../../src/catalog/product.ts';
import { denial } from '../../src/catalog/review-words.ts';
import {
  clausesOf,
  type DigestPoint,
  digestReviews,
  notToRepeat,
  type Opinion,
} from '../../src/catalog/reviews-digest.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { contentStems } from '../../src/language/stem.ts';
import type { Language } from '../../src/protocol.ts';
import { cleanLine } from '../lint/clean-text.ts';
import { instructionsIn } from '../lint/hidden-instructions.ts';
import { digestAnswer } from './digest-prompt.ts';

const mostPoints = 3;
const longestPoint = 60;
/** Numbers are for code to count. */
const notAPoint = /[\p{N}\n«»“”"*_`#|{}[\]]/u;

type Said = { side: DigestPoint['side']; text: string };
type Clause = { stems: ReadonlySet<string>; denies: boolean; rating: number; review: number };

/** Best supported first, at most three a side. */
export function checkedPoints(
  answer: string,
  reviews: readonly Review[],
  { language, title }: Pick<Product, 'language' | 'title'>,
): DigestPoint[] {
  const named = new Set(contentStems(title, language));
  const clauses = reviews.flatMap((review, at) => clausesIn(review, at, language));
  const seen = new Set<string>();
  const points = pointsIn(answer).flatMap((said): DigestPoint[] => {
    const stems = contentStems(said.text, language);
    const key = [...stems].sort().join(' ');
    const isOnlyItsName = stems.every((stem) => named.has(stem));
    if (seen.has(key) || isOnlyItsName || !isSayable(said, { stems, reviews, language })) return [];
    seen.add(key);
    const makers = clauses.filter((clause) => makes(clause, said, stems, language));
    const count = new Set(makers.map(({ review }) => review)).size;
    return count === 0 ? [] : [{ ...said, count }];
  });
  const best = (side: DigestPoint['side']) =>
    points
      .filter((point) => point.side === side)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostPoints);
  return [...best('good'), ...best('bad')];
}

/** Whatever stands around the JSON; nothing where there is none. */
function pointsIn(answer: string): Said[] {
  const from = answer.indexOf('{');
  const until = answer.lastIndexOf('}');
  let value: unknown;
  try {
    value = JSON.parse(answer.slice(from, until + 1));
  } catch {
    return [];
  }
  const parsed = digestAnswer.safeParse(value);
  if (!parsed.success) return [];
  const tidy = (text: string) => cleanLine(text).text.replace(/[.;:,!¡\s]+$/, '');
  return [
    ...parsed.data.pros.map((text) => ({ side: 'good', text: tidy(text) }) as const),
    ...parsed.data.cons.map((text) => ({ side: 'bad', text: tidy(text) }) as const),
  ];
}

function isSayable(
  { side, text }: Said,
  of: { stems: readonly string[]; reviews: readonly Review[]; language: Language },
): boolean {
  const { stems, reviews, language } = of;
  if (stems.length === 0 || text.length > longestPoint) return false;
  if (notAPoint.test(text) || notToRepeat.test(text) || instructionsIn(text) !== undefined) return false;
  const other = side === 'good' ? 'bad' : 'good';
  const own = opinions([{ rating: 3, text }], language);
  if (own.some((one) => one[other] > 0)) return false;
  // What the rules count of the same attribute must not be all of the other side.
  const counted = opinions(reviews, language);
  return own.every(({ name }) => {
    const all = counted.find((one) => one.name.en === name.en);
    return all === undefined || all[side] > 0 || all[other] === 0;
  });
}

function opinions(reviews: readonly Review[], language: Language): readonly Opinion[] {
  return digestReviews({ reviews: [...reviews], language })?.opinions ?? [];
}

function makes(clause: Clause, said: Said, stems: readonly string[], language: Language): boolean {
  const credible = said.side === 'good' ? clause.rating >= 3 : clause.rating <= 4;
  return (
    credible && clause.denies === denies(said.text, language) && stems.every((stem) => clause.stems.has(stem))
  );
}

function clausesIn({ text, rating }: Review, review: number, shopLanguage: Language): Clause[] {
  const language = detectLanguage(text.slice(0, 300)) ?? shopLanguage;
  return clausesOf(text).map((words) => {
    const clause = words.join(' ');
    return {
      stems: new Set(contentStems(clause, language)),
      denies: denies(clause, language),
      rating,
      review,
    };
  });
}

function denies(text: string, language: Language): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => denial[language].test(word));
}

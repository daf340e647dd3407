/** The passage of a product's sheet that answers a question, and whether it says yes or no. */
import type { Product } from '../../../catalog/product.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import { type Asked, askedOf } from './asked.ts';
import {
  type AttributePassage,
  metIn,
  offeredPassages,
  type Passage,
  passagesOf,
  quoteOf,
  reachOf,
} from './passages-of.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type SheetAnswer =
  /** The passage says so, in the words quoted. */
  | { kind: Verdict; passage: Passage }
  /** It speaks of what is asked, and the reader judges. */
  | { kind: 'said'; passage: Passage }
  /** It says nothing of it; `near` speaks of a part of it. */
  | { kind: 'unsaid'; near?: Passage };

/** Undefined when the question asks for nothing in particular. */
export function answerFromSheet(
  product: Product,
  question: string,
  language: Language,
): SheetAnswer | undefined {
  // "La mochila" of a product filed under backpacks is the product, whatever its title calls it.
  const names = [product.title, ...product.categories.flatMap((path) => path.split('>').at(-1) ?? [])];
  const titleStems = new Set(names.flatMap((name) => contentStems(name, product.language)));
  const sheet = { language: product.language, titleStems };
  const asked = askedOf(question, language, sheet);
  if (asked === undefined) return undefined;
  const offered = asked.kind === 'which' ? offeredPassages(product) : [];
  const ranked = [...passagesOf(product), ...offered]
    .map((passage) => ({ passage, ...reachOf(passage, asked) }))
    .filter(({ met, passage }) => met > 0 || measuresOnly(asked, passage))
    .toSorted((one, other) => other.rank - one.rank);
  const whole = ranked.filter(({ met }) => met === asked.concepts.length).map(({ passage }) => passage);
  const [best] = whole;
  if (best === undefined) return unsaid(asked, ranked);
  const judged = whole.map((passage) => ({ passage, verdict: verdictOf(passage, asked, sheet) }));
  const verdicts = new Set(judged.flatMap(({ verdict }) => verdict ?? []));
  const first = judged.find(({ verdict }) => verdict !== undefined);
  // A sheet that contradicts itself is quoted, not judged.
  // Nor does a sentence outweigh the attribute that is called so and says "shaft only".
  const called = best.kind === 'attribute' && judged[0]?.verdict === undefined && isCalled(best, asked);
  if (verdicts.size !== 1 || first?.verdict === undefined || called) {
    return asked.concepts.length === 0 ? { kind: 'unsaid' } : { kind: 'said', passage: best };
  }
  return { kind: first.verdict, passage: first.passage };
}

/** What the sheet calls that which a question, or its last clause, asks for and nothing else: "cuánto dura la batería" of "battery life". */
export function attributeAsked(product: Product, question: string, language: Language): string | undefined {
  const clauses = question.split(/[,;:.!¡¿?]+(?=\s|$)/).filter((clause) => clause.trim() !== '');
  const rows = [...passagesOf(product), ...offeredPassages(product)].filter(
    (passage) => passage.kind === 'attribute',
  );
  for (const said of new Set([question, clauses.at(-1) ?? ''])) {
    const asked = askedOf(said, language, { language: product.language, titleStems: new Set() });
    if (asked === undefined || asked.concepts.length === 0 || asked.numbers.length > 0) continue;
    const [best] = rows
      .filter((passage) => isCalled(passage, asked))
      .toSorted((one, other) => reachOf(other, asked).rank - reachOf(one, asked).rank);
    if (best !== undefined) return best.name;
  }
  return undefined;
}

const isCalled = (passage: AttributePassage, { concepts, measures }: Asked): boolean =>
  measures.length === 0 && concepts.every((concept) => metIn(passage.nameWords, concept)?.sure === true);

/** "Is it 27 inches?": nothing but the figure says which passage is meant. */
const measuresOnly = (asked: Asked, passage: Passage): boolean =>
  asked.concepts.length === 0 && asked.measures.length > 0 && /\d/.test(quoteOf(passage));

/** Of several things asked, a passage that has most of them is worth reading, but answers nothing. */
function unsaid(
  { concepts, kind }: Asked,
  ranked: readonly { passage: Passage; met: number }[],
): SheetAnswer {
  const [most] = ranked;
  if (most === undefined || concepts.length < 2) return { kind: 'unsaid' };
  if (kind === 'which' && most.met * 2 >= concepts.length) return { kind: 'said', passage: most.passage };
  return { kind: 'unsaid', near: most.passage };
}

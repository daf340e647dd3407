/** The text's own sentence with one thing in it changed: a word put for another, a "not" taken out, a figure of another place. */
import type { Product } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import { denying } from '../evidence/close-sentences.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { figuresSaid } from '../evidence/text-index.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { namedOrCarried, productAnchors } from '../reading/subjects.ts';
import { isSoftThing } from '../words/soft-words.ts';
import { isOrdinary } from '../words/vocabulary.ts';

type Part = {
  stems: readonly string[];
  /** Of each stem, whether it may stand anywhere. */
  plain: readonly boolean[];
  figures: readonly string[];
  /** Before which of the stems a denial stands. */
  denials: readonly number[];
};

/** Of the words of each, those that stand in the other in the same order. */
const NEARLY = 0.7;
const FEWEST = 3;

export function judgeCopiedSentence(clause: Clause, known: KnownFacts): Judgement {
  const names = productAnchors(clause);
  if (clause.question || names.length > 1) return {};
  const slots = namedOrCarried(clause, known);
  const [ids] = slots;
  const one = slots.length === 1 && ids?.length === 1 ? known.byId.get(ids[0] ?? '') : undefined;
  if (one === undefined || one.product.language !== known.facts.language) return {};
  const body = partOf(
    clause.words.slice(answered(clause)).filter(({ named }) => !named),
    figuresSaid(clause.body, known.facts.language, clause.words),
    known.facts.language,
  );
  if (body.stems.length < FEWEST) return {};
  const changes = partsOf(one.product)
    .map((part) => ({ part, kept: keptOf(body.stems, part.stems) }))
    .filter(
      ({ part, kept }) => isNear(kept.length, part.stems.length) && isNear(kept.length, body.stems.length),
    );
  if (changes.length === 0) return {};
  const found = changes.map(({ part, kept }) => changeOf(body, part, kept, one, known));
  // One sentence that it is a true copy of will do.
  const [evidence] = found;
  return evidence === undefined || found.includes(undefined)
    ? {}
    : { finding: { rule: 'copied-sentence', evidence } };
}

/** "No, …", "I wouldn't: …": how many words answer before the sentence begins. */
function answered({ body, words }: Clause): number {
  const lead = /^\W*(?:no|yes|s[ií]|i (?:would|do)n['’]t)(?=[,:.;—–])/iu.exec(body)?.[0].length ?? 0;
  return words.filter(({ to }) => to <= lead).length;
}

const isNear = (kept: number, of: number): boolean => kept >= FEWEST && kept >= NEARLY * of;

function changeOf(
  body: Part,
  part: Part,
  kept: readonly (readonly [number, number])[],
  one: KnownProduct,
  known: KnownFacts,
): string | undefined {
  const [said, own] = [0, 1].map((side) => {
    const [first, last] = [kept[0]?.[side] ?? 0, kept.at(-1)?.[side] ?? 0];
    return (side === 0 ? body : part).denials.filter((at) => at >= first - 1 && at <= last).length;
  });
  if (said !== own) return (said ?? 0) > (own ?? 0) ? 'no' : 'yes';
  if (
    body.figures.length === part.figures.length &&
    body.figures.some((figure, at) => figure !== part.figures[at])
  )
    return body.figures.find((figure, at) => figure !== part.figures[at]);
  return putFor(body, part, kept, one, known);
}

/** In one gap between two words that both have: a word of the one for a word of the other. */
function putFor(
  body: Part,
  part: Part,
  kept: readonly (readonly [number, number])[],
  { product }: KnownProduct,
  { reach }: KnownFacts,
): string | undefined {
  const ends = [...kept, [body.stems.length, part.stems.length] as const];
  let [from, start] = [0, 0];
  for (const [to, end] of ends) {
    const said = body.stems.slice(from, to);
    const meant = part.stems.slice(start, end);
    const isPlain = body.plain[from] === true;
    [from, start] = [to + 1, end + 1];
    if (said.length !== 1 || meant.length !== 1 || isPlain) continue;
    const [word = ''] = said;
    const [own = ''] = meant;
    // "The frame is steel" of a "steel frame" changes nothing but the order.
    if (part.stems.includes(word)) continue;
    if (
      reach
        .of(word, product.language)
        .some(
          (stems) =>
            stems.includes(own) ||
            stems.some((stem) => reach.of(own, product.language).some((others) => others.includes(stem))),
        )
    )
      continue;
    return word;
  }
  return undefined;
}

/** The longest run of stems in the same order, as pairs of places. */
function keptOf(said: readonly string[], own: readonly string[]): (readonly [number, number])[] {
  if (said.filter((one) => own.includes(one)).length < FEWEST) return [];
  const lengths = Array.from({ length: said.length + 1 }, () => new Array<number>(own.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = said.length - 1; row >= 0; row -= 1) {
    for (let column = own.length - 1; column >= 0; column -= 1) {
      const cells = lengths[row];
      if (cells === undefined) continue;
      cells[column] =
        said[row] === own[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < said.length && column < own.length; ) {
    if (said[row] === own[column]) kept.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

const partsOf = workedOut(({ description, language }: Product): readonly Part[] =>
  description.split(/(?<=[.!?…])\s+|\n+|[;:]\s/).map((text) => {
    const words = tokenise(text);
    return partOf(words, figuresSaid(text, language), language);
  }),
);

type Token = { folded: string; from: number; to: number };

function partOf(words: readonly Token[], figures: readonly string[], language: Language): Part {
  const stems: string[] = [];
  const plain: boolean[] = [];
  const denials: number[] = [];
  for (const { folded } of words) {
    if (denying.test(folded)) {
      if (!/^(?:si|yes)$/.test(folded)) denials.push(stems.length);
    } else if (!isStopword(folded, language) && !/^\d/.test(folded)) {
      stems.push(stem(folded, language));
      plain.push(isOrdinary(folded, language) || isSoftThing(folded, language));
    }
  }
  return { stems, plain, figures, denials };
}

/** "Coffee hot for 24 hours" where the text gives 24 to cold water and 12 to coffee: a figure is of what stands beside it. */
import type { Clause, ClauseNumber, Judgement, Word } from '../clause.ts';
import { dimensionOf, figureSegments, isUnit, segmentsOf } from '../evidence/figure-segments.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { unitStem } from '../evidence/text-index.ts';
import { slotsFor } from '../reading/subjects.ts';

export function judgeSwappedFigures(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  let unit = '';
  for (const segment of segmentsOf(clause.body)) {
    const within = (at: { from: number; to: number }) => at.from >= segment.from && at.to <= segment.to;
    const numbers = [...clause.numbers, ...sharesOf(clause)].filter(within);
    const [number, ...more] = numbers;
    if (number === undefined) continue;
    const own =
      isUnit(number.unit) || number.unit === '%'
        ? number.unit
        : /^(?:|y|o|and|or)$/.test(number.unit)
          ? unit
          : '';
    unit = own === '' ? unit : own;
    if (own === '' || more.length > 0) continue;
    const owners = slotsFor(clause, number.word, known).flatMap((ids) =>
      ids.length === 1 ? ids.flatMap((id) => known.byId.get(id) ?? []) : [],
    );
    const said = { number, unit: own, words: clause.words.filter(within) };
    if (owners.some((one) => isSwapped(one, said, known)))
      return { finding: { rule: 'swapped-figure', evidence: `${number.exact} ${own}` } };
  }
  return {};
}

/** "Un 20 % de lana": a percentage is a figure with a unit. */
function sharesOf({ percentages, words, body }: Clause): ClauseNumber[] {
  return percentages.flatMap(({ value, from, to }) =>
    /%/.test(body.slice(from, to))
      ? [
          {
            exact: String(value),
            value,
            unit: '%',
            from,
            to,
            word: words.filter((word) => word.to <= from).length,
            spelled: false,
          },
        ]
      : [],
  );
}

type Said = { number: ClauseNumber; unit: string; words: readonly Word[] };

/** The text gives another figure of this unit to the same thing, and nowhere this one. */
function isSwapped(one: KnownProduct, { number, unit, words }: Said, { reach }: KnownFacts): boolean {
  const { language } = one.product;
  const stemmed = unitStem(unit, language);
  const dimension = dimensionOf(stemmed);
  const claims = words.filter(
    (word) =>
      !word.named &&
      !/^\d/.test(word.folded) &&
      word.folded !== unit &&
      (!word.ordinary || measured.test(word.folded)),
  );
  const alike = figureSegments(one).filter(
    ({ index, measures }) =>
      [...measures].some((measure) => dimensionOf(measure.slice(measure.indexOf(' ') + 1)) === dimension) &&
      claims.some(({ folded }) => reach.says(index, folded)),
  );
  // "On high" is settled where the text gives a figure of it, whatever range the sheet has.
  const settled = claims.filter(({ folded }) => setting.test(folded));
  const ofSetting = alike.filter(({ index }) => settled.some(({ folded }) => reach.says(index, folded)));
  const meant = ofSetting.length > 0 ? ofSetting : alike;
  return meant.length > 0 && !meant.some(({ measures }) => measures.has(`${number.exact} ${stemmed}`));
}

const setting = /^(?:alt[oa]|baj[oa]|maxim[oa]|minim[oa]|high|low|maximum|minimum)$/;

/** Ordinary words that say what is measured. */
const measured =
  /^(?:pes[ao]n?|alt[oa]|altura|anch[oa]|anchura|larg[oa]|longitud|fondo|profundidad|capacidad|dura|autonomia|alt[oa]s?|baj[oa]s?|maxim[oa]|minim[oa]|high|low|maximum|minimum|hot|cold|weighs?|weight|height|width|length|depth|capacity)$/;

/** "Un drop menor que la Brisa", "more lumens than the Firefly": two sheets say which has more, or nobody knows. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { measuresIn } from '../evidence/text-index.ts';
import { quantityOf } from '../figures/measures.ts';
import { sidesOf } from '../reading/comparison-sides.ts';
import type { FigureText } from '../reading/figure-text.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range } from '../reading/read-clause.ts';

/** The first group that is there names what is compared. */
const forms = [
  / (?:mas|menos|mayor|menor|mejor|peor) (\w+) (?:que|de lo que)(?: (?:el|la|los|las))? NAME(?= )/g,
  / (\w+)(?: (?:es|son))?(?: (?:mucho|algo|un poco|bastante))? (?:mayor|menor|superior|inferior|mas (?:alt|baj|grande|pequeñ|pequen)\w*)(?:es)? (?:que|a|al|a la)(?: (?:el|la|los|las|la del|el de|el del|la de))? NAME(?= )/g,
  / (?:el mismo|la misma|los mismos|las mismas|igual|tanto|tanta) (\w+) (?:que|como)(?: (?:el|la|los|las))? NAME(?= )/g,
  / (?:more|less|fewer|higher|lower|bigger|larger|greater|smaller|better|worse) (\w+(?: \w+)?) than(?: (?:the|our))? NAME(?= )/g,
  / the same (\w+(?: \w+)?) (?:as|than)(?: (?:the|our))? NAME(?= )/g,
  / as (?:much|many) (\w+(?: \w+)?) as(?: (?:the|our))? NAME(?= )/g,
];

type Relation = 'more' | 'less' | 'same';

function relationOf(text: string): Relation {
  if (/(?:^| )(?:el mismo|la misma|los mismos|las mismas|igual|tanto|tanta|the same|as) /.test(text))
    return 'same';
  return /(?:^| )(?:menos|menor|peor|inferior|less|fewer|lower|smaller|worse|baj\w+|pequen\w+)(?:es)?(?: |$)/.test(
    text,
  )
    ? 'less'
    : 'more';
}

/** `taken`: words that a comparison by price, rating or measure has judged. */
export function judgeComparedAttributes(
  clause: Clause,
  { items, plain }: FigureText,
  taken: ReadonlySet<number>,
  known: KnownFacts,
): Judgement {
  const vouched: number[] = [];
  for (const pattern of forms) {
    for (const phrase of findPhrases(plain, pattern)) {
      const first = items[phrase.first]?.first;
      const last = items[phrase.last - 1]?.last;
      const noun = phrase.groups[0];
      if (first === undefined || last === undefined || noun === undefined) continue;
      if (range(first, last).some((word) => taken.has(word) || vouched.includes(word))) continue;
      const holds = isTrue(clause, { ...phrase, first, last }, noun.split(' '), known);
      if (holds === undefined) continue;
      const isDenied = clause.words[first]?.negated === true;
      if (holds === isDenied)
        return {
          finding: {
            rule: 'comparison',
            evidence: clause.body.slice(clause.words[first]?.from, clause.words[last]?.to),
          },
        };
      vouched.push(...range(first, last));
    }
  }
  return { vouched };
}

/** Undefined where a sheet does not say and the words claim nothing by themselves. */
function isTrue(
  clause: Clause,
  phrase: Phrase,
  noun: readonly string[],
  known: KnownFacts,
): boolean | undefined {
  const text = phrase.text.replace(/ (?:(?:el|la|los|las|the|our|la del|el de|el del|la de) )?NAME$/, '');
  const sides = sidesOf({ first: phrase.first, last: phrase.last, phrase: { text } }, clause, known);
  if (sides === undefined) return undefined;
  const claims = noun.filter((word) => !isStopword(word, known.facts.language));
  if (claims.length === 0) return undefined;
  const relation = relationOf(text);
  return sides.left.every((left) =>
    left.some((a) =>
      sides.right.some((b) => {
        const [x, y] = [known.byId.get(a), known.byId.get(b)].map((one) =>
          one === undefined ? undefined : levelOf(one, claims, known),
        );
        if (x === undefined || y === undefined || x.of !== y.of) return false;
        if (relation === 'same') return x.value === y.value;
        return relation === 'more' ? x.value > y.value : x.value < y.value;
      }),
    ),
  );
}

type Level = { value: number; of: string };

/** How much of it the sheet gives: a figure, or low, medium, high. */
function levelOf(one: KnownProduct, noun: readonly string[], known: KnownFacts): Level | undefined {
  const value = sheetValue(one.product, noun, known);
  if (value === undefined) return undefined;
  const [measure, ...more] = measuresIn(value);
  if (measure !== undefined) {
    const quantity = quantityOf(measure.exact, measure.unit);
    if (more.length > 0) return undefined;
    return quantity === undefined
      ? { value: Number(measure.exact), of: measure.unit }
      : { value: quantity.value, of: quantity.dimension };
  }
  const level = levels.findIndex((words) => words.test(fold(value).trim()));
  return level < 0 ? undefined : { value: level, of: 'level' };
}

const levels: readonly RegExp[] = [
  /^(?:no|none|ningun[oa]?|nula)$/,
  /^(?:baj[oa]|poc[oa]|escas[oa]|suave|low|light|little|slight|mild)$/,
  /^(?:medi[oa]|moderad[oa]|normal|medium|moderate|average)$/,
  /^(?:alt[oa]|much[oa]|fuerte|high|strong|lots|firm)$/,
  /^(?:muy alt[oa]|maxim[oa]|very high|maximum)$/,
];

function sheetValue(
  { attributes, language }: Product,
  noun: readonly string[],
  { reach }: KnownFacts,
): string | undefined {
  const found = Object.entries(attributes).find(([name, values]) => {
    const words = tokenise(name).filter(({ folded }) => !isStopword(folded, language));
    return (
      values.length === 1 &&
      words.length > 0 &&
      words.every(({ folded }) => noun.some((said) => reach.meets(said, stem(folded, language), language)))
    );
  });
  return found?.[1][0];
}

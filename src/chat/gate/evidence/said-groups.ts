/** A text in phrases: "Solid oak top | on a powder-coated steel frame". What stands in one phrase is said of one thing. */
import type { Product } from '../../../catalog/product.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { meaningMarks } from '../words/meanings.ts';
import { familyOf } from '../words/synonyms.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import { workedOut } from './worked-out.ts';

export type SaidGroup = {
  /** With the families and the meanings of each, see synonyms.ts and meanings.ts. */
  stems: ReadonlySet<string>;
  /** Stems of the words that claim. */
  claims: readonly string[];
  /** The word that joins it to the phrase before: "on"; '' where a mark or a conjunction does. */
  joint: string;
  /** "The cushions do not": what the phrase before says is denied of these. */
  denies: boolean;
};

export type Token = { folded: string; from: number; to: number };

const joints: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'con sin en bajo sobre para por a al ante desde entre hasta tras segun contra durante mediante como cuando si donde lleva llevan tiene tienen trae traen incluye incluyen'.split(
      ' ',
    ),
  ),
  en: new Set(
    'with without in on under over for to from at by into onto through across behind inside beneath above below between around during as than when if where near has have includes include'.split(
      ' ',
    ),
  ),
};
const conjunctions: Record<Language, ReadonlySet<string>> = {
  es: new Set('y e o u ni pero que mientras aunque sino cual cuales'.split(' ')),
  en: new Set('and or but nor that which while though although so'.split(' ')),
};

/** The phrases of a sentence, as runs of its tokens; `joint` as in SaidGroup. */
export function phrasesOf<One extends Token>(
  tokens: readonly One[],
  text: string,
  language: Language,
): { joint: string; tokens: One[] }[] {
  const phrases: { joint: string; tokens: One[] }[] = [{ joint: '', tokens: [] }];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const marked = before !== undefined && mark.test(text.slice(before.to, token.from));
    const joint = joints[language].has(token.folded) ? token.folded : undefined;
    const goesOn = !marked && /^(?:y|and)$/.test(token.folded) && doing.test(tokens[index + 1]?.folded ?? '');
    if (marked || joint !== undefined || conjunctions[language].has(token.folded))
      phrases.push({ joint: goesOn ? 'and' : (joint ?? ''), tokens: [] });
    else phrases.at(-1)?.tokens.push(token);
  }
  return phrases;
}

/** "La plantilla se saca y se puede lavar": what goes on with its verb goes on about the same. */
const doing = /^(?:se|es|son|puede|pueden|is|are|can|goes|go|comes|come)$/;

const mark = /[.,;:!?()—–…·]|\s-\s/;

const LONGEST_DENIAL = 6;
const denying = /^(?:no|not|tampoco|(?:do|does|is|are|can|will|was|were|wo|ca)nt|cannot)$/;

/** Phrase by phrase, sentence by sentence; an attribute is a sentence of its own. */
export const groupsOfProduct = workedOut((product: Product): readonly (readonly SaidGroup[])[] => {
  const { language } = product;
  const sentences = product.description.split(/(?<=[.!?…])\s+|\n+/);
  const sheet = Object.entries(product.attributes).flatMap(([name, values]) =>
    values.map((value) => `${name} ${value}`),
  );
  const kinds = product.variants.map((one) => [one.title, ...Object.entries(one.options).flat()].join(' '));
  return [...sentences, ...sheet, ...product.categories, ...kinds.map((text) => text.replaceAll('/', ' '))]
    .map((text) => groupsOf(text, language))
    .filter(({ length }) => length > 0);
});

function groupsOf(text: string, language: Language): SaidGroup[] {
  const figures = findNumbers(text, language);
  const isFigure = (word: Token) => figures.some(({ from, to }) => word.from < to && from < word.to);
  return phrasesOf(tokenise(text), text, language)
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ joint, tokens }) => {
      const stems = new Set<string>();
      for (const { folded } of tokens) {
        const stemmed = stem(folded, language);
        stems.add(stemmed);
        const family = familyOf(stemmed, language);
        if (family !== undefined) stems.add(family);
        for (const mark of meaningMarks(stemmed, language)) stems.add(mark);
      }
      const claims = tokens
        .filter((word) => !isFigure(word) && !/^\d/.test(word.folded) && !isOrdinary(word.folded, language))
        .map(({ folded }) => stem(folded, language));
      return {
        stems,
        claims,
        joint,
        denies: tokens.length < LONGEST_DENIAL && denying.test(tokens.at(-1)?.folded ?? ''),
      };
    });
}

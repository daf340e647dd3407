/** Words that only name goods of the open generation: "Serranía" tells of no language, whatever its accent. */
import type { Generation } from '../catalog/generation.ts';
import { isLexiconStem } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import { languages } from '../protocol.ts';
import type { CatalogueDoor } from './turn-deps.ts';

type FindByName = CatalogueDoor['findByName'];

/** Only what is written as a name, or with an accent, is looked up. */
const mayName = /^\p{Lu}|[áéíóúüñ]/u;

/** The text without them. */
export function withoutNames(text: string, generation: Generation, findByName: FindByName): string {
  return tokenise(text)
    .filter(({ text: word, folded }) => mayName.test(word) && !isCommon(folded))
    .filter(({ text: word }) => {
      const [best] = findByName(generation, word, generation.shop.language, 1);
      return best !== undefined && best.coverage > 0.99 && best.titleShare > 0;
    })
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`, text);
}

function isCommon(folded: string): boolean {
  return languages.some((one) => isStopword(folded, one) || isLexiconStem(stem(folded, one), one));
}

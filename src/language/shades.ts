/** Which colour a shade is a kind of: navy is a blue, sage a green. The lexicon says so where it calls one "azul marino". */
import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';
import { isColourStem, translations } from './lexicon.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokens.ts';

const known = new Map<string, readonly string[]>();

/** The plain colours, in the shade's own language, that a shade written so is a kind of. */
export function coloursOfShade(shade: string, language: Language): readonly string[] {
  const key = `${language} ${fold(shade)}`;
  const found = known.get(key) ?? coloursOf(fold(shade), language);
  known.set(key, found);
  return found;
}

function coloursOf(shade: string, language: Language): string[] {
  const other = language === 'es' ? 'en' : 'es';
  const names = translations(shade, language).flatMap((name) => translations(fold(name), other));
  const colours = names.flatMap((name) => {
    const words = tokenise(name).map(({ folded }) => folded);
    return words.length < 2 ? [] : words.filter((word) => isColourStem(stem(word, language), language));
  });
  return [...new Set(colours)].filter((colour) => colour !== shade);
}

/** Troubles, tasks and people, and what goods serve them: "moho" wants a dehumidifier, who bakes wants a mixer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../protocol.ts';
import { contentStems } from './stem.ts';

/** `said`: one way to tell it a list of stems, all of which the message has. `goods`: what serves it, by language. */
export type Need = {
  said: Readonly<Record<Language, readonly (readonly string[])[]>>;
  goods: Readonly<Record<Language, readonly string[]>>;
};

const directory = join(import.meta.dirname, 'needs');

const sides = (text: string): Record<Language, string[]> => {
  const [es = '', en = ''] = text.split('=').map((side) => side.trim());
  const list = (side: string) =>
    side
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return { es: list(es), en: list(en) };
};

/** One need a line: `moho, humedad = mould, damp > deshumidificador = dehumidifier`; `#` starts a comment. */
export function parseNeeds(text: string): Need[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').split('>'))
    .filter((parts) => parts.length === 2)
    .map(([said = '', goods = '']) => {
      const told = sides(said);
      const stems = (language: Language) =>
        told[language].map((phrase) => contentStems(phrase, language)).filter((each) => each.length > 0);
      return { said: { es: stems('es'), en: stems('en') }, goods: sides(goods) };
    });
}

let known: readonly Need[] | undefined;

export function needs(): readonly Need[] {
  known ??= readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => parseNeeds(readFileSync(join(directory, name), 'utf8')));
  return known;
}

export type Needed = {
  goods: Readonly<Record<Language, readonly string[]>>;
  /** In how many words the need is told; 0 for none. */
  words: number;
};

/** Said in one breath: "kitchen scraps", but not "kitchen … garden". */
function isTogether(phrase: readonly string[], stems: readonly string[]): boolean {
  return stems.some((_, at) => {
    const near = stems.slice(at, at + phrase.length + 1);
    return phrase.every((stem) => near.includes(stem));
  });
}

/** What serves the needs that a text tells: of those told in most words, for "trail" says less than "run on trails". */
export function goodsNeeded(text: string, language: Language): Needed {
  const stems = contentStems(text, language);
  const said = new Set(stems);
  const told = needs().flatMap((need) => {
    const met = need.said[language].filter((phrase) => phrase.every((stem) => said.has(stem)));
    if (met.length === 0) return [];
    const words = Math.max(...met.map((phrase) => phrase.length));
    return [
      {
        need,
        words,
        together: met.some((phrase) => phrase.length === words && isTogether(phrase, stems)),
      },
    ];
  });
  const words = Math.max(0, ...told.map((one) => one.words));
  const most = words === 0 ? [] : told.filter((one) => one.words === words);
  const together = most.filter((one) => one.together);
  const meant = together.length > 0 ? together : most;
  const goods = (one: Language) => [...new Set(meant.flatMap(({ need }) => need.goods[one]))];
  return { goods: { es: goods('es'), en: goods('en') }, words };
}

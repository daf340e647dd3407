/** Troubles, tasks and people, and what goods serve them: "moho" wants a dehumidifier, who bakes wants a mixer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../protocol.ts';
import { fold } from './fold.ts';
import { contentStems } from './stem.ts';
import { tokenise } from './tokens.ts';

/** `said`: one way to tell it a list of stems, all of which the message has. `goods`: what serves it, by language. */
export type Need = {
  said: Readonly<Record<Language, readonly (readonly string[])[]>>;
  goods: Readonly<Record<Language, readonly string[]>>;
};

const directory = join(import.meta.dirname, 'needs');

/** Stands among the stems for a word that denies: who wants "nothing spicy" has another need than who wants it spicy. */
const denied = '¬';
const denying: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(['no', 'sin', 'ni', 'nada', 'nunca', 'tampoco']),
  en: new Set(['no', 'not', 'without', 'never', 'nothing', 'dont', 'wont']),
};

/** With these beside them "running" and "correr" are nobody's sport. Folded. */
const inPassing: Readonly<Record<Language, RegExp>> = {
  es: /(?<![a-z])corr\w+ (?:prisa|(?:el |mucho )?(?:riesgo|peligro)|con (?:los |el )?gastos?|a cargo|turno)(?![a-z])/g,
  en: /(?<![a-z])r[ua]n(?:s|ning)? (?:low|out|late|short|errands|a fever|into)(?![a-z])/g,
};

function stemsTold(text: string, language: Language): string[] {
  return tokenise(fold(text).replace(inPassing[language], ' ')).flatMap(({ text: word, folded }) =>
    denying[language].has(folded) ? [denied] : contentStems(word, language),
  );
}

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
        told[language]
          .map((phrase) => stemsTold(phrase, language))
          .filter((each) => each.some((stem) => stem !== denied));
      return { said: { es: stems('es'), en: stems('en') }, goods: sides(goods) };
    });
}

let known: readonly Need[] | undefined;

function needs(): readonly Need[] {
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

type Way = { need: Need; phrase: readonly string[] };
const waysByStem: Partial<Record<Language, ReadonlyMap<string, readonly Way[]>>> = {};

/** Each way to tell a need by its first stem. */
function waysIn(language: Language): ReadonlyMap<string, readonly Way[]> {
  let ways = waysByStem[language];
  if (ways === undefined) {
    const byStem = new Map<string, Way[]>();
    for (const need of needs()) {
      for (const phrase of need.said[language]) {
        const [first = ''] = phrase;
        const ways = byStem.get(first) ?? [];
        ways.push({ need, phrase });
        byStem.set(first, ways);
      }
    }
    ways = byStem;
    waysByStem[language] = ways;
  }
  return ways;
}

/** Reads what is otherwise read at the first question. */
export function warmNeeds(): void {
  for (const language of languages) waysIn(language);
}

/** What serves the needs that a text tells: of those told in most words, for "trail" says less than "run on trails". */
export function goodsNeeded(text: string, language: Language): Needed {
  const stems = stemsTold(text, language);
  const said = new Set(stems);
  const ways = waysIn(language);
  const told = [...said]
    .flatMap((stem) => ways.get(stem) ?? [])
    .filter(({ phrase }) => phrase.every((stem) => said.has(stem)))
    .map(({ need, phrase }) => ({ need, phrase, together: isTogether(phrase, stems) }));
  const longest = Math.max(0, ...told.map(({ phrase }) => phrase.length));
  const most = told.filter(({ phrase }) => phrase.length === longest);
  const together = most.filter((one) => one.together);
  const meant = together.length > 0 ? together : most;
  const goods = (one: Language) => [...new Set(meant.flatMap(({ need }) => need.goods[one]))];
  const words = Math.max(0, ...meant.map(({ phrase }) => phrase.filter((stem) => stem !== denied).length));
  return { goods: { es: goods('es'), en: goods('en') }, words };
}

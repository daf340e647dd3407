/** The language in which the commands speak to whoever runs them: asked for, or that of the environment. */
import type { Sentence } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';

const flag = '--cli-language';

/** Known before the command line is read, since its own complaints are in it too. */
export function cliLanguage(
  env: Readonly<Record<string, string | undefined>>,
  words: readonly string[],
): Language {
  const asked = words.flatMap((word, at) =>
    word === flag ? [words[at + 1]] : word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [],
  );
  // As every program reads them: the first that says anything counts.
  const said = [...asked, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (one) => one !== undefined && one !== '',
  );
  return /^es(?![a-z])/i.test(said ?? '') ? 'es' : 'en';
}

/** Its own words in Spanish are English's where nothing of a sentence is to be translated: a path, a price. */
export function sameInBoth(text: string): Sentence {
  return { es: text, en: text };
}
